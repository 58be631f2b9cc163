import type { Apportionment, SharedPool } from '../domain/apportionment.ts'
import type { DepartmentChange } from '../domain/apportionment-change.ts'
import { capitalFigures } from '../domain/capital.ts'
import { sumCents } from '../domain/money.ts'
import { basisWords } from '../domain/share-words.ts'
import type { Locale } from '../messages.ts'
import type { ApportionmentPaper } from './apportionment-paper.ts'
import { itemName, kindWords } from './item-words.ts'
import {
  type Block,
  fact,
  paragraph,
  row,
  type Section,
  type Table,
  type TableRow,
} from './office-document.ts'
import { blank, cents, day, difference, money, text } from './sheet.ts'
import { daysText, momentText } from './show-day.ts'

const words = {
  zh: {
    organisation: '单位',
    code: '活动编号',
    meeting: '会议名称',
    dates: '会期',
    scheme: '分摊方案',
    version: (name: string, version: number) => `${name}（第 ${version} 版）`,
    total: '分摊总额',
    capitals: '分摊总额（大写）',
    issuedBy: '下发人',
    issuedAt: '下发时间',
    fingerprint: '指纹（SHA-256）',
    byPool: '部门 × 费用池',
    department: '部门',
    sum: '合计',
    pool: (name: string, basis: string) => `${name}（${basis}）`,
    byItem: '项目 × 部门',
    itemHeads: ['类别', '日期', '项目'],
    subtotal: (pool: string) => `${pool} 小计`,
    changes: (edition: number) => `与第 ${edition} 版相比`,
    changeHeads: ['部门编码', '部门', '原承担（元）', '现承担（元）', '差额（元）'],
    part: (from: number, to: number, of: number) => `第 ${from}–${to} 列，共 ${of} 列（单位：元）`,
    unit: '单位：元',
    nothing: '没有可分摊的费用。',
  },
  en: {
    organisation: 'Organisation',
    code: 'Activity code',
    meeting: 'Meeting',
    dates: 'Dates',
    scheme: 'Scheme',
    version: (name: string, version: number) => `${name} (version ${version})`,
    total: 'Total shared',
    capitals: 'The total, in capital figures',
    issuedBy: 'Issued by',
    issuedAt: 'Issued at',
    fingerprint: 'Fingerprint (SHA-256)',
    byPool: 'Departments by pool',
    department: 'Department',
    sum: 'Total',
    pool: (name: string, basis: string) => `${name} (${basis})`,
    byItem: 'Items by department',
    itemHeads: ['Kind', 'Day', 'Item'],
    subtotal: (pool: string) => `${pool}, sub-total`,
    changes: (edition: number) => `Against edition ${edition}`,
    changeHeads: ['Code', 'Department', 'Before (CNY)', 'Now (CNY)', 'Difference (CNY)'],
    part: (from: number, to: number, of: number) => `Columns ${from}–${to} of ${of} (CNY)`,
    unit: 'CNY',
    nothing: 'There is nothing to share.',
  },
} satisfies Record<Locale, object>

type Figure = {
  head: string
  /** One for each row, in their order; null where nothing can stand. */
  of: (number | null)[]
}
type Lead = { heads: readonly string[]; widths: readonly number[]; rows: readonly TableRow[] }

/**
 * Rows that begin alike, beside as many columns of figures as fit; the next ones begin the rows anew. The last column
 * is the sum of all.
 */
function figureTables(
  lead: Lead,
  figures: readonly Figure[],
  sums: Figure,
  columnCount: number,
  locale: Locale,
): Block[] {
  const w = words[locale]
  const tableCount = Math.max(1, Math.ceil(figures.length / columnCount))
  const size = Math.ceil(figures.length / tableCount) || 1
  return Array.from({ length: tableCount }, (_, at): Block[] => {
    const own = figures.slice(at * size, (at + 1) * size)
    const shown = at === tableCount - 1 ? [...own, sums] : own
    const table: Table = {
      is: 'table',
      columns: [
        ...lead.heads.map((head, i) => ({ head, width: lead.widths[i] ?? 10 })),
        ...shown.map(({ head }) => ({ head, width: 19 })),
      ],
      rows: lead.rows.map(({ is, cells }, line) => ({
        is,
        cells: [...cells, ...shown.map(({ of }) => cents(of[line] ?? null))],
      })),
      whenEmpty: w.nothing,
    }
    const from = at * size + 1
    const said = tableCount === 1 ? w.unit : w.part(from, from + own.length - 1, figures.length)
    return [paragraph(said, 'note'), table]
  }).flat()
}

const partOf = (pool: SharedPool, departmentId: number): number | null =>
  pool.shares.find((one) => one.departmentId === departmentId)?.cents ?? null

