import { z } from 'zod'
import { nullable, text, whole } from './answer-parts.ts'
import { levels, reportKinds, tieBreaks } from './domain/rule-book.ts'
import { reasonKinds } from './domain/score-tally.ts'

/** The shapes of the answers about kept facts, ranked. Points are exact: decimals, or fractions such as `2/3`. */
export const points = text.regex(/^-?\d+(\.\d+|\/\d+)?$/)
const period = z.object({ from: z.iso.date(), to: z.iso.date() })
const book = z.object({
  ruleBookId: whole,
  version: whole,
  name: text,
  from: z.iso.date(),
  to: z.iso.date(),
})
const books = z.array(book).meta({ description: 'Which rule book scored which days' })
const unit = { unitId: whole, code: text, name: text }
const source = z.object({
  name: nullable(text.meta({ description: 'The rule; null: it has no name of its own' })),
  kind: z.enum(reasonKinds),
  points,
})
const figures = {
  points,
  submitted: whole,
  used: whole,
  uses: whole,
  usesByLevel: z.object(
    Object.fromEntries(levels.map((level) => [level, whole])) as Record<
      (typeof levels)[number],
      typeof whole
    >,
  ),
  instructions: whole,
  isNamed: z.boolean().meta({ description: 'For quotas missed in a row' }),
  sources: z.array(source).meta({ description: 'They add up to the points' }),
}
const row = z.object({
  ...unit,
  ...figures,
  rank: whole,
  isByTieBreak: z.boolean(),
  isTop: z.boolean(),
  movement: nullable(whole).meta({ description: 'Places gained; null: not ranked before' }),
  share: nullable(points),
  adoptionRate: nullable(points),
})
export const rankingAnswer = z.object({
  period,
  before: nullable(period).meta({ description: 'What movement is from' }),
  books,
  rules: z.object({
    classes: z.array(text),
    ties: z.enum(['gap', 'dense']),
    tieBreaks: z.array(z.enum(tieBreaks)),
    top: whole,
  }),
  classes: z.array(z.object({ class: nullable(text), points, rows: z.array(row) })),
  unjudged: z.array(z.object({ ...unit, count: whole })).meta({
    description: 'Units with uses or instructions that no line of the book fits: 0 points',
  }),
  unranked: z.array(
    z.object({ ...unit, ...figures, class: nullable(text), adoptionRate: nullable(points) }),
  ),
})

const place = nullable(z.object({ rank: whole, points, of: whole }))
export const rankingTrendAnswer = z.object({
  periods: z.array(period).meta({ description: 'The oldest first; without those nothing ruled' }),
  units: z.array(
    z.object({
      ...unit,
      class: nullable(text),
      places: z.array(place),
      direction: z.enum(['rising', 'falling', 'steady', 'mixed']),
    }),
  ),
  yearToDate: nullable(
    z.object({
      period,
      units: z.array(z.object({ unitId: whole, points, rank: nullable(whole) })),
    }),
  ),
})

const mover = z.object({ ...unit, class: nullable(text), movement: whole })
const itemUnits = z.array(z.object(unit))
export const rankingAttentionAnswer = z.object({
  period,
  asOf: z.iso.date(),
  keySupport: z.object({
    rule: nullable(z.object({ share: points, periods: whole })),
    periods: z.array(period).meta({ description: 'Looked at, the latest first' }),
    units: z.array(z.object({ ...unit, class: nullable(text), ranks: z.array(whole) })),
  }),
  zeroReporters: z.array(z.object({ ...unit, class: nullable(text) })),
  rising: z.array(mover),
  falling: z.array(mover),
  overdue: z.array(
    z.object({ itemId: whole, title: text, units: itemUnits, dueAt: text, dayCount: whole }),
  ),
  late: z.array(
    z.object({ itemId: whole, title: text, units: itemUnits, submittedAt: text, dueAt: text }),
  ),
  reports: z.array(z.object({ ...unit, kind: z.enum(reportKinds), day: z.iso.date() })),
  named: z.array(z.object(unit)),
})

export const rankingOfficersAnswer = z.object({
  period,
  books,
  officers: z.array(
    z.object({
      officerId: whole,
      name: text,
      unitId: whole,
      unit: text,
      points,
      rank: whole,
      isTop: z.boolean(),
      submitted: whole,
      used: whole,
    }),
  ),
})

const reason = z.object({
  book: whole.meta({ description: 'Which of the books, from 0' }),
  kind: z.enum(reasonKinds),
  points,
  full: points,
  taken: z.array(z.object({ by: z.enum(['stacking', 'joint']), points })),
  day: z.iso.date(),
  line: nullable(text),
  lineName: nullable(text),
  itemId: nullable(whole),
  item: nullable(text),
  publication: nullable(text),
  fromUnit: nullable(text),
})
export const rankingUnitAnswer = z.object({
  period,
  books,
  ...unit,
  class: nullable(text),
  points,
  rank: nullable(whole),
  of: whole,
  reasons: z.array(reason).meta({ description: 'They add up to the points' }),
  quotas: z.array(
    z.object({
      from: z.iso.date(),
      to: z.iso.date(),
      amount: points,
      brought: points,
      missing: points,
    }),
  ),
  lift: nullable(
    z.object({
      toRank: whole,
      over: z.array(text),
      gap: points,
      isEqualEnough: z.boolean(),
      ways: z.array(
        z.object({
          kind: z.enum(['use', 'instruction']),
          line: text,
          name: text,
          each: points,
          count: whole,
        }),
      ),
      losses: z.array(z.object({ kind: z.enum(reasonKinds), name: nullable(text), points })),
    }),
  ).meta({ description: 'What would lift it one place; null: it is first, or not ranked' }),
})

const side = nullable(z.object({ class: nullable(text), rank: whole, points }))
export const rankingComparisonAnswer = z.object({
  period,
  before: books,
  after: books,
  units: z.array(z.object({ ...unit, before: side, after: side, places: nullable(whole) })),
  changed: whole.meta({ description: 'Units whose place is another' }),
})
