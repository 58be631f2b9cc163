import { greatestDivisor } from './fraction.ts'
import { sumCents } from './money.ts'

/**
 * Item × department in whole cents that tie in both directions (controlled rounding): every row adds up to its item,
 * every column to its department's share of the pool.
 *
 * The exact cell is item × part ÷ whole. Each is rounded down; a row's cents left over go to the columns that are
 * furthest behind what they must receive. What then is one cent too many in one column and one too few in another
 * is moved along a chain of rows, in which each cell stays rounded up or down. Rarely no such chain exists, because
 * the columns are fixed beforehand by largest remainder over the pool: then a cell that is a whole number already may
 * give or take a cent, and at last any cell, so that none is ever two cents from its exact value. That always suffices:
 * a column's rounding is less than a cent and could be borne by any one row. A cell whose item or part is 0 stays 0.
 *
 * A table of negative amounts is the mirror image of the one of the same amounts without their sign.
 */
export type ShareTable = {
  /** Cells row by row, in the order in which items and shares were given. */
  cells: Float64Array
  /** Cells that are a cent or more from their exact value; all but always 0. */
  farCount: number
}

type Item = { key: string; cents: number }

/** Leaves room for a remainder on top, so that sums and differences stay below 2^53 too. */
const isSmall = (value: bigint) => value < 2n ** 52n

/** Rounds each cell down: `down` in cents, `left` as a part of a cent (only to order by; sums are of whole cents). */
function roundDown(amounts: readonly number[], parts: readonly bigint[]) {
  const divisor = parts.reduce(greatestDivisor, 0n) || 1n
  const lowest = parts.map((part) => part / divisor)
  const whole = lowest.reduce((a, b) => a + b, 0n)
  const width = parts.length
  const down = new Float64Array(amounts.length * width)
  const left = new Float64Array(amounts.length * width)
  const most = amounts.reduce((a, cents) => Math.max(a, Math.abs(cents)), 0)
  if (isSmall(BigInt(most || 1) * whole)) {
    // Products stay small: the same arithmetic in numbers, exact and ten times as fast.
    const numbers = lowest.map(Number)
    const wholeNumber = Number(whole)
    amounts.forEach((cents, row) => {
      for (let column = 0; column < width; column += 1) {
        const product = cents * (numbers[column] as number)
        const rest = ((product % wholeNumber) + wholeNumber) % wholeNumber
        down[row * width + column] = (product - rest) / wholeNumber
        left[row * width + column] = rest / wholeNumber
      }
    })
    return { down, left }
  }
  amounts.forEach((cents, row) => {
    const amount = BigInt(cents)
    for (let column = 0; column < width; column += 1) {
      const product = amount * (lowest[column] as bigint)
      const rest = ((product % whole) + whole) % whole
      down[row * width + column] = Number((product - rest) / whole)
      // A remainder too small for a number is still one.
      left[row * width + column] =
        rest === 0n ? 0 : Math.min(Math.max(Number(rest) / Number(whole), 1e-300), 1 - 2 ** -53)
    }
  })
  return { down, left }
}

/** How far a cell may go from its rounded-down value, by how much has to be allowed. */
const rooms = [
  { ofWhole: [0, 0], ofPart: [0, 1] },
  { ofWhole: [-1, 1], ofPart: [0, 1] },
  { ofWhole: [-1, 1], ofPart: [-1, 2] },
] as const
const ofNothing = [0, 0] as const

/**
 * @param items the pool's items with their cents; the order does not matter to what a cell gets
 * @param parts of each department as `apportion` returns them, in order of codes
 * @param shareCents of each department in the same order; adds up to the items
 */
