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
}

const marginsOf = (isWide: boolean, isOfficial: boolean) =>
  isWide ? margins.across : isOfficial ? officialMargins : margins.upright
const widthOf = (isWide: boolean, isOfficial: boolean) => {
  const { left, right } = marginsOf(isWide, isOfficial)
  return (isWide ? paper.height : paper.width) - left - right
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
  breaks: boolean,
  { locale, official }: office.OfficeDocument,
) => [
  ...(section.heading === null
    ? []
    : [headingOf(section.heading, section.startsPage ?? false, breaks)]),
  ...section.blocks.flatMap((block) =>
    blockOf(block, widthOf(section.isWide, official !== undefined), locale),
  ),
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
  const isOfficial = official !== undefined
  const made: { isWide: boolean; children: (Paragraph | Table)[] }[] = []
  for (const section of sections) {
    const last = made.at(-1)
    const isSameWay = last?.isWide === section.isWide
    const children = sectionOf(section, isSameWay && (section.startsPage ?? false), document)
    if (isSameWay) last.children.push(...children)
    else made.push({ isWide: section.isWide, children })
  }
  made[0]?.children.unshift(
    ...(official ? headOf(official) : []),
    new Paragraph({ style: 'Title', children: runs(title) }),
    ...(subtitle === null ? [] : [new Paragraph({ style: 'Subtitle', children: runs(subtitle) })]),
  )
  return made.map(
    ({ isWide, children }): ISectionOptions => ({
      properties: {
        page: {
          size: {
            ...paper,
            orientation: isWide ? PageOrientation.LANDSCAPE : PageOrientation.PORTRAIT,
          },
          margin: { ...marginsOf(isWide, isOfficial), header: 567, footer: 567 },
        },
      },
      footers: { default: footOf(foot, widthOf(isWide, isOfficial), locale) },
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
