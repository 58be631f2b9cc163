import type { z } from 'zod'
import type { rankingPreviewAnswer } from './answers-ranking.ts'
import { type Fraction, fractionText } from './domain/fraction.ts'
import type { Ranking } from './domain/rank.ts'
import type { Scores } from './domain/score.ts'
import type { Reason } from './domain/score-tally.ts'

const shown = (value: Fraction | null) => (value === null ? null : fractionText(value))

const shownReason = ({ points, full, taken, ...reason }: Reason) => ({
  ...reason,
  points: fractionText(points),
  full: fractionText(full),
  taken: taken.map(({ by, points: off }) => ({ by, points: fractionText(off) })),
})

/** Scores and ranks as they are answered, every fraction as exact text. */
export const shownRanking = (
  scores: Scores,
  ranking: Ranking,
): z.infer<typeof rankingPreviewAnswer> => ({
  units: scores.units.map(({ points, reasons, quotas, sources: _, ...unit }) => ({
    ...unit,
    points: fractionText(points),
    reasons: reasons.map(shownReason),
    quotas: quotas.map(({ from, to, amount, brought, missing }) => ({
      from,
      to,
      amount: fractionText(amount),
      brought: fractionText(brought),
      missing: fractionText(missing),
    })),
  })),
  officers: scores.officers.map(({ points, reasons, ...officer }) => ({
    ...officer,
    points: fractionText(points),
    reasons: reasons.map(shownReason),
  })),
  ranking: {
    classes: ranking.classes.map(({ class: name, points, rows }) => ({
      class: name,
      points: fractionText(points),
      rows: rows.map((row) => ({
        ...row,
        points: fractionText(row.points),
        share: shown(row.share),
        adoptionRate: shown(row.adoptionRate),
      })),
    })),
    unranked: ranking.unranked.map((row) => ({
      ...row,
      points: fractionText(row.points),
      adoptionRate: shown(row.adoptionRate),
    })),
  },
})
