import type { ItemIdentity } from '../domain/item.ts'
import type { Desk } from './desk.ts'
import type { Layout, RowFacts } from './kind.ts'
import { isoDay } from './parse-day.ts'
import type { Quantity } from './parse-quantity.ts'
import { createCellReader } from './read-cells.ts'
import { isBlank, type Row } from './row.ts'
import type { CountFact } from './types.ts'

/** What the count sheets share: the day (blank means as above), counts that can't be negative, and facts. */
export function createCountTools(layout: Layout, desk: Desk) {
  const cells = createCellReader(layout, desk)
  const dateAt = layout.at('date')
  let lastDay: number | undefined

  /** The row's day as ISO text; undefined, with a problem noted, when there is none. */
  function day(row: Row): string | undefined {
    const moment = cells.moment(row, dateAt)
    if (moment) lastDay = moment.day
    else if (!isBlank(cells.text(row, dateAt))) return undefined
    if (lastDay === undefined) {
      desk.refuse(row, dateAt, 'problem.date.missing')
      return undefined
    }
    warnOutside(row, dateAt, lastDay)
    return isoDay(lastDay)
  }

  function warnOutside(row: Row, at: number, day: number): void {
    if (day < desk.firstDay || day > desk.lastDay) desk.warn(row, at, 'problem.date.outside')
  }

  /** A count; undefined when blank (which is not zero) or, with a problem noted, negative or unreadable. */
  function count(row: Row, at: number): Quantity | undefined {
    const quantity = cells.quantity(row, at)
    if (quantity && quantity.micro < 0) {
      desk.refuse(row, at, 'problem.count.negative')
      return undefined
    }
    return quantity
  }

  function fact(
    row: Row,
    facts: RowFacts,
    item: ItemIdentity,
    rule: string,
    quantity: string,
    text: string,
  ): CountFact {
    return {
      line: row.line,
      part: facts.counts.length,
      slot: desk.slotOf(item, rule),
      quantity,
      passengers: null,
      seats: null,
      kilometres: null,
      text: text.trim(),
      rowKey: 0n,
      duplicate: false,
    }
  }
  return { cells, day, count, fact, warnOutside }
}

export type CountTools = ReturnType<typeof createCountTools>
