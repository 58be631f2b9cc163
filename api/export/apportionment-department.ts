import type { DepartmentChange } from '../domain/apportionment-change.ts'
import { capitalFigures } from '../domain/capital.ts'
import { type DepartmentStatement, departmentStatement } from '../domain/department-statement.ts'
import { sumCents } from '../domain/money.ts'
import { basisWords, shareText } from '../domain/share-words.ts'
import type { Locale } from '../messages.ts'
import type { ApportionmentPaper, Shared } from './apportionment-paper.ts'
import { itemName, kindWords } from './item-words.ts'
import { type Fact, fact, row, type Section, type Table, type TableRow } from './office-document.ts'
import { blank, cents, day, difference, money, quantity, text } from './sheet.ts'
import { daysText, momentText } from './show-day.ts'

const words = {
  zh: {
    department: '承担部门',
    organisation: '单位',
    code: '活动编号',
    meeting: '会议名称',
    dates: '会期',
    scheme: '分摊方案',
    version: (name: string, version: number) => `${name}（第 ${version} 版）`,
    settlement: '依据',
    settled: (edition: number) => `决算第 ${edition} 版`,
    unsettled: '未关账的决算',
    edition: '分摊版次',
    editionNo: (edition: number) => `第 ${edition} 版`,
    preview: '预览，未下发',
    issuedBy: '下发人',
    issuedAt: '下发时间',
    total: '会议决算总额',
    share: '本部门承担',
    capitals: '本部门承担（大写）',
    before: (edition: number) => `第 ${edition} 版承担`,
    difference: '本版差额',
    pools: '各费用池的承担',
    poolHeads: ['费用池', '分摊依据', '费用池总额（元）', '承担（元）', '计算说明'],
    items: '各项费用的承担',
    itemHeads: ['类别', '日期', '项目', '费用池', '分摊数量', '项目总额（元）', '承担（元）'],
    changes: (edition: number) => `与第 ${edition} 版相比`,
    changeHeads: ['类别', '日期', '项目', '原承担（元）', '现承担（元）', '差额（元）'],
    sum: '合计',
    nothing: '本版不承担费用。',
    same: '各项与上一版相同。',
    unchanged: (count: number) => `其余 ${count} 项未变`,
    signatures: '签章',
    signers: ['部门经办人', '部门负责人', '财务经办人', '财务负责人'],
  },
  en: {
    department: 'Department',
    organisation: 'Organisation',
    code: 'Activity code',
    meeting: 'Meeting',
    dates: 'Dates',
    scheme: 'Scheme',
    version: (name: string, version: number) => `${name} (version ${version})`,
    settlement: 'Rests on',
    settled: (edition: number) => `Settlement edition ${edition}`,
    unsettled: 'A settlement still open',
    edition: 'Edition',
    editionNo: (edition: number) => `Edition ${edition}`,
    preview: 'Preview, not issued',
    issuedBy: 'Issued by',
    issuedAt: 'Issued at',
    total: 'Total of the meeting',
    share: 'Share of the department',
    capitals: 'The share, in capital figures',
    before: (edition: number) => `Share by edition ${edition}`,
    difference: 'Difference',
    pools: 'Share of each pool',
    poolHeads: ['Pool', 'Shared by', 'Pool (CNY)', 'Share (CNY)', 'How it comes about'],
    items: 'Share of each item',
    itemHeads: ['Kind', 'Day', 'Item', 'Pool', 'Quantity', 'Item (CNY)', 'Share (CNY)'],
    changes: (edition: number) => `Against edition ${edition}`,
    changeHeads: ['Kind', 'Day', 'Item', 'Before (CNY)', 'Now (CNY)', 'Difference (CNY)'],
    sum: 'Total',
    nothing: 'The department carries nothing by this edition.',
    same: 'Every item is as before.',
    unchanged: (count: number) => `Other items, unchanged: ${count}`,
    signatures: 'Signatures',
    signers: ['Department', 'Head of the department', 'Finance', 'Head of finance'],
  },
} satisfies Record<Locale, object>

const columnsOf = (heads: readonly string[], widths: readonly number[]) =>
  heads.map((head, at) => ({ head, width: widths[at] ?? 10 }))

const withTotal = (rows: TableRow[], total: TableRow['cells']): TableRow[] =>
  rows.length > 0 ? [...rows, { is: 'total', cells: total }] : []

function factsOf(paper: ApportionmentPaper, department: DepartmentChange, locale: Locale): Fact[] {
  const w = words[locale]
  const { organisation, meeting, scheme, issued, closedEdition, now, before } = paper
  const settled = issued ? issued.settlementEdition : closedEdition
  return [
    fact(w.department, text(`${department.code} ${department.name}`), true),
    fact(w.organisation, text(organisation)),
    fact(w.code, text(meeting.code)),
    fact(w.meeting, text(meeting.title), true),
    fact(w.dates, text(daysText(meeting.startsOn, meeting.endsOn, locale)), true),
    fact(w.scheme, text(w.version(scheme.name, scheme.version))),
    fact(w.settlement, text(settled === null ? w.unsettled : w.settled(settled))),
    fact(w.edition, text(issued ? w.editionNo(issued.edition) : w.preview), !issued),
    ...(issued
      ? [
          fact(w.issuedBy, text(issued.issuedBy)),
          fact(w.issuedAt, text(momentText(issued.issuedAt, locale)), true),
        ]
      : []),
    fact(w.total, money(now.apportionment.totalCents)),
    fact(w.share, money(department.nowCents)),
    fact(w.capitals, text(capitalFigures(department.nowCents)), true),
    ...(before
      ? [
          fact(w.before(before.edition), money(department.beforeCents)),
          fact(w.difference, difference(department.differenceCents)),
        ]
      : []),
  ]
}

