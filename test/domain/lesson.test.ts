import fc from 'fast-check'
import { expect, test } from 'vitest'
import { checklistProgress, isReviewComplete, reviewOutcomes } from '../../api/domain/lesson.ts'

test.each([
  ['adopted', null, true],
  ['adopted', '已写进协议', true],
  ['not-applicable', '这次不过夜', true],
  ['not-applicable', null, false],
  ['not-applicable', '  ', false],
] as const)('%s because %s', (outcome, reason, isComplete) =>
  expect(isReviewComplete(outcome, reason)).toBe(isComplete),
)

test('of four: two adopted, one that does not apply, one open', () =>
  expect(
    checklistProgress([
      { review: { outcome: 'adopted' } },
      { review: null },
      { review: { outcome: 'not-applicable' } },
      { review: { outcome: 'adopted' } },
    ]),
  ).toEqual({ count: 4, adoptedCount: 2, notApplicableCount: 1, openCount: 1 }))

test('every lesson of a checklist is adopted, not applicable or open', () =>
  fc.assert(
    fc.property(
      fc.array(
        fc.record({
          review: fc.option(fc.record({ outcome: fc.constantFrom(...reviewOutcomes) })),
        }),
      ),
      (lessons) => {
        const { count, adoptedCount, notApplicableCount, openCount } = checklistProgress(lessons)
        expect(adoptedCount + notApplicableCount + openCount).toBe(count)
      },
    ),
  ))
