import { termBases } from '../../api/domain/term.ts'
import { priceCents, readPrice } from '../budgets/budget-cells.ts'
import { lineColumns } from '../budgets/line-columns.tsx'
import { amount, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { SheetColumn } from '../ui/SheetCell.tsx'
import type { TermColumn } from './term-rows.ts'

const number = (id: TermColumn, width: string): SheetColumn => ({
  id,
  head: t(`agreement.column.${id as 'guaranteed'}`),
  width,
  align: 'end',
  show: (text) => (/^[\d.]+$/.test(text) ? quantity(text) : text),
})

const price = (id: TermColumn, width: string): SheetColumn => ({
  ...number(id, width),
  show: (text) => (readPrice(text) === undefined ? text : amount(priceCents(text))),
})

const shorter: Record<string, string> = {
  kind: '5.25rem',
  day: '6.75rem',
  sitting: '5.5rem',
  label: '6.5rem',
  quantity: '5rem',
  unit: '3.75rem',
  price: '5.5rem',
  note: '7rem',
}

/** How the cells of a term are headed, shown and chosen: a budget's, and what a hotel agrees to besides. */
export const termSheetColumns = (): SheetColumn[] => {
  const line = (id: string) =>
    lineColumns()
      .filter((column) => column.id === id)
      .map((column) => ({ ...column, width: shorter[id] ?? column.width }))
  return [
    ...['kind', 'day', 'sitting', 'label', 'quantity', 'unit'].flatMap(line),
    {
      id: 'basis',
      head: t('agreement.column.basis'),
      width: '5.25rem',
      options: termBases.map((value) => ({
        value,
        label: t(`agreement.basis.${value}`),
        key: value.charAt(0),
      })),
    },
    ...line('price'),
    number('persons', '4.75rem'),
    number('guaranteed', '5.75rem'),
    number('discount', '5.75rem'),
    number('service', '5.75rem'),
    number('freeKilometres', '5rem'),
    price('kilometrePrice', '6rem'),
    price('hourPrice', '5.75rem'),
    number('breakfasts', '5.5rem'),
    ...line('note'),
  ]
}
