import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import type { OfficeDocument } from './office-document.ts'
import { momentText } from './show-day.ts'
import { ceilingsSection } from './statement-ceilings.ts'
import { differencesSection } from './statement-differences.ts'
import { itemsSection } from './statement-items.ts'
import { papersSection } from './statement-papers.ts'
import { paymentsSection } from './statement-payments.ts'
import { signatureSection, sourcesSection } from './statement-sources.ts'
import { summarySections } from './statement-summary.ts'

/** How a settlement was closed. Moments are the database's, or ISO text out of JSON. */
export type Closing = {
  edition: number
  sha256: string
  closedBy: string
  closedAt: Date | string
  overrideReason: string | null
  reopenedBy: string | null
  reopenedAt: Date | string | null
  reopenReason: string | null
}

export type Statement = {
  organisation: string
  /** Frozen once closed, else today's. */
  figures: SettlementFigures
  /** Null for today's figures: nothing is closed. */
  closing: Closing | null
  /** When the figures were taken. */
  asOf: Date | string
}

const words = {
  zh: {
    title: '会议费决算表',
    open: '未关账：以下为当前数字，尚未签认',
    closed: (edition: number) => `第 ${edition} 版（已关账）`,
    reopened: (edition: number) => `第 ${edition} 版（关账后又重开，非现行版）`,
    edition: (edition: number) => `第 ${edition} 版`,
    notClosed: '未关账',
    asOf: '数据时间',
  },
  en: {
    title: 'Settlement of meeting costs',
    open: 'Not closed: today’s figures, signed by nobody',
    closed: (edition: number) => `Edition ${edition} (closed)`,
    reopened: (edition: number) => `Edition ${edition} (closed, then reopened: not in force)`,
    edition: (edition: number) => `Edition ${edition}`,
    notClosed: 'Not closed',
    asOf: 'data as of',
  },
} satisfies Record<Locale, object>

/** A settlement as it goes into the files and to those who sign it. */
export function settlementStatement(statement: Statement, locale: Locale): OfficeDocument {
  const { organisation, figures, closing, asOf } = statement
  const w = words[locale]
  const edition = closing ? w.edition(closing.edition) : w.notClosed
  const subtitle = !closing
    ? w.open
    : closing.reopenedAt
      ? w.reopened(closing.edition)
      : w.closed(closing.edition)
  return {
    locale,
    title: w.title,
    subtitle,
    foot: `${organisation} · ${figures.meeting.code} · ${edition} · ${w.asOf} ${momentText(asOf, locale)}`,
    sections: [
      ...summarySections(statement, locale),
      itemsSection(figures, locale),
      differencesSection(figures, locale),
      paymentsSection(figures, locale),
      ceilingsSection(figures, locale),
      papersSection(figures, locale),
      sourcesSection(statement, locale),
      signatureSection(locale),
    ],
  }
}
