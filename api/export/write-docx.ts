import {
  BorderStyle,
  Document,
  Footer,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  type Table,
  TabStopType,
  TextRun,
} from 'docx'
import type { Locale } from '../messages.ts'
import { docxChart, docxLines } from './docx-lines.ts'
import { docxStyles } from './docx-styles.ts'
import { docxFacts, docxSignatures, docxTable, runs } from './docx-table.ts'
import type * as office from './office-document.ts'
import { printable } from './printable.ts'

/** A4 in twentieths of a point, and its margins upright and across. */
const paper = { width: 11_906, height: 16_838 }
const margins = {
  upright: { top: 1417, bottom: 1304, left: 1417, right: 1417 },
  across: { top: 964, bottom: 907, left: 850, right: 850 },
  /** A page of lines is one page: it is read in two minutes. */
  dense: { top: 964, bottom: 964, left: 1134, right: 1134 },
}

/** How a page lies: upright as letters are, dense for lines of figures, across for tables, or as 公文 are. */
type Way = keyof typeof margins | 'official'

function wayOf({ isWide, blocks }: office.Section, { official }: office.OfficeDocument): Way {
  if (isWide) return 'across'
  if (official) return 'official'
  return blocks.some(({ is }) => is === 'lines') ? 'dense' : 'upright'
}

const marginsOf = (way: Way) => (way === 'official' ? officialMargins : margins[way])
const widthOf = (way: Way) => {
  const { left, right } = marginsOf(way)
  return (way === 'across' ? paper.height : paper.width) - left - right
}

const styles: Record<office.Paragraph['look'], string> = {
  body: 'BodyText',
  address: 'Address',
  note: 'Note',
  alert: 'Alert',
  close: 'Closing',
  heading: 'OfficialHeading',
}

/** 天头 37 mm, 订口 28 mm, 版心 156 × 225 mm. Source: GB/T 9704—2012, 5.2. */
const officialMargins = { top: 2098, bottom: 1984, left: 1587, right: 1474 }

const rule = { style: BorderStyle.SINGLE, size: 8, space: 4, color: '000000' }

function blockOf(block: office.Block, width: number, locale: Locale): (Paragraph | Table)[] {
  if (block.is === 'paragraph')
    return [
      new Paragraph({
        style: styles[block.look],
        children: runs(block.text),
        ...(block.look === 'alert' && {
          border: { top: rule, bottom: rule, left: rule, right: rule },
        }),
      }),
    ]
  if (block.is === 'lines') return docxLines(block)
  if (block.is === 'chart') return docxChart(block)
  if (block.is === 'table' && block.rows.length === 0)
    return [new Paragraph({ style: 'Note', children: runs(block.whenEmpty) })]
  const table =
    block.is === 'facts'
      ? docxFacts(block, width, locale)
      : block.is === 'table'
        ? docxTable(block, width, locale)
        : docxSignatures(block, width, locale)
  // Word joins two tables that touch: a line stands between, too low to fill a page of its own.
  return [table, new Paragraph({ style: 'Gap', children: [] })]
}

/** A heading that begins a page reads as the title of what is handed out. */
const headingOf = (heading: string, startsPage: boolean, breaks: boolean) =>
  new Paragraph(
    startsPage
      ? { style: 'Title', pageBreakBefore: breaks, children: runs(heading) }
      : { style: 'Heading1', children: runs(heading) },
  )

const sectionOf = (
  section: office.Section,
  way: Way,
  breaks: boolean,
  { locale }: office.OfficeDocument,
) => [
  ...(section.heading === null
    ? []
    : [headingOf(section.heading, section.startsPage ?? false, breaks)]),
  ...section.blocks.flatMap((block) => blockOf(block, widthOf(way), locale)),
]

const pages: Record<Locale, (page: string, of: string) => ParagraphChild[]> = {
  zh: (page, of) => [new TextRun({ children: ['\t第 ', page, ' 页，共 ', of, ' 页'] })],
  en: (page, of) => [new TextRun({ children: ['\tPage ', page, ' of ', of] })],
}

const footOf = (foot: string, width: number, locale: Locale) =>
  new Footer({
    children: [
      new Paragraph({
        style: 'Footer',
        tabStops: [{ type: TabStopType.RIGHT, position: width }],
        children: [...runs(foot), ...pages[locale](PageNumber.CURRENT, PageNumber.TOTAL_PAGES)],
      }),
    ],
  })

const redRule = { style: BorderStyle.SINGLE, size: 18, space: 6, color: 'D7000F' }

/** The red head, the number, the red rule under both. */
const headOf = ({ redHead, number }: office.OfficialHead): Paragraph[] => [
  ...(redHead === null ? [] : [new Paragraph({ style: 'RedHead', children: runs(redHead) })]),
  ...(number === '' && redHead === null
    ? []
    : [
        new Paragraph({
          style: 'DocumentNumber',
          children: runs(number),
          ...(redHead !== null && { border: { bottom: redRule } }),
        }),
      ]),
]

/** Sections that lie the same way follow each other; another way of the paper begins a new page by itself. */
function pagesOf(document: office.OfficeDocument) {
  const { sections, locale, foot, title, subtitle, official } = document
  const made: { way: Way; children: (Paragraph | Table)[] }[] = []
  for (const section of sections) {
    const last = made.at(-1)
    const way = wayOf(section, document)
    const isSameWay = last?.way === way
    const breaks = isSameWay && (section.startsPage ?? false)
    const children = sectionOf(section, way, breaks, document)
    if (isSameWay) last.children.push(...children)
    else made.push({ way, children })
  }
  made[0]?.children.unshift(
    ...(official ? headOf(official) : []),
    new Paragraph({ style: 'Title', children: runs(title) }),
    ...(subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', children: runs(subtitle) })]),
  )
  return made.map(
    ({ way, children }): ISectionOptions => ({
      properties: {
        page: {
          size: {
            ...paper,
            orientation: way === 'across' ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { ...marginsOf(way), header: 567, footer: 567 },
        },
      },
      footers: { default: footOf(foot, widthOf(way), locale) },
      children,
    }),
  )
}

/** A document as Word's: styles, real tables, pages that count themselves. */
export async function writeDocx(document: office.OfficeDocument): Promise<Uint8Array> {
  const packed = await Packer.toBuffer(
    new Document({
      title: printable(document.title),
      description: printable(document.foot),
      creator: '会账 Huizhang',
      styles: docxStyles(document.locale, document.official !== undefined),
      sections: pagesOf(document),
    }),
  )
  return new Uint8Array(packed)
}
