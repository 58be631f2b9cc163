import readWorkbook from 'read-excel-file/node'
import type { Import } from '../db/imports.ts'
import type { KeptReading } from './import-reading.ts'

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
