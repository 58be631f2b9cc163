import { writtenParts } from '../domain/summary-draft.ts'
import type { CellUnit, FigureUnit, Part } from '../domain/summary-figure.ts'
import type { Locale } from '../messages.ts'
import type { ShownSummary } from '../summary-view.ts'
import {
  type Column,
  type Lines,
  type OfficeDocument,
  paragraph,
  type Run,
  row,
  type Section,
  type Table,
} from './office-document.ts'
import {
  blank,
  cents,
  day,
  difference,
  money,
  quantity,
  type SheetCell,
  share,
  text,
} from './sheet.ts'
import { sheetNames } from './sheet-names.ts'
import { moneyText, nothing, quantityText, showCell } from './show.ts'
import { daysText, dayText, momentText } from './show-day.ts'
import { chartOf } from './summary-charts.ts'

export type SummaryPaper = { organisation: string; summary: ShownSummary }

type Block = ShownSummary['blocks'][number]
type Figure = Block['figures'][number]

const words = {
  zh: {
    first: '摘要',
    figures: '数字与追溯码',
    draft: '草稿',
    unsigned: '草稿：尚未签署，数字随时可能变动',
    edition: (edition: number) => `第 ${edition} 版`,
    signed: (edition: number) => `第 ${edition} 版（已签署）`,
    reopened: (edition: number) => `第 ${edition} 版（签署后又重开，非现行版）`,
    signedBy: (by: string, at: string) => `签署：${by}　${at}`,
    asOf: '数据时间',
    code: '追溯码',
    block: '部分',
    figure: '数字',
    value: '值',
    formula: '怎样得来',
    hint: '数字后的小字是追溯码：在本系统“追溯”页输入，即可看到公式、明细、文件与行号。',
    unit: { cents: '元', difference: '元', quantity: '', count: '', share: '' },
  },
  en: {
    first: 'Summary',
    figures: 'Figures and codes',
    draft: 'Draft',
    unsigned: 'Draft: signed by nobody, figures may still change',
    edition: (edition: number) => `Edition ${edition}`,
    signed: (edition: number) => `Edition ${edition} (signed)`,
    reopened: (edition: number) => `Edition ${edition} (signed, then reopened: not in force)`,
    signedBy: (by: string, at: string) => `Signed: ${by}  ${at}`,
    asOf: 'data as of',
    code: 'Code',
    block: 'Part',
    figure: 'Figure',
    value: 'Value',
    formula: 'How it comes about',
    hint: 'The small letters behind a figure are its code: typed into “Trace” in this system they show its formula, rows, file and line.',
    unit: { cents: 'CNY', difference: 'CNY', quantity: '', count: '', share: '' },
  },
} satisfies Record<Locale, object>

/** A figure as it stands in a sentence. */
export function figureText(
  { value, unit }: Pick<Figure, 'value' | 'unit'>,
  locale: Locale,
  as: 'itself' | 'size' = 'itself',
): string {
  if (value === null) return nothing
  if (unit === 'share') return showCell(share(Number(value)), locale)
  if (unit === 'quantity' || unit === 'count') return quantityText(String(value))
  const sum = as === 'size' ? Math.abs(Number(value)) : Number(value)
  return `${unit === 'difference' && as === 'itself' && sum > 0 ? '+' : ''}${moneyText(sum, locale)}`
}

const figureRuns = (found: Figure | undefined, locale: Locale, as: 'itself' | 'size'): Run[] =>
  found
    ? [
        { text: figureText(found, locale, as), look: 'figure' },
        { text: found.code, look: 'code' },
      ]
    : [{ text: nothing, look: 'plain' }]

type Known = ReadonlyMap<string, Figure>

function runsOf(parts: readonly Part[], known: Known, locale: Locale): Run[] {
  return parts.flatMap((part): Run[] => {
    if (typeof part === 'string') return [{ text: part, look: 'plain' }]
    if ('day' in part) return [{ text: dayText(part.day, locale), look: 'plain' }]
    if ('from' in part) return [{ text: daysText(part.from, part.to, locale), look: 'plain' }]
    return figureRuns(known.get(part.figure), locale, part.as)
  })
}

const writtenRuns = (written: string, known: Known, locale: Locale): Run[][] =>
  written
    .split('\n')
    .map((line) =>
      writtenParts(line).flatMap((part): Run[] =>
        typeof part === 'string'
          ? [{ text: part, look: 'plain' }]
          : figureRuns(known.get(part.figure), locale, part.as),
      ),
    )

const linesOf = (block: Block, known: Known, locale: Locale): Lines => ({
  is: 'lines',
  heading: block.title[locale],
  lines:
    block.text === null
      ? block.sentences.map((one) => runsOf(one[locale], known, locale))
      : writtenRuns(block.text, known, locale),
})

