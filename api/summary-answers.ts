import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { blockKeys } from './domain/summary-block.ts'
import { figureUnits } from './domain/summary-figure.ts'

export const saidAnswer = z.object({ zh: text, en: text })
export const valueAnswer = nullable(z.union([z.number(), text]))
const part = z.union([
  text,
  z.object({ figure: text, as: z.enum(['itself', 'size']) }),
  z.object({ day: z.iso.date() }),
  z.object({ from: z.iso.date(), to: z.iso.date() }),
])
export const cellUnit = z.enum([...figureUnits, 'text', 'day'])
export const cellAnswer = nullable(z.union([z.number(), text, saidAnswer]))

export const figureAnswer = z.object({
  key: text,
  label: saidAnswer,
  formula: saidAnswer,
  unit: z.enum(figureUnits),
  value: valueAnswer.meta({
    description: 'Whole cents, a count, a share, or a decimal as text; null is not known',
  }),
  of: z.array(text).meta({ description: 'Keys of the figures it is worked out from' }),
  code: text.meta({ description: 'Printed beside it; opens it at /trace/{code}' }),
})

const table = z.object({
  key: text,
  title: saidAnswer,
  columns: z.array(z.object({ key: text, head: saidAnswer, unit: cellUnit })),
  rows: z.array(
    z.object({
      key: text,
      is: z.enum(['row', 'total']),
      label: saidAnswer,
      cells: z.array(cellAnswer),
      code: text,
    }),
  ),
  whenEmpty: saidAnswer,
})

const reason = z.union([
  z.object({
    because: z.enum(['import-added', 'import-removed']),
    filename: text,
    kind: text,
  }),
  z.object({ because: z.literal('count'), day: z.iso.date(), signed: whole, now: whole }),
  z.object({ because: z.enum(['budget', 'agreement', 'attendance']), signed: whole, now: whole }),
  z.object({
    because: z.literal('settlement'),
    signed: nullable(whole),
    now: nullable(whole),
  }),
  z.object({ because: z.literal('decisions'), numbers: z.array(whole) }),
  z.object({ because: z.literal('day'), signed: z.iso.date(), now: z.iso.date() }),
  z.object({
    because: z.enum([
      'differences',
      'standard',
      'survey',
      'milestones',
      'lessons',
      'commendations',
      'meeting',
    ]),
  }),
])

export const aboutMeeting = z.object({
  id: whole,
  code: text,
  title: text,
  category: z.enum(['first', 'second', 'third', 'fourth']),
  startsOn: z.iso.date(),
  endsOn: z.iso.date(),
  place: nullable(text),
  hotel: nullable(text),
})

export const editionAnswer = z.object({
  edition: whole,
  revision: whole,
  editedBy: nullable(text),
  editedAt: when,
  sha256: nullable(text),
  signedBy: nullable(text),
  signedAt: when,
  reopenedBy: nullable(text),
  reopenedAt: when,
  reopenReason: nullable(text),
})

export const summaryAnswer = z.object({
  meeting: aboutMeeting,
  state: z.enum(['draft', 'signed']),
  edition: whole,
  revision: whole,
  sha256: text,
  editedBy: nullable(text),
  editedAt: when,
  asOf: z.iso.datetime({ offset: true }),
  today: z.iso.date(),
  editions: z.array(editionAnswer),
  blocks: z.array(
    z.object({
      key: z.enum(blockKeys),
      title: saidAnswer,
      figures: z.array(figureAnswer),
      sentences: z.array(z.object({ key: text, zh: z.array(part), en: z.array(part) })),
      text: nullable(text).meta({
        description:
          'What the organiser wrote instead of the sentences; figures stand in it as {key}',
      }),
      looseNumbers: z.array(text).meta({
        description: 'Numbers in that text which are not figures and have no trace',
      }),
      tables: z.array(table),
    }),
  ),
  drift: nullable(
    z.object({
      edition: whole,
      figures: z.array(
        z.object({
          key: text,
          label: saidAnswer,
          unit: z.enum(figureUnits),
          signed: valueAnswer,
          now: valueAnswer,
          because: z.array(reason),
        }),
      ),
      rows: z
        .array(
          z.object({
            key: text,
            table: saidAnswer,
            label: saidAnswer,
            is: z.enum(['changed', 'gone', 'new']),
            cells: z.array(
              z.object({
                head: saidAnswer,
                unit: cellUnit,
                signed: cellAnswer,
                now: cellAnswer,
              }),
            ),
            because: z.array(reason),
          }),
        )
        .meta({ description: 'Rows of tables that would be others today, by their cells' }),
      reasons: z.array(reason),
    }),
  ),
})
