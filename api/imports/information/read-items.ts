import type { Desk } from '../desk.ts'
import type { Layout, ReadRow } from '../kind.ts'
import { isBlank, type Row, squeezed } from '../row.ts'
import { createRecordCells } from './cells.ts'
import { createUnitCells } from './unit-cells.ts'
import { kindWords, lengthWords, wordCode } from './words.ts'

/** `1`, `002`: the running number of a list and not the item's own. */
const isRunningNumber = (text: string) => /^\d{1,4}$/.test(text)

/** Reads a row as one item: what was submitted by whom, or commissioned and still owed. */
export function createItemReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createRecordCells(layout, desk)
  const units = createUnitCells(layout, desk, cells)
  const officers = new Map(
    (desk.context.information?.officers ?? []).map((one) => [
      `${one.unitId} ${squeezed(one.name)}`,
      one.id,
    ]),
  )

  function officerOf(row: Row, unitId: number): number | null {
    const name = cells.text(row, 'officer')
    if (name === null) return null
    const found = officers.get(`${unitId} ${squeezed(name)}`)
    if (found === undefined) desk.warn(row, layout.at('officer'), 'problem.officer.unknown')
    return found ?? null
  }

  function kindOf(row: Row): string | null {
    const word = cells.text(row, 'itemKind')
    return word === null ? null : (wordCode(kindWords, word) ?? word.slice(0, 100))
  }

  function lengthOf(row: Row) {
    const word = cells.text(row, 'length')
    if (word === null) return null
    const length = wordCode(lengthWords, word)
    if (!length) desk.warn(row, layout.at('length'), 'problem.length.unreadable')
    return length ?? null
  }

  return (row, facts) => {
    const title = cells.needed(row, 'title')
    if (title === undefined) return
    if (isBlank(cells.text(row, 'unit') ?? ''))
      return desk.refuse(row, layout.at('unit'), 'problem.unit.missing')
    const [first, ...others] = units.several(row, 'unit')
    const partners = [...others, ...units.several(row, 'joint')]
    if (desk.isRejected) return
    const number = cells.text(row, 'itemNumber')
    const submitted = cells.moment(row, 'date')
    const due = cells.moment(row, 'due')
    const commissioned = cells.isYes(row, 'commissioned', false)
    if (desk.isRejected) return
    if (submitted.on === null && !commissioned)
      return desk.refuse(row, layout.at('date'), 'problem.submitted.missing')
    // A unit that is asked about stands in the preview without one; it cannot be put in force like that.
    const unitId = first ?? 0
    facts.entries.push({
      is: 'item',
      number: number !== null && isRunningNumber(number) ? null : number,
      title,
      units: [
        { unitId, role: 'main', officerId: officerOf(row, unitId) },
        ...[...new Set(partners)]
          .filter((id) => id !== unitId)
          .map((id) => ({ unitId: id, role: 'joint' as const, officerId: null })),
      ],
      kind: kindOf(row),
      length: lengthOf(row),
      commissioned,
      submittedOn: submitted.on,
      submittedTime: submitted.time,
      dueOn: due.on,
      dueTime: due.time,
      lateKind: cells.text(row, 'late')?.slice(0, 100) ?? null,
      extras: cells.words(row, 'extras'),
      note: cells.text(row, 'note'),
    })
  }
}
