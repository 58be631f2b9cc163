import type { RuleBook } from '../rule-book.ts'
import { instruction, plainBook, use } from './plain.ts'

/** Source: 湖州 2018, domain.md §7. */
export const huzhou: RuleBook = {
  ...plainBook,
  name: '湖州市信息计分办法',
  source: '湖州 2018',
  validFrom: '2018-01-01',
  note: '省级采用 10 分、30 分各指哪种刊物，来源未写明，暂按简报、单篇区分。',
  uses: [
    use('每日信息', '3', { level: 'city', form: 'single' }),
    use('专报', '10', { level: 'city', form: 'special' }),
    use('专刊', '20', { level: 'city', form: 'supplement' }),
    use('省级简报采用', '10', { level: 'province', form: 'brief' }),
    use('省级单篇采用', '30', { level: 'province', form: 'single' }),
  ],
  instructions: {
    lines: [
      instruction('省领导批示', '50', { level: 'province' }),
      instruction('市领导批示（专报）', '20', { level: 'city', form: 'special' }),
      instruction('市领导批示（每日信息）', '10', { level: 'city', form: 'single' }),
    ],
    count: 'once-per-level',
  },
  passUp: ['enterprise'],
}
