import { For, type JSX, Show } from 'solid-js'
import { paymentKinds } from '../../api/domain/settlement.ts'
import { amount, count, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { groupItems } from './item-groups.ts'
import type { Figures } from './settlement.ts'
import { useSettling } from './settling.ts'

const columns = [
  ['plannedCents', 'column.planned'],
  ['agreedCents', 'column.agreed'],
  ['billedCents', 'column.billed'],
  ['payableCents', 'settlement.payable'],
  ['settledCents', 'settlement.settled'],
] as const

const Sums = (props: { sums: Figures['totals'] }): JSX.Element => (
  <For each={columns}>{([key]) => <td class="num">{amount(props.sums[key])}</td>}</For>
)

/** Every item with its category's sums and the whole. */
export const ItemRows = (): JSX.Element => {
  const { figures } = useSettling()
  return (
    <table class="table">
      <caption>{t('statement.items')}</caption>
      <thead>
        <tr>
          <th>{t('item')}</th>
          <For each={columns}>{([, label]) => <th class="num">{t(label)} ¥</th>}</For>
        </tr>
      </thead>
      <For each={groupItems(figures())}>
        {(group) => (
          <tbody>
            <For each={group.items}>
              {(item) => (
                <tr>
                  <th scope="row">{itemName(item)}</th>
                  <Sums sums={item} />
                </tr>
              )}
            </For>
            <tr class="group-sum">
              <th scope="row">{t('statement.sum', { kind: t(`kind.${group.sums.kind}`) })}</th>
              <Sums sums={group.sums} />
            </tr>
          </tbody>
        )}
      </For>
      <tfoot>
        <tr>
          <th scope="row">{t('budget.total')}</th>
          <Sums sums={figures().totals} />
        </tr>
      </tfoot>
    </table>
  )
}

/** Why the bill was not simply paid: the gap by cause, and what became of it. */
export const CauseRows = (): JSX.Element => {
  const { figures } = useSettling()
  const settledOf = (cause: string) =>
    figures()
      .differences.filter((one) => one.cause === cause)
      .reduce((sum, one) => sum + one.settledCents, 0)
  return (
    <Show when={figures().causes.length > 0}>
      <table class="table">
        <caption>{t('statement.causes')}</caption>
        <thead>
          <tr>
            <th>{t('comparison.cause')}</th>
            <th class="num">{t('gap.count')}</th>
            <th class="num">{t('column.gap')} ¥</th>
            <th class="num">{t('difference.column.settled')} ¥</th>
          </tr>
        </thead>
        <tbody>
          <For each={figures().causes}>
            {(one) => (
              <tr>
                <th scope="row">{t(`difference.cause.${one.cause}`)}</th>
                <td class="num">{count(one.count)}</td>
                <td class="num">{signedAmount(one.amountCents)}</td>
                <td class="num">{signedAmount(settledOf(one.cause))}</td>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row">{t('budget.total')}</th>
            <td class="num">{count(figures().differences.length)}</td>
            <td class="num">{signedAmount(figures().gapCents)}</td>
            <td class="num">
              {signedAmount(figures().totals.settledCents - figures().totals.payableCents)}
            </td>
          </tr>
        </tfoot>
      </table>
    </Show>
  )
}

/** Settled, less what was paid ahead. */
export const PaymentRows = (): JSX.Element => {
  const { figures } = useSettling()
  return (
    <table class="table">
      <caption>{t('payment.netting')}</caption>
      <tbody>
        <tr>
          <th scope="row">{t('settlement.settled')}</th>
          <td class="num">{amount(figures().totals.settledCents)}</td>
        </tr>
        <For each={paymentKinds}>
          {(kind) => (
            <tr>
              <th scope="row">
                {kind === 'refund' ? '+' : '−'} {t(`payment.${kind}`)}
              </th>
              <td class="num">{amount(figures().paid[kind])}</td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row">{t(figures().balanceCents < 0 ? 'payment.back' : 'payment.due')}</th>
          <td class="num">{amount(Math.abs(figures().balanceCents))}</td>
        </tr>
      </tfoot>
    </table>
  )
}
