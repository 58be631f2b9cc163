import type { RuleBook } from '../rule-book.ts'
import { plainBook, use } from './plain.ts'

const main = (points: string, others: string) => ({
  main: points,
  joint: others,
  adopting: others,
  other: others,
})

/** Source: a discipline office 2025, domain.md §7. */
export const disciplineOffice: RuleBook = {
  ...plainBook,
  name: '某纪检机关信息计分办法',
  source: '某纪检机关 2025',
  validFrom: '2025-01-01',
  note: '各刊物的名称待填，暂以“刊物一”至“刊物三”表示；来源只写明主办与其他单位两个分数，采用单位与其他单位同分待核实。',
  uses: [
    use('刊物一', main('100', '50'), { publication: '刊物一' }),
    use('刊物二', main('30', '10'), { publication: '刊物二' }),
    use('刊物三', main('20', '10'), { publication: '刊物三' }),
  ],
  joint: 'by-role',
}
