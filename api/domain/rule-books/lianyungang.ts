import type { RuleBook } from '../rule-book.ts'
import { instruction, plainBook, use } from './plain.ts'

/** Source: 连云港, domain.md §7. */
export const lianyungang: RuleBook = {
  ...plainBook,
  name: '连云港市信息计分办法',
  source: '连云港',
  validFrom: '2000-01-01',
  note: '来源未写明施行日期；省级 5/10/20/30 分各对应的刊物待填，暂以刊名“省刊一”至“省刊四”表示；研究文章批示 10 分、国办 10/50 分的区分待核实。',
  uses: [
    use('每日信息', '3', { level: 'city', form: 'single' }),
    use('简讯', '1', { level: 'city', form: 'brief' }),
    use('调研', '20', { level: 'city', form: 'research' }),
    use('省级约稿入选', '2', { level: 'province', form: 'chosen' }),
    use('省刊一', '5', { level: 'province', publication: '省刊一' }),
    use('省刊二', '10', { level: 'province', publication: '省刊二' }),
    use('省刊三', '20', { level: 'province', publication: '省刊三' }),
    use('省刊四', '30', { level: 'province', publication: '省刊四' }),
    use('国务院办公厅综合采用', '10', { level: 'central', form: 'composite' }),
    use('国务院办公厅单篇采用', '50', { level: 'central', form: 'single' }),
  ],
  instructions: {
    lines: [
      instruction('国务院领导批示', '100', { level: 'central' }),
      instruction('市领导批示（调研）', '10', { level: 'city', form: 'research' }),
      instruction('市领导批示', '5', { level: 'city' }),
    ],
    count: 'each',
  },
}
