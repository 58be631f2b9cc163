import { For, type JSX } from 'solid-js'
import { count, percent, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Turnout } from './attendance.ts'

export type TurnoutRow = Turnout & { label: string; isQuiet?: boolean }

/** On a phone the first four: how many, and what they weigh. */
const columns = [
  { head: 'attendance.expected', isMore: false, of: (one: Turnout) => count(one.expected) },
  { head: 'attendance.came', isMore: false, of: (one: Turnout) => count(one.heads) },
  { head: 'attendance.rate', isMore: false, of: (one: Turnout) => percent(one.rate, 1) },
  { head: 'attendance.person-days', isMore: false, of: (one: Turnout) => quantity(one.personDays) },
  { head: 'attendance.covers', isMore: true, of: (one: Turnout) => quantity(one.covers) },
  { head: 'attendance.room-nights', isMore: true, of: (one: Turnout) => quantity(one.roomNights) },
  { head: 'attendance.left-early', isMore: true, of: (one: Turnout) => count(one.leftEarly) },
] as const

/** Groups of people and how many of each came; the last row is all of them. */
export const TurnoutTable = (props: {
  title: string
  head: string
  rows: readonly TurnoutRow[]
  totals: Turnout
}): JSX.Element => (
  <section>
    <h3 class="mb-2">{props.title}</h3>
    <TableScroll label={props.title}>
      <table class="table cards">
        <caption class="sr-only">{props.title}</caption>
        <thead>
          <tr>
            <th class="stick">{props.head}</th>
            <For each={columns}>{({ head }) => <th class="num">{t(head)}</th>}</For>
          </tr>
        </thead>
        <tbody>
          <For each={props.rows}>
            {(row) => (
              <tr>
                <th scope="row" class={`head stick ${row.isQuiet ? 'text-warn' : ''}`}>
                  {row.label}
                </th>
                <For each={columns}>
                  {({ head, isMore, of }) => (
                    <td class={`num ${isMore ? 'narrow-hide' : ''}`} data-label={t(head)}>
                      {of(row)}
                    </td>
                  )}
                </For>
              </tr>
            )}
          </For>
        </tbody>
        <tfoot>
          <tr>
            <th scope="row" class="head stick">
              {t('budget.total')}
            </th>
            <For each={columns}>
              {({ head, isMore, of }) => (
                <td class={`num ${isMore ? 'narrow-hide' : ''}`} data-label={t(head)}>
                  {of(props.totals)}
                </td>
              )}
            </For>
          </tr>
        </tfoot>
      </table>
    </TableScroll>
  </section>
)
