/** Words of a questionnaire that every layer uses. */
export const surveyLayouts = [
  'wjx-text',
  'wjx-code',
  'tencent',
  'jinshuju',
  'microsoft-forms',
  'google-forms',
  'surveymonkey',
  'qualtrics',
  'plain',
] as const
export type SurveyLayoutName = (typeof surveyLayouts)[number]

/**
 * `rating`: points on a scale, of words or numbers · `score`: 0 to 10 · `single`, `multiple`: options · `ranking`:
 * options in order · `open`: words · `unused`: not read. A matrix is one question a row, with the row's label.
 */
export const questionKinds = [
  'rating',
  'score',
  'single',
  'multiple',
  'ranking',
  'open',
  'unused',
] as const
export type QuestionKind = (typeof questionKinds)[number]

/** What a question is about: its satisfaction is pooled with the others of its aspect. */
export const aspects = ['lodging', 'meals', 'hall', 'vehicles', 'content', 'organisation'] as const
export type Aspect = (typeof aspects)[number]

/** What a question says of the one who answers: it divides the answers, or names the person. */
export const ties = ['department', 'kind', 'name'] as const
export type Tie = (typeof ties)[number]

/** Along which the answers may be divided, one at a time. */
export const dimensions = ['department', 'kind'] as const
export type Dimension = (typeof dimensions)[number]

/** 参会类别 as a form asks for it, one at a time. */
export const attendeeKindNames = ['delegate', 'invited', 'observer', 'staff'] as const
export type AttendeeKindName = (typeof attendeeKindNames)[number]

/**
 * Why there is no answer. `skipped`: shown and left out (−2, 空) · `not-shown`: the form passed it by (−3, 跳过) ·
 * `blank`: an empty cell, which says neither · `off-scale`: something is written that the question does not know.
 */
export const missingReasons = ['skipped', 'not-shown', 'blank', 'off-scale'] as const
export type MissingReason = (typeof missingReasons)[number]

/** One answer to one question, as read. */
export type Answer =
  | { is: 'points'; points: number }
  | { is: 'options'; options: string[] }
  | { is: 'ranked'; options: string[] }
  | { is: 'text'; text: string }
  | { is: 'missing'; reason: MissingReason }

/** The points of a scale: whole numbers, the highest is best. */
export type Scale = { low: number; high: number }

/**
 * How the answers of some people to one question are distributed. Keys of `counts`: the points; the option; of a
 * ranking `place|option`, the place from 1. Nobody's own answers can be told from it.
 */
export type Distribution = {
  /** Who answered. */
  n: number
  missing: Partial<Record<MissingReason, number>>
  counts: Record<string, number>
}

/** Options are words of people: one may be called like something that every object has. */
export const emptyDistribution = (): Distribution => ({
  n: 0,
  missing: {},
  counts: Object.create(null) as Record<string, number>,
})

const keysOf = (answer: Answer): string[] => {
  if (answer.is === 'points') return [String(answer.points)]
  if (answer.is === 'options') return answer.options
  return answer.is === 'ranked' ? answer.options.map((option, at) => `${at + 1}|${option}`) : []
}

/** Counts one more answer in. */
export function addAnswer(into: Distribution, answer: Answer): void {
  if (answer.is === 'missing') {
    into.missing[answer.reason] = (into.missing[answer.reason] ?? 0) + 1
    return
  }
  into.n += 1
  for (const key of keysOf(answer)) into.counts[key] = (into.counts[key] ?? 0) + 1
}
