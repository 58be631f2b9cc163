import { sumCents } from '../domain/money.ts'
import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { itemName } from './item-words.ts'
import { type Column, row, type Section, type TableRow } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { blank, cents, day, difference, quantity, text } from './sheet.ts'
import { moneyText } from './show.ts'
import { dayText } from './show-day.ts'

const words = {
  zh: {
    heading: '差异及处理',
    sheet: '差异',
    heads: [
      '序号',
      '原因',
      '日期',
      '项目',
      '文件与行',
      '账单摘要',
      '差额（元）',
      '处理',
      '理由',
      '处理人',
      '计入决算（元）',
    ],
    line: (filename: string, line: number) => `${filename} 第 ${line} 行`,
    credited: (amount: string, on: string) => `退减 ${amount}，${on}`,
    outdated: (amount: string, by: string, reason: string) =>
      `差额变动，须重新处理；${by}曾按 ${amount} 处理：${reason}`,
    total: '合计',
    none: '没有差异。',
  },
  en: {
    heading: 'Differences and decisions',
    sheet: 'Differences',
    heads: [
      'No.',
      'Cause',
      'Day',
      'Item',
      'File and line',
      'Hotel’s text',
      'Difference (CNY)',
      'Decision',
      'Reason',
      'By',
      'Into settlement (CNY)',
    ],
    line: (filename: string, line: number) => `${filename}, line ${line}`,
    credited: (amount: string, on: string) => `${amount} credited on ${on}`,
    outdated: (amount: string, by: string, reason: string) =>
      `Changed since ${by} decided on ${amount}: ${reason}`,
    total: 'Total',
    none: 'There are no differences.',
  },
} satisfies Record<Locale, object>

const widths = [9, 21, 20, 24, 32, 30, 21, 18, 40, 15, 22]

type Difference = SettlementFigures['differences'][number]

/** The reason that was given, and for a credit how much of it came when. */
function reasonOf({ resolution, outdated }: Difference, locale: Locale): string {
  const w = words[locale]
  if (outdated)
    return w.outdated(moneyText(outdated.amountCents, locale), outdated.by, outdated.reason)
  if (!resolution) return ''
  const { creditedCents, creditedOn, reason } = resolution
  if (creditedCents === null || creditedOn === null) return reason
  const credit = w.credited(moneyText(creditedCents, locale), dayText(creditedOn, locale))
  return locale === 'zh' ? `${reason}（${credit}）` : `${reason} (${credit})`
}

function differenceRow(one: Difference, at: number, locale: Locale): TableRow {
  const w = words[locale]
  const { causes, states } = settlingWords[locale]
  const forbidden = one.cause === 'forbidden' && one.evidence ? `：${one.evidence}` : ''
  return row([
    quantity(String(at + 1)),
    text(`${causes[one.cause]}${locale === 'zh' ? forbidden : forbidden.replace('：', ': ')}`),
    day(one.source?.day ?? one.day),
    text(itemName(one, locale)),
    text(one.source ? w.line(one.source.filename, one.source.line) : ''),
    text(one.source?.text ?? ''),
    difference(one.amountCents),
    text(states[one.state]),
    text(reasonOf(one, locale)),
    text(one.resolution?.by ?? ''),
    cents(one.settledCents),
  ])
}

/** Every difference, where it stands in the bill, and what was decided about it by whom. */
export function differencesSection({ differences }: SettlementFigures, locale: Locale): Section {
  const w = words[locale]
  const columns: Column[] = w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 }))
  const total = [
    text(w.total),
    ...Array.from({ length: 5 }, () => blank),
    difference(sumCents(differences.map(({ amountCents }) => amountCents))),
    blank,
    blank,
    blank,
    cents(sumCents(differences.map(({ settledCents }) => settledCents))),
  ]
  const rows = differences.map((one, at) => differenceRow(one, at, locale))
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [
      {
        is: 'table',
        columns,
        rows: rows.length > 0 ? [...rows, { is: 'total', cells: total }] : [],
        whenEmpty: w.none,
      },
    ],
  }
}
