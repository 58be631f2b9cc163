import type { MeetingImportKind } from '../imports/types.ts'
import type { Locale } from '../messages.ts'
import { fact, row, type Section } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { quantity, text } from './sheet.ts'
import { nothing } from './show.ts'
import { momentText } from './show-day.ts'
import type { Statement } from './statement.ts'

const words = {
  zh: {
    heading: '数据来源',
    sheet: '数据来源',
    heads: ['类别', '文件', '字节', 'SHA-256', '导入人', '生效时间'],
    none: '没有导入文件。',
    version: (version: number) => (version > 0 ? `第 ${version} 版` : nothing),
    agreement: '协议书',
    budget: '预算',
    counts: '签认的每日核对',
    count: (day: string, edition: number) => `${day} 第 ${edition} 版`,
    and: '；',
    edition: '决算版次',
    notClosed: '未关账',
    fingerprint: '决算指纹（SHA-256）',
    asOf: '数据时间',
    signatures: '签章',
    signers: ['经办人', '财务负责人', '单位负责人', '酒店确认'],
    summary: '摘要',
  },
  en: {
    heading: 'Sources',
    sheet: 'Sources',
    heads: ['Kind', 'File', 'Bytes', 'SHA-256', 'Imported by', 'In force since'],
    none: 'No file is imported.',
    version: (version: number) => (version > 0 ? `version ${version}` : nothing),
    agreement: 'Agreement',
    budget: 'Budget',
    counts: 'Signed daily counts',
    count: (day: string, edition: number) => `${day} edition ${edition}`,
    and: '; ',
    edition: 'Edition',
    notClosed: 'Not closed',
    fingerprint: 'Fingerprint (SHA-256)',
    asOf: 'Data as of',
    signatures: 'Signatures',
    signers: ['Prepared by', 'Head of finance', 'Head of the organisation', 'For the hotel'],
    summary: 'Summary',
  },
} satisfies Record<Locale, object>

const widths = [18, 38, 14, 122, 16, 48]

/** What the figures rest on: files, versions, signed counts, and the fingerprint of it all. */
export function sourcesSection({ figures, closing, asOf }: Statement, locale: Locale): Section {
  const w = words[locale]
  const { bills, agreementVersion, budgetVersion, countEditions } = figures.sources
  const counts = countEditions.map(({ day, edition }) => w.count(day, edition)).join(w.and)
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [
      {
        is: 'table',
        columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
        rows: bills.map((bill) =>
          row([
            // A settlement rests on its meeting's own files, which the database sees to.
            text(settlingWords[locale].imports[bill.kind as MeetingImportKind]),
            text(bill.filename),
            quantity(String(bill.byteCount)),
            text(bill.sha256),
            text(bill.committedBy ?? nothing),
            text(bill.committedAt ? momentText(bill.committedAt, locale) : nothing),
          ]),
        ),
        whenEmpty: w.none,
      },
      {
        is: 'facts',
        facts: [
          fact(w.budget, text(w.version(budgetVersion))),
          fact(w.agreement, text(w.version(agreementVersion))),
          fact(w.counts, text(counts || nothing), true),
          fact(w.edition, text(closing ? w.version(closing.edition) : w.notClosed)),
          fact(w.asOf, text(momentText(asOf, locale))),
          ...(closing ? [fact(w.fingerprint, text(closing.sha256), true)] : []),
        ],
      },
    ],
  }
}

/** Lines to sign on; in the workbook below the summary. */
export function signatureSection(locale: Locale): Section {
  const w = words[locale]
  return {
    heading: w.signatures,
    sheet: w.summary,
    isWide: true,
    blocks: [{ is: 'signatures', lines: w.signers }],
  }
}