/** Departments × pools; rows add up to the departments' shares, columns to the pools. */
function poolTables(apportionment: Apportionment, columnCount: number, locale: Locale): Block[] {
  const w = words[locale]
  const { departments, pools, totalCents } = apportionment
  const rows: TableRow[] = [
    ...departments.map(({ code, name }) => row([text(`${code} ${name}`)])),
    { is: 'total', cells: [text(w.sum)] },
  ]
  const figures = pools.map((pool) => ({
    head: w.pool(pool.name, basisWords[locale][pool.basis]),
    of: [...departments.map(({ id }) => partOf(pool, id)), pool.totalCents],
  }))
  const sums = { head: w.sum, of: [...departments.map((one) => one.cents), totalCents] }
  const lead = { heads: [w.department], widths: [30], rows: pools.length > 0 ? rows : [] }
  return figureTables(lead, figures, sums, columnCount, locale)
}

/** Items × departments, pool by pool; rows add up to the items, columns to the departments' shares. */
function itemTables({ now }: ApportionmentPaper, columnCount: number, locale: Locale): Block[] {
  const w = words[locale]
  const { departments, pools, rows, totalCents } = now.apportionment
  const items = new Map(now.items.map((item) => [item.itemId, item]))
  const lines = [
    ...pools.flatMap((pool) => [
      ...rows
        .filter((one) => one.pool === pool.name)
        .map(({ itemId, cells, cents: whole }) => {
          const item = items.get(itemId)
          if (!item) throw new Error(`item ${itemId} was shared and is not among the items`)
          const name = itemName(item, locale)
          const lead = [text(kindWords[locale][item.kind]), day(item.day), text(name)]
          // What has no share of the pool has nothing of its items, which is not zero.
          const own = departments.map(({ id }, at) =>
            partOf(pool, id) === null ? null : (cells[at] ?? 0),
          )
          return { lead: row(lead), own, whole }
        }),
      {
        lead: { is: 'subtotal' as const, cells: [text(w.subtotal(pool.name)), blank, blank] },
        own: departments.map(({ id }) => partOf(pool, id)),
        whole: pool.totalCents,
      },
    ]),
    {
      lead: { is: 'total' as const, cells: [text(w.sum), blank, blank] },
      own: departments.map((one): number | null => one.cents),
      whole: totalCents,
    },
  ]
  const figures = departments.map(({ code, name }, at) => ({
    head: `${code} ${name}`,
    of: lines.map(({ own }) => own[at] ?? null),
  }))
  const sums = { head: w.sum, of: lines.map(({ whole }) => whole) }
  const leads = pools.length > 0 ? lines.map(({ lead }) => lead) : []
  const lead = { heads: w.itemHeads, widths: [14, 19, 26], rows: leads }
  return figureTables(lead, figures, sums, columnCount, locale)
}

function changesTable(departments: readonly DepartmentChange[], locale: Locale): Table {
  const w = words[locale]
  const sum = (read: (one: DepartmentChange) => number) => sumCents(departments.map(read))
  const rows = departments.map((one) =>
    row([
      text(one.code),
      text(one.name),
      cents(one.beforeCents),
      cents(one.nowCents),
      difference(one.differenceCents),
    ]),
  )
  const total = [
    text(w.sum),
    blank,
    cents(sum((one) => one.beforeCents)),
    cents(sum((one) => one.nowCents)),
    difference(sum((one) => one.differenceCents)),
  ]
  return {
    is: 'table',
    columns: w.changeHeads.map((head, at) => ({ head, width: [14, 34, 20, 20, 20][at] ?? 10 })),
    rows: rows.length > 0 ? [...rows, { is: 'total', cells: total }] : [],
    whenEmpty: w.nothing,
  }
}

function factsOf(paper: ApportionmentPaper, locale: Locale): Block {
  const w = words[locale]
  const { organisation, meeting, scheme, issued, now } = paper
  const { totalCents } = now.apportionment
  return {
    is: 'facts',
    facts: [
      fact(w.organisation, text(organisation)),
      fact(w.code, text(meeting.code)),
      fact(w.meeting, text(meeting.title)),
      fact(w.dates, text(daysText(meeting.startsOn, meeting.endsOn, locale))),
      fact(w.scheme, text(w.version(scheme.name, scheme.version))),
      fact(w.total, money(totalCents)),
      fact(w.capitals, text(capitalFigures(totalCents)), true),
      ...(issued
        ? [
            fact(w.issuedBy, text(issued.issuedBy)),
            fact(w.issuedAt, text(momentText(issued.issuedAt, locale))),
            fact(w.fingerprint, text(issued.sha256), true),
          ]
        : []),
    ],
  }
}

/** The whole on one look: facts, departments by pool, what changed, and every item by department. */
export function summarySections(
  paper: ApportionmentPaper,
  departments: readonly DepartmentChange[],
  sheets: { summary: string; items: string },
  columnCount: number,
  locale: Locale,
): Section[] {
  const w = words[locale]
  const { apportionment } = paper.now
  const section = (heading: string | null, sheet: string, blocks: Block[]): Section => ({
    heading,
    sheet,
    isWide: true,
    blocks,
  })
  return [
    section(null, sheets.summary, [factsOf(paper, locale)]),
    section(w.byPool, sheets.summary, poolTables(apportionment, columnCount, locale)),
    ...(paper.before
      ? [
          section(w.changes(paper.before.edition), sheets.summary, [
            changesTable(departments, locale),
          ]),
        ]
      : []),
    section(w.byItem, sheets.items, itemTables(paper, columnCount, locale)),
  ]
}
