import { capitalFigures } from '../domain/capital.ts'
import { sumCents } from '../domain/money.ts'
import type { Locale } from '../messages.ts'
import { type Disputed, disputeTable } from './dispute-table.ts'
import { type OfficeDocument, paragraph } from './office-document.ts'
import { moneyText } from './show.ts'
import { daysText, dayText, momentText } from './show-day.ts'

export type DisputeLetter = {
  organisation: string
  meeting: { title: string; code: string; startsOn: string; endsOn: string; hotel: string | null }
  /** The signed agreement; null when none is signed. */
  agreement: { version: number; signedOn: string | null; contact: string | null } | null
  disputed: Disputed[]
  /** Who hands it over and answers for it. */
  writer: string
  writtenOn: string
  writtenAt: Date
  dueOn: string
}

type Words = {
  hotel: string
  title: (meeting: string) => string
  subtitle: (code: string, days: string) => string
  address: (hotel: string, contact: string | null) => string
  opening: (letter: DisputeLetter, days: string) => string
  agreement: (signedOn: string, version: number) => string
  noAgreement: string
  finding: (agreement: string, count: number, amount: string, capitals: string) => string
  credit: (by: string) => string
  correct: (by: string) => string
  rest: string
  end: string[]
  close: (letter: DisputeLetter, on: string) => string[]
  annex: string
  sheets: [string, string]
  asOf: string
}

const words: Record<Locale, Words> = {
  zh: {
    hotel: '酒店',
    title: (meeting) => `关于“${meeting}”账单争议事项的函`,
    subtitle: (code, days) => `活动编号 ${code} · 会期 ${days}`,
    address: (hotel, contact) => (contact ? `${hotel}（联系人：${contact}）：` : `${hotel}：`),
    opening: ({ meeting }, days) =>
      `我单位于${days}在贵处举办“${meeting.title}”（活动编号 ${meeting.code}），承蒙接待，谨致谢意。`,
    agreement: (on, version) => `双方${on}签订的协议书（第 ${version} 版）`,
    noAgreement: '双方的约定',
    finding: (agreement, count, amount, capitals) =>
      `经将贵处账单与${agreement}及每日签认的核对记录逐项核对，有 ${count} 项与约定或实数不符，涉及金额 ${amount}（大写：${capitals}），明细及依据见附件。`,
    credit: (by) =>
      `请贵处核实，并于${by}前核减上述金额、开具红字发票（贷项凭证）；如有不同意见，请在同一期限内书面说明，并附原始单据。`,
    correct: (by) =>
      `请贵处核实，并于${by}前更正账单；如有不同意见，请在同一期限内书面说明，并附原始单据。`,
    rest: '其余没有争议的款项，我单位按约定办理结算。',
    end: ['特此函达，盼复。'],
    close: ({ organisation, writer }, on) => [
      `${organisation}（盖章）`,
      `经办人：${writer}（签字）`,
      on,
    ],
    annex: '附件：争议事项明细及依据',
    sheets: ['函', '明细'],
    asOf: '数据时间',
  },
  en: {
    hotel: 'The hotel',
    title: (meeting) => `Disputed charges: ${meeting}`,
    subtitle: (code, days) => `Activity code ${code} · ${days}`,
    address: (hotel, contact) => (contact ? `To ${hotel}\nAttention: ${contact}` : `To ${hotel}`),
    opening: ({ meeting }, days) =>
      `On ${days} we held the meeting “${meeting.title}” (activity code ${meeting.code}) at your hotel, and thank you for your hospitality.`,
    agreement: (on, version) => `the agreement signed on ${on} (version ${version})`,
    noAgreement: 'what was agreed',
    finding: (agreement, count, amount) =>
      `We have compared your bill, item by item, with ${agreement} and with the daily counts signed by both sides. In ${count} ${count === 1 ? 'case' : 'cases'} it differs from what was agreed or counted, by ${amount} in all. The annex lists each with its evidence.`,
    credit: (by) =>
      `Please check these and issue a credit note for the amount by ${by}. If you see it differently, please let us know in writing by the same day and enclose the original vouchers.`,
    correct: (by) =>
      `Please check these and correct the bill by ${by}. If you see it differently, please let us know in writing by the same day and enclose the original vouchers.`,
    rest: 'Whatever is not disputed we settle as agreed.',
    end: ['We look forward to your answer.'],
    close: ({ organisation, writer }, on) => [organisation, `${writer} (signature)`, on],
    annex: 'Annex: disputed charges and their evidence',
    sheets: ['Letter', 'Charges'],
    asOf: 'data as of',
  },
}

/** The letter to the hotel: what is disputed, why, and what is asked for by when; the evidence is its annex. */
export function disputeLetter(letter: DisputeLetter, locale: Locale): OfficeDocument {
  const w = words[locale]
  const { organisation, meeting, agreement, disputed } = letter
  const days = daysText(meeting.startsOn, meeting.endsOn, locale)
  const cents = sumCents(disputed.map(({ amountCents }) => amountCents))
  const rests = agreement?.signedOn
    ? w.agreement(dayText(agreement.signedOn, locale), agreement.version)
    : w.noAgreement
  const due = dayText(letter.dueOn, locale)
  const body = [
    w.opening(letter, days),
    w.finding(rests, disputed.length, moneyText(cents, locale), capitalFigures(cents)),
    // What the hotel charged too little cannot be credited.
    cents > 0 ? w.credit(due) : w.correct(due),
    w.rest,
    ...w.end,
  ]
  return {
    locale,
    title: w.title(meeting.title),
    subtitle: w.subtitle(meeting.code, days),
    foot: `${organisation} · ${meeting.code} · ${w.asOf} ${momentText(letter.writtenAt, locale)}`,
    sections: [
      {
        heading: null,
        sheet: w.sheets[0],
        isWide: false,
        blocks: [
          paragraph(w.address(meeting.hotel ?? w.hotel, agreement?.contact ?? null), 'address'),
          ...body.map((text) => paragraph(text)),
          ...w
            .close(letter, dayText(letter.writtenOn, locale))
            .map((text) => paragraph(text, 'close')),
        ],
      },
      {
        heading: w.annex,
        sheet: w.sheets[1],
        isWide: true,
        blocks: [disputeTable(disputed, locale)],
      },
    ],
  }
}
