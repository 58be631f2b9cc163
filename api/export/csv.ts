import { type Sheet, type SheetCell, text, yuan } from './sheet.ts'

/** A spreadsheet takes text that begins like this for a formula; an apostrophe keeps it text. */
const formula = /^[=+\-@\t\r]/

const plain = (cents: number | null) => (cents === null ? '' : yuan(cents))

const shown: { [K in SheetCell['is']]: (cell: Extract<SheetCell, { is: K }>) => string } = {
  text: ({ text }) => (formula.test(text) ? `'${text}` : text),
  cents: ({ cents }) => plain(cents),
  money: ({ cents }) => plain(cents),
  difference: ({ cents }) => plain(cents),
  quantity: ({ quantity }) => quantity ?? '',
  share: ({ share }) => (share === null ? '' : share.toFixed(4)),
  day: ({ day }) => day ?? '',
}

const cellText = (cell: SheetCell) => (shown[cell.is] as (cell: SheetCell) => string)(cell)
const quoted = (value: string) =>
  /[",\r\n]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value

/** CSV as Chinese Excel opens it without asking: UTF-8 with a BOM, CRLF, text that can't become a formula. */
export function writeCsv({ heads, rows, totals }: Sheet): string {
  const sums = totals.length > 0 ? [totals] : []
  const lines = [heads.map(text), ...rows, ...sums].map((row) => row.map(cellText))
  return `\uFEFF${lines.map((line) => line.map(quoted).join(',')).join('\r\n')}\r\n`
}
