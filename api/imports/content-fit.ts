import type { FieldType } from './kind.ts'
import { parseAmount } from './parse-amount.ts'
import { parseMinute, parseMoment } from './parse-day.ts'
import { parseProduct, parseQuantity } from './parse-quantity.ts'
import { isBlank, type Row } from './row.ts'

/** Any frame will do to tell a day from something else. */
const frame = { order: 'mdy', near: 20_000 } as const

const isAmount = (text: string) => ['.', ','].some((mark) => isCents(text, mark as '.' | ','))
const isCents = (text: string, mark: '.' | ',') => {
  const cents = parseAmount(text, mark)
  return typeof cents === 'number' || cents === 'fraction'
}

const tests: Record<FieldType, (text: string) => boolean> = {
  day: (text) =>
    parseMoment(text, frame) !== undefined ||
    parseMoment(text, { ...frame, order: 'dmy' }) !== undefined,
  time: (text) => parseMinute(text) !== undefined,
  phone: (text) => /\d(?:[\s()-]*\d){4}/.test(text),
  moment: (text) => tests.day(text) || tests.time(text),
  amount: isAmount,
  quantity: (text) => parseQuantity(text) !== undefined,
  product: (text) => parseProduct(text) !== undefined,
  text: (text) => !isAmount(text) || /^\d{1,6}$/.test(text),
}

export const fits = (text: string, type: FieldType): boolean => tests[type](text)

/** How many of the first 200 cells of a column are filled, and what share of them reads as the type. */
export function contentFit(rows: readonly Row[], index: number, type: FieldType) {
  let count = 0
  let fitting = 0
  for (const row of rows.slice(0, 200)) {
    const cell = row.cells[index] ?? ''
    if (isBlank(cell)) continue
    count++
    if (tests[type](cell)) fitting++
  }
  return { count, share: count === 0 ? 0 : fitting / count }
}
