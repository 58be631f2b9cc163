import type { RuleBook } from '../rule-book.ts'
import { plainBook, use } from './plain.ts'

/** Source: a district, domain.md §7: it says what is taken, not what a use is worth. */
export const district: RuleBook = {
  ...plainBook,
  name: '某区紧急信息考核办法',
  source: '某区',
  validFrom: '2000-01-01',
  note: '来源只写明扣分；施行日期和采用的分值（暂按每篇 1 分）待填。',
  uses: [use('采用', '1')],
  reports: [
    { name: '迟报紧急信息', kind: 'late', least: '100', most: '100' },
    { name: '漏报', kind: 'missed', least: '200', most: '200' },
    { name: '瞒报', kind: 'concealed', least: '200', most: '200' },
    { name: '信息失实', kind: 'untrue', least: '50', most: '100' },
  ],
  quota: { per: 'month', counts: 'submitted', usual: null },
  shortfall: { of: 'fixed', points: '30' },
}