export function shareTable(
  items: readonly Item[],
  parts: readonly bigint[],
  shareCents: readonly number[],
): ShareTable {
  const width = parts.length
  // By key, so that a cell gets the same in whatever order the items come.
  const order = items.map(({ key }, row) => ({ key, row }))
  order.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : a.row - b.row))
  const given = order.map(({ row }) => items[row]?.cents ?? 0)
  const sign = signOf(given)
  const amounts = given.map((cents) => sign * cents)
  const { down, left } = roundDown(amounts, parts)
  const extra = new Int8Array(down.length)
  // What each column still has to receive above its rounded-down cells; exact, in whole cents.
  const wanted = Float64Array.from(shareCents, (cents) => sign * cents)
  for (let cell = 0; cell < down.length; cell += 1)
    wanted[cell % width] = (wanted[cell % width] as number) - (down[cell] as number)
  giveOut(amounts, { down, left, extra, width }, wanted)
  for (const room of rooms) if (moveCents({ down, left, extra, width }, wanted, room)) break
  const cells = new Float64Array(down.length)
  let farCount = 0
  for (let cell = 0; cell < down.length; cell += 1) {
    const [one, isPart] = [extra[cell] as number, left[cell] !== 0]
    if (isPart ? one < 0 || one > 1 : one !== 0) farCount += 1
    const row = order[Math.floor(cell / width)]?.row ?? 0
    // The 0 added makes no −0 of a mirrored nothing.
    cells[row * width + (cell % width)] = sign * ((down[cell] as number) + one) + 0
  }
  return { cells, farCount }
}

type Cells = { down: Float64Array; left: Float64Array; extra: Int8Array; width: number }

/** Of the sum; when the amounts cancel out, of the first that is not 0. */
function signOf(amounts: readonly number[]): 1 | -1 {
  const sum = sumCents(amounts) || (amounts.find((cents) => cents !== 0) ?? 0)
  return sum < 0 ? -1 : 1
}

/** Each row's cents left over, to the columns furthest behind. Takes what it gives from `wanted`. */
function giveOut(
  amounts: readonly number[],
  { down, left, extra, width }: Cells,
  wanted: Float64Array,
) {
  const sums = new Float64Array(width)
  for (let cell = 0; cell < left.length; cell += 1)
    sums[cell % width] = (sums[cell % width] as number) + (left[cell] as number)
  const rate = wanted.map((cents, column) => cents / (sums[column] || 1))
  const due = new Float64Array(width)
  for (const [row, amount] of amounts.entries()) {
    const columns: number[] = []
    let over = amount
    for (let column = 0; column < width; column += 1) {
      const cell = row * width + column
      over -= down[cell] as number
      if (left[cell] === 0) continue
      due[column] = (due[column] as number) + (left[cell] as number) * (rate[column] as number)
      columns.push(column)
    }
    columns.sort((a, b) => (due[b] as number) - (due[a] as number) || a - b)
    for (const column of columns.slice(0, over)) {
      extra[row * width + column] = 1
      due[column] = (due[column] as number) - 1
      wanted[column] = (wanted[column] as number) - 1
    }
  }
}

type Room = (typeof rooms)[number]

/** Moves cents from columns that got too many to those that got too few; false when the room does not suffice. */
function moveCents(cells: Cells, wanted: Float64Array, room: Room): boolean {
  for (let from = 0; from < cells.width; from += 1)
    while ((wanted[from] as number) < 0) {
      const to = moveOne(cells, wanted, from, room)
      if (to === undefined) return false
      wanted[from] = (wanted[from] as number) + 1
      wanted[to] = (wanted[to] as number) - 1
    }
  return true
}

/** The shortest chain of rows from this column to one that lacks a cent, each passing it on. The column it ends in. */
function moveOne(
  { down, left, extra, width }: Cells,
  wanted: Float64Array,
  from: number,
  { ofWhole, ofPart }: Room,
): number | undefined {
  const bounds = (cell: number) =>
    left[cell] !== 0 ? ofPart : down[cell] !== 0 ? ofWhole : ofNothing
  const cameBy = new Map<number, { column: number; row: number }>()
  const queue = [from]
  const seen = new Set(queue)
  for (const column of queue)
    for (let row = 0; row * width < extra.length && seen.size < width; row += 1) {
      const giver = row * width + column
      if ((extra[giver] as number) <= bounds(giver)[0]) continue
      for (let other = 0; other < width; other += 1) {
        const taker = row * width + other
        if (seen.has(other) || (extra[taker] as number) >= bounds(taker)[1]) continue
        seen.add(other)
        cameBy.set(other, { column, row })
        queue.push(other)
      }
    }
  const end = queue.find((column) => (wanted[column] as number) > 0)
  if (end === undefined) return undefined
  for (let column = end; column !== from; ) {
    const step = cameBy.get(column) as { column: number; row: number }
    const [giver, taker] = [step.row * width + step.column, step.row * width + column]
    extra[giver] = (extra[giver] as number) - 1
    extra[taker] = (extra[taker] as number) + 1
    column = step.column
  }
  return end
}
