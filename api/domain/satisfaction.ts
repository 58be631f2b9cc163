import { centsPer, decimal } from './decimal.ts'
import type { ItemKind } from './item.ts'
import { type Aspect, aspects, type Distribution, type QuestionKind, type Scale } from './survey.ts'
import { satisfiedOf } from './survey-statistics.ts'

/** What an aspect's cost is booked under; content and organisation have none of their own. */
const itemKindOf: Partial<Record<Aspect, ItemKind>> = {
  lodging: 'lodging',
  meals: 'meal',
  hall: 'hall',
  vehicles: 'vehicle',
}

/** A question's published answers. */
export type RatedQuestion = {
  kind: QuestionKind
  aspect: Aspect | null
  scale: Scale | null
  figures: Distribution
}

export type AspectFigures = {
  aspect: Aspect
  /** Whole cents; null when the aspect has no cost of its own, nothing was booked, or nobody knows the person-days. */
  costPerPersonDayCents: number | null
  /** Of `n` answers to the questions of this aspect; null when there are none. */
  satisfied: number | null
  n: number
}

/**
 * What each aspect cost a person and day, beside how many were satisfied with it. The answers to all questions of one
 * aspect are pooled: every answer weighs the same, whatever the scale it was given on.
 * @param costs what was settled, or billed, by kind of item; a kind that is not in it was not booked
 */
export function costBesideSatisfaction(
  costs: readonly { kind: ItemKind; cents: number }[],
  personDays: number | null,
  questions: readonly RatedQuestion[],
): AspectFigures[] {
  return aspects.map((aspect) => {
    const kind = itemKindOf[aspect]
    const booked = costs.filter((cost) => cost.kind === kind)
    const cents = booked.reduce((sum, cost) => sum + cost.cents, 0)
    const isKnown = booked.length > 0 && personDays !== null && personDays > 0
    const rated = questions.flatMap(({ scale, figures, ...question }) =>
      question.aspect === aspect && scale ? [{ scale, figures }] : [],
    )
    const n = rated.reduce((sum, { figures }) => sum + figures.n, 0)
    return {
      aspect,
      costPerPersonDayCents: isKnown ? centsPer(cents, decimal(String(personDays))) : null,
      satisfied:
        n === 0
          ? null
          : rated.reduce((sum, { figures, scale }) => sum + satisfiedOf(figures, scale), 0),
      n,
    }
  })
}
