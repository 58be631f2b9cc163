import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { type Crossing, groupsToShow } from '../../api/domain/small-groups.ts'
import { type Dimension, dimensions } from '../../api/domain/survey.ts'
import { type Respondent, rollUp } from '../../api/domain/survey-rollup.ts'
import { smallSets, spanOf } from '../support/span.ts'

const minimum = 5

/** `A x 12` is twelve of department A and kind x. */
const crossingsOf = (text: string): Crossing[] =>
  text.split(', ').map((part) => {
    const [department = '', kind = '', n = ''] = part.split(' ')
    return { department, kind: kind === '-' ? '' : kind, n: Number(n) }
  })

const said = (text: string, dimension: Dimension) => {
  const shown = groupsToShow(crossingsOf(text), minimum)
  return shown ? [...shown[dimension]].sort().join(' ') : 'nothing'
}

describe('one dimension', () => {
  test.each([
    ['all large enough', 'A - 5, B - 6', 'A B'],
    ['fewer than five in all', 'A - 2, B - 2', 'nothing'],
    ['one small group takes the next smallest with it', 'A - 20, B - 9, C - 3', 'A'],
    ['two groups: both go', 'A - 20, B - 3', ''],
    ['two small ones that make five together are their own cover', 'A - 20, B - 3, C - 2', 'A'],
    ['two that do not are joined by a third', 'A - 20, B - 1, C - 2, D - 7', 'A'],
    ['an empty group covers nothing', 'A - 20, B - 3, C - 0', ''],
  ])('%s', (_, crossings, expected) => expect(said(crossings, 'department')).toBe(expected))
})

describe('two dimensions', () => {
  // All of kind y are of B, and B has two more: B less y would be those two.
  test('a kind within a department does not give away the rest of it', () => {
    const text = 'A x 20, B x 2, B y 9'
    expect([said(text, 'department'), said(text, 'kind')]).toEqual(['A', ''])
  })

  test('a rest of five or more may be had', () => {
    const text = 'A x 20, B x 5, B y 9'
    expect([said(text, 'department'), said(text, 'kind')]).toEqual(['A B', 'x y'])
  })

  test('kinds that are mixed give nothing away', () => {
    const text = 'A x 6, A y 6, B x 3, B y 4, C x 2, C y 3'
    expect([said(text, 'department'), said(text, 'kind')]).toEqual(['A B C', 'x y'])
  })
})

const departments = ['A', 'B', 'C', 'D', '']
const kinds = ['x', 'y', '']
const person = fc.record({
  department: fc.constantFrom(...departments),
  kind: fc.constantFrom(...kinds),
  /** Undefined: no answer. */
  points: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 6 }),
})

const respondentsOf = (
  people: { department: string; kind: string; points?: number | undefined }[],
) =>
  people.map(
    ({ department, kind, points }): Respondent => ({
      department,
      kind,
      answers: [
        points === undefined ? { is: 'missing', reason: 'skipped' } : { is: 'points', points },
      ],
    }),
  )

/**
 * What a person of patience and no imagination would do: of every set of fewer than five people who are alike in
 * department and kind, and of every weighing of them, look whether it can be computed from all that is published.
 */
test('no sums and differences of all views together reveal a group under the minimum', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 60 }), (people) => {
      const cells = rollUp(respondentsOf(people), 1, minimum)
      for (const question of [null, 0]) {
        const counted = people.filter(({ points }) => question === null || points !== undefined)
        const crossings = [
          ...Map.groupBy(counted, ({ department, kind }) => `${department}|${kind}`).values(),
        ].map((group) => ({
          department: group[0]?.department ?? '',
          kind: group[0]?.kind ?? '',
          n: group.length,
        }))
        const views = cells.filter((cell) => cell.question === question)
        const span = spanOf(
          views.map(({ by, group }) =>
            crossings.map((crossing) => (by === 'all' || crossing[by] === group ? 1n : 0n)),
          ),
        )
        for (const isIn of smallSets(crossings, minimum)) {
          expect(span.has(isIn.map((is) => (is ? 1n : 0n)))).toBe(false)
          // Any weighing that leaves only these people: then the others' part of the span is smaller than the whole.
          const others = spanOf(
            views.map(({ by, group }) =>
              crossings
                .filter((_, at) => !isIn[at])
                .map((crossing) => (by === 'all' || crossing[by] === group ? 1n : 0n)),
            ),
          )
          expect(others.rank).toBe(span.rank)
        }
      }
    }),
    { numRuns: 150 },
  )
})

test('no view is of fewer people than the minimum, nor its rest', () => {
  fc.assert(
    fc.property(fc.array(person, { maxLength: 80 }), (people) => {
      const cells = rollUp(respondentsOf(people), 1, minimum)
      for (const question of [null, 0]) {
        const views = cells.filter((cell) => cell.question === question)
        const whole = views.find(({ by }) => by === 'all')?.figures.n ?? 0
        for (const dimension of dimensions) {
          const groups = views.filter(({ by }) => by === dimension)
          for (const { figures } of groups) expect(figures.n).toBeGreaterThanOrEqual(minimum)
          const rest = whole - groups.reduce((sum, { figures }) => sum + figures.n, 0)
          expect(rest === 0 || rest >= minimum).toBe(true)
        }
      }
    }),
  )
})

/** The answers of the hidden may be shared out among them in another way, and nobody would see it. */
test('what the hidden answered cannot be told from what others of the hidden did', () => {
  fc.assert(
    fc.property(fc.array(person, { minLength: 5, maxLength: 60 }), (people) => {
      const withoutKind = people.map((one) => ({ ...one, kind: '' }))
      const views = rollUp(respondentsOf(withoutKind), 1, minimum)
      const shown = new Set(
        views.flatMap((cell) =>
          cell.question === 0 && cell.by === 'department' ? [cell.group] : [],
        ),
      )
      const isHidden = ({ department, points }: (typeof people)[number]) =>
        points !== undefined && !shown.has(department)
      const answers = withoutKind.filter(isHidden).map(({ points }) => points)
      const turned = [...answers.slice(1), ...answers.slice(0, 1)]
      const other = withoutKind.map((one) =>
        isHidden(one) ? { ...one, points: turned.shift() } : one,
      )
      expect(rollUp(respondentsOf(other), 1, minimum)).toEqual(views)
    }),
  )
})
