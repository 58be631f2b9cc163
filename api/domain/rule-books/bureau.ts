import type { RuleBook } from '../rule-book.ts'
import { plainBook, use } from './plain.ts'

/** Source: a bureau, domain.md §7. */
export const bureau: RuleBook = {
  ...plainBook,
  name: '某局信息考核办法',
  source: '某局',
  validFrom: '2000-01-01',
  note: '施行日期、采用分值（暂按每篇 2 分）、每月基础分（暂按 10 分）和约稿缺报归零的次数（暂按 3 次）来源未写明，待核实。',
  uses: [use('采用', '2')],
  undelivered: '5',
  quota: { per: 'month', counts: 'points', usual: null },
  base: { points: '10', each: 'span', when: 'always', capPerSpan: null, capPerYear: '120' },
  shortfall: { of: 'multiple', points: '2' },
  zeroOuts: [
    { name: '负面报道', on: 'negative', count: 1, zeroes: 'month', less: '10' },
    { name: '约稿多次未报', on: 'missed-commissions', count: 3, zeroes: 'year', less: null },
  ],
  floors: { item: true, base: true },
  namedAfterMonths: 3,
}
