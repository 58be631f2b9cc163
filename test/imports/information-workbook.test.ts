import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { Decisions, ImportKind } from '../../api/imports/types.ts'
import { entryWords, informationOf, type SaidContext } from '../support/information-entries.ts'
import { knownDepartment } from './known-department.ts'
import { readWhole, type Whole } from './reading.ts'

const root = new URL('../../fixtures/imports/', import.meta.url).pathname
const files = readdirSync(root)
  .filter((kind) => kind.startsWith('information-'))
  .flatMap((kind) =>
    readdirSync(join(root, kind))
      .filter((name) => name.endsWith('.csv'))
      .map((name) => ({ kind: kind as ImportKind, name })),
  )

const textOf = (bytes: Uint8Array): string => {
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes)
  } catch {
    return new TextDecoder('gb18030').decode(bytes)
  }
}

/** As a spreadsheet would hold it: a figure as a number, a whole day as a date, all else as text. */
function cellOf(text: string): CellObject {
  if (/^(0|[1-9]\d*)(\.\d+)?$/.test(text)) return { type: Number, value: Number(text) }
  const [, year, month, day] = /^(\d{4})-(\d{2})-(\d{2})$/.exec(text) ?? []
  if (year === undefined) return { type: String, value: text }
  const value = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)))
  return { type: Date, value, format: 'yyyy-mm-dd' }
}

const entryLines = ({ entries }: Whole) =>
  entries.map(({ line, part, entry }) => `${line}.${part} ${entryWords(entry)}`)

test.each(files)('$kind/$name says the same as a workbook', async ({ kind, name }) => {
  const path = join(root, kind, name)
  const bytes = readFileSync(path)
  const said = JSON.parse(
    readFileSync(path.replace(/\.csv$/, '.expected.json'), 'utf8'),
  ) as SaidContext & {
    meeting: { startsOn: string; endsOn: string; personsPerTable: number | null }
    decisions?: Decisions
    departments?: string[]
  }
  const { data } = Papa.parse<string[]>(textOf(bytes).trimEnd())
  const rows = data.map((cells) => cells.map(cellOf))
  const workbook = await writeXlsxFile(rows).toBuffer()
  const departments = (said.departments ?? []).map(knownDepartment)
  const information = informationOf(
    said,
    departments.map(({ id }) => id),
  )
  const options = {
    context: { meeting: said.meeting, departments, information },
    decisions: said.decisions ?? {},
  }
  const [table, book] = [
    await readWhole(kind, bytes, options),
    await readWhole(kind, workbook, options),
  ]
  expect([table.reading.sheet, book.reading.sheet]).toEqual([null, 'Sheet1'])
  expect(book.entries.length).toBeGreaterThan(0)
  expect(entryLines(book)).toEqual(entryLines(table))
  expect(book.balance).toEqual(table.balance)
})
