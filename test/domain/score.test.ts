import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { addFractions, fractionText, sumFractions } from '../../api/domain/fraction.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { ruleBookFaults } from '../../api/domain/rule-book-faults.ts'
import { firstRuleBooks } from '../../api/domain/rule-books/first-rule-books.ts'
import { instruction, plainBook, use } from '../../api/domain/rule-books/plain.ts'
import { score } from '../../api/domain/score.ts'
import type { Facts } from '../../api/domain/score-facts.ts'
import { bookOf, factsOf, firstQuarter, reasonsOf, scored, told } from '../support/scoring.ts'

const uses = [
  use('省级', '20', { level: 'province' }),
  use('市级单篇', '5', { level: 'city', form: 'single' }),
  use('市级综合', '3', { level: 'city', form: 'composite' }),
]
const thrice = `unit 1
  unit 2
  item 1 1+2 01-05
  use 1 01-06 city single
  use 1 01-07 city composite
  use 1 01-08 province single`

describe('what stacking, sharing and floors take stands in the reasons', () => {
  test.each<[string, Partial<RuleBook>, string]>([
    ['all uses, all to each', {}, 'use 5, use 3, use 20'],
    [
      'the highest alone',
      { stacking: 'highest' },
      'use 0 (stacking -5), use 0 (stacking -3), use 20',
    ],
    [
      'the highest of each level, split',
      { stacking: 'highest-per-level', joint: 'split' },
      'use 2.5 (joint -2.5), use 0 (stacking -3), use 10 (joint -10)',
    ],
  ])('%s', (_, own, expected) =>
    expect(reasonsOf(score(bookOf({ uses, ...own }), factsOf(thrice), firstQuarter), 1)).toBe(
      expected,
    ),
  )

  test('a use that no line fits is listed and worth nothing', () => {
    const facts = factsOf('unit 1\nitem 1 1 01-05\nuse 1 01-06 county single')
    const [own] = score(bookOf({ uses }), facts, firstQuarter).units
    expect(own?.reasons).toMatchObject([{ kind: 'use', line: null, itemId: 1 }])
    expect(own?.counts).toMatchObject({ submitted: 1, used: 1, uses: 1 })
  })

  const late = `unit 1
    item 1 1 01-05 01-04
    use 1 01-06 city single`
  test.each<[string, boolean, string]>([
    ['late takes more than there is', false, 'use 5, late -8'],
    ['and the item stops at 0', true, 'use 5, late -8, item-floor 3'],
  ])('%s', (_, item, expected) => {
    const book = bookOf({
      uses,
      late: [{ name: '迟报', lateKind: null, takes: { less: '8' } }],
      floors: { item, base: false },
    })
    expect(reasonsOf(score(book, factsOf(late), firstQuarter), 1)).toBe(expected)
  })

  test.each<[RuleBook['instructions']['count'], string]>([
    ['each', '1 22'],
    ['once-per-level', '1 17'],
    ['highest', '1 10'],
  ])('instructions of 5, 5, 2 and 10, counted %s', (count, expected) => {
    const book = bookOf({
      uses,
      instructions: {
        lines: [
          instruction('省', '10', { level: 'province' }),
          instruction('市', '5', { level: 'city' }),
          instruction('县', '2', { level: 'county' }),
        ],
        count,
      },
    })
    const facts = `unit 1
      item 1 1 2025-12-05
      word 1 01-06 city
      word 1 01-07 city
      word 1 01-08 county
      word 1 01-09 province`
    expect(scored(book, facts)).toBe(expected)
  })
})

const monthly: Partial<RuleBook> = {
  uses,
  quota: { per: 'month', counts: 'submitted', usual: '1' },
}

