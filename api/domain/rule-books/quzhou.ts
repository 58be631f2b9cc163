import type { RuleBook } from '../rule-book.ts'
import { instruction, plainBook, use } from './plain.ts'

/** Source: 衢州, domain.md §7. */
export const quzhou: RuleBook = {
  ...plainBook,
  name: '衢州市信息计分办法',
  source: '衢州',
  validFrom: '2000-01-01',
  note: '来源未写明施行日期；省级采用的分值以省里给的分数为准。',
  uses: [
    use('每日信息', '2', { level: 'city', form: 'single' }),
    use('专报', '3', { level: 'city', form: 'special' }),
    use('增刊', '10', { level: 'city', form: 'supplement' }),
    use('省级采用', 'given', { level: 'province' }),
    use('国务院办公厅采用', 'given', { level: 'central', publication: '国务院办公厅' }),
  ],
  multipliers: [
    { name: '省级转发', publication: null, level: 'province', form: 'forwarded', times: '2' },
    { name: '国务院办公厅', publication: '国务院办公厅', level: 'central', form: null, times: '5' },
  ],
  joint: 'split',
  instructions: { lines: [instruction('领导批示', '10')], count: 'each' },
}