const widths: Record<CellUnit, number> = {
  text: 30,
  day: 16,
  cents: 18,
  difference: 18,
  quantity: 13,
  count: 13,
  share: 13,
}

function cellOf(
  value: Block['tables'][number]['rows'][number]['cells'][number],
  unit: CellUnit,
  locale: Locale,
): SheetCell {
  if (value !== null && typeof value === 'object') return text(value[locale])
  if (unit === 'text') return value === null ? blank : text(String(value))
  if (unit === 'day') return day(value === null ? null : String(value))
  const known = value === null ? null : Number(value)
  if (unit === 'cents') return cents(known)
  if (unit === 'difference') return difference(known)
  return unit === 'share' ? share(known) : quantity(value === null ? null : String(value))
}

function tableOf(table: Block['tables'][number], locale: Locale): Table {
  const columns: Column[] = [
    ...table.columns.map(({ head, unit, key }) => ({
      head: head[locale],
      width: key === 'text' || key === 'reason' ? 70 : widths[unit],
    })),
    { head: words[locale].code, width: 22 },
  ]
  return {
    is: 'table',
    columns,
    rows: table.rows.map(({ is, cells, code }) => ({
      is,
      cells: [
        ...cells.map((cell, at) => cellOf(cell, table.columns[at]?.unit ?? 'text', locale)),
        text(code),
      ],
    })),
    whenEmpty: table.whenEmpty[locale],
  }
}

const valueCell = (value: Figure['value'], unit: FigureUnit): SheetCell => {
  const known = value === null ? null : Number(value)
  if (unit === 'cents') return money(known)
  if (unit === 'difference') return difference(known)
  return unit === 'share' ? share(known) : quantity(value === null ? null : String(value))
}

function figuresSection(blocks: readonly Block[], sheet: string, locale: Locale): Section {
  const w = words[locale]
  const table: Table = {
    is: 'table',
    columns: [
      { head: w.block, width: 24 },
      { head: w.figure, width: 36 },
      { head: w.value, width: 24 },
      { head: w.code, width: 22 },
      { head: w.formula, width: 80 },
    ],
    rows: blocks.flatMap(({ title, figures }) =>
      figures.map(({ label, value, unit, code, formula }) =>
        row([
          text(title[locale]),
          text(label[locale]),
          valueCell(value, unit),
          text(code),
          text(formula[locale]),
        ]),
      ),
    ),
    whenEmpty: '',
  }
  return { heading: w.figures, sheet, isWide: true, blocks: [table] }
}

function stateOf({ edition, state, editions }: ShownSummary, locale: Locale) {
  const w = words[locale]
  const own = editions.find((one) => one.edition === edition)
  if (state === 'draft' || !own?.signedAt)
    return { subtitle: w.unsigned, foot: `${w.edition(edition)} ${w.draft}`, signature: [] }
  return {
    subtitle: own.reopenedAt ? w.reopened(edition) : w.signed(edition),
    foot: own.reopenedAt ? w.reopened(edition) : w.signed(edition),
    signature: [
      paragraph(w.signedBy(own.signedBy ?? '', momentText(own.signedAt, locale)), 'close'),
    ],
  }
}

/** A summary as it is handed out: one page, then its detail block by block, then every figure with its formula. */
export function summaryDocument(
  { organisation, summary }: SummaryPaper,
  locale: Locale,
): OfficeDocument {
  const w = words[locale]
  const { blocks, meeting, asOf } = summary
  const known = new Map(blocks.flatMap(({ figures }) => figures).map((one) => [one.key, one]))
  const { subtitle, foot, signature } = stateOf(summary, locale)
  const detailed = blocks.filter(({ tables }) => tables.length > 0)
  const sheets = sheetNames([w.first, ...detailed.map(({ title }) => title[locale]), w.figures])
  const details = detailed.flatMap((block, at): Section[] => {
    const sheet = sheets[at + 1] ?? ''
    return block.tables.map((table) => ({
      heading:
        block.tables.length === 1
          ? block.title[locale]
          : `${block.title[locale]} · ${table.title[locale]}`,
      sheet,
      isWide: true,
      blocks: [chartOf(block, table, locale) ?? [], tableOf(table, locale)].flat(),
    }))
  })
  return {
    locale,
    title: locale === 'zh' ? `${meeting.title}总结` : `Summary: ${meeting.title}`,
    subtitle,
    foot: `${organisation} · ${meeting.code} · ${foot} · ${w.asOf} ${momentText(asOf, locale)}`,
    sections: [
      {
        heading: null,
        sheet: sheets[0] ?? '',
        isWide: false,
        blocks: [
          ...blocks.map((block) => linesOf(block, known, locale)),
          ...signature,
          paragraph(w.hint, 'note'),
        ],
      },
      ...details,
      figuresSection(blocks, sheets.at(-1) ?? '', locale),
    ],
  }
}
