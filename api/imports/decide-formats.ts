import { saysTenThousands } from './head-names.ts'
import type { Kind, Layout } from './kind.ts'
import { decimalMarkOf } from './parse-amount.ts'
import { numberOfDay, parseMinute, parseMoment, possibleOrders } from './parse-day.ts'
import { isBlank, type Row } from './row.ts'
import type { ColumnReading, DateOrder, DecimalMark, Question, ReadContext } from './types.ts'

export type Formats = { dateOrder: DateOrder | null; decimalMark: DecimalMark; nightAudit: boolean }

const day = (columns: ColumnReading[]) => columns.find(({ field }) => field === 'date')
/** Fields with a day in them, or with a day and a time. */
const dayFields = new Set(['date', 'arrived', 'left', 'due', 'starts', 'ends'])

/** Columns whose cells tell in which order days are written. */
export const dayColumns = (columns: readonly ColumnReading[]): number[] =>
  columns.filter(({ field }) => field !== null && dayFields.has(field)).map(({ index }) => index)

const cellsOf = (rows: readonly Row[], index: number) =>
  rows.map(({ cells }) => cells[index] ?? '').filter((cell) => !isBlank(cell))

/** Columns of arrivals hold marks, hours alone and days of every form; only those that leave a choice are asked. */
const leavesChoice = (cell: string) => (possibleOrders(cell)?.length ?? 0) > 0

/**
 * The order of a column of days like `5/9/24`, from all cells that leave a choice: the only order in which every one
 * of them is a day, else the only one that puts them near the meeting. Null where no cell leaves a choice;
 * `open` lists the orders between which only a person can decide.
 */
export function decideDateOrder(
  rows: readonly Row[],
  columns: ColumnReading[],
  meeting: ReadContext['meeting'],
): { order: DateOrder | null; open: DateOrder[] } {
  const dateAt = day(columns)?.index
  const cells = dayColumns(columns).flatMap((index) =>
    index === dateAt ? cellsOf(rows, index) : cellsOf(rows, index).filter(leavesChoice),
  )
  const votes = new Map<DateOrder, number>()
  let asked = 0
  for (const cell of cells) {
    const orders = possibleOrders(cell)
    if (!orders || orders.length === 0) continue
    asked++
    for (const order of orders) votes.set(order, (votes.get(order) ?? 0) + 1)
  }
  if (asked === 0) return { order: null, open: [] }
  const most = Math.max(0, ...votes.values())
  const fitting = [...votes].filter(([, count]) => count === most).map(([order]) => order)
  if (fitting.length < 2) return { order: fitting[0] ?? null, open: [] }
  const shares = fitting.map((order) => ({ order, share: shareNear(cells, order, meeting) }))
  shares.sort((a, b) => b.share - a.share)
  const [first, second] = shares as [{ order: DateOrder; share: number }, { share: number }]
  if (first.share >= 0.9 && second.share <= 0.1) return { order: first.order, open: [] }
  const near = shares.filter(({ share }) => share > 0.1)
  return { order: first.order, open: (near.length > 1 ? near : shares).map(({ order }) => order) }
}

/** The share of days between a month before the meeting and a month after it. */
function shareNear(cells: string[], order: DateOrder, meeting: ReadContext['meeting']): number {
  const [first, last] = [numberOfDay(meeting.startsOn) - 31, numberOfDay(meeting.endsOn) + 31]
  const near = cells.filter((cell) => {
    const moment = parseMoment(cell, { order, near: first + 31 })
    return moment !== undefined && moment.day >= first && moment.day <= last
  })
  return near.length / cells.length
}

export const dateOrderQuestion = (open: DateOrder[], example: string): Question => ({
  id: 'date.order',
  ask: 'question.date-order',
  params: { example },
  options: open.map((dateOrder) => ({ label: dateOrder, decisions: { dateOrder } })),
})

/** The decimal mark of a column of amounts: a comma only when cells say so and none says otherwise. */
export function decideDecimalMark(
  rows: readonly Row[],
  columns: ColumnReading[],
  kind: Kind,
): DecimalMark {
  const amounts = new Set(
    kind.fields.filter(({ type }) => type === 'amount').map(({ name }) => name),
  )
  let commas = 0
  for (const { index, field } of columns) {
    if (field === null || !amounts.has(field)) continue
    for (const cell of cellsOf(rows, index)) {
      const mark = decimalMarkOf(cell)
      if (mark === '.') return '.'
      if (mark === ',') commas++
    }
  }
  return commas > 0 ? ',' : '.'
}

const nightWords = /房费|住宿|房租|客房费|room charge|accommodation|lodging/i

/**
 * Whether room charges are posted by the night audit: most of those with a time stand between 00:00 and 06:00.
 * A column of business days 营业日 has been put right already.
 */
export function decideNightAudit(
  rows: readonly Row[],
  columns: ColumnReading[],
  layout: Layout,
): boolean {
  const date = day(columns)
  if (!date || /营业|business/i.test(date.head)) return false
  const [itemAt, textAt, timeAt] = [layout.at('item'), layout.at('text'), layout.at('time')]
  const frame = { order: layout.dateOrder, near: 20_000 }
  let timed = 0
  let nightly = 0
  let hasRealTimes = false
  for (const { cells } of rows) {
    const minute =
      timeAt >= 0
        ? (parseMinute(cells[timeAt] ?? '') ?? -1)
        : (parseMoment(cells[date.index] ?? '', frame)?.minute ?? -1)
    if (minute > 0) hasRealTimes = true
    if (minute < 0 || !nightWords.test(`${cells[itemAt] ?? ''} ${cells[textAt] ?? ''}`)) continue
    timed++
    if (minute < 360) nightly++
  }
  return hasRealTimes && timed > 0 && nightly * 2 > timed
}

/** A layout from its columns, with the formats decided and written beside each column. */
export function layoutOf(
  kind: Kind,
  columns: ColumnReading[],
  formats: Formats,
  extras: Layout['extras'],
): Layout {
  const index = new Map(
    columns.flatMap((one) => (one.field ? [[one.field, one.index] as const] : [])),
  )
  const tenThousands = new Set(
    columns.filter(({ head }) => saysTenThousands(head)).map((one) => one.index),
  )
  for (const column of columns) {
    const type = kind.fields.find(({ name }) => name === column.field)?.type ?? 'text'
    column.format =
      type === 'day'
        ? `date:${formats.dateOrder ?? 'ymd'}`
        : type === 'amount' || type === 'product'
          ? `${type}:${formats.decimalMark}`
          : type
  }
  return {
    columns,
    at: (field) => index.get(field) ?? -1,
    extras,
    dateOrder: formats.dateOrder ?? 'ymd',
    decimalMark: formats.decimalMark,
    nightAudit: formats.nightAudit,
    isTenThousands: (at) => tenThousands.has(at),
  }
}
