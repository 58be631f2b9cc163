import { type ItemIdentity, itemKey } from '../../domain/item.ts'
import type { TermBasis } from '../../domain/term.ts'
import type { Desk } from '../desk.ts'
import type { Layout } from '../kind.ts'
import { isoDay } from '../parse-day.ts'
import { formatMicro } from '../parse-quantity.ts'
import { createCellReader } from '../read-cells.ts'
import { isBlank, type Row } from '../row.ts'
import { itemOfWords, readBasis, readBreakfasts, readDiscount, readShare } from './term-words.ts'

/** A term as a file says it; quantities are exact decimal text, of meals always persons. */
export type ProposedTerm = ItemIdentity & {
  line: number
  quantity: string
  unit: string
  unitPriceCents: number
  basis: TermBasis
  personsPerTable: number | null
  guaranteedQuantity: string | null
  discountBasisPoints: number
  serviceChargeBasisPoints: number
  freeKilometres: string | null
  kilometrePriceCents: number | null
  hourPriceCents: number | null
  breakfastCount: number | null
  note: string | null
}

/** Reads rows of one layout. Undefined is a row with a problem noted. */
export function createTermReader(layout: Layout, desk: Desk) {
  const cells = createCellReader(layout, desk)
  const at = (field: string) => layout.at(field)
  const text = (row: Row, field: string) => {
    const cell = cells.text(row, at(field)).trim()
    return isBlank(cell) ? '' : cell
  }
  const seen = new Set<string>()
  let above: { kind: string; day: number } | undefined

  /** The row's day; a blank one is the day above as long as the same kind of thing goes on. */
  function dayOf(row: Row, kind: string): string | null {
    const moment = cells.moment(row, at('date'))
    const day = moment?.day ?? (above?.kind === kind ? above.day : undefined)
    above = day === undefined ? undefined : { kind, day }
    if (moment && (moment.day < desk.firstDay || moment.day > desk.lastDay))
      desk.warn(row, at('date'), 'problem.date.outside')
    return day === undefined ? null : isoDay(day)
  }

  /** Millionths; undefined when blank or, with a problem noted, negative or unreadable. */
  function microOf(row: Row, field: string): number | undefined {
    const quantity = cells.quantity(row, at(field))
    if (quantity && quantity.micro < 0) desk.refuse(row, at(field), 'problem.count.negative')
    return quantity?.micro
  }

  function centsOf(row: Row, field: string): number | null {
    const cents = cells.cents(row, at(field))
    if (cents !== undefined && cents < 0) desk.refuse(row, at(field), 'problem.price.negative')
    return cents ?? null
  }

  /** A cell read by words of its own; `blank` when it is empty. */
  function said<T>(
    row: Row,
    field: string,
    read: (text: string) => T | undefined,
    rule: string,
    blank: T,
  ): T {
    const cell = text(row, field)
    if (cell === '') return blank
    const value = read(cell)
    if (value === undefined) desk.refuse(row, at(field), rule)
    return value ?? blank
  }

  function personsOf(row: Row): number | null {
    const micro = microOf(row, 'persons')
    const persons = micro === undefined ? null : micro / 1_000_000
    if (persons === null) return desk.context.meeting.personsPerTable
    if (Number.isInteger(persons) && persons >= 1 && persons <= 100) return persons
    desk.refuse(row, at('persons'), 'problem.persons.unreadable')
    return null
  }

  function identify(row: Row): ItemIdentity | undefined {
    const words = {
      kind: text(row, 'kind'),
      item: text(row, 'item'),
      sitting: text(row, 'sitting'),
      unit: text(row, 'unit'),
    }
    const found = itemOfWords(words, desk.known)
    const item = { ...found, day: dayOf(row, found.kind) }
    if (item.kind === 'meal' ? item.sitting === null : item.label === '') {
      desk.refuse(row, at(item.kind === 'meal' ? 'sitting' : 'item'), 'problem.term.unnamed')
      return undefined
    }
    if (item.kind === 'lodging' && item.day === null)
      desk.refuse(row, at('date'), 'problem.date.missing')
    if (seen.has(itemKey(item))) desk.refuse(row, at('item'), 'problem.term.twice')
    seen.add(itemKey(item))
    return item
  }

  return (row: Row): ProposedTerm | undefined => {
    desk.isRejected = false
    const item = identify(row)
    const micro = microOf(row, 'quantity')
    const guaranteed = microOf(row, 'guaranteed')
    const free = microOf(row, 'freeKilometres')
    const price = centsOf(row, 'price')
    if (price === null && isBlank(text(row, 'price')))
      desk.refuse(row, at('price'), 'problem.price.missing')
    if (micro === undefined && isBlank(text(row, 'quantity')))
      desk.refuse(row, at('quantity'), 'problem.count.missing')
    const isInTables = /^桌|^tables?$/i.test(text(row, 'unit'))
    const basis = said(
      row,
      'basis',
      readBasis,
      'problem.basis.unreadable',
      isInTables ? 'table' : 'unit',
    )
    const persons = basis === 'table' ? personsOf(row) : null
    if (basis === 'table' && persons === null && !desk.isRejected)
      desk.refuse(row, at('persons'), 'problem.persons.missing')
    const share = 'problem.share.unreadable'
    const term = {
      discountBasisPoints: said(row, 'discount', readDiscount, share, 0),
      serviceChargeBasisPoints: said(row, 'service', readShare, share, 0),
      kilometrePriceCents: centsOf(row, 'kilometrePrice'),
      hourPriceCents: centsOf(row, 'hourPrice'),
      breakfastCount: said<number | null>(
        row,
        'breakfasts',
        readBreakfasts,
        'problem.breakfasts.unreadable',
        null,
      ),
      note: text(row, 'note') || null,
    }
    if (!item || micro === undefined || price === null || desk.isRejected) return undefined
    // Nineteen tables of ten are 190 persons: the quantity is always of persons, the price of tables.
    const perUnit = isInTables && persons ? persons : 1
    return {
      line: row.line,
      ...item,
      quantity: formatMicro(micro * perUnit),
      unit: isInTables ? '' : text(row, 'unit').slice(0, 20),
      unitPriceCents: price,
      basis,
      personsPerTable: persons,
      guaranteedQuantity: guaranteed === undefined ? null : formatMicro(guaranteed * perUnit),
      freeKilometres: free === undefined ? null : formatMicro(free),
      ...term,
      note: term.note?.slice(0, 500) ?? null,
    }
  }
}
