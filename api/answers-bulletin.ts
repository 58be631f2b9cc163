import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { points } from './answers-rankings.ts'
import { objectionPoints } from './domain/bulletin-objection.ts'
import { paragraphKeys } from './domain/bulletin-sentences.ts'
import { levels, reportKinds, tieBreaks } from './domain/rule-book.ts'
import { reasonKinds } from './domain/score-tally.ts'
import { facts } from './facts-body.ts'
import { ruleBook } from './rule-book-body.ts'

/** The shapes of the answers about bulletins. */
const date = z.iso.date()
const period = z.object({ from: date, to: date })
const tongue = z.enum(['zh', 'en'])
const titles = z.object({ zh: text, en: text })
const sums = {
  submitted: whole,
  used: whole,
  usedOfSubmitted: whole,
  uses: whole,
  usesByLevel: z.object({ central: whole, province: whole, city: whole, county: whole }),
  instructions: whole,
  points,
}
const row = z.object({
  unitId: whole,
  code: text,
  name: text,
  rank: nullable(whole),
  isByTieBreak: z.boolean(),
  isTop: z.boolean(),
  movement: nullable(whole),
  isNamed: z.boolean(),
  ...sums,
})
const table = z.object({ class: nullable(text), rows: z.array(row), sums: z.object(sums) })
const mover = z.object({ unitId: whole, movement: whole })
const itemLeft = z.object({ itemId: whole, title: text, unitIds: z.array(whole) })
const figures = z.object({
  period,
  before: nullable(period),
  books: z.array(z.object({ ruleBookId: whole, version: whole, name: text, from: date, to: date })),
  rules: z.object({
    classes: z.array(text),
    ties: z.enum(['gap', 'dense']),
    tieBreaks: z.array(z.enum(tieBreaks)),
    top: whole,
  }),
  tables: z.array(table).meta({ description: 'A table a class; rows add up to sums' }),
  unranked: table,
  sums: z.object(sums).meta({ description: 'Of all tables together' }),
  repeated: whole.meta({ description: 'Submissions counted again as items of several units' }),
  levels: z.array(z.object({ level: z.enum(levels), uses: whole, units: whole })),
  attention: z.object({
    asOf: date,
    keySupport: z.array(whole),
    zeroReporters: z.array(whole),
    rising: z.array(mover),
    falling: z.array(mover),
    overdue: z.array(itemLeft),
    late: z.array(itemLeft),
    reports: z.array(z.object({ unitId: whole, kind: z.enum(reportKinds), day: date })),
  }),
})
const paragraph = z.object({
  key: z.enum(paragraphKeys),
  sentences: z
    .array(z.object({ zh: text, en: text, figures: z.array(z.object({ key: text, value: text })) }))
    .meta({ description: 'As the figures say it, each figure with its key' }),
  edited: nullable(titles).meta({ description: 'What somebody wrote in their place' }),
})
const said = { paragraph: z.enum(paragraphKeys), tongue, sentence: text, said: text }
const checked = z.object({
  disagreements: z.array(z.object({ ...said, figure: text, table: text })),
  unchecked: z
    .array(z.object(said))
    .meta({ description: 'Figures that no table has: not checked, which is not right' }),
})
const standing = nullable(
  z.object({ rank: nullable(whole), points, submitted: whole, used: whole, uses: whole }),
)
const changes = nullable(
  z.object({
    units: z.array(
      z.object({ unitId: whole, code: text, name: text, before: standing, after: standing }),
    ),
    sentences: z.array(
      z.object({
        paragraph: z.enum(paragraphKeys),
        tongue,
        is: z.enum(['removed', 'added']),
        text,
      }),
    ),
    heads: z.array(
      z.object({
        of: z.enum(['title-zh', 'title-en', 'number', 'books']),
        before: text,
        after: text,
      }),
    ),
  }),
).meta({ description: 'Against the edition before; null in the first' })

const head = {
  edition: whole,
  reason: nullable(text),
  number: text,
  titles,
  sha256: text,
  draftedBy: text,
  publishedBy: text,
  publishedOn: date,
  publishedAt: when,
}
const open = nullable(z.object({ edition: whole, until: date, isOver: z.boolean() }))

export const bulletinsAnswer = z.object({
  bulletins: z.array(
    z.object({
      id: whole,
      period,
      titles,
      number: text,
      edition: nullable(whole).meta({ description: 'The edition in force; null: none published' }),
      publishedOn: nullable(date),
      draftEdition: nullable(whole),
      open,
      openObjectionCount: whole,
    }),
  ),
})

const objection = z.object({
  id: whole,
  edition: whole,
  unitId: whole,
  unit: text,
  point: z.enum(objectionPoints),
  why: text,
  said: nullable(text).meta({ description: 'What the draft said of the point then' }),
  raisedBy: text,
  raisedAt: when,
  isAccepted: nullable(z.boolean()).meta({ description: 'Null: not answered yet' }),
  answer: nullable(text),
  answeredBy: nullable(text),
  answeredAt: when,
})
export const objectionsAnswer = z.object({ objections: z.array(objection) })

export const bulletinAnswer = z.object({
  id: whole,
  period,
  ruleBook: nullable(z.object({ ruleBookId: whole, version: nullable(whole) })),
  createdBy: text,
  createdAt: when,
  editions: z.array(z.object(head)).meta({ description: 'The latest first' }),
  open: open.meta({ description: 'Whether it may be objected to, and until when' }),
  draft: nullable(
    z.object({
      edition: whole,
      revision: whole,
      reason: nullable(text),
      number: text,
      titles,
      openUntil: nullable(date),
      openedBy: nullable(text),
      changedBy: text,
      changedAt: when,
      isOwn: z.boolean().meta({ description: 'You had a hand in it and cannot publish it' }),
      isStale: nullable(z.boolean()).meta({
        description: 'The facts say otherwise now; null: no rule book is in force any more',
      }),
      figures,
      paragraphs: z.array(paragraph),
      checked,
      changes,
    }),
  ),
  objections: z.array(objection),
  units: z
    .array(z.object({ unitId: whole, code: text, name: text }))
    .meta({ description: 'A reader’s own units in it' }),
})

export const editionAnswer = z.object({
  id: whole,
  period,
  ...head,
  figures,
  paragraphs: z.array(paragraph),
  checked,
  changes,
})

export const basisAnswer = z.object({
  books: z.array(
    z.object({ from: date, to: date, ruleBookId: whole, version: whole, book: ruleBook }),
  ),
  facts,
  earlier: z.array(
    z.object({
      period,
      places: z.array(z.object({ unitId: whole, class: nullable(text), rank: whole })),
    }),
  ),
})

export const bulletinUnitAnswer = z.object({
  edition: whole,
  isDraft: z.boolean(),
  class: nullable(text),
  of: whole,
  row,
  reasons: z.array(
    z.object({
      kind: z.enum(reasonKinds),
      points,
      day: date,
      lineName: nullable(text),
      itemId: nullable(whole),
      item: nullable(text),
      publication: nullable(text),
      fromUnit: nullable(text),
    }),
  ),
})
