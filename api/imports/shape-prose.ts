import { findTable } from './find-table.ts'
import type { Kind } from './kind.ts'
import type { OpenFile } from './open-file.ts'
import { firstRows } from './plan-reading.ts'
import type { Row } from './row.ts'
import type { Decisions } from './types.ts'

/** Lines looked at, and charges that make a text a form without a header. */
const searched = 300
const least = 2

/** A file without a header, whose lines say in words what a table would, as a table; any other file as it is. */
export function shapeProse(kind: Kind, file: OpenFile, decisions: Decisions): OpenFile {
  const { prose } = kind
  if (!prose || decisions.headerLine !== undefined) return file
  const rows = firstRows(file, searched)
  const separator = file.separator ?? ' '
  const lineOf = ({ cells }: Row) => cells.filter((cell) => cell !== '').join(separator)
  const found = rows.filter((row) => prose.cells(lineOf(row))?.[2]).length
  if (found < least || findTable(rows, kind)?.isNamed) return file
  const shape = (row: Row): Row => {
    const line = lineOf(row)
    const cells = line === '' ? [] : (prose.cells(line) ?? ['', line, '', ''])
    return { line: row.line, cells: [...cells] }
  }
  return {
    ...file,
    table: { headAt: -1, headRows: 0, heads: [...prose.heads], isNamed: true },
    *records() {
      for (const block of file.records()) yield block.map(shape)
    },
  }
}
