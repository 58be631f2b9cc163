import type { Desk } from './desk.ts'
import type { Layout } from './kind.ts'
import { type AmountFault, parseAmount } from './parse-amount.ts'
import { type Moment, parseMinute, parseMoment } from './parse-day.ts'
import { parseQuantity, type Quantity } from './parse-quantity.ts'
import { isBlank, type Row, remembered } from './row.ts'

/** Readers of the cells of one layout. Each returns undefined for a blank cell and notes what it can't read. */
export type CellReader = {
  text: (row: Row, index: number) => string
  moment: (row: Row, index: number) => Moment | undefined
  minute: (row: Row, index: number) => number
  cents: (row: Row, index: number) => number | undefined
  quantity: (row: Row, index: number) => Quantity | undefined
}

const fault: Record<AmountFault, string> = {
  unreadable: 'problem.amount.unreadable',
  fraction: 'problem.amount.fraction',
  'too-large': 'problem.amount.too-large',
}

export function createCellReader(layout: Layout, desk: Desk): CellReader {
  const frame = { order: layout.dateOrder, near: desk.firstDay }
  const moments = remembered((text) => parseMoment(text, frame) ?? null)
  const quantities = remembered((text) => parseQuantity(text) ?? null)
  const minutes = remembered((text) => parseMinute(text) ?? -1)
  const cell = (row: Row, index: number) => (index < 0 ? '' : (row.cells[index] ?? ''))
  return {
    text: cell,
    moment: (row, index) => {
      const text = cell(row, index)
      if (isBlank(text)) return undefined
      const moment = moments(text)
      if (!moment) desk.refuse(row, index, 'problem.date.unreadable', suggestDay(text))
      return moment ?? undefined
    },
    minute: (row, index) => {
      const text = cell(row, index)
      return text === '' ? -1 : minutes(text)
    },
    cents: (row, index) => {
      const text = cell(row, index)
      if (isBlank(text)) return undefined
      let cents = parseAmount(text, layout.decimalMark)
      if (typeof cents === 'number' && layout.isTenThousands(index)) {
        cents = parseAmount(`${text}万`, layout.decimalMark)
      }
      if (typeof cents === 'number') return cents
      desk.refuse(row, index, fault[cents], suggestAmount(text))
      return undefined
    },
    quantity: (row, index) => {
      const text = cell(row, index)
      if (isBlank(text)) return undefined
      const quantity = quantities(text)
      if (!quantity) desk.refuse(row, index, 'problem.quantity.unreadable', suggestAmount(text))
      return quantity ?? undefined
    },
  }
}

/** Letters typed for digits, and stray characters, put right: `38O.00` → `380.00`. */
export function suggestAmount(text: string): string | null {
  const mended = text
    .normalize('NFKC')
    .replace(/[oO〇]/g, '0')
    .replace(/[lI|]/g, '1')
    .replace(/[^\d.,()-]/g, '')
  return mended !== text && typeof parseAmount(mended) === 'number' ? mended : null
}

function suggestDay(text: string): string | null {
  const match = /(\d{4})\D+(\d{1,2})\D+(\d{1,2})/.exec(text.normalize('NFKC').replace(/[oO]/g, '0'))
  if (!match) return null
  const mended = `${match[1]}-${match[2]?.padStart(2, '0')}-${match[3]?.padStart(2, '0')}`
  return mended !== text && parseMoment(mended, { order: 'ymd', near: 0 }) ? mended : null
}
