import { ControlTotals } from './control-totals.ts'
import { layoutOf } from './decide-formats.ts'
import type { Desk } from './desk.ts'
import { BillGiver } from './give-bills.ts'
import { IgnoredRuns } from './ignored-rows.ts'
import type { InformationFact } from './information/entries.ts'
import { createEntryKeys } from './information/entry-keys.ts'
import type { Kind, RowFacts } from './kind.ts'
import { matchColumns } from './match-columns.ts'
import { mendRow } from './mend-row.ts'
import type { OpenFile } from './open-file.ts'
import { extraColumns, type Plan } from './plan-reading.ts'
import type { Row } from './row.ts'
import { createOccurrences, createRowHasher, createRowKey } from './row-key.ts'
import { sectionNature } from './row-role.ts'
import { ShownRows } from './shown-rows.ts'
import { createRowSorter } from './sort-rows.ts'
import { Tally } from './tally.ts'
import type { Batch, CountFact, IgnoredRows, PersonFact, ReadResult } from './types.ts'

/** What the rows come to, whatever was decided beforehand. */
export type RowsRead = Omit<ReadResult, 'profile' | 'headsHash' | 'decided'>

/** Reads every row once, in order, and gives each a fate. */
export function* readRows(
  kind: Kind,
  file: OpenFile,
  plan: Plan,
  desk: Desk,
  batchRows: number,
): Generator<Batch, RowsRead> {
  const { context, decisions } = desk
  const { reading, table, headRows } = plan
  const tally = new Tally()
  const totals = kind.people?.totals() ?? new ControlTotals(kind)
  const ignored = new IgnoredRuns()
  let { layout } = plan
  const shown = new ShownRows((cells) => kind.people?.shown(cells, layout) ?? cells)
  const bills = new BillGiver(desk, tally, shown)
  const hashOf = createRowHasher()
  const occurrenceOf = createOccurrences()
  const keyOf = createRowKey()
  const roleOf = (kind.sorter ?? kind.people?.sorter ?? createRowSorter)(kind, headRows)
  const entryKeys = createEntryKeys(context.isEarlier, decisions.duplicates === 'import')
  const firstHeadLine = headRows[0]?.line ?? 0
  const takesDuplicates = decisions.duplicates === 'import'
  const facts: RowFacts = {
    bill: null,
    counts: [],
    person: null,
    entries: [],
    cents: 0,
    turn: 'none',
    hash: 0,
    place: () => 0,
  }
  let counts: CountFact[] = []
  let people: PersonFact[] = []
  let entries: InformationFact[] = []
  let readRow = kind.reader(layout, desk)
  desk.heads = table.heads

  for (const block of file.records()) {
    for (const original of block) {
      if (original.line <= reading.headerLine) readTitle(original)
      else readBelow(original)
    }
    if (waiting() >= batchRows) yield batch()
  }
  bills.finish()
  desk.finish()
  if (waiting() > 0) yield batch()
  return {
    reading,
    balance: tally.balance,
    controlTotals: totals.found,
    questions: desk.questions,
    items: tally.items(desk.slots),
    ignored: ignored.runs,
    sample: shown.rows,
    people: kind.people?.reading(desk) ?? null,
    problemCount: desk.problemCount,
    problemsListed: desk.problemsListed,
  }

  function waiting(): number {
    return (
      bills.ready.length + counts.length + people.length + entries.length + desk.problems.length
    )
  }

  function batch(): Batch {
    const full = { bills: bills.ready, counts, people, entries, problems: desk.problems }
    bills.ready = []
    counts = []
    people = []
    entries = []
    desk.problems = []
    return full
  }

  function ignore(row: Row, reason: IgnoredRows['reason'], stated = 0): void {
    const cents = tally.holds(stated) ? stated : 0
    tally.read(cents)
    tally.fate('ignored', cents)
    ignored.add(reason, row.line)
  }

  function readTitle(row: Row): void {
    if (row.cells.every((cell) => cell === '')) ignore(row, 'blank')
    else ignore(row, row.line >= firstHeadLine ? 'header' : 'title')
  }

  function readBelow(original: Row): void {
    const row = mendRow(original, decisions.cells)
    const role = roleOf(row, layout)
    if (role === 'data') {
      ignored.interrupt()
      if (desk.section === 'left-out') readLeftOut(row)
      else readData(original, row)
      return
    }
    const cents = role === 'total' ? totals.check(row, layout, desk) : 0
    if (role === 'section') startSection(row)
    if (role === 'new-header') startTable(row)
    ignore(row, role === 'new-header' ? 'header' : role, cents)
    shown.add(row, 'ignored', null)
  }

  function readData(original: Row, row: Row): void {
    const hash = hashOf(original.cells)
    const key = keyOf(hash, occurrenceOf(hash.high, hash.low))
    readFacts(row)
    if (hash.hasLostCharacter && row === original)
      desk.warn(row, -1, 'problem.text.lost-characters')
    if (!tally.holds(facts.cents)) {
      desk.refuse(row, -1, 'problem.amount.sum-too-large')
      facts.cents = 0
    }
    const { bill, person, cents } = facts
    tally.read(cents)
    if (!desk.isRejected && facts.entries.length > 0) {
      readEntries(row)
      return
    }
    if (desk.isRejected || (!bill && !person && facts.counts.length === 0)) {
      tally.fate('rejected', cents)
      shown.add(row, 'rejected', null)
      return
    }
    const duplicate = !takesDuplicates && context.isEarlier(key)
    const fate = duplicate ? 'duplicate' : 'imported'
    tally.fate(fate, cents)
    const slot = bill?.slot ?? facts.counts[0]?.slot ?? null
    shown.add(row, fate, slot === -1 ? null : slot)
    for (const count of facts.counts) {
      count.rowKey = key
      count.duplicate = duplicate
      tally.count(count)
      counts.push(count)
    }
    totals.add(row, layout, facts)
    if (person) {
      person.rowKey = key
      person.duplicate = duplicate
      people.push(person)
    }
    if (!bill) return
    bill.rowKey = key
    bill.duplicate = duplicate
    bills.take(bill, facts)
  }

  /** A row of information work is known by what it says, not by how it is written. */
  function readEntries(row: Row): void {
    const found = facts.entries.map((entry, part) => entryKeys(entry, row.line, part))
    const isDuplicate = found.every(({ duplicate }) => duplicate)
    for (const { twiceOf } of found)
      if (twiceOf !== null) desk.warn(row, -1, 'problem.row.twice', String(twiceOf))
    const fate = isDuplicate ? 'duplicate' : 'imported'
    tally.fate(fate, 0)
    shown.add(row, fate, null)
    entries.push(...found.map(({ fact }) => fact))
  }

  function readFacts(row: Row): void {
    facts.bill = null
    facts.person = null
    if (facts.entries.length > 0) facts.entries = []
    if (facts.counts.length > 0) facts.counts = []
    facts.cents = 0
    facts.turn = 'none'
    desk.isRejected = false
    readRow(row, facts)
  }

  /** A section of figures that cost nothing: complimentary, on account, owed. Its problems are nobody's. */
  function readLeftOut(row: Row): void {
    desk.silently(() => readFacts(row))
    ignore(row, 'section', facts.cents)
    shown.add(row, 'ignored', null)
  }

  function startSection(row: Row): void {
    const heading = row.cells.find((cell) => cell !== '') ?? ''
    desk.section = sectionNature(heading)
    totals.startSection()
    if (desk.section !== 'left-out') return
    desk.warn(row, row.cells.indexOf(heading), 'problem.section.left-out')
  }

  /** What follows has columns of its own. */
  function startTable(row: Row): void {
    const { columns } = matchColumns(row.cells, [], kind)
    layout = layoutOf(kind, columns, layout, extraColumns(kind, columns, desk))
    layout.nightAudit = plan.layout.nightAudit
    desk.heads = row.cells
    readRow = kind.reader(layout, desk)
  }
}
