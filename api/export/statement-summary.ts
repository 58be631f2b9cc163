import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { type Fact, fact, paragraph, row, type Section, type Table } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { difference, money, quantity, text } from './sheet.ts'
import { nothing } from './show.ts'
import { daysText, momentText } from './show-day.ts'
import type { Closing, Statement } from './statement.ts'

const words = {
  zh: {
    sheet: '摘要',
    organisation: '单位',
    meeting: '会议名称',
    code: '活动编号',
    category: '会议类别',
    dates: '会期',
    place: '地点',
    hotel: '酒店',
    planned: '预算',
    agreed: '协议',
    billed: '账单',
    payable: '应付（协议价 × 签认数）',
    settled: '决算',
    capitals: '决算金额（大写）',
    paid: '已付净额',
    due: '余额：尚应付酒店',
    back: '余额：应由酒店退回',
    even: '余额：已结清',
    personDays: '人天',
    perPersonDay: '每人天费用',
    closedBy: '关账人',
    closedAt: '关账时间',
    causes: '账单与应付的差额及原因',
    cause: '原因',
    count: '项数',
    openCount: '待处理',
    amount: '差额（元）',
    gap: '差额合计（账单 − 应付）',
    none: '账单与应付没有差额。',
    against: (faults: string) => `尚不能关账：${faults}。`,
    override: (faults: string, reason: string) =>
      `关账时尚有：${faults}。仍予关账的理由：${reason}`,
    reopened: (by: string, at: string, reason: string) =>
      `本版已由${by}于${at}重开，理由：${reason}`,
    and: '；',
  },
  en: {
    sheet: 'Summary',
    organisation: 'Organisation',
    meeting: 'Meeting',
    code: 'Activity code',
    category: 'Category',
    dates: 'Dates',
    place: 'Place',
    hotel: 'Hotel',
    planned: 'Planned',
    agreed: 'Agreed',
    billed: 'Billed',
    payable: 'Payable (agreed price × signed count)',
    settled: 'Settled',
    capitals: 'Settled, in capital figures',
    paid: 'Paid, net',
    due: 'Balance: still due to the hotel',
    back: 'Balance: to be returned by the hotel',
    even: 'Balance: settled in full',
    personDays: 'Person-days',
    perPersonDay: 'Cost per person-day',
    closedBy: 'Closed by',
    closedAt: 'Closed at',
    causes: 'Why the bill differs from what is payable',
    cause: 'Cause',
    count: 'Count',
    openCount: 'Open',
    amount: 'Difference (CNY)',
    gap: 'Whole difference (billed − payable)',
    none: 'The bill does not differ from what is payable.',
    against: (faults: string) => `Cannot be closed yet: ${faults}.`,
    override: (faults: string, reason: string) =>
      `Closed although something stood against it (${faults}), because: ${reason}`,
    reopened: (by: string, at: string, reason: string) =>
      `This edition was reopened by ${by} on ${at}, because: ${reason}`,
    and: '; ',
  },
} satisfies Record<Locale, object>

const balanceName = (balanceCents: number, w: (typeof words)[Locale]) =>
  balanceCents === 0 ? w.even : balanceCents > 0 ? w.due : w.back

function factsOf({ organisation, figures, closing }: Statement, locale: Locale): Fact[] {
  const w = words[locale]
  const { meeting, totals } = figures
  return [
    fact(w.organisation, text(organisation)),
    fact(w.code, text(meeting.code)),
    fact(w.meeting, text(meeting.title), true),
    fact(w.category, text(settlingWords[locale].categories[meeting.category])),
    fact(w.dates, text(daysText(meeting.startsOn, meeting.endsOn, locale))),
    fact(w.place, text(meeting.place ?? nothing)),
    fact(w.hotel, text(meeting.hotel ?? nothing)),
    fact(w.planned, money(totals.plannedCents)),
    fact(w.agreed, money(totals.agreedCents)),
    fact(w.billed, money(totals.billedCents)),
    fact(w.payable, money(totals.payableCents)),
    fact(w.settled, money(totals.settledCents)),
    fact(w.paid, money(figures.paidCents)),
    fact(w.capitals, text(figures.settledInCapitals), true),
    fact(balanceName(figures.balanceCents, w), money(Math.abs(figures.balanceCents)), true),
    fact(w.personDays, quantity(figures.personDays === null ? null : String(figures.personDays))),
    fact(w.perPersonDay, money(figures.costPerPersonDayCents)),
    ...(closing
      ? [
          fact(w.closedBy, text(closing.closedBy)),
          fact(w.closedAt, text(momentText(closing.closedAt, locale))),
        ]
      : []),
  ]
}

/** What stands or stood against closing, and what was said to it. */
function alertsOf(faults: SettlementFigures['faults'], closing: Closing | null, locale: Locale) {
  const w = words[locale]
  const named = faults
    .map(({ fault, count }) => settlingWords[locale].faults[fault](count))
    .join(w.and)
  const alerts: string[] = []
  if (!closing && faults.length > 0) alerts.push(w.against(named))
  if (closing?.overrideReason) alerts.push(w.override(named, closing.overrideReason))
  if (closing?.reopenedAt)
    alerts.push(
      w.reopened(
        closing.reopenedBy ?? nothing,
        momentText(closing.reopenedAt, locale),
        closing.reopenReason ?? nothing,
      ),
    )
  return alerts.map((alert) => paragraph(alert, 'alert'))
}

function causesOf({ causes, gapCents }: SettlementFigures, locale: Locale): Table {
  const w = words[locale]
  const sum = (read: (one: (typeof causes)[number]) => number) =>
    quantity(String(causes.reduce((all, one) => all + read(one), 0)))
  const rows = causes.map(({ cause, count, openCount, amountCents }) =>
    row([
      text(settlingWords[locale].causes[cause]),
      quantity(String(count)),
      quantity(String(openCount)),
      difference(amountCents),
    ]),
  )
  const total = [
    text(w.gap),
    sum(({ count }) => count),
    sum(({ openCount }) => openCount),
    difference(gapCents),
  ]
  return {
    is: 'table',
    columns: [
      { head: w.cause, width: 40 },
      { head: w.count, width: 12 },
      { head: w.openCount, width: 12 },
      { head: w.amount, width: 24 },
    ],
    rows: rows.length > 0 ? [...rows, { is: 'total', cells: total }] : [],
    whenEmpty: w.none,
  }
}

/** The facts and figures of the meeting on one page, and the causes of the gap. */
export function summarySections(statement: Statement, locale: Locale): Section[] {
  const w = words[locale]
  const { figures, closing } = statement
  return [
    {
      heading: null,
      sheet: w.sheet,
      isWide: true,
      blocks: [
        { is: 'facts', facts: factsOf(statement, locale) },
        ...alertsOf(figures.faults, closing, locale),
      ],
    },
    {
      heading: w.causes,
      sheet: w.sheet,
      isWide: true,
      blocks: [causesOf(figures, locale)],
    },
  ]
}
