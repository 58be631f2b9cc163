import { type CountTools, createCountTools } from './count-tools.ts'
import type { Desk } from './desk.ts'
import type { Layout, ReadRow } from './kind.ts'
import { isoDay } from './parse-day.ts'
import { parseDays } from './parse-days.ts'
import { formatMicro } from './parse-quantity.ts'
import type { Row } from './row.ts'
import { plateOf } from './wording.ts'

const parts = ['rent', 'fuel', 'toll', 'other'] as const

/**
 * One row of a vehicle log: a count of one vehicle for each day of its hire, and a charge when it has amounts. The
 * charge of a hire of several days stands on the trip, since the log doesn't say what each day cost.
 */
export function createVehicleReader(layout: Layout, desk: Desk): ReadRow {
  const tools = createCountTools(layout, desk)
  const { cells } = tools
  const at = layout.at
  return (row, facts) => {
    const label = labelOf(cells.text(row, at('plate')), cells.text(row, at('type')), desk)
    if (label === '') return desk.refuse(row, at('plate'), 'problem.vehicle.missing')
    const days = daysOf(row, layout, desk)
    const passengers =
      whole(tools, row, at('passengers')) ?? headCount(cells.text(row, at('names')))
    const seats = whole(tools, row, at('seats'))
    const kilometres = tools.count(row, at('kilometres'))
    const cents = costOf(row, tools, layout, desk)
    facts.cents = cents ?? 0
    if (desk.isRejected || days === undefined) return

    const isTrip = desk.known.isTrip('vehicle', label)
    const rule = plateOf(cells.text(row, at('plate'))) ? 'plate' : 'vehicle-type'
    const item = (day: string | null) => ({ kind: 'vehicle', day, sitting: null, label }) as const
    const text = ['plate', 'type', 'route']
      .map((field) => cells.text(row, at(field)))
      .filter((part) => part !== '')
      .join(' ')
    for (const day of isTrip ? [null] : days) {
      const quantity = isTrip ? String(days.length) : '1'
      const fact = tools.fact(row, facts, item(day), rule, quantity, text)
      fact.passengers = passengers
      fact.seats = seats
      if (facts.counts.length === 0 && kilometres) fact.kilometres = formatMicro(kilometres.micro)
      facts.counts.push(fact)
    }
    if (cents === undefined) return
    const day = isTrip || days.length !== 1 ? null : (days[0] ?? null)
    const unitPrice = cents % days.length === 0 ? cents / days.length : null
    facts.bill = {
      line: row.line,
      slot: desk.slotOf(item(day), rule),
      nature: 'charge',
      day: days[0] ?? null,
      text,
      room: null,
      reference: null,
      quantity: String(days.length),
      unitPriceCents: unitPrice,
      amountCents: cents,
      rowKey: 0n,
      pairLine: null,
      duplicate: false,
    }
  }
}

function labelOf(plateText: string, type: string, desk: Desk): string {
  const plate = plateOf(plateText) ?? plateOf(type)
  const name = plate ?? (plateText || type)
  return desk.known.label('vehicle', name) ?? name.normalize('NFKC').trim()
}

const mostDays = 62

function daysOf(row: Row, layout: Layout, desk: Desk): string[] | undefined {
  const at = layout.at('date')
  const text = row.cells[at] ?? ''
  if (text === '') {
    desk.refuse(row, at, 'problem.date.missing')
    return undefined
  }
  const range = parseDays(text, { order: layout.dateOrder, near: desk.firstDay })
  if (!range || range.last < range.first || range.last - range.first >= mostDays) {
    desk.refuse(row, at, 'problem.date.unreadable')
    return undefined
  }
  if (range.first < desk.firstDay || range.last > desk.lastDay) {
    desk.warn(row, at, 'problem.date.outside')
  }
  const count = range.last - range.first + 1
  return Array.from({ length: count }, (_, step) => isoDay(range.first + step))
}

/** The stated total, else the sum of the parts; a total that isn't their sum is a warning. */
function costOf(row: Row, tools: CountTools, layout: Layout, desk: Desk): number | undefined {
  const known = parts
    .map((part) => tools.cells.cents(row, layout.at(part)))
    .filter((cents) => cents !== undefined)
  const total = tools.cells.cents(row, layout.at('total'))
  if (known.length === 0) return total
  const sum = known.reduce((a, b) => a + b, 0)
  if (total !== undefined && total !== sum) {
    desk.warn(row, layout.at('total'), 'problem.total.parts', (sum / 100).toFixed(2))
  }
  return total ?? sum
}

function whole(tools: CountTools, row: Row, at: number): number | null {
  const quantity = tools.count(row, at)
  return quantity && quantity.micro % 1_000_000 === 0 ? quantity.micro / 1_000_000 : null
}

/** `张三、李四` → 2, `王五等12人` → 12; null when nobody is named. */
export function headCount(names: string): number | null {
  const tidy = names.normalize('NFKC').trim()
  if (tidy === '') return null
  const stated = /(\d{1,4})\s*人/.exec(tidy)
  if (stated) return Number(stated[1])
  return tidy.split(/[、,;\s]+/).filter((name) => name !== '').length
}
