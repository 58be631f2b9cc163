import type { Numbered } from '../domain/bulletin.ts'
import type { BulletinChanges } from '../domain/bulletin-change.ts'
import type { BulletinFigures } from '../domain/bulletin-figures.ts'
import { periodText } from '../domain/bulletin-period.ts'
import { tieBreakText } from '../domain/rule-book-names.ts'
import type { Locale } from '../messages.ts'
import { changesTables, classTable, levelTable } from './bulletin-tables.ts'
import {
  type Block,
  type OfficeDocument,
  paragraph,
  type Section,
  type Table,
} from './office-document.ts'
import { sheetNames } from './sheet-names.ts'
import { dayText, momentText } from './show-day.ts'

export type BulletinPaper = {
  organisation: string
  title: string
  number: string
  /** Null: a draft. */
  published: { edition: number; on: string; at: Date | null; sha256: string } | null
  /** A later edition than this one is in force. */
  latestEdition: number | null
  reason: string | null
  figures: BulletinFigures
  paragraphs: Numbered[]
  changes: BulletinChanges | null
  asOf: Date
}

const words = {
  zh: {
    redHead: (name: string) => `${name}文件`,
    address: '各有关单位：',
    opening: (period: string) => `现将${period}信息采用情况通报如下。`,
    annexes: '附件：',
    annex: (at: number) => `附件${at}`,
    classTable: (name: string | null) => `${name ?? ''}信息采用情况及排名表`,
    unranked: '不参与排名单位信息采用情况表',
    levels: '各级采用情况表',
    changes: '更正说明',
    draft: '草稿，未发布',
    edition: (edition: number) => `第 ${edition} 版`,
    replaced: (edition: number) => `已有第 ${edition} 版，本版不再有效`,
    corrected: (reason: string) => `本版为更正版。更正原因：${reason}`,
    ties: (text: string) => `同分排序：${text || '并列'}。`,
    books: (text: string) => `计分办法：${text}。`,
    repeated: (count: number) => `联合报送的信息由各单位分别计数，合计中重复计算 ${count} 条。`,
    asOf: '数据时间',
    text: '通报',
  },
  en: {
    redHead: (name: string) => name,
    address: 'To the units concerned:',
    opening: (period: string) => `This is how information was used in ${period}.`,
    annexes: 'Annexes: ',
    annex: (at: number) => `Annex ${at}`,
    classTable: (name: string | null) => `Uses and ranks${name === null ? '' : `, ${name}`}`,
    unranked: 'Units that are not ranked',
    levels: 'Uses by level',
    changes: 'What is corrected',
    draft: 'Draft, not published',
    edition: (edition: number) => `Edition ${edition}`,
    replaced: (edition: number) => `No longer valid: there is edition ${edition}`,
    corrected: (reason: string) => `This edition is a correction: ${reason}`,
    ties: (text: string) => `At equal points: ${text || 'a place is shared'}.`,
    books: (text: string) => `Rule books: ${text}.`,
    repeated: (count: number) =>
      `An item of several units counts for each of them: ${count} are counted again in the total.`,
    asOf: 'data as of',
    text: 'Bulletin',
  },
} satisfies Record<Locale, object>

type Annex = { title: string; tables: Table[] }

function annexesOf({ figures, changes }: BulletinPaper, locale: Locale): Annex[] {
  const w = words[locale]
  return [
    ...figures.tables.map((table) => ({
      title: w.classTable(table.class),
      tables: [classTable(table, true, locale)],
    })),
    ...(figures.unranked.rows.length > 0
      ? [{ title: w.unranked, tables: [classTable(figures.unranked, false, locale)] }]
      : []),
    { title: w.levels, tables: [levelTable(figures, locale)] },
    ...(changes ? [{ title: w.changes, tables: changesTables(changes, locale) }] : []),
  ]
}

/** What holds for all tables: ties, rule books, what is counted twice. */
function notesOf({ rules, books, repeated }: BulletinFigures, locale: Locale): Block[] {
  const w = words[locale]
  const used = books.map(({ name, version, from, to }) =>
    books.length === 1 ? `${name} v${version}` : `${name} v${version} (${from}–${to})`,
  )
  return [
    paragraph(w.ties(tieBreakText(rules.tieBreaks, locale)), 'note'),
    paragraph(w.books(used.join(locale === 'zh' ? '；' : '; ')), 'note'),
    ...(repeated > 0 ? [paragraph(w.repeated(repeated), 'note')] : []),
  ]
}

function subtitleOf({ published, latestEdition }: BulletinPaper, locale: Locale): string | null {
  const w = words[locale]
  if (!published) return w.draft
  const { edition } = published
  if (latestEdition !== null && latestEdition > edition)
    return `${w.edition(edition)} · ${w.replaced(latestEdition)}`
  return edition > 1 ? w.edition(edition) : null
}

/**
 * 通报 as an official document: head, number, title, text, the list of its annexes, who issues it and when; then each
 * table on a page of its own. A workbook has a sheet for the text and one for each annex.
 * @param hasRedHead not where the paper has its head printed
 */
export function bulletinPaper(
  paper: BulletinPaper,
  hasRedHead: boolean,
  locale: Locale,
): OfficeDocument {
  const w = words[locale]
  const { organisation, figures, published } = paper
  const annexes = annexesOf(paper, locale)
  const [textSheet = '', ...sheets] = sheetNames([w.text, ...annexes.map(({ title }) => title)])
  const list = annexes.map(({ title }, at) => `${at + 1}. ${title}`)
  const body: Section = {
    heading: null,
    sheet: textSheet,
    isWide: false,
    blocks: [
      paragraph(w.address, 'address'),
      ...(paper.reason === null ? [] : [paragraph(w.corrected(paper.reason), 'alert')]),
      paragraph(w.opening(periodText(figures.period, locale))),
      ...paper.paragraphs.flatMap(({ number, name, text }) => [
        paragraph(`${number}${locale === 'en' ? ' ' : ''}${name}`, 'heading'),
        ...text.split('\n').map((line) => paragraph(line)),
      ]),
      paragraph(`${w.annexes}${list.join(locale === 'zh' ? '　' : '  ')}`),
      paragraph(organisation, 'close'),
      ...(published ? [paragraph(dayText(published.on, locale), 'close')] : []),
    ],
  }
  const edition = published ? w.edition(published.edition) : w.draft
  return {
    locale,
    title: paper.title,
    subtitle: subtitleOf(paper, locale),
    foot: `${organisation} · ${edition} · ${w.asOf} ${momentText(published?.at ?? paper.asOf, locale)}`,
    official: {
      redHead: hasRedHead ? w.redHead(organisation) : null,
      number: paper.number,
    },
    sections: [
      body,
      ...annexes.map(
        ({ title, tables }, at): Section => ({
          heading: `${w.annex(at + 1)}  ${title}`,
          sheet: sheets[at] ?? '',
          isWide: true,
          startsPage: true,
          blocks: [...tables, ...(at === 0 ? notesOf(figures, locale) : [])],
        }),
      ),
    ],
  }
}
