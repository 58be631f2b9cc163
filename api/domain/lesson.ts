/** What a lesson is about, in the order in which a meeting is prepared. */
export const lessonAspects = [
  'plan',
  'budget',
  'lodging',
  'meals',
  'venue',
  'vehicles',
  'materials',
  'staff',
  'settlement',
  'other',
] as const
export type LessonAspect = (typeof lessonAspects)[number]

/** What a later meeting of the series makes of a lesson: it heeds it, or says why it need not. */
export const reviewOutcomes = ['adopted', 'not-applicable'] as const
export type ReviewOutcome = (typeof reviewOutcomes)[number]

/** Whether what is said of a lesson will do: one that does not apply needs its reason. */
export const isReviewComplete = (outcome: ReviewOutcome, reason: string | null): boolean =>
  outcome === 'adopted' || (reason ?? '').trim() !== ''

type Reviewed = { review: { outcome: ReviewOutcome } | null }

/** How far a checklist is worked through. */
export const checklistProgress = (lessons: readonly Reviewed[]) => {
  const count = (outcome: ReviewOutcome) =>
    lessons.filter(({ review }) => review?.outcome === outcome).length
  return {
    count: lessons.length,
    adoptedCount: count('adopted'),
    notApplicableCount: count('not-applicable'),
    openCount: lessons.filter(({ review }) => review === null).length,
  }
}
