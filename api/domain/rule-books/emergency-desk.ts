import type { RuleBook } from '../rule-book.ts'
import { instruction, plainBook, use } from './plain.ts'

const half = (name: string, lateKind: string) => ({ name, lateKind, takes: { keep: '1/2' } })

/** Source: an emergency-report desk, domain.md §7. */
export const emergencyDesk: RuleBook = {
  ...plainBook,
  name: '紧急信息报送计分办法',
  source: '某应急值守部门',
  validFrom: '2000-01-01',
  note: '施行日期和减半计分的三种迟报的名称来源未写明，待填。',
  uses: [
    use('专报', '5', { form: 'special' }),
    use('转发', '4', { form: 'circulated' }),
    use('约稿', '3', { form: 'commissioned' }),
    use('综合', '2', { form: 'composite' }),
    use('留存', '1', { form: 'filed' }),
  ],
  stacking: 'highest',
  instructions: {
    lines: [
      instruction('国家领导批示', '5', { level: 'central' }),
      instruction('省领导批示', '4', { level: 'province' }),
      instruction('市领导批示', '3', { level: 'city' }),
    ],
    count: 'each',
  },
  extras: [{ name: '现场图片', extra: 'picture', points: '1' }],
  late: [
    half('迟报一类', 'first'),
    half('迟报二类', 'second'),
    half('迟报三类', 'third'),
    { name: '其他迟报', lateKind: null, takes: { less: '10' } },
  ],
  floors: { item: true, base: false },
  months: { of: 'average', places: 2 },
}
