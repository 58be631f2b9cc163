import readExcelFile from 'read-excel-file/node'
import { checkZip } from './check-zip.ts'
import type { OpenFile } from './open-file.ts'
import type { Row } from './row.ts'
import { type Decisions, type Source, Unreadable } from './types.ts'

const mostRows = 300_000

type Cell = string | boolean | Date | null

/**
 * A workbook as rows of text: numbers as Excel shows them (15 digits), days as ISO text. It is held whole, so its
 * size is bounded. The sheet decided, else the one with most rows filled.
 */
export async function readWorkbook(source: Source, decisions: Decisions): Promise<OpenFile> {
  const bytes = Buffer.concat([...source.open()])
  checkZip(bytes)
  let sheets: { sheet: string; data: Cell[][] }[]
  try {
    const parsed = await readExcelFile(bytes, { parseNumber: excelNumber })
    sheets = parsed as unknown as { sheet: string; data: Cell[][] }[]
  } catch {
    throw new Unreadable('file.not-workbook')
  }
  const names = sheets.map(({ sheet }) => sheet)
  const chosen =
    decisions.sheet === undefined
      ? sheets.toSorted((a, b) => b.data.length - a.data.length)[0]
      : sheets.find(({ sheet }) => sheet === decisions.sheet)
  if (!chosen && decisions.sheet !== undefined) {
    throw new Unreadable('file.sheet-missing', { sheet: decisions.sheet })
  }
  if (!chosen || chosen.data.length === 0) throw new Unreadable('file.empty')
  if (chosen.data.length > mostRows) {
    throw new Unreadable('file.workbook-too-large', { rows: chosen.data.length, most: mostRows })
  }
  const rows: Row[] = chosen.data.map((cells, at) => ({
    line: at + 1,
    cells: Array.from(cells, cellText),
  }))
  return {
    encoding: 'utf-8',
    separator: null,
    sheet: chosen.sheet,
    sheets: names,
    records: () => [rows],
  }
}

/** Excel computes in binary and shows 15 digits: 0.30000000000000004 is 0.3 to everyone who sees the sheet. */
function excelNumber(text: string): string {
  if (!/[.eE]/.test(text)) return text
  const value = Number(text)
  if (!Number.isFinite(value)) return text
  const short = String(Number(value.toPrecision(15)))
  return short.includes('e') ? value.toFixed(20).replace(/0+$/, '').replace(/\.$/, '') : short
}

const two = (value: number) => String(value).padStart(2, '0')

function cellText(value: Cell | undefined): string {
  if (value === null || value === undefined) return ''
  if (!(value instanceof Date)) return String(value).trim()
  const time = value.getTime()
  if (Number.isNaN(time)) return ''
  const rounded = new Date(Math.round(time / 1000) * 1000)
  const clock = `${two(rounded.getUTCHours())}:${two(rounded.getUTCMinutes())}`
  if (rounded.getUTCFullYear() < 1901) return clock
  const day = rounded.toISOString().slice(0, 10)
  return clock === '00:00' ? day : `${day} ${clock}`
}
