import type { RuleBook } from '../rule-book.ts'
import { plainBook, use } from './plain.ts'

/** Source: 常山 2014, domain.md §7. */
export const changshan: RuleBook = {
  ...plainBook,
  name: '常山县信息考核办法',
  source: '常山 2014',
  validFrom: '2014-01-01',
  note: '每篇缺额扣 1 分、三类部门的名称和 5/10/30、20/50/80 对应的采用形式，来源未写明，待核实。',
  uses: [
    use('县级简讯采用', '5', { level: 'county', form: 'brief' }),
    use('县级单篇采用', '10', { level: 'county', form: 'single' }),
    use('县级专报采用', '30', { level: 'county', form: 'special' }),
    use('市级简讯采用', '20', { level: 'city', form: 'brief' }),
    use('市级单篇采用', '50', { level: 'city', form: 'single' }),
    use('市级专报采用', '80', { level: 'city', form: 'special' }),
  ],
  quota: { per: 'month', counts: 'submitted', usual: null },
  base: { points: '10', each: 'span', when: 'quota-met', capPerSpan: null, capPerYear: '120' },
  shortfall: { of: 'item', points: '1' },
  ranking: { ...plainBook.ranking, classes: ['A', 'B', 'C'] },
}
