import type { Desk } from '../desk.ts'
import type { Layout, ReadRow } from '../kind.ts'
import type { Row } from '../row.ts'
import { createRecordCells } from './cells.ts'
import type { KnownItem } from './entries.ts'
import { createItemFinder } from './find-items.ts'
import { createUnitCells } from './unit-cells.ts'
import { codeOfWord, levelOf } from './words.ts'

/** What uses and instructions have in common: an item, and a day that is not before it. */
function createItemCells(layout: Layout, desk: Desk, cells: ReturnType<typeof createRecordCells>) {
  const units = createUnitCells(layout, desk, cells)
  const find = createItemFinder(desk)
  const titleAt = Math.max(layout.at('title'), -1)

  function item(row: Row): KnownItem | null {
    const number = cells.text(row, 'itemNumber')
    const title = cells.text(row, 'title')
    if (number === null && title === null) {
      desk.refuse(row, titleAt, 'problem.item.unnamed')
      return null
    }
    const unitId = layout.at('unit') < 0 ? null : (units.several(row, 'unit')[0] ?? null)
    return desk.isRejected ? null : find(row, titleAt, { number, title, unitId })
  }

  /** Refuses a day before the item's own, and any day of an item that was not delivered. */
  function isAfter(row: Row, on: string, known: KnownItem | null): boolean {
    if (!known) return true
    if (known.submittedOn === null) desk.refuse(row, titleAt, 'problem.item.not-delivered')
    else if (on < known.submittedOn)
      desk.refuse(row, layout.at('date'), 'problem.date.before-item', known.submittedOn)
    return !desk.isRejected
  }

  return { item, isAfter }
}

/** `《每日要情》` is 每日要情. */
const bareName = (text: string) => text.replace(/^《(.+)》$/, '$1').slice(0, 100)

/** Reads a row as one use of an item by a publication. */
export function createAdoptionReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const items = createItemCells(layout, desk, cells)
  return (row, facts) => {
    const named = cells.needed(row, 'publication')
    const publication = named === undefined ? undefined : bareName(named)
    const adoptedOn = cells.neededDay(row, 'date')
    const given = cells.points(row, 'given')
    if (publication === undefined || adoptedOn === undefined || given === undefined) return
    const item = items.item(row)
    if (desk.isRejected || !items.isAfter(row, adoptedOn, item)) return
    facts.entries.push({
      is: 'adoption',
      // Still asked about: it cannot be put in force like that.
      itemId: item?.id ?? 0,
      publication,
      issue: cells.text(row, 'issue')?.slice(0, 100) ?? null,
      level: levelOf(desk, cells.text(row, 'level'), publication, row),
      form: codeOfWord(desk, 'form', cells.text(row, 'form'), row),
      adoptedOn,
      given,
    })
  }
}

/** Reads a row as what one leader wrote on an item. */
export function createInstructionReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const items = createItemCells(layout, desk, cells)
  return (row, facts) => {
    const office = cells.needed(row, 'office')?.slice(0, 100)
    const writtenOn = cells.neededDay(row, 'date')
    if (office === undefined || writtenOn === undefined) return
    const item = items.item(row)
    if (desk.isRejected || !items.isAfter(row, writtenOn, item)) return
    const form = cells.text(row, 'form')
    const publication = cells.text(row, 'publication')
    facts.entries.push({
      is: 'instruction',
      itemId: item?.id ?? 0,
      level: levelOf(desk, cells.text(row, 'level'), office, row),
      office,
      writtenOn,
      publication: publication === null ? null : bareName(publication),
      form: form === null ? null : codeOfWord(desk, 'form', form, row),
    })
  }
}