describe('bases, quotas and spans set to 0', () => {
  test('10 a month for the quota, capped at 15 a year', () => {
    const book = bookOf({
      ...monthly,
      base: { points: '10', each: 'span', when: 'quota-met', capPerSpan: null, capPerYear: '15' },
    })
    const facts = factsOf('unit 1\nitem 1 1 01-05\nitem 2 1 02-05\nitem 3 1 03-05')
    expect(
      score(book, facts, firstQuarter).units[0]?.reasons.map(({ kind, points, line }) =>
        [kind, fractionText(points), line].join(' '),
      ),
    ).toEqual([
      'base 10 base',
      'base 10 base',
      'base-cap -5 base.capPerYear',
      'base 10 base',
      'base-cap -10 base.capPerYear',
    ])
  })

  test('2 for each item, capped at 3 a month', () => {
    const book = bookOf({
      ...monthly,
      base: { points: '2', each: 'item', when: 'always', capPerSpan: '3', capPerYear: null },
    })
    expect(scored(book, 'unit 1\nitem 1 1 01-05\nitem 2 1 01-06\nitem 3 1 02-05')).toBe('1 5')
  })

  test('the quota of a unit beats that of its class, that of all, and the book’s', () => {
    const book = bookOf({ ...monthly, shortfall: { of: 'item', points: '1' } })
    const facts = `unit 1 A
      unit 2 A
      unit 3 B
      quota 1 01-01 01-31 7
      quota A 01-01 01-31 5
      quota _ 01-01 01-31 3`
    // January 7, 5, 3; February and March 1 each.
    expect(scored(book, facts)).toBe('1 -9 | 2 -7 | 3 -5')
  })

  test('a zeroed month forgives nothing, and a zeroed year takes what is left of the others', () => {
    const book = bookOf({
      uses,
      reports: [{ name: '漏报', kind: 'missed', least: '30', most: '30' }],
      zeroOuts: [
        { name: '年', on: 'missed-commissions', count: 2, zeroes: 'year', less: null },
        { name: '月', on: 'negative', count: 1, zeroes: 'month', less: '10' },
      ],
    })
    const used = 'item 1 1 01-05\nuse 1 01-06 city single\nuse 1 02-06 province single'
    const bad = 'report 1 01-20 negative'
    expect(scored(book, `unit 1\n${used}`)).toBe('1 25')
    expect(scored(book, `unit 1\n${used}\n${bad}`)).toBe('1 10')
    expect(scored(book, `unit 1\n${used}\n${bad}\nreport 1 01-21 missed`)).toBe('1 -15')
    const missed = 'item 2 *1 _ 01-05\nitem 3 *1 _ 03-30'
    expect(scored(book, `unit 1\n${used}\n${bad}\n${missed}`)).toBe('1 0')
  })

  test('missed in November, December and January: named in the first quarter, unless the book is younger', () => {
    const facts = factsOf('unit 1\nitem 1 1 02-05\nunit 2\nitem 2 2 01-05')
    const named = (validFrom: string) =>
      score(bookOf({ ...monthly, namedAfterMonths: 3, validFrom }), facts, firstQuarter).units.map(
        ({ isNamed }) => isNamed,
      )
    expect(named('2025-01-01')).toEqual([true, false])
    expect(named('2026-01-01')).toEqual([false, false])
  })
})

test('a book that contradicts itself says where', () => {
  const faults = ruleBookFaults(
    bookOf({
      uses: [use('全部', '5'), use('市级', 'x', { level: 'city' }), use('角色', { main: '-1' })],
      shortfall: { of: 'fixed', points: '1' },
      floors: { item: false, base: true },
      namedAfterMonths: 3,
      passUp: ['企业'],
      ranking: { ...plainBook.ranking, classes: ['企业'], tieBreaks: [] },
    }),
  )
  expect(faults.map(({ code, path }) => `${path} ${code}`)).toEqual([
    'uses.1 book.points-unreadable',
    'uses.2 book.roles-unused',
    'uses.2 book.points-negative',
    'uses.2 book.role-missing',
    'uses.2 book.role-missing',
    'uses.2 book.role-missing',
    'uses.1 book.never-reached',
    'uses.2 book.never-reached',
    'floors.base book.floor-without-base',
    'shortfall book.quota-missing',
    'namedAfterMonths book.months-need-monthly-quota',
    'passUp.0 book.class-passes-up',
  ])
})

const anyDay = fc
  .tuple(fc.integer({ min: 1, max: 4 }), fc.integer({ min: 1, max: 28 }))
  .map(([month, day]) => `2026-0${month}-${String(day).padStart(2, '0')}`)
const numbered = <T extends object>(all: T[]) =>
  all.map((one, index) => ({ ...one, id: index + 1 }))
