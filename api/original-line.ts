import readWorkbook from 'read-excel-file/node'
import type { Import } from '../db/imports.ts'
import { maskMobiles, maskPhone } from './domain/phone.ts'
import type { KeptReading } from './import-reading.ts'
import { splitRecords } from './imports/split-records.ts'

/**
 * One line of the original bytes as text, found without holding the file: decoding stops at the line.
 * A row of a workbook is its cells, joined by tabs. Undefined when the file is shorter.
 */
export async function originalLine(
  given: Import,
  line: number,
  bytes: AsyncIterable<Uint8Array>,
): Promise<string | undefined> {
  const reading = (given.reading as KeptReading | null)?.reading
  if (!reading) return undefined
  if (reading.separator === null) return readWorkbookRow(bytes, reading.sheet, line)
  const decoder = new TextDecoder(reading.encoding)
  let number = 1
  let rest = ''
  for await (const piece of bytes) {
    rest += decoder.decode(piece, { stream: true })
    const lines = rest.split(/\r\n|\n|\r(?!$)/)
    rest = lines.pop() ?? ''
    if (line < number + lines.length) return lines[line - number]
    number += lines.length
  }
  rest += decoder.decode()
  return line === number && rest !== '' ? rest.replace(/\r$/, '') : undefined
}

async function readWorkbookRow(
  bytes: AsyncIterable<Uint8Array>,
  sheetName: string | null,
  line: number,
): Promise<string | undefined> {
  const parts: Uint8Array[] = []
  for await (const part of bytes) parts.push(part)
  const sheets = await readWorkbook(Buffer.concat(parts))
  const sheet = sheets.find(({ sheet }) => sheet === sheetName) ?? sheets[0]
  return sheet?.data[line - 1]?.map((cell) => String(cell ?? '')).join('\t')
}

/** The line as it may be shown: a sheet of people keeps their phones to itself. */
export function shownRaw(given: Import, raw: string): string {
  const { reading } = given.reading as KeptReading
  if (given.kind !== 'sign-in-sheet') return raw
  const at = reading.columns.find(({ field }) => field === 'phone')?.index ?? -1
  const [row] = [...splitRecords([raw], reading.separator ?? '\t')].flat()
  const phone = row?.cells[at] ?? ''
  return maskMobiles(/\d/.test(phone) ? raw.replaceAll(phone, maskPhone(phone)) : raw)
}
