import { describe, expect, test } from 'vitest'
import { checkText } from '../../api/domain/bulletin-check.ts'
import { figureOf } from '../../api/domain/bulletin-figure.ts'
import { rowsOf } from '../../api/domain/bulletin-figures.ts'
import { plainBook, use } from '../../api/domain/rule-books/plain.ts'
import type { Facts } from '../../api/domain/score-facts.ts'
import { dazhou, type Published, sichuan, verified } from '../../fixtures/bulletins/published.ts'
import { figuresOf } from '../support/bulletins.ts'
import { bookOf, nothing, unit } from '../support/scoring.ts'

/** A plain item of one unit. */
const itemOf = (id: number, unitId: number, submittedAt: string): Facts['items'][number] => ({
  id,
  title: `信息${id}`,
  kind: null,
  length: null,
  units: [{ unitId, role: 'main', officerId: null }],
  commissioned: false,
  submittedAt,
  dueAt: null,
  lateKind: null,
  extras: [],
})

const useOf = (
  id: number,
  itemId: number,
  publication: string,
  given: string | null = null,
): Facts['uses'][number] => ({
  id,
  itemId,
  publication,
  level: 'city',
  form: 'single',
  day: '2026-02-01',
  given,
})

/** A published row as facts: so many items, the first of them used as often as the table says. */
function factsOfTable(
  rows: readonly Pick<Published['rows'][number], 'name' | 'submitted' | 'uses'>[],
  of: string | null,
): Facts {
  const facts = structuredClone(nothing)
  for (const [at, { name, submitted, uses }] of rows.entries()) {
    const unitId = at + 1
    facts.units.push(unit(unitId, { name, class: of }))
    const used = Object.entries(uses).flatMap(([publication, count]) =>
      Array.from({ length: count }, () => publication),
    )
    const itemCount = Math.max(submitted, used.length)
    for (let i = 0; i < itemCount; i += 1) {
      const itemId = facts.items.length + 1
      // What was used beyond those submitted came in earlier.
      facts.items.push(itemOf(itemId, unitId, i < submitted ? '2026-01-05' : '2025-12-20'))
      const publication = used[i]
      if (publication !== undefined)
        facts.uses.push(useOf(facts.uses.length + 1, itemId, publication))
    }
  }
  return facts
}

const bookOfRule = ({ title, source, rule }: Published) =>
  bookOf({
    name: title,
    source,
    uses: Object.entries(rule.uses).map(([publication, points]) =>
      use(publication, String(points), { publication }),
    ),
    ...(rule.submitted > 0 && {
      quota: { per: 'month' as const, counts: 'submitted' as const, usual: '0' },
      base: {
        points: String(rule.submitted),
        each: 'item' as const,
        when: 'always' as const,
        capPerSpan: null,
        capPerYear: null,
      },
    }),
  })

describe.each(verified.map((one) => [one.title, one] as const))('%s', (_, published) => {
  const figures = figuresOf(bookOfRule(published), factsOfTable(published.rows, null))
  const explained = published.rows.filter(({ name }) => !published.unexplained.includes(name))
  const rows = new Map(rowsOf(figures).map((row) => [row.name, row]))

  test('its counts give its points', () => {
    for (const { name, points } of explained)
      expect([name, rows.get(name)?.points]).toEqual([name, String(points)])
  })

  test('its counts give its ranks where it prints them, and the order of its points', () => {
    for (const { name, rank } of explained)
      if (rank !== null) expect([name, rows.get(name)?.rank]).toEqual([name, rank])
    const ranked = rowsOf(figures).filter(({ name }) => !published.unexplained.includes(name))
    const printed = explained.map(({ points }) => points).sort((a, b) => b - a)
    expect(ranked.map(({ points }) => Number(points))).toEqual(printed)
  })
})

test('a published text that disagrees with its own table is listed, not mended', () => {
  const { class: name, used, text } = dazhou
  const table = Object.entries(used).map(([unitName, count]) => ({
    name: unitName,
    submitted: count,
    uses: { 达州政务快讯: count },
  }))
  const book = bookOf({
    uses: [use('采用', '1')],
    ranking: { ...plainBook.ranking, classes: [name] },
  })
  const figures = figuresOf(book, factsOfTable(table, name))
  expect(figureOf(figures, { of: 'class', class: name }, 'used')).toBe('961')
  const { disagreements } = checkText(figures, text, 'zh')
  expect(disagreements.map(({ said, figure, table: is }) => [said, figure, is])).toContainEqual([
    '956',
    `class:${name}.used`,
    '961',
  ])
})

test(`${sichuan.title}: the parts its office gave make its points and its ranks, and who shares one`, () => {
  const facts = structuredClone(nothing)
  for (const [at, [, name, , parts]] of sichuan.rows.entries()) {
    // In no order: ranks come of points alone.
    const unitId = 1 + ((at * 8) % sichuan.rows.length)
    facts.units.push(unit(unitId, { name, class: null }))
    for (const [part, given] of parts.entries()) {
      const itemId = facts.items.length + 1
      facts.items.push(itemOf(itemId, unitId, '2026-01-05'))
      facts.uses.push(useOf(itemId, itemId, sichuan.parts[part] ?? '', given))
    }
  }
  const book = bookOf({
    uses: [use('各项得分', 'given')],
    ranking: { ...plainBook.ranking, tieBreaks: [] },
  })
  const ranked = rowsOf(figuresOf(book, facts)).map(({ rank, name, points }) => [
    rank,
    name,
    Number(points),
  ])
  const printed = sichuan.rows.map(([rank, name, points]) => [rank, name, Number(points)])
  expect(new Set(ranked.map(String))).toEqual(new Set(printed.map(String)))
})