function poolsOf({ pools, cents: own }: DepartmentStatement, locale: Locale): Table {
  const w = words[locale]
  const rows = pools.map(({ name, basis, totalCents, weightTotal, share }) =>
    row([
      text(name),
      text(basisWords[locale][basis]),
      cents(totalCents),
      cents(share.cents),
      text(shareText(share, { basis, weightTotal }, locale)),
    ]),
  )
  const whole = sumCents(pools.map(({ totalCents }) => totalCents))
  return {
    is: 'table',
    columns: columnsOf(w.poolHeads, [22, 14, 18, 17, 40]),
    rows: withTotal(rows, [text(w.sum), blank, cents(whole), cents(own), blank]),
    whenEmpty: w.nothing,
  }
}

function itemsOf({ rows, cents: own }: DepartmentStatement, locale: Locale): Table {
  const w = words[locale]
  const lines = rows.map(({ item, pool, quantity: used, itemCents, cents: part }) =>
    row([
      text(kindWords[locale][item.kind]),
      day(item.day),
      text(itemName(item, locale)),
      text(pool),
      quantity(used),
      cents(itemCents),
      cents(part),
    ]),
  )
  const whole = sumCents(rows.map(({ itemCents }) => itemCents))
  const total = [text(w.sum), blank, blank, blank, blank, cents(whole), cents(own)]
  return {
    is: 'table',
    columns: columnsOf(w.itemHeads, [12, 17, 24, 20, 13, 19, 17]),
    rows: withTotal(lines, total),
    whenEmpty: w.nothing,
  }
}

const partOf = ({ apportionment, items }: Shared, departmentId: number) =>
  departmentStatement(apportionment, items, departmentId)

/** Items of which the department carries another part than before, and the others as one sum. */
function changesOf(
  before: DepartmentStatement | undefined,
  now: DepartmentStatement,
  department: DepartmentChange,
  locale: Locale,
): Table {
  const w = words[locale]
  const met = new Map([...(before?.rows ?? []), ...now.rows].map(({ item }) => [item.itemId, item]))
  const centsOf = (one: DepartmentStatement | undefined, itemId: number) =>
    one?.rows.find(({ item }) => item.itemId === itemId)?.cents ?? 0
  const parts = [...met.values()].map((item) => ({
    item,
    was: centsOf(before, item.itemId),
    is: centsOf(now, item.itemId),
  }))
  const changed = parts.filter(({ was, is }) => was !== is)
  const rows = changed.map(({ item, was, is }) =>
    row([
      text(kindWords[locale][item.kind]),
      day(item.day),
      text(itemName(item, locale)),
      cents(was),
      cents(is),
      difference(is - was),
    ]),
  )
  const { beforeCents, nowCents, differenceCents } = department
  const kept = beforeCents - sumCents(changed.map(({ was }) => was))
  const others: TableRow[] =
    rows.length > 0 && parts.length > changed.length
      ? [
          {
            is: 'subtotal',
            cells: [
              text(w.unchanged(parts.length - changed.length)),
              blank,
              blank,
              cents(kept),
              cents(kept),
              difference(0),
            ],
          },
        ]
      : []
  const sums = [cents(beforeCents), cents(nowCents), difference(differenceCents)]
  return {
    is: 'table',
    columns: columnsOf(w.changeHeads, [12, 17, 30, 18, 18, 18]),
    rows: withTotal([...rows, ...others], [text(w.sum), blank, blank, ...sums]),
    whenEmpty: w.same,
  }
}

/** What one department carries: the facts, its part of pools and items, what changed, and where to sign. */
export function departmentSections(
  paper: ApportionmentPaper,
  department: DepartmentChange,
  sheet: string,
  locale: Locale,
): Section[] {
  const w = words[locale]
  const { now, before } = paper
  const none: DepartmentStatement = { department, cents: 0, pools: [], rows: [] }
  const statement = partOf(now, department.id) ?? none
  const section = (heading: string | null, block: Section['blocks'][number]): Section => ({
    heading,
    sheet,
    isWide: false,
    blocks: [block],
  })
  return [
    section(null, { is: 'facts', facts: factsOf(paper, department, locale) }),
    section(w.pools, poolsOf(statement, locale)),
    section(w.items, itemsOf(statement, locale)),
    ...(before
      ? [
          section(
            w.changes(before.edition),
            changesOf(partOf(before, department.id), statement, department, locale),
          ),
        ]
      : []),
    section(w.signatures, { is: 'signatures', lines: w.signers }),
  ]
}
