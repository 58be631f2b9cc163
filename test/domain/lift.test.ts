import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFractions, fraction, fractionText } from '../../api/domain/fraction.ts'
import { type LiftLoss, lift } from '../../api/domain/lift.ts'
import { rank, type Standing } from '../../api/domain/rank.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { instruction, plainBook, use } from '../../api/domain/rule-books/plain.ts'
import { bookOf, unit } from '../support/scoring.ts'

const standing = (id: number, points: number, uses = 0, own = {}): Standing => ({
  unit: unit(id, own),
  points: fraction(BigInt(points), 1n),
  counts: {
    submitted: 0,
    used: 0,
    usedOfSubmitted: 0,
    uses,
    usesByLevel: { central: 0, province: 0, city: uses, county: 0 },
    instructions: 0,
    missedCommissions: 0,
    firstUseOn: null,
  },
})
const book = (own: Partial<RuleBook> = {}, tieBreaks: RuleBook['ranking']['tieBreaks'] = []) =>
  bookOf({
    uses: [use('每日信息', '3', { level: 'city' }), use('省级', '10', { level: 'province' })],
    instructions: { lines: [instruction('批示', '20')], count: 'each' },
    ...own,
    ranking: { ...plainBook.ranking, tieBreaks },
  })
const told = (found: ReturnType<typeof lift>) =>
  found && [
    `place ${found.toRank} of ${found.overUnitIds.join('+')}`,
    `gap ${fractionText(found.gap)}${found.isEqualEnough ? ' is enough' : ''}`,
    ...found.ways.map(({ name, count }) => `${count} × ${name}`),
  ]

describe('one place up', () => {
  test('nine points behind: with three daily issues it would only be equal, which shares the place', () =>
    expect(told(lift(book(), [standing(1, 21), standing(2, 12)], 2))).toEqual([
      'place 1 of 1',
      'gap 9 is enough',
      '1 × 省级',
      '1 × 批示',
      '3 × 每日信息',
    ]))

  test('where the tie-break would go against it, one more is needed', () => {
    const all = [standing(1, 21, 9), standing(2, 12, 2)]
    expect(told(lift(book({}, ['uses']), all, 2))).toEqual([
      'place 1 of 1',
      'gap 9',
      '1 × 省级',
      '1 × 批示',
      '4 × 每日信息',
    ])
  })

  test('who shares a place is lifted over those before it, not over its equals', () =>
    expect(told(lift(book(), [standing(1, 20), standing(2, 14), standing(3, 14)], 3))).toEqual([
      'place 1 of 1',
      'gap 6 is enough',
      '1 × 省级',
      '1 × 批示',
      '2 × 每日信息',
    ]))

  test('equal points and the later place by tie-break: nothing is missing but the tie-break', () => {
    const found = lift(book({}, ['uses']), [standing(1, 12, 3), standing(2, 12, 2)], 2)
    expect(told(found)).toEqual(['place 1 of 1', 'gap 0', '1 × 每日信息', '1 × 省级', '1 × 批示'])
  })

  test('the first, the unranked and the unknown are lifted nowhere', () => {
    const all = [standing(1, 9), standing(2, 5, 0, { ranked: false })]
    expect(lift(book(), all, 1)).toBeUndefined()
    expect(lift(book(), all, 2)).toBeUndefined()
    expect(lift(book(), all, 9)).toBeUndefined()
  })

  test('what a multiplier surely meets counts as multiplied; what somebody else gives is not reckoned', () => {
    const rules = book({
      uses: [use('省级', 'given', { level: 'province' }), use('转发', '2', { form: 'forwarded' })],
      multipliers: [
        { name: '转发', publication: null, level: null, form: 'forwarded', times: '2' },
      ],
      instructions: { lines: [], count: 'each' },
    })
    expect(told(lift(rules, [standing(1, 9), standing(2, 0)], 2))).toEqual([
      'place 1 of 1',
      'gap 9 is enough',
      '3 × 转发',
    ])
  })

  test('where months are averaged no number of items is promised', () =>
    expect(
      lift(book({ months: { of: 'average', places: 2 } }), [standing(1, 9), standing(2, 0)], 2)
        ?.ways,
    ).toEqual([]))

  test('what was taken and would have been enough is named', () => {
    const taken: LiftLoss[] = [
      { kind: 'report', line: 'reports.0', points: fraction(-10n, 1n) },
      { kind: 'shortfall', line: 'shortfall', points: fraction(-2n, 1n) },
    ]
    const found = lift(book(), [standing(1, 9), standing(2, 0)], 2, taken)
    expect(found?.losses.map(({ kind }) => kind)).toEqual(['report'])
  })
})

test('each way lifts, and one less does not', () => {
  const units = fc.array(fc.record({ points: fc.nat(30), uses: fc.nat(5) }), {
    minLength: 2,
    maxLength: 6,
  })
  fc.assert(
    fc.property(units, fc.constantFrom([], ['uses'] as const), (all, breaks) => {
      const rules = book({ instructions: { lines: [], count: 'each' } }, [...breaks])
      const standings = all.map(({ points, uses }, at) => standing(at + 1, points, uses))
      const before = rank(rules, standings).classes[0]?.rows ?? []
      for (const { unitId, rank: was } of before)
        for (const { each, count, line } of lift(rules, standings, unitId)?.ways ?? []) {
          const rankWith = (more: number) => {
            const changed = standings.map((one) => {
              if (one.unit.id !== unitId) return one
              const level = line === 'uses.0' ? ('city' as const) : ('province' as const)
              const { counts } = one
              let { points } = one
              for (let at = 0; at < more; at += 1) points = addFractions(points, each)
              const usesByLevel = {
                ...counts.usesByLevel,
                [level]: counts.usesByLevel[level] + more,
              }
              return {
                ...one,
                points,
                counts: { ...counts, uses: counts.uses + more, usesByLevel },
              }
            })
            const rows = rank(rules, changed).classes[0]?.rows
            return rows?.find((row) => row.unitId === unitId)?.rank ?? Number.NaN
          }
          expect(rankWith(count)).toBeLessThan(was)
          if (count > 1) expect(rankWith(count - 1)).toBe(was)
        }
    }),
  )
})
