import { z } from 'zod'
import { parsePoints } from './domain/points.ts'
import {
  emptyRates,
  instructionCounts,
  itemRoles,
  jointRules,
  lengthClasses,
  levels,
  quotaCounts,
  type RuleBook,
  reportKinds,
  spans,
  stackings,
  tieBreaks,
  useForms,
} from './domain/rule-book.ts'
import { day, name } from './validate.ts'

/** Points as people write them: `5`, `0.5`, `1/3`, at most 12 characters before and after. */
export const pointsText = z
  .string()
  .trim()
  .max(25)
  .refine(
    (text) => parsePoints(text) !== undefined,
    'points such as 5, 0.5 or 1/3 / 分值须为数字，如 5、0.5 或 1/3',
  )
/** Points that are no less than none: what is taken is taken by its rule, not by a minus sign. */
export const positivePoints = pointsText.refine(
  (text) => !text.startsWith('-'),
  'not below 0 / 不能小于 0',
)
export const word = z.string().trim().min(1).max(100)
const count = z.number().int().min(1).max(1000)

const match = {
  name,
  publication: word.nullable(),
  level: z.enum(levels).nullable(),
  form: z.enum(useForms).nullable(),
}
const byRole = z.partialRecord(z.enum(itemRoles), pointsText)
const lines = <T extends z.ZodType>(line: T) => z.array(line).max(200)

/** The shape of a rule book; whether it contradicts itself is `ruleBookFaults`. */
export const ruleBook = z.object({
  name,
  source: name,
  validFrom: day,
  validTo: day.nullable(),
  note: z.string().max(2000).nullable(),
  uses: lines(
    z.object({
      ...match,
      length: z.enum(lengthClasses).nullable(),
      kind: word.nullable(),
      points: z.union([z.literal('given'), pointsText, byRole]),
      joint: z.enum(jointRules).nullable(),
    }),
  ),
  multipliers: lines(z.object({ ...match, times: pointsText })),
  stacking: z.enum(stackings),
  joint: z.enum(jointRules),
  instructions: z.object({
    lines: lines(z.object({ ...match, points: z.union([pointsText, byRole]) })),
    count: z.enum(instructionCounts),
  }),
  extras: lines(z.object({ name, extra: word, points: pointsText })),
  late: lines(
    z.object({
      name,
      lateKind: word.nullable(),
      takes: z.union([z.object({ keep: pointsText }), z.object({ less: pointsText })]),
    }),
  ),
  reports: lines(
    z.object({ name, kind: z.enum(reportKinds), least: pointsText, most: pointsText }),
  ),
  undelivered: pointsText.nullable(),
  quota: z
    .object({ per: z.enum(spans), counts: z.enum(quotaCounts), usual: pointsText.nullable() })
    .nullable(),
  base: z
    .object({
      points: pointsText,
      each: z.enum(['span', 'item']),
      when: z.enum(['quota-met', 'always']),
      capPerSpan: pointsText.nullable(),
      capPerYear: pointsText.nullable(),
    })
    .nullable(),
  shortfall: z.object({ of: z.enum(['fixed', 'item', 'multiple']), points: pointsText }).nullable(),
  zeroOuts: lines(
    z.object({
      name,
      on: z.enum(['missed-commissions', ...reportKinds]),
      count,
      zeroes: z.enum(spans),
      less: pointsText.nullable(),
    }),
  ),
  floors: z.object({ item: z.boolean(), base: z.boolean() }),
  namedAfterMonths: z.number().int().min(1).max(60).nullable(),
  passUp: z.array(word).max(50),
  months: z.discriminatedUnion('of', [
    z.object({ of: z.literal('sum') }),
    z.object({ of: z.literal('average'), places: z.number().int().min(0).max(6) }),
  ]),
  ranking: z.object({
    classes: z.array(word).max(50),
    ties: z.enum(['gap', 'dense']),
    tieBreaks: z.array(z.enum(tieBreaks)).max(tieBreaks.length),
    top: count,
    emptyRate: z.enum(emptyRates).default('none'),
    keySupport: z
      .object({ share: pointsText, periods: z.number().int().min(1).max(12) })
      .nullable()
      .default(null),
  }),
}) satisfies z.ZodType<RuleBook>
