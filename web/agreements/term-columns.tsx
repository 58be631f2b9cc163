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
  kind: '4.75rem',
  day: '6rem',
  sitting: '4.75rem',
  label: '6.5rem',
  quantity: '4.25rem',
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
    number('persons', '4rem'),
    number('guaranteed', '4.25rem'),
    number('discount', '4.25rem'),
    number('service', '4.75rem'),
    number('freeKilometres', '4.75rem'),
    price('kilometrePrice', '5rem'),
    price('hourPrice', '5rem'),
    number('breakfasts', '4rem'),
    ...line('note'),
  ]
}
