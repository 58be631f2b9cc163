import type { Apportionment, SharedItem } from '../domain/apportionment.ts'
import { departmentChanges } from '../domain/apportionment-change.ts'
import type { Locale } from '../messages.ts'
import { departmentSections } from './apportionment-department.ts'
import { summarySections } from './apportionment-summary.ts'
import { type OfficeDocument, paragraph, type Section } from './office-document.ts'
import { sheetNames } from './sheet-names.ts'
import { momentText } from './show-day.ts'

/** An apportionment that was issued. Moments are the database's. */
export type Issued = {
  edition: number
  /** A later one than this means that this is not in force. */
  latestEdition: number
  settlementEdition: number
  issuedBy: string
  issuedAt: Date
  sha256: string
}

export type Shared = { apportionment: Apportionment; items: readonly SharedItem[] }

export type ApportionmentPaper = {
  organisation: string
  meeting: { code: string; title: string; startsOn: string; endsOn: string }
  /** Edition of the settlement that is closed now; null while it is open. */
  closedEdition: number | null
  scheme: { name: string; version: number }
  now: Shared
  /** The edition before; for a preview the one in force. */
  before: (Shared & { edition: number }) | null
  /** Null for a preview. */
  issued: Issued | null
  /** When the figures were taken. */
  asOf: Date
}

const words = {
  zh: {
    title: '会议费分摊表',
    titleOfOne: '会议费分摊单',
    preview: '预览：尚未下发，不作为入账依据',
    openPreview: '预览：决算未关账，尚未下发，不作为入账依据',
    inForce: (edition: number, settlement: number) =>
      `第 ${edition} 版（依据决算第 ${settlement} 版）`,
    replaced: (edition: number, latest: number) =>
      `第 ${edition} 版（已有第 ${latest} 版，非现行版）`,
    unsettled: (settlement: number) =>
      `本版依据的决算第 ${settlement} 版已重开或另行关账，请留意是否下发新的一版。`,
    edition: (edition: number) => `分摊第 ${edition} 版`,
    mark: '预览，未下发',
    asOf: '数据时间',
    summary: '汇总',
    items: '项目',
  },
  en: {
    title: 'Apportionment of meeting costs',
    titleOfOne: 'Share of meeting costs',
    preview: 'Preview: not issued, nothing to book by',
    openPreview: 'Preview: the settlement is open, nothing is issued, nothing to book by',
    inForce: (edition: number, settlement: number) =>
      `Edition ${edition} (of settlement edition ${settlement})`,
    replaced: (edition: number, latest: number) =>
      `Edition ${edition} (not in force: there is edition ${latest})`,
    unsettled: (settlement: number) =>
      `Settlement edition ${settlement}, on which this rests, was reopened or closed anew: a new edition may follow.`,
    edition: (edition: number) => `Apportionment edition ${edition}`,
    mark: 'Preview, not issued',
    asOf: 'data as of',
    summary: 'Summary',
    items: 'Items',
  },
} satisfies Record<Locale, object>

function subtitleOf({ issued, closedEdition }: ApportionmentPaper, locale: Locale): string {
  const w = words[locale]
  if (!issued) return closedEdition === null ? w.openPreview : w.preview
  return issued.edition === issued.latestEdition
    ? w.inForce(issued.edition, issued.settlementEdition)
    : w.replaced(issued.edition, issued.latestEdition)
}

/** What has to be said on a paper that nobody may book by, or that may be overtaken. */
function warning(paper: ApportionmentPaper, locale: Locale): string | null {
  const { issued, closedEdition } = paper
  if (!issued) return subtitleOf(paper, locale)
  const isOvertaken =
    issued.edition === issued.latestEdition && issued.settlementEdition !== closedEdition
  return isOvertaken ? words[locale].unsettled(issued.settlementEdition) : null
}

/** Marks a preview in every part of it, and an edition that may be overtaken at its beginning. */
function marked(sections: Section[], paper: ApportionmentPaper, locale: Locale): Section[] {
  const said = warning(paper, locale)
  if (said === null) return sections
  return sections.map((section, at) => {
    const begins = at === 0 || section.startsPage || section.sheet !== sections[at - 1]?.sheet
    if (!begins || (paper.issued && at > 0)) return section
    return { ...section, blocks: [paragraph(said, 'alert'), ...section.blocks] }
  })
}

function framed(paper: ApportionmentPaper, title: string, sections: Section[], locale: Locale) {
  const w = words[locale]
  const { organisation, meeting, issued, asOf } = paper
  const mark = issued ? w.edition(issued.edition) : w.mark
  const document: OfficeDocument = {
    locale,
    title,
    subtitle: subtitleOf(paper, locale),
    foot: `${organisation} · ${meeting.code} · ${mark} · ${w.asOf} ${momentText(asOf, locale)}`,
    sections: marked(sections, paper, locale),
  }
  return document
}

/** Departments that carry something now or did before, by code. */
const departmentsOf = ({ now, before }: ApportionmentPaper) =>
  departmentChanges(before?.apportionment ?? null, now.apportionment)

/** What one department carries, to sign; undefined when it neither does nor did. */
export function departmentPaper(paper: ApportionmentPaper, departmentId: number, locale: Locale) {
  const department = departmentsOf(paper).find(({ id }) => id === departmentId)
  if (!department) return undefined
  const [sheet = ''] = sheetNames([`${department.code} ${department.name}`])
  const sections = departmentSections(paper, department, sheet, locale)
  return framed(paper, words[locale].titleOfOne, sections, locale)
}

/**
 * The whole apportionment: departments by pool, items by departments, then each department by itself.
 * @param columnCount departments or pools that fit beside each other; a workbook takes any number
 */
export function apportionmentPaper(
  paper: ApportionmentPaper,
  columnCount: number,
  locale: Locale,
): OfficeDocument {
  const w = words[locale]
  const departments = departmentsOf(paper)
  const names = departments.map(({ code, name }) => `${code} ${name}`)
  const [summary = '', items = '', ...sheets] = sheetNames([w.summary, w.items, ...names])
  const sections = [
    ...summarySections(paper, departments, { summary, items }, columnCount, locale),
    ...departments.flatMap((department, at) =>
      departmentSections(paper, department, sheets[at] ?? '', locale).map((section, i) =>
        i === 0 ? { ...section, heading: names[at] ?? '', startsPage: true } : section,
      ),
    ),
  ]
  return framed(paper, w.title, sections, locale)
}
