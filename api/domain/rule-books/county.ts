import type { RuleBook } from '../rule-book.ts'
import { plainBook, use } from './plain.ts'

/** Source: a county, domain.md §7. */
export const county: RuleBook = {
  ...plainBook,
  name: '某县信息工作考核办法',
  source: '某县',
  validFrom: '2000-01-01',
  note: '来源未写明施行日期；基础分的分值来源未写明，暂按 10 分，待核实。',
  uses: [
    use('中央办公厅采用', '50', { level: 'central', publication: '中央办公厅' }),
    use('国务院办公厅采用', '30', { level: 'central', publication: '国务院办公厅' }),
    use('省级采用', '20', { level: 'province' }),
    use('市级采用', '10', { level: 'city' }),
    use('本级单篇采用', '5', { level: 'county', form: 'single' }),
    use('本级综合采用', '3', { level: 'county', form: 'composite' }),
  ],
  joint: 'full',
  quota: { per: 'year', counts: 'submitted', usual: '15' },
  base: { points: '10', each: 'span', when: 'quota-met', capPerSpan: null, capPerYear: null },
}