const anyFacts: fc.Arbitrary<Facts> = fc
  .record({
    items: fc.array(
      fc.record({
        parts: fc.uniqueArray(
          fc.tuple(fc.integer({ min: 1, max: 4 }), fc.constantFrom('main', 'joint', 'other')),
          { selector: ([one]) => one, minLength: 1, maxLength: 3 },
        ),
        commissioned: fc.boolean(),
        submittedAt: fc.option(anyDay),
        dueAt: fc.option(anyDay),
        lateKind: fc.constantFrom('first', null),
        extras: fc.constantFrom<string[][]>([], ['picture']),
      }),
      { maxLength: 8 },
    ),
    uses: fc.array(
      fc.record({
        itemId: fc.integer({ min: 1, max: 8 }),
        publication: fc.constantFrom('刊物一', '刊物二', '国务院办公厅', '省刊一'),
        level: fc.constantFrom('central', 'province', 'city', 'county'),
        form: fc.constantFrom('single', 'special', 'composite', 'brief', 'filed', 'forwarded'),
        day: anyDay,
        given: fc.constantFrom('3', '1/7', '2.5'),
      }),
      { maxLength: 14 },
    ),
    instructions: fc.array(
      fc.record({
        itemId: fc.integer({ min: 1, max: 8 }),
        level: fc.constantFrom('central', 'province', 'city'),
        day: anyDay,
      }),
      { maxLength: 5 },
    ),
    reports: fc.array(
      fc.record({
        unitId: fc.integer({ min: 1, max: 4 }),
        kind: fc.constantFrom('late', 'missed', 'negative'),
        day: anyDay,
      }),
      { maxLength: 2 },
    ),
    asked: fc.boolean(),
  })
  .map(({ items, uses: used, instructions, reports, asked }) => {
    const has = ({ itemId }: { itemId: number }) => itemId <= items.length
    const classes = ['A', 'B', 'C', 'enterprise']
    return {
      units: classes.map((one, index) => ({
        id: index + 1,
        code: `${index}`,
        name: one,
        class: one,
        ranked: true,
        parentId: index === 3 ? 1 : null,
      })),
      officers: [{ id: 1, name: '信息员', unitId: 2 }],
      items: numbered(items).map(({ parts, ...item }) => ({
        ...item,
        title: '信息',
        kind: null,
        length: null,
        units: parts.map(([unitId, role]) => ({
          unitId,
          role,
          officerId: unitId === 2 ? 1 : null,
        })),
      })),
      uses: numbered(used.filter(has)),
      instructions: numbered(instructions.filter(has)).map((one) => ({
        ...one,
        office: '某领导',
        publication: null,
        form: null,
      })),
      reports: numbered(reports).map((one) => ({ ...one, points: null })),
      quotas: asked
        ? [{ unitId: null, class: null, from: '2026-01-01', to: '2026-01-31', amount: '3' }]
        : [],
    } as Facts
  })
const anyBook = fc
  .record({
    book: fc.constantFrom(...firstRuleBooks),
    stacking: fc.constantFrom('add', 'highest', 'highest-per-level'),
    joint: fc.constantFrom('split', 'full'),
  })
  .map(({ book, stacking, joint }): RuleBook => {
    const isByRole = book.joint === 'by-role'
    return { ...book, stacking, joint: isByRole ? 'by-role' : joint } as RuleBook
  })

const backwards = (facts: Facts): Facts => ({
  units: facts.units.toReversed(),
  officers: facts.officers.toReversed(),
  items: facts.items.toReversed().map((one) => ({ ...one, units: one.units.toReversed() })),
  uses: facts.uses.toReversed(),
  instructions: facts.instructions.toReversed(),
  reports: facts.reports.toReversed(),
  quotas: facts.quotas.toReversed(),
})

describe('laws', () => {
  test('reasons add up to scores, each is full less what was taken, and the order of facts is nothing', () => {
    let seen = 0
    fc.assert(
      fc.property(anyBook, anyFacts, (book, facts) => {
        const scores = score(book, facts, firstQuarter)
        for (const { points, reasons } of [...scores.units, ...scores.officers]) {
          expect(sumFractions(reasons.map((one) => one.points))).toEqual(points)
          for (const { full, taken, points: own } of reasons)
            expect(addFractions(full, sumFractions(taken.map((one) => one.points)))).toEqual(own)
          seen += reasons.length
        }
        expect(score(book, backwards(facts), firstQuarter)).toEqual(scores)
      }),
      { numRuns: 1500 },
    )
    expect(seen).toBeGreaterThan(3000)
  })

  test('without reasons all else is the same', () => {
    fc.assert(
      fc.property(anyBook, anyFacts, (book, facts) => {
        const bare = <T extends { reasons: unknown[] }>(all: readonly T[]) =>
          all.map((one) => ({ ...one, reasons: [] }))
        const { units, officers } = score(book, facts, firstQuarter)
        expect(score(book, facts, firstQuarter, false)).toEqual({
          units: bare(units),
          officers: bare(officers),
        })
      }),
      { numRuns: 500 },
    )
  })

  test('an item that is worth nothing changes nothing but counts, where months are added up', () => {
    const summed = firstRuleBooks.filter(({ months, quota }) => months.of === 'sum' && !quota)
    fc.assert(
      fc.property(fc.constantFrom(...summed), anyFacts, (book, facts) => {
        const [sample] = factsOf('unit 1\nitem 99 1 01-05').items
        const more = { ...facts, items: sample ? [...facts.items, sample] : [] }
        const [before, after] = [score(book, facts, firstQuarter), score(book, more, firstQuarter)]
        expect(told(after)).toBe(told(before))
        expect(after.units[0]?.counts.submitted).toBe((before.units[0]?.counts.submitted ?? 0) + 1)
      }),
      { numRuns: 500 },
    )
  })
})
