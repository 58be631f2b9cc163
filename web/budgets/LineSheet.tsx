import type { JSX } from 'solid-js'
import { amount, count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Sheet } from '../ui/Sheet.tsx'
import type { MeetingDays } from './budget-cells.ts'
import { isBlankRow, rowAmountCents } from './budget-rows.ts'
import { DayList, lineColumns } from './line-columns.tsx'
import type { LineRows } from './line-rows.ts'

/** The grid of lines, each with its amount, and their total. */
export const LineSheet = (props: {
  label: string
  days: MeetingDays
  lines: LineRows
}): JSX.Element => {
  const columns = () =>
    lineColumns().filter((column) => props.lines.rules.columns.includes(column.id))
  return (
    <>
      <DayList days={props.days} />
      <Sheet
        label={props.label}
        sheet={props.lines.sheet()}
        rules={props.lines.rules}
        columns={columns()}
        computed={{
          after: 'price',
          head: t('budget.amount'),
          show: (row) => (isBlankRow(row) ? '' : amount(rowAmountCents(row))),
        }}
        wrong={props.lines.wrong}
        dispatch={props.lines.dispatch}
        foot={
          <tfoot>
            <tr>
              <td class="stick narrow-hide" />
              <th scope="row" colspan="7" class="wide">
                {t('budget.total')} ·{' '}
                {t('budget.lines', { count: count(props.lines.filled().length) })}
              </th>
              <td class="num wide">{money(props.lines.totals().totalCents)}</td>
              <td colspan={columns().some((column) => column.id === 'note') ? 2 : 1} />
            </tr>
          </tfoot>
        }
      />
    </>
  )
}
