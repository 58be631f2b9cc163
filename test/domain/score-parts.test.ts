import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { fractionText, sumFractions } from '../../api/domain/fraction.ts'
import { rank } from '../../api/domain/rank.ts'
import { use } from '../../api/domain/rule-books/plain.ts'
import { score } from '../../api/domain/score.ts'
import { scoreParts } from '../../api/domain/score-parts.ts'
import { bookOf, factsOf, firstQuarter } from '../support/scoring.ts'

const one = bookOf({ uses: [use('采用', '2')] })
const other = bookOf({ uses: [use('采用', '5')], validFrom: '2026-02-01' })
const text = `
  unit 1
  unit 2
  officer 7 1
  item 1 1:main:7 01-05
  use 1 01-06 city single
  use 1 02-06 city single
  item 2 2 03-01
  use 2 03-02 city single`

describe('a period in which the rules change', () => {
  const facts = factsOf(text)
  const found = scoreParts(
    [
      { book: one, from: '2026-01-01', to: '2026-01-31' },
      { book: other, from: '2026-02-01', to: '2026-03-31' },
    ],
    facts,
  )

  test('each day counts by the book of that day, and the points carry over', () => {
    expect(found.units.map(({ points }) => fractionText(points))).toEqual(['7', '5'])
    expect(found.units[0]?.parts.map(({ points }) => fractionText(points))).toEqual(['2', '5'])
    expect(found.officers.map(({ points }) => fractionText(points))).toEqual(['7'])
  })

  test('what was done is counted once', () =>
    expect(found.units[0]?.counts).toMatchObject({ submitted: 1, used: 1, uses: 2 }))
})

test('one book in one part scores as ever', () => {
  const facts = factsOf(text)
  const whole = score(one, facts, firstQuarter)
  const found = scoreParts([{ book: one, ...firstQuarter }], facts)
  expect(found.units.map(({ points, counts }) => ({ points, counts }))).toEqual(
    whole.units.map(({ points, counts }) => ({ points, counts })),
  )
  expect(() => scoreParts([], facts)).toThrow()
})

/** Uses of seven items by three units, on any days of the quarter. */
const anyUses = fc.array(
  fc.record({
    item: fc.integer({ min: 1, max: 7 }),
    day: fc.integer({ min: 1, max: 28 }),
    month: fc.integer({ min: 1, max: 3 }),
    level: fc.constantFrom('city', 'province'),
  }),
  { maxLength: 15 },
)
const factsWith = (uses: { item: number; day: number; month: number; level: string }[]) =>
  factsOf(
    [
      'unit 1',
      'unit 2',
      'unit 3',
      ...[1, 2, 3, 4, 5, 6, 7].map((id) => `item ${id} ${(id % 3) + 1}${id > 5 ? '+1' : ''} 01-02`),
      ...uses.map(
        ({ item, day, month, level }) =>
          `use ${item} 0${month}-${String(day).padStart(2, '0')} ${level} single`,
      ),
    ]
      .filter((line) => line !== 'item 6 1+1 01-02')
      .join('\n'),
  )
const rules = bookOf({
  uses: [use('省级', '7', { level: 'province' }), use('市级', '1/3', { level: 'city' })],
  joint: 'split',
  stacking: 'highest',
  quota: { per: 'month', counts: 'used', usual: '1' },
  shortfall: { of: 'item', points: '1' },
})

test('what the lines brought adds up to the points, as the reasons do', () => {
  fc.assert(
    fc.property(anyUses, (uses) => {
      const facts = factsWith(uses.filter(({ item }) => item !== 6))
      for (const { points, sources, reasons } of score(rules, facts, firstQuarter).units) {
        expect(sumFractions(sources.map((source) => source.points))).toEqual(points)
        expect(sumFractions(reasons.map((reason) => reason.points))).toEqual(points)
      }
    }),
  )
})

test('an item worth nothing changes counts alone: points and places stay', () => {
  const unquoted = { ...rules, quota: null, shortfall: null, stacking: 'add' as const }
  const placesOf = (uses: Parameters<typeof factsWith>[0], isMore: boolean) => {
    const facts = factsWith(uses.filter(({ item }) => item !== 6))
    if (isMore) {
      facts.items.push({ ...(facts.items[0] as (typeof facts.items)[number]), id: 900 })
      facts.uses.push({
        id: 900,
        itemId: 900,
        publication: '内刊',
        level: 'county',
        form: 'filed',
        day: '2026-03-03',
        given: null,
      })
    }
    const { units } = score(unquoted, facts, firstQuarter)
    const standings = units.map(({ unitId, points, counts }) => ({
      unit: facts.units.find(({ id }) => id === unitId) as (typeof facts.units)[number],
      points,
      counts,
    }))
    const book = { ...unquoted, ranking: { ...unquoted.ranking, tieBreaks: [] } }
    return {
      places: rank(book, standings).classes[0]?.rows.map(({ unitId, rank, points }) => [
        unitId,
        rank,
        fractionText(points),
      ]),
      uses: units.reduce((sum, { counts }) => sum + counts.uses, 0),
    }
  }
  fc.assert(
    fc.property(anyUses, (uses) => {
      const [less, more] = [placesOf(uses, false), placesOf(uses, true)]
      expect(more.places).toEqual(less.places)
      expect(more.uses).toBe(less.uses + 1)
    }),
  )
})
