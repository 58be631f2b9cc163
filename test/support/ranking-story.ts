import type { RuleBook } from '../../api/domain/rule-book.ts'
import { instruction, plainBook, use } from '../../api/domain/rule-books/plain.ts'
import { put } from './jinhu.ts'
import type { Organisation } from './program.ts'
import { bookOf } from './scoring.ts'

/**
 * A daily issue 3, the province 10, an instruction 5; late halves, a commission that never came costs 5, a missed
 * report 20. Classes A and B; equal points by number of uses.
 */
export const storyBook = (own: Partial<RuleBook> = {}): RuleBook =>
  bookOf({
    name: '云川市信息计分办法',
    uses: [use('每日信息', '3', { level: 'city' }), use('省级采用', '10', { level: 'province' })],
    instructions: { lines: [instruction('市领导批示', '5', { level: 'city' })], count: 'each' },
    late: [{ name: '迟报', lateKind: null, takes: { keep: '1/2' } }],
    reports: [{ name: '漏报', kind: 'missed', least: '20', most: '20' }],
    undelivered: '5',
    ranking: {
      ...plainBook.ranking,
      classes: ['A', 'B'],
      tieBreaks: ['uses'],
      top: 1,
      keySupport: { share: '1/3', periods: 2 },
    },
    ...own,
  })

type Made = { id: number }
const use1 = (level: 'city' | 'province', adoptedOn: string) => ({
  publication: level === 'city' ? '云川信息' : '省信息',
  level,
  form: 'single',
  adoptedOn,
})

/**
 * Two quarters of five units, worked by hand:
 * - first: 甲 3 + 10 = 13, 乙 3, 丙 nothing; 丁 3 in class B; 戊 3, not ranked
 * - second: 乙 10 + 3 + 5 = 18, 甲 3 + 3 = 6, 丙 3 × 1/2 − 5 = −3.5; 丁 nothing
 */
export async function tellStory(office: Organisation) {
  const ask = <T>(path: string, body: unknown) =>
    put<T>(office.organiser, 'POST', `/information${path}`, body, 201)
  const units: Record<string, number> = {}
  for (const [name, code, ofClass, isRanked] of [
    ['甲县', 'U01', 'A', true],
    ['乙县', 'U02', 'A', true],
    ['丙县', 'U03', 'A', true],
    ['丁局', 'U04', 'B', true],
    ['戊园区', 'U05', 'A', false],
  ] as const) {
    const made = await ask<Made>('/units', { name, code, class: ofClass, isRanked })
    units[name[0] as string] = made.id
  }
  const officer = await ask<Made>('/officers', { unitId: units.甲, name: '张信' })
  let number = 0
  const item = (unit: string, own: object, officerId?: number) => {
    number += 1
    return ask<Made>('/items', {
      title: `信息${number}`,
      units: [{ unitId: units[unit], ...(officerId && { officerId }) }],
      ...own,
    })
  }
  const at = (submittedAt: string, ...adoptions: object[]) => ({ submittedAt, adoptions })
  await item('甲', at('2026-01-05', use1('city', '2026-01-06')), officer.id)
  await item('甲', at('2026-02-05', use1('province', '2026-02-09')), officer.id)
  await item('乙', at('2026-01-08', use1('city', '2026-01-09')))
  await item('丁', at('2026-03-01', use1('city', '2026-03-02')))
  await item('戊', at('2026-03-01', use1('city', '2026-03-02')))
  await item('乙', {
    ...at('2026-04-02', use1('province', '2026-04-20'), use1('city', '2026-04-03')),
    instructions: [{ level: 'city', office: '市长', writtenOn: '2026-04-25' }],
  })
  await item('甲', at('2026-04-05', use1('city', '2026-04-06')))
  await item('甲', at('2026-06-05', use1('city', '2026-06-06')))
  await item('丙', { ...at('2026-05-03', use1('city', '2026-05-04')), dueAt: '2026-05-01' })
  await item('丙', { commissioned: true, dueAt: '2026-05-20' })
  return units
}
