import type { Locale } from '../messages.ts'
import type { SettlementFigures } from '../settlement.ts'
import { row, type Section } from './office-document.ts'
import { settlingWords } from './settling-words.ts'
import { text } from './sheet.ts'

const words = {
  zh: {
    heading: '报销材料核对',
    sheet: '报销材料',
    heads: ['材料', '情况', '文件', '说明'],
    signedIn: (stated: number) => `签到 ${stated} 人`,
    counted: (counted: number) => `签到统计 ${counted} 人`,
    covers: (found: number) => `账单单餐最多 ${found} 人次`,
    imported: '已导入的账单：',
    and: '；',
  },
  en: {
    heading: 'Papers of the reimbursement file',
    sheet: 'Papers',
    heads: ['Paper', 'State', 'Files', 'Remarks'],
    signedIn: (stated: number) => `${stated} people signed in`,
    counted: (counted: number) => `${counted} people counted by attendance`,
    covers: (found: number) => `at most ${found} covers billed at one sitting`,
    imported: 'Imported: ',
    and: '; ',
  },
} satisfies Record<Locale, object>

const widths = [40, 20, 70, 60]

/** Whether the reimbursement file is complete and agrees with the figures (财行〔2016〕214号). */
export function papersSection(figures: SettlementFigures, locale: Locale): Section {
  const w = words[locale]
  const { papers, paperStates } = settlingWords[locale]
  const bills = figures.sources.bills.filter(({ kind }) => kind === 'hotel-bill')
  return {
    heading: w.heading,
    sheet: w.sheet,
    isWide: true,
    blocks: [
      {
        is: 'table',
        columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
        rows: figures.paperChecks.map(({ paper, state, stated, found, counted }) => {
          const files = figures.papers
            .filter(({ kind }) => kind === paper)
            .map(({ filename }) => filename)
          if (paper === 'bill')
            files.push(...bills.map(({ filename }) => `${w.imported}${filename}`))
          const remarks = [
            ...(stated === null ? [] : [w.signedIn(stated)]),
            ...(counted == null ? [] : [w.counted(counted)]),
            ...(found === null ? [] : [w.covers(found)]),
          ]
          return row([
            text(papers[paper]),
            text(paperStates[state]),
            text(files.join(w.and)),
            text(remarks.join(w.and)),
          ])
        }),
        whenEmpty: '',
      },
    ],
  }
}
