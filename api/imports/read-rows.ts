import { ControlTotals } from './control-totals.ts'
import { layoutOf } from './decide-formats.ts'
import type { Desk } from './desk.ts'
import { IgnoredRuns } from './ignored-rows.ts'
import type { Kind, RowFacts } from './kind.ts'
import { matchColumns } from './match-columns.ts'
import type { OpenFile } from './open-file.ts'
import { Pairing } from './pair-lines.ts'
import type { Plan } from './plan-reading.ts'
import type { Row } from './row.ts'
import { createOccurrences, createRowHasher, createRowKey } from './row-key.ts'
import { sectionNature } from './row-role.ts'
import { createRowSorter } from './sort-rows.ts'
import { type Fate, Tally } from './tally.ts'
import type { Batch, BillFact, IgnoredRows, ReadResult, SampleRow } from './types.ts'

const sampleLength = 60

/** Reads every row once, in order, and gives each a fate. */
export function* readRows(
  kind: Kind,
  file: OpenFile,
  plan: Plan,
  desk: Desk,
  batchRows: number,
): Generator<Batch, ReadResult> {
  const { context, decisions } = desk
  const tally = new Tally()
  const totals = new ControlTotals(kind.amounts)
  const pairing = new Pairing()
  const ignored = new IgnoredRuns()
  const sample: SampleRow[] = []
  const hashOf = createRowHasher()
  const occurrenceOf = createOccurrences()
  const keyOf = createRowKey()
  const roleOf = createRowSorter(kind, plan.headRows)
  let layout = plan.layout
  let readRow = kind.reader(layout, desk)
  let batch: Batch = { bills: [], counts: [], problems: [] }
  const facts: RowFacts = {
    bill: null,
    counts: [],
    cents: 0,
    turn: 'none',
    hash: 0,
    place: () => 0,
  }
  desk.heads = plan.table.heads
  const firstHeadLine = plan.headRows[0]?.line ?? 0
  const isCounting = decisions.duplicates === 'import'

  const ignore = (row: Row, reason: IgnoredRows['reason'], cents = 0) => {
    const counted = tally.holds(cents) ? cents : 0
    tally.read(counted)
    tally.fate('ignored', counted)
    ignored.add(reason, row.line)
    if (row.line > plan.reading.headerLine) show(row, 'ignored', null)
  }
  const show = (row: Row, fate: Fate, slot: number | null) => {
    if (sample.length < sampleLength) sample.push({ line: row.line, cells: row.cells, fate, slot })
  }
  const give = (fact: BillFact) => {
    tally.bill(fact)
    const held = isShown(fact.line) && sample.find(({ line }) => line === fact.line)
    if (held) held.slot = fact.slot
    batch.bills.push(fact)
  }

  const isShown = (line: number) => line <= (sample.at(-1)?.line ?? 0)

  for (const block of file.records()) {
    for (const original of block) {
      if (original.line <= plan.reading.headerLine) {
        const isBlankRow = original.cells.every((cell) => cell === '')
        const isHead = original.line >= firstHeadLine
        ignore(original, isBlankRow ? 'blank' : isHead ? 'header' : 'title')
        continue
      }
      const row = mended(original, decisions.cells)
      const role = roleOf(row, layout)
      if (role !== 'data') {
        const cents = role === 'total' ? totals.check(row, layout, desk) : 0
        if (role === 'section') startSection(row)
        if (role === 'new-header') startTable(row)
        ignore(row, role === 'new-header' ? 'header' : role, cents)
        continue
      }
      ignored.interrupt()
      readData(original, row)
    }
    batch.problems = desk.problems
    if (batch.bills.length + batch.counts.length + batch.problems.length >= batchRows) {
      yield batch
      batch = { bills: [], counts: [], problems: [] }
      desk.problems = []
    }
  }
  finish()
  batch.problems = desk.problems
  if (batch.bills.length + batch.counts.length + batch.problems.length > 0) yield batch
  tally.balance.reversalPairs = pairing.pairs
  return {
    reading: plan.reading,
    balance: tally.balance,
    controlTotals: totals.found,
    questions: desk.questions,
    items: tally.items(desk.slots),
    ignored: ignored.runs,
    sample,
    problemCount: desk.problemCount,
  }

  function readData(original: Row, row: Row): void {
    const hash = hashOf(original.cells)
    if (desk.section === 'left-out') {
      readLeftOut(row)
      return
    }
    if (hash.hasLostCharacter && row === original)
      desk.warn(row, -1, 'problem.text.lost-characters')
    const key = keyOf(hash, occurrenceOf(hash.high, hash.low))
    clear(facts)
    desk.isRejected = false
    readRow(row, facts)
    if (!tally.holds(facts.cents)) {
      desk.refuse(row, -1, 'problem.amount.sum-too-large')
      facts.cents = 0
    }
    tally.read(facts.cents)
    const { bill, counts, cents } = facts
    if (desk.isRejected || (!bill && counts.length === 0)) {
      tally.fate('rejected', cents)
      show(row, 'rejected', null)
      return
    }
    const duplicate = !isCounting && context.isEarlier(key)
    const fate = duplicate ? 'duplicate' : 'imported'
    tally.fate(fate, cents)
    for (const count of counts) {
      count.rowKey = key
      count.duplicate = duplicate
      tally.count(count)
      batch.counts.push(count)
    }
    if (!bill) {
      show(row, fate, counts[0]?.slot ?? null)
      return
    }
    bill.rowKey = key
    bill.duplicate = duplicate
    totals.add(row, layout, bill.amountCents, bill.nature)
    const isReady = pairing.take(bill, facts)
    show(row, fate, isReady ? bill.slot : null)
    if (isReady) give(bill)
    if (isReady && facts.turn !== 'none' && facts.turn !== 'transfer' && bill.pairLine === null) {
      warnUnpaired(bill, 'problem.reversal.unpaired')
    }
    for (const released of pairing.released) give(released)
    if (pairing.released.length > 0) pairing.released = []
  }

  /** A section of figures that cost nothing: complimentary, on account, owed. */
  function readLeftOut(row: Row): void {
    desk.isRejected = false
    const problems = desk.problems.length
    clear(facts)
    readRow(row, facts)
    desk.problemCount -= desk.problems.length - problems
    desk.problems.length = problems
    ignore(row, 'section', facts.cents)
  }

  function startSection(row: Row): void {
    const heading = row.cells.find((cell) => cell !== '') ?? ''
    desk.section = sectionNature(heading)
    totals.startSection()
    if (desk.section === 'left-out')
      desk.warn(row, row.cells.indexOf(heading), 'problem.section.left-out')
  }

  /** The rest of the file has other columns. */
  function startTable(row: Row): void {
    const { columns } = matchColumns(row.cells, [], kind)
    const extras = kind.extra
      ? columns.flatMap(({ index, field, head }) => {
          const label = field === null ? kind.extra?.(head, desk) : undefined
          return label === undefined ? [] : [{ index, label }]
        })
      : []
    const { dateOrder, decimalMark, nightAudit } = layout
    layout = layoutOf(kind, columns, { dateOrder, decimalMark, nightAudit }, extras)
    desk.heads = row.cells
    readRow = kind.reader(layout, desk)
  }

  function warnUnpaired(fact: BillFact, rule: string): void {
    if (fact.duplicate) return
    desk.note({
      line: fact.line,
      columnIndex: -1,
      value: `${fact.text} ${(fact.amountCents / 100).toFixed(2)}`,
      rule,
      severity: 'warning',
    })
  }

  function finish(): void {
    const { reversals, transfers } = pairing.leftover()
    for (const fact of reversals) {
      give(fact)
      warnUnpaired(fact, 'problem.reversal.unpaired')
    }
    for (const fact of transfers) warnUnpaired(fact, 'problem.transfer.unpaired')
  }
}

function clear(facts: RowFacts): void {
  facts.bill = null
  if (facts.counts.length > 0) facts.counts = []
  facts.cents = 0
  facts.turn = 'none'
}

/** A row with the cells that were mended in the preview; the row itself, for its key, stays as the file has it. */
function mended(row: Row, cells: Record<string, Record<string, string>> | undefined): Row {
  const changes = cells?.[String(row.line)]
  if (!changes) return row
  const copy = [...row.cells]
  for (const [index, text] of Object.entries(changes)) {
    const at = Number(index)
    if (Number.isInteger(at) && at >= 0 && at < 1000) {
      while (copy.length < at) copy.push('')
      copy[at] = text.trim()
    }
  }
  return { line: row.line, cells: copy }
}
