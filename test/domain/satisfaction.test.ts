import { expect, test } from 'vitest'
import { costBesideSatisfaction, type RatedQuestion } from '../../api/domain/satisfaction.ts'
import type { Aspect } from '../../api/domain/survey.ts'

const rated = (aspect: Aspect | null, counts: Record<string, number>, high = 5): RatedQuestion => ({
  kind: 'rating',
  aspect,
  scale: { low: 1, high },
  figures: { n: Object.values(counts).reduce((a, b) => a + b, 0), missing: {}, counts },
})
const of = (figures: ReturnType<typeof costBesideSatisfaction>, aspect: Aspect) =>
  figures.find((one) => one.aspect === aspect)

test('cost a person and day beside the share satisfied', () => {
  const figures = costBesideSatisfaction(
    [
      { kind: 'meal', cents: 1_000_000 },
      { kind: 'meal', cents: 500_001 },
      { kind: 'lodging', cents: 3_000_000 },
      { kind: 'other', cents: 999 },
    ],
    200,
    [
      rated('meals', { 5: 4, 4: 2, 2: 2 }),
      // Of ten steps seven and above.
      rated('meals', { 7: 1, 6: 1 }, 10),
      rated('content', { 5: 3 }),
      rated(null, { 1: 9 }),
    ],
  )
  expect(figures).toHaveLength(6)
  expect(of(figures, 'meals')).toEqual({
    aspect: 'meals',
    costPerPersonDayCents: 7500,
    satisfied: 7,
    n: 10,
  })
  expect(of(figures, 'lodging')).toMatchObject({
    costPerPersonDayCents: 15_000,
    satisfied: null,
    n: 0,
  })
  // Content has no cost of its own; nothing was booked for the hall.
  expect(of(figures, 'content')).toMatchObject({ costPerPersonDayCents: null, satisfied: 3 })
  expect(of(figures, 'hall')).toMatchObject({ costPerPersonDayCents: null, n: 0 })
})

test('without person-days there is no cost a person and day', () => {
  for (const personDays of [null, 0])
    expect(
      of(costBesideSatisfaction([{ kind: 'hall', cents: 100 }], personDays, []), 'hall'),
    ).toMatchObject({ costPerPersonDayCents: null })
})
