import { z } from 'zod'
import { nullable, text, whole } from './answer-parts.ts'
import { levels } from './domain/rule-book.ts'
import { reasonKinds } from './domain/score-tally.ts'

/** The shapes of the answers about rankings. Points are exact: decimals, or fractions such as `2/3`. */
const points = text.regex(/^-?\d+(\.\d+|\/\d+)?$/)

const reason = z.object({
  kind: z.enum(reasonKinds),
  points,
  full: points.meta({ description: 'Before stacking and sharing' }),
  taken: z.array(z.object({ by: z.enum(['stacking', 'joint']), points })),
  day: z.iso.date(),
  countsOn: z.iso.date(),
  line: nullable(text).meta({ description: 'Where the rule book says so; null: no line fits' }),
  itemId: nullable(whole),
  publication: nullable(text),
  fromUnitId: nullable(whole),
})
const quota = z.object({
  from: z.iso.date(),
  to: z.iso.date(),
  amount: points,
  brought: points,
  missing: points,
})
const unitScore = z.object({
  unitId: whole,
  points,
  reasons: z.array(reason).meta({ description: 'They add up to the points' }),
  counts: z.object({
    submitted: whole,
    used: whole,
    usedOfSubmitted: whole,
    uses: whole,
    usesByLevel: z.record(z.enum(levels), whole),
    instructions: whole,
    missedCommissions: whole,
    firstUseOn: nullable(z.iso.date()),
  }),
  quotas: z.array(quota),
  isNamed: z.boolean().meta({ description: 'For quotas missed in a row' }),
})
const officerScore = z.object({
  officerId: whole,
  unitId: whole,
  points,
  reasons: z.array(reason),
  submitted: whole,
  used: whole,
})
const rate = nullable(points)
const ranked = z.object({
  unitId: whole,
  points,
  rank: whole,
  isByTieBreak: z.boolean(),
  isTop: z.boolean(),
  movement: nullable(whole).meta({ description: 'Places gained; null: not ranked before' }),
  share: rate,
  adoptionRate: rate,
})
const ranking = z.object({
  classes: z.array(z.object({ class: nullable(text), points, rows: z.array(ranked) })),
  unranked: z.array(z.object({ unitId: whole, points, adoptionRate: rate })),
})
export const rankingPreviewAnswer = z.object({
  units: z.array(unitScore),
  officers: z.array(officerScore),
  ranking,
})
