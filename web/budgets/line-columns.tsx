import { For, type JSX } from 'solid-js'
import { itemKinds, sittings } from '../../api/domain/item.ts'
import { amount, quantity, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { SheetColumn } from '../ui/SheetCell.tsx'
import { type MeetingDays, priceCents } from './budget-cells.ts'
import { daysOf } from './generate-rows.ts'

const dayList = 'budget-days'

/** How the cells of a line are headed, shown and chosen. */
export const lineColumns = (): SheetColumn[] => [
  {
    id: 'kind',
    head: t('budget.column.kind'),
    width: '5.5rem',
    options: itemKinds
      .filter((kind) => kind !== 'unclassified')
      .map((kind) => ({ value: kind, label: t(`kind.${kind}`), key: kind.charAt(0) })),
  },
  {
    id: 'day',
    head: t('budget.column.day'),
    width: '6.5rem',
    list: dayList,
    show: (text) => (/^\d{4}-/.test(text) ? weekday(text) : text),
  },
  {
    id: 'sitting',
    head: t('budget.column.sitting'),
    width: '5.5rem',
    options: sittings.map((sitting) => ({
      value: sitting,
      label: t(`sitting.${sitting}`),
      key: sitting.charAt(0),
    })),
  },
  { id: 'label', head: t('budget.column.label'), width: '9rem', isWide: true },
  {
    id: 'quantity',
    head: t('budget.column.quantity'),
    width: '5rem',
    align: 'end',
    show: (text) => (/^[\d.]+$/.test(text) ? quantity(text) : text),
  },
  { id: 'unit', head: t('budget.column.unit'), width: '4.5rem' },
  {
    id: 'price',
    head: t('budget.column.price'),
    width: '6.5rem',
    align: 'end',
    show: (text) => (/^\d+(\.\d\d?)?$/.test(text) ? amount(priceCents(text)) : text),
  },
  { id: 'note', head: t('budget.column.note'), width: '6rem', isWide: true },
]

/** The meeting's days, proposed while a day is typed. */
export const DayList = (props: { days: MeetingDays }): JSX.Element => (
  <datalist id={dayList}>
    <For each={daysOf(props.days)}>{(day) => <option value={day}>{weekday(day)}</option>}</For>
  </datalist>
)
