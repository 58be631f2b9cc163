import { divideRounded, formatDecimal } from './decimal.ts'
import type { Distribution, QuestionKind, Scale } from './survey.ts'
import { spreadOf } from './univariate.ts'

export type PromoterScore = {
  promoters: number
  passives: number
  detractors: number
  /** Promoters less detractors in a hundred, −100 to 100, one decimal. */
  score: string
}

export type QuestionStatistics = {
  n: number
  missing: Distribution['missing']
  /** Of points every step of the scale, those nobody chose too; of options the most frequent first. */
  counts: { value: string; count: number }[]
  mean: string | null
  median: string | null
  /** Standard deviation of the sample, n − 1. */
  deviation: string | null
  /** How many gave one of the top steps; its share is of n. Null where there are no points. */
  satisfied: number | null
  promoter: PromoterScore | null
  /** Of a ranking: each option's mean place, the best first. */
  ranks: { option: string; n: number; meanPlace: string }[]
}

/**
 * How many steps at the top of a scale count as satisfied: the top two of five, and of a scale of k steps the top
 * 40 %, to the nearest whole step and at least one: 1 of 2 and 3, 2 of 4 to 6, 3 of 7 and 8, 4 of 10 and of 0–10.
 */
export const topSteps = ({ low, high }: Scale): number =>
  Math.max(1, Math.round((high - low + 1) * 0.4))

/** From how many points on an answer counts as satisfied. */
export const satisfiedFrom = (scale: Scale): number => scale.high - topSteps(scale) + 1

const pointsOf = ({ counts }: Distribution) =>
  Object.entries(counts).map(([points, count]) => ({ points: Number(points), count }))

const countWhere = (given: Distribution, test: (points: number) => boolean) =>
  pointsOf(given).reduce((sum, { points, count }) => (test(points) ? sum + count : sum), 0)

/** How many of an answer's points are among the satisfied. */
export const satisfiedOf = (given: Distribution, scale: Scale): number =>
  countWhere(given, (points) => points >= satisfiedFrom(scale))

/**
 * Promoters gave 9 or 10, detractors 0 to 6, of eleven steps; of no other scale is there such a score. Null for none.
 * Source: Reichheld, “The One Number You Need to Grow”, Harvard Business Review, December 2003.
 */
export function promoterScore(given: Distribution): PromoterScore | null {
  if (given.n === 0) return null
  const promoters = countWhere(given, (points) => points >= 9)
  const detractors = countWhere(given, (points) => points <= 6)
  const units = divideRounded(BigInt(promoters - detractors) * 1000n, BigInt(given.n))
  return {
    promoters,
    passives: given.n - promoters - detractors,
    detractors,
    score: formatDecimal({ units, scale: 1 }),
  }
}

function ranksOf({ counts }: Distribution): QuestionStatistics['ranks'] {
  const options = new Map<string, { n: number; sum: number }>()
  for (const [key, count] of Object.entries(counts)) {
    const at = key.indexOf('|')
    const option = key.slice(at + 1)
    const so = options.get(option) ?? { n: 0, sum: 0 }
    options.set(option, { n: so.n + count, sum: so.sum + Number(key.slice(0, at)) * count })
  }
  return [...options]
    .sort(([, a], [, b]) => a.sum * b.n - b.sum * a.n || b.n - a.n)
    .map(([option, { n, sum }]) => ({
      option,
      n,
      meanPlace: formatDecimal({
        units: divideRounded(BigInt(sum) * 100n, BigInt(n)),
        scale: 2,
      }),
    }))
}

const none = { mean: null, median: null, deviation: null, satisfied: null, promoter: null }

const byCount = ({ counts }: Distribution) =>
  Object.entries(counts)
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))

/** What is reported of one question. Missing answers are counted by their reason and never averaged. */
export function statisticsOf(
  question: { kind: QuestionKind; scale: Scale | null },
  given: Distribution,
): QuestionStatistics {
  const { n, missing } = given
  const { kind, scale } = question
  if (kind === 'ranking')
    return { n, missing, counts: byCount(given), ...none, ranks: ranksOf(given) }
  if ((kind !== 'rating' && kind !== 'score') || !scale)
    return { n, missing, counts: byCount(given), ...none, ranks: [] }
  const { n: _, ...spread } = spreadOf(
    pointsOf(given).map(({ points, count }) => ({
      value: { units: BigInt(points), scale: 0 },
      count,
    })),
  )
  const steps = Array.from({ length: scale.high - scale.low + 1 }, (_, step) => scale.low + step)
  return {
    n,
    missing,
    counts: steps.map((step) => ({ value: String(step), count: given.counts[step] ?? 0 })),
    ...spread,
    satisfied: n === 0 ? null : satisfiedOf(given, scale),
    promoter: kind === 'score' ? promoterScore(given) : null,
    ranks: [],
  }
}

/** Answers over people who attended. Null when nobody knows how many did, or nobody did. */
export const responseRate = (
  answers: number,
  attended: number | null,
): { answers: number; attended: number } | null => (attended ? { answers, attended } : null)
