import {
  AlignmentType,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Locale } from '../messages.ts'
import { factRows } from './fact-rows.ts'
import type * as office from './office-document.ts'
import { denseBeyond } from './office-document.ts'
import { printable } from './printable.ts'
import { isFigure } from './sheet.ts'
import { showCell } from './show.ts'
import { signatureDate } from './signature-date.ts'
import { spans } from './spans.ts'

/** Text as runs, a line each. */
export const runs = (text: string, options: { bold?: boolean } = {}): TextRun[] =>
  printable(text)
    .split('\n')
    .map((line, at) => new TextRun({ text: line, ...(at > 0 && { break: 1 }), ...options }))

type CellLook = {
  width: number
  style: 'TableText' | 'TableTextDense'
  bold?: boolean
  align?: (typeof AlignmentType)[keyof typeof AlignmentType]
  fill?: string
  span?: number
}

const sum = (values: readonly number[]) => values.reduce((a, b) => a + b, 0)

const grey = { head: 'EAEAEA', sum: 'F4F4F4' }

const cellOf = (text: string, { width, style, bold = false, align, fill, span }: CellLook) =>
  new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    margins: { top: 30, bottom: 30, left: 60, right: 60 },
    ...(fill && { shading: { fill, color: 'auto', type: 'clear' as const } }),
    ...(span && { columnSpan: span }),
    children: [
      new Paragraph({ style, children: runs(text, { bold }), ...(align && { alignment: align }) }),
    ],
  })

const tableOf = (rows: TableRow[], widths: number[]) =>
  new Table({
    rows,
    columnWidths: widths,
    width: { size: sum(widths), type: WidthType.DXA },
    layout: TableLayoutType.FIXED,
  })

/** Shares as widths that fill the page to the last twentieth of a point. */
function widthsOf(shares: readonly number[], pageWidth: number): number[] {
  const whole = sum(shares)
  let edge = 0
  return shares.map((share) => {
    const left = Math.round((edge * pageWidth) / whole)
    edge += share
    return Math.round((edge * pageWidth) / whole) - left
  })
}

/** A real table: its head repeats on every page, no row breaks across two. */
export function docxTable({ columns, rows }: office.Table, pageWidth: number, locale: Locale) {
  const widths = widthsOf(
    columns.map(({ width }) => width),
    pageWidth,
  )
  const style = columns.length > denseBeyond ? 'TableTextDense' : 'TableText'
  const head = new TableRow({
    tableHeader: true,
    cantSplit: true,
    children: columns.map(({ head }, at) =>
      cellOf(head, {
        width: widths[at] ?? 0,
        style,
        bold: true,
        align: AlignmentType.CENTER,
        fill: grey.head,
      }),
    ),
  })
  const lines = rows.map(
    (line) =>
      new TableRow({
        cantSplit: true,
        children: spans(line).map(({ cell, at, span }) =>
          cellOf(showCell(cell, locale), {
            width: sum(widths.slice(at, at + span)),
            style,
            bold: line.is !== 'row',
            ...(span > 1 && { span }),
            ...(isFigure(cell) && { align: AlignmentType.RIGHT }),
            ...(line.is !== 'row' && { fill: line.is === 'total' ? grey.head : grey.sum }),
          }),
        ),
      }),
  )
  return tableOf([head, ...lines], widths)
}

export function docxFacts({ facts }: office.Facts, pageWidth: number, locale: Locale) {
  const widths = widthsOf([20, 30, 20, 30], pageWidth)
  const style = 'TableText' as const
  const rows = factRows(facts).map(
    (row) =>
      new TableRow({
        cantSplit: true,
        children: row.flatMap(({ name, cell }, at) => [
          cellOf(name, { width: widths[at * 2] ?? 0, style, fill: grey.sum }),
          cellOf(showCell(cell, locale), {
            width: row.length === 1 ? sum(widths.slice(1)) : (widths[at * 2 + 1] ?? 0),
            style,
            ...(row.length === 1 && { span: 3 }),
          }),
        ]),
      }),
  )
  return tableOf(rows, widths)
}

export function docxSignatures({ lines }: office.Signatures, pageWidth: number, locale: Locale) {
  const widths = widthsOf(
    lines.map(() => 1),
    pageWidth,
  )
  const look = (at: number) => ({ width: widths[at] ?? 0, style: 'TableText' as const })
  const row = (text: (line: string) => string, own: Partial<CellLook> = {}, height = 0) =>
    new TableRow({
      cantSplit: true,
      ...(height > 0 && { height: { value: height, rule: HeightRule.ATLEAST } }),
      children: lines.map((line, at) => cellOf(text(line), { ...look(at), ...own })),
    })
  const head = { bold: true, align: AlignmentType.CENTER, fill: grey.head }
  return tableOf(
    [row((line) => line, head), row(() => '', {}, 1200), row(() => signatureDate[locale])],
    widths,
  )
}
