import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { row, type Section, type TableRow } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { blank, cents, day, text } from './sheet.ts'

const words = {
  zh: {
    heading: '款项与余额',
    sheet: '款项',
    heads: ['日期', '类别', '凭证号', '备注', '登记人', '金额（元）'],
    paid: '已付净额（押金 + 汇款 + 预支 − 退款）',
    settled: '决算',
    due: '余额：尚应付酒店',
    back: '余额：应由酒店退回',
    even: '余额：已结清',
  },
  en: {
    heading: 'Payments and balance',
    sheet: 'Payments',
    heads: ['Day', 'Kind', 'Voucher', 'Note', 'Recorded by', 'Amount (CNY)'],
    paid: 'Paid, net (deposits + remittances + advances − refunds)',
    settled: 'Settled',
    due: 'Balance: still due to the hotel',
    back: 'Balance: to be returned by the hotel',
    even: 'Balance: settled in full',
  },
} satisfies Record<Locale, object>

const widths = [18, 16, 34, 44, 20, 24]

const sumRow = (is: TableRow['is'], name: string, amountCents: number): TableRow => ({
  is,
  cells: [text(name), blank, blank, blank, blank, cents(amountCents)],
})

/** What was paid and returned, and what that leaves of the settled figure. Refunds count against. */
export function paymentsSection(figures: SettlementFigures, locale: Locale): Section {
  const w = words[locale]
  const { payments, paidCents, balanceCents, totals } = figures
  const balance = balanceCents === 0 ? w.even : balanceCents > 0 ? w.due : w.back
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [
      {
        is: 'table',
        columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
        rows: [
          ...payments.map((one) =>
            row([
              day(one.paidOn),
              text(settlingWords[locale].payments[one.kind]),
              text(one.reference ?? ''),
              text(one.note ?? ''),
              text(one.createdBy),
              cents(one.kind === 'refund' ? -one.amountCents : one.amountCents),
            ]),
          ),
          sumRow('subtotal', w.paid, paidCents),
          sumRow('subtotal', w.settled, totals.settledCents),
          sumRow('total', balance, Math.abs(balanceCents)),
        ],
        whenEmpty: '',
      },
    ],
  }
}
