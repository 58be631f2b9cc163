import writeXlsxFile, { type CellObject } from 'write-excel-file/node'
import type { Block, OfficeDocument, Section, Table } from './office-document.ts'
import { text } from './sheet.ts'
import { columnWidths } from './workbook-widths.ts'
import { bold, xlsxCell } from './xlsx-cell.ts'

type Row = (CellObject | null)[]

const words = (value: string): CellObject | null => xlsxCell(text(value))
const wrapped = (cell: CellObject | null): CellObject | null =>
  cell && { ...cell, wrap: cell.type === String, alignVertical: 'top' }

const headRow = ({ columns }: Table): Row =>
  columns.map(
    ({ head }) =>
      ({
        type: String,
        value: head,
        fontWeight: 'bold',
        align: 'center',
        alignVertical: 'center',
        wrap: true,
        backgroundColor: '#eaeaea',
        bottomBorderStyle: 'thin',
      }) satisfies CellObject,
  )

function tableRows(table: Table): Row[] {
  if (table.rows.length === 0) return table.whenEmpty ? [[words(table.whenEmpty)]] : []
  return [
    headRow(table),
    ...table.rows.map(({ is, cells }) =>
      cells.map((cell) => {
        const made = wrapped(xlsxCell(cell))
        if (is === 'row') return made
        const summed = bold(made) ?? ({} satisfies CellObject)
        return { ...summed, backgroundColor: is === 'total' ? '#eaeaea' : '#f4f4f4' }
      }),
    ),
  ]
}

function blockRows(block: Block): Row[] {
  if (block.is === 'paragraph')
    return [[block.look === 'alert' ? bold(words(block.text)) : words(block.text)]]
  if (block.is === 'facts')
    return block.facts.map(({ name, cell }) => {
      const value = xlsxCell(cell)
      return [words(name), value && { ...value, align: 'left' as const }]
    })
  if (block.is === 'table') return tableRows(block)
  if (block.is === 'lines')
    return [
      [bold(words(block.heading))],
      ...block.lines.map((line) => [
        words(
          line
            .filter(({ look }) => look !== 'code')
            .map(({ text }) => text)
            .join(''),
        ),
      ]),
    ]
  if (block.is === 'chart') return []
  return [block.lines.map((line) => bold(words(line))), [], [], []]
}

/** A picture's figures stand in their table. */
const isWritten = ({ is }: Block): boolean => is !== 'chart'

function sheetOf(name: string, sections: readonly Section[], document: OfficeDocument) {
  const isFirst = document.sections[0]?.sheet === name
  const [opening] = sections[0]?.blocks.filter(isWritten) ?? []
  const isTable = !isFirst && opening?.is === 'table' && opening.rows.length > 0
  const top: Row[] = isFirst
    ? [
        [bold(words(document.title))],
        ...(document.subtitle === null ? [] : [[bold(words(document.subtitle))]]),
        [words(document.foot)],
        [],
      ]
    : []
  const data = sections.flatMap(({ heading, blocks }, at) => [
    // The sheet of one table begins with its head, so that it can be sorted and frozen.
    ...(heading === null || at === 0 ? [] : [[], [bold(words(heading))]]),
    ...blocks
      .filter(isWritten)
      .flatMap((block, i) => [...(i > 0 ? [[]] : []), ...blockRows(block)]),
  ])
  return {
    sheet: name,
    data: [...top, ...data],
    columns: columnWidths(sections, document.locale),
    orientation: 'landscape' as const,
    ...(isTable && { stickyRowsCount: 1 }),
  }
}

/** A document as a workbook: a sheet for each of its parts, numbers as numbers. */
export async function writeWorkbook(document: OfficeDocument): Promise<Uint8Array> {
  const sheets = Map.groupBy(document.sections, ({ sheet }) => sheet)
  return writeXlsxFile(
    [...sheets].map(([name, sections]) => sheetOf(name, sections, document)),
  ).toBuffer()
}
