import { decideSeparator } from './decide-separator.ts'
import type { Table } from './find-table.ts'
import { headBytes, readText } from './read-text.ts'
import { readWorkbook } from './read-workbook.ts'
import type { Row } from './row.ts'
import { splitRecords } from './split-records.ts'
import { type Decisions, type Encoding, type Separator, type Source, Unreadable } from './types.ts'

/** A file as records that can be read over and over, some thousands at a time. */
export type OpenFile = {
  encoding: Encoding
  separator: Separator | null
  sheet: string | null
  sheets: string[]
  records: () => Iterable<Row[]>
  /** Set for a form without a header, whose lines were put into columns. */
  table?: Table
}

/** What files that are no table begin with. */
const signatures: { code: string; bytes: number[] }[] = [
  { code: 'file.pdf', bytes: [0x25, 0x50, 0x44, 0x46] },
  { code: 'file.image', bytes: [0x89, 0x50, 0x4e, 0x47] },
  { code: 'file.image', bytes: [0xff, 0xd8, 0xff] },
  { code: 'file.image', bytes: [0x47, 0x49, 0x46, 0x38] },
  { code: 'file.image', bytes: [0x52, 0x49, 0x46, 0x46] },
  { code: 'file.image', bytes: [0x42, 0x4d, 0x36] },
  { code: 'file.old-excel', bytes: [0xd0, 0xcf, 0x11, 0xe0] },
  { code: 'file.archive', bytes: [0x52, 0x61, 0x72, 0x21] },
  { code: 'file.archive', bytes: [0x37, 0x7a, 0xbc, 0xaf] },
  { code: 'file.archive', bytes: [0x1f, 0x8b] },
]

const zip = [0x50, 0x4b, 0x03, 0x04]
const sampleLength = 64 * 1024

/** Opens a workbook or a text of any encoding and separator. Throws `Unreadable` for what is neither. */
export async function openFile(source: Source, decisions: Decisions): Promise<OpenFile> {
  const head = headBytes(source, 8)
  if (head.length === 0) throw new Unreadable('file.empty')
  const startsWith = (bytes: number[]) => bytes.every((byte, at) => head[at] === byte)
  const found = signatures.find(({ bytes }) => startsWith(bytes))
  if (found) throw new Unreadable(found.code)
  if (startsWith(zip)) return readWorkbook(source, decisions)

  const text = readText(source, decisions.encoding)
  const sample = firstText(text.chunks())
  if (sample.trim() === '') throw new Unreadable('file.empty')
  if (/^\s*<(!doctype html|html|table)/i.test(sample)) throw new Unreadable('file.web-page')
  if (isBinary(sample)) throw new Unreadable('file.binary')
  const separator = decisions.separator ?? decideSeparator(sample.slice(0, sampleLength))
  return {
    encoding: text.encoding,
    separator,
    sheet: null,
    sheets: [],
    records: () => splitRecords(text.chunks(), separator),
  }
}

function firstText(chunks: Iterable<string>): string {
  let text = ''
  for (const chunk of chunks) {
    text += chunk
    if (text.length >= sampleLength) break
  }
  return text
}

/** Control characters, or characters lost in decoding, beyond what a damaged text has. */
function isBinary(sample: string): boolean {
  let strange = 0
  for (let i = 0; i < sample.length; i++) {
    const code = sample.charCodeAt(i)
    if (code < 9 || (code > 13 && code < 32) || code === 0xfffd) strange++
  }
  return strange * 20 > sample.length
}
