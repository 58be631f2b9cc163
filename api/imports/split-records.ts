import type { Row } from './row.ts'
import { type Separator, Unreadable } from './types.ts'

/** A quoted cell longer than this never closes: its quote is then an ordinary character. */
const longestRecord = 100_000

/** What no table has: a line without an end, and a row of thousands of cells. Reading on would only take for ever. */
const longestLine = 200_000
const mostColumns = 2_000

const tab = 9
const quote = 34
const newline = 10

/** Cells are told from their neighbours' blanks. */
function trimmed(text: string, from: number, to: number): string {
  if (from >= to) return ''
  const first = text.charCodeAt(from)
  const last = text.charCodeAt(to - 1)
  const cell = text.slice(from, to)
  return isSpace(first) || isSpace(last) ? cell.trim() : cell
}

const isSpace = (code: number) => code <= 32 || code === 0x3000 || code === 0xa0 || code === 0xfeff

/** Cells between separators; as many are set aside as the row before had. */
function plainCells(text: string, from: number, to: number, separator: number, width: number) {
  const cells = new Array<string>(width)
  let count = 0
  let start = from
  for (let at = from; at < to; at++) {
    if (text.charCodeAt(at) !== separator) continue
    cells[count++] = trimmed(text, start, at)
    start = at + 1
  }
  cells[count++] = trimmed(text, start, to)
  if (count !== width) cells.length = count
  return cells
}

/** The cells of a record with quotes in it and where it ends; undefined when it isn't closed in `text`. */
function quotedCells(text: string, from: number, separator: string, isLast: boolean) {
  const cells: string[] = []
  const separatorCode = separator.charCodeAt(0)
  let at = from
  let lineBreaks = 0
  for (;;) {
    let cell = ''
    while (text.charCodeAt(at) === 32 || (text.charCodeAt(at) === tab && separatorCode !== tab))
      at++
    if (text.charCodeAt(at) === quote) {
      let start = ++at
      for (;;) {
        const close = text.indexOf('"', start)
        if (close === -1) return undefined
        cell += text.slice(start, close)
        at = close + 1
        if (text.charCodeAt(at) !== quote) break
        cell += '"'
        start = at + 1
      }
      if (at >= text.length && !isLast) return undefined
      for (let i = 0; i < cell.length; i++) if (cell.charCodeAt(i) === newline) lineBreaks++
    }
    const start = at
    while (at < text.length) {
      const code = text.charCodeAt(at)
      if (code === separatorCode || code === newline) break
      at++
    }
    if (at >= text.length && !isLast) return undefined
    cells.push((cell + text.slice(start, at)).trim())
    if (at >= text.length || text.charCodeAt(at) === newline) return { cells, end: at, lineBreaks }
    at++
  }
}

/**
 * Decoded text as records, some thousands at a time: separators, quotes, doubled quotes, line breaks inside
 * quotes; LF, CRLF or a lone CR. Every record counts, the blank ones too; a final line break starts none.
 */
export function* splitRecords(chunks: Iterable<string>, separator: Separator): Generator<Row[]> {
  let rest = ''
  let line = 1
  for (const chunk of withLineFeeds(chunks)) {
    const text = rest + chunk
    const { rows, end, nextLine } = split(text, line, separator, false)
    line = nextLine
    rest = text.slice(end)
    if (rest.length > longestLine) throw new Unreadable('file.line-too-long', { line })
    if (rows.length > 0) yield checked(rows)
  }
  const { rows } = split(rest, line, separator, true)
  if (rows.length > 0) yield checked(rows)
}

function checked(rows: Row[]): Row[] {
  const wide = rows.find(({ cells }) => cells.length > mostColumns)
  if (wide) throw new Unreadable('file.too-many-columns', { line: wide.line, most: mostColumns })
  return rows
}

function split(text: string, firstLine: number, separator: string, isLast: boolean) {
  const rows: Row[] = []
  let line = firstLine
  let at = 0
  let nextQuote = text.indexOf('"')
  let width = 1
  const code = separator.charCodeAt(0)
  while (at < text.length) {
    let end = text.indexOf('\n', at)
    if (end === -1) {
      if (!isLast) break
      end = text.length
    }
    if (nextQuote !== -1 && nextQuote < at) nextQuote = text.indexOf('"', at)
    if (nextQuote === -1 || nextQuote >= end) {
      const cells = plainCells(text, at, end, code, width)
      width = cells.length
      rows.push({ line, cells })
      line++
    } else {
      const record = quotedCells(text, at, separator, isLast)
      if (record && record.end - at <= longestRecord) {
        rows.push({ line, cells: record.cells })
        line += 1 + record.lineBreaks
        end = record.end
      } else if (!record && !isLast && text.length - at <= longestRecord) {
        break
      } else {
        rows.push({ line, cells: plainCells(text, at, end, code, width) })
        line++
      }
    }
    at = end + 1
  }
  return { rows, end: Math.min(at, text.length), nextLine: line }
}

/** A file with CR and no LF in its first chunk breaks its lines with CR alone. CR before LF goes as a blank. */
function* withLineFeeds(chunks: Iterable<string>): Generator<string> {
  let isLoneReturn: boolean | undefined
  for (const chunk of chunks) {
    isLoneReturn ??= chunk.includes('\r') && !chunk.includes('\n')
    yield isLoneReturn ? chunk.replaceAll('\r', '\n') : chunk
  }
}
