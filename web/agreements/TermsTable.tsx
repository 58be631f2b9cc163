import { For, type JSX } from 'solid-js'
import { amount, percent, quantity, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Agreement, AgreementLine } from './agreement.ts'

/** What a hotel agrees to besides quantity and price, in words; most terms have one or two of these. */
const clauses = (line: AgreementLine): string =>
  [
    line.guaranteedQuantity &&
      t('agreement.clause.guaranteed', { quantity: quantity(line.guaranteedQuantity) }),
    line.discountBasisPoints &&
      t('agreement.clause.discount', { share: percent(line.discountBasisPoints, 10_000) }),
    line.serviceChargeBasisPoints &&
      t('agreement.clause.service', { share: percent(line.serviceChargeBasisPoints, 10_000) }),
    line.freeKilometres &&
      t('agreement.clause.free-kilometres', { quantity: quantity(line.freeKilometres) }),
    line.kilometrePriceCents !== null &&
      t('agreement.clause.kilometre', { price: amount(line.kilometrePriceCents) }),
    line.hourPriceCents !== null &&
      t('agreement.clause.hour', { price: amount(line.hourPriceCents) }),
    line.breakfastCount !== null &&
      t(line.breakfastCount ? 'agreement.clause.breakfasts' : 'agreement.clause.no-breakfast', {
        count: line.breakfastCount,
      }),
    line.note,
  ]
    .filter(Boolean)
    .join(t('ui.semicolon'))

const basisOf = (line: AgreementLine) =>
  line.basis === 'table'
    ? t('agreement.basis.table-of', { count: line.personsPerTable ?? 0 })
    : t(`agreement.basis.${line.basis}`)

/** An agreement to read and to print. */
export const TermsTable = (props: { agreement: Agreement }): JSX.Element => (
  <TableScroll
    label={t('agreement.grid')}
    class="max-h-[calc(100dvh-16rem)] print:max-h-none max-sm:max-h-none"
  >
    <table class="table cards">
      <caption class="sr-only">{t('agreement.grid')}</caption>
      <thead>
        <tr>
          <th>{t('budget.column.kind')}</th>
          <th>{t('budget.column.day')}</th>
          <th>{t('item')}</th>
          <th class="num">{t('budget.column.quantity')}</th>
          <th>{t('budget.column.unit')}</th>
          <th class="num">{t('budget.column.price')}</th>
          <th>{t('agreement.column.basis')}</th>
          <th class="num">{t('budget.amount')}</th>
          <th>{t('agreement.clauses')}</th>
        </tr>
      </thead>
      <tbody>
        <For each={props.agreement.lines}>
          {(line) => (
            <tr>
              <td class="text-muted">{t(`kind.${line.kind}`)}</td>
              <td class="whitespace-nowrap">{line.day && weekday(line.day)}</td>
              <th scope="row" class="wide">
                {itemName({ ...line, day: null })}
              </th>
              <td class="num" data-label={t('budget.column.quantity')}>
                {quantity(line.quantity)}
              </td>
              <td>{line.unit}</td>
              <td class="num" data-label={t('budget.column.price')}>
                {amount(line.unitPriceCents)}
              </td>
              <td class="whitespace-nowrap">{basisOf(line)}</td>
              <td class="num font-semibold" data-label={t('budget.amount')}>
                {amount(line.amountCents)}
              </td>
              <td class="wide text-muted">{clauses(line)}</td>
            </tr>
          )}
        </For>
      </tbody>
      <tfoot>
        <tr>
          <th scope="row" colspan="7">
            {t('budget.total')} · {t('agreement.lines', { count: props.agreement.lines.length })}
          </th>
          <td class="num">{amount(props.agreement.totalCents)}</td>
          <td />
        </tr>
      </tfoot>
    </table>
  </TableScroll>
)
