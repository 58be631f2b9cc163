import { For, type JSX, Show } from 'solid-js'
import { amount, count, signedAmount, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Notice } from '../ui/Notice.tsx'
import { reasonWords, signedTotal } from './drift-words.ts'
import type { Drift } from './settlement.ts'
import { useSettling } from './settling.ts'

/** Signed X, now Y, because …: a signed figure never changes, and what would change it is said. */
export const DriftNotice = (props: { drift: Drift }): JSX.Element => {
  const { figures } = useSettling()
  const nameOf = (itemId: number) => {
    const item = figures().items.find((one) => one.itemId === itemId)
    return item ? itemName(item) : t('drift.new-item')
  }
  const hasItems = () => props.drift.items.length > 0
  /** Person-days were signed too. */
  const isAttendance = () => props.drift.reasons.some(({ because }) => because === 'attendance')
  const gap = () => {
    const { signedCents, nowCents } = signedTotal(props.drift)
    return nowCents - signedCents
  }
  return (
    <Show when={hasItems() || isAttendance()}>
      <Notice
        tone="warn"
        title={
          hasItems()
            ? t('drift.title', {
                count: count(props.drift.items.length),
                gap: signedMoney(gap()),
              })
            : t('drift.title.attendance')
        }
      >
        <p>{t('drift.because', { reasons: props.drift.reasons.map(reasonWords).join('; ') })}</p>
        <Show when={hasItems()}>
          <details>
            <summary class="link w-fit">{t('drift.items')}</summary>
            <table class="table mt-2">
              <thead>
                <tr>
                  <th>{t('item')}</th>
                  <th class="num">{t('drift.signed')} ¥</th>
                  <th class="num">{t('drift.now')} ¥</th>
                  <th class="num">{t('change.difference')} ¥</th>
                </tr>
              </thead>
              <tbody>
                <For each={props.drift.items}>
                  {(item) => (
                    <tr>
                      <th scope="row">{nameOf(item.itemId)}</th>
                      <td class="num">{amount(item.signedCents)}</td>
                      <td class="num">{amount(item.nowCents)}</td>
                      <td class="num">{signedAmount(item.nowCents - item.signedCents)}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </details>
        </Show>
      </Notice>
    </Show>
  )
}
