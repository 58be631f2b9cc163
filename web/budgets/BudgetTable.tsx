import { For, type JSX } from 'solid-js'
import { amount, quantity, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { BudgetLine } from './budget.ts'

/** A budget to read and to print. */
export const BudgetTable = (props: { lines: BudgetLine[]; totalCents: number }): JSX.Element => (
  <TableScroll
    label={t('budget.grid')}
    class="max-h-[calc(100dvh-16rem)] print:max-h-none max-sm:max-h-none"
  >
    <table class="table cards">
      <caption class="sr-only">{t('budget.grid')}</caption>
      <thead>
        <tr>
          <th>{t('budget.column.kind')}</th>
          <th>{t('budget.column.day')}</th>
          <th>{t('budget.column.sitting')}</th>
          <th>{t('budget.column.label')}</th>
          <th class="num">{t('budget.column.quantity')}</th>
          <th>{t('budget.column.unit')}</th>
          <th class="num">{t('budget.column.price')}</th>
          <th class="num">{t('budget.amount')}</th>
          <th>{t('budget.column.note')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.lines}>
          {(line) => (
            <tr>
              <th scope="row">{t(`kind.${line.kind}`)}</th>
              <td class="whitespace-nowrap">{line.day && weekday(line.day)}</td>
              <td>{line.sitting && t(`sitting.${line.sitting}`)}</td>
              <td class="wide">{line.label}</td>
              <td class="num" data-label={t('budget.column.quantity')}>
                {quantity(line.quantity)}
              </td>
              <td>{line.unit}</td>
              <td class="num" data-label={t('budget.column.price')}>
                {amount(line.unitPriceCents)}
              </td>
              <td class="num font-semibold" data-label={t('budget.amount')}>
                {amount(line.amountCents)}
              </td>
              <td class="wide text-muted">{line.note}</td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="7">
            {t('budget.total')} · {t('budget.lines', { count: props.lines.length })}
          </th>
          <td class="num">{amount(props.totalCents)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  </TableScroll>
)
