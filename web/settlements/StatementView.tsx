import { For, type JSX, Show } from 'solid-js'
import { capitalFigures } from '../../api/domain/capital.ts'
import { paymentKinds } from '../../api/domain/settlement.ts'
import { useSession } from '../access/session.ts'
import { amount, count, dateRange, moment, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Icon } from '../ui/Icon.tsx'
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

const ItemRows = (): JSX.Element => {
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
const CauseRows = (): JSX.Element => {
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

const PaymentRows = (): JSX.Element => {
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

/** The statement as it goes on paper: A4, real tables, signed at the foot. */
export default function StatementView(): JSX.Element {
  const { figures, settlement } = useSettling()
  const session = useSession()
  const edition = () => settlement().editions.find((one) => one.edition === settlement().edition)
  const about = () => figures().meeting
  return (
    <div class="grid justify-items-center gap-3">
      <div class="no-print flex w-full max-w-[52rem] flex-wrap items-center justify-between gap-3">
        <p class="text-sm text-muted">{t('statement.lead')}</p>
        <button type="button" class="btn btn-primary" onClick={() => print()}>
          {t('statement.print')}
        </button>
      </div>
      <section
        class="statement card w-full max-w-[52rem] p-6 sm:p-10"
        aria-label={t('statement.title')}
        tabindex="0"
      >
        <header>
          <p>{session().organisation.name}</p>
          <h2>{t('statement.title')}</h2>
          <p class="statement-edition">
            <Show
              when={edition()}
              fallback={t('statement.open', { at: moment(new Date().toISOString()) })}
            >
              {(one) =>
                t('statement.closed', {
                  edition: one().edition,
                  name: one().closedBy,
                  at: moment(one().closedAt),
                })
              }
            </Show>
          </p>
        </header>
        <dl class="statement-facts">
          <div>
            <dt>{t('meeting.title')}</dt>
            <dd>{about().title}</dd>
          </div>
          <div>
            <dt>{t('meeting.code')}</dt>
            <dd>{about().code}</dd>
          </div>
          <div>
            <dt>{t('meeting.dates')}</dt>
            <dd>{dateRange(about().startsOn, about().endsOn)}</dd>
          </div>
          <div>
            <dt>{t('meeting.category')}</dt>
            <dd>{t(`meeting.category.${about().category}`)}</dd>
          </div>
          <div>
            <dt>{t('meeting.hotel')}</dt>
            <dd>{[about().hotel, about().place].filter(Boolean).join(' · ') || '–'}</dd>
          </div>
          <div>
            <dt>{t('statement.person-days')}</dt>
            <dd>
              {figures().personDays === null
                ? t('ceiling.state.not-checked')
                : t('statement.per-person-day', {
                    days: count(figures().personDays ?? 0),
                    amount: amount(figures().costPerPersonDayCents),
                  })}
            </dd>
          </div>
        </dl>
        <ItemRows />
        <p class="statement-total">
          <span>{t('payment.capitals.settled')}</span>
          <strong lang="zh-CN">{figures().settledInCapitals}</strong>
        </p>
        <CauseRows />
        <PaymentRows />
        <p class="statement-total">
          <span>
            {t(figures().balanceCents < 0 ? 'payment.capitals.back' : 'payment.capitals.due')}
          </span>
          <strong lang="zh-CN">{capitalFigures(Math.abs(figures().balanceCents))}</strong>
        </p>
        <Show when={edition()?.overrideReason}>
          {(reason) => (
            <p class="statement-reason">
              <Icon name="warn" size={14} /> {t('edition.override')}: {reason()}
            </p>
          )}
        </Show>
        <section class="statement-signatures" aria-label={t('statement.signatures')}>
          <For each={['prepared', 'checked', 'approved'] as const}>
            {(who) => (
              <p>
                {t(`statement.${who}`)}
                <span />
              </p>
            )}
          </For>
        </section>
        <Show when={settlement().sha256}>
          <p class="statement-print">
            {t('edition.fingerprint')} SHA-256 {settlement().sha256}
          </p>
        </Show>
      </section>
    </div>
  )
}
