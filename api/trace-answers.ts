import { z } from 'zod'
import { item, nullable, text, when, whole } from './answer-parts.ts'
import { evidenceAnswer } from './answers.ts'
import { personKinds } from './domain/attendance.ts'
import { milestoneRuleNames, milestoneStates } from './domain/milestone.ts'
import { blockKeys } from './domain/summary-block.ts'
import { figureUnits } from './domain/summary-figure.ts'
import { aboutMeeting, cellAnswer, cellUnit, saidAnswer, valueAnswer } from './summary-answers.ts'
import { cents } from './validate.ts'

const day = z.iso.date()
const inAll = z.object({ lines: whole, cents: nullable(cents) })
const { planned, agreed, counted, billed, daily } = evidenceAnswer.shape

export const traceAnswer = z.object({
  code: text,
  meeting: aboutMeeting,
  edition: whole,
  state: z.enum(['draft', 'signed']),
  signedBy: nullable(text),
  signedAt: when,
  reopenedAt: when,
  reopenReason: nullable(text),
  traced: z.object({
    key: text,
    block: z.enum(blockKeys),
    title: saidAnswer,
    label: saidAnswer,
    formula: saidAnswer,
    unit: nullable(z.enum(figureUnits)),
    value: valueAnswer,
    cells: z.array(z.object({ head: saidAnswer, unit: cellUnit, value: cellAnswer })).meta({
      description: 'Of a row of a table: its cells; empty for a figure',
    }),
  }),
  of: z.array(
    z.object({
      key: text,
      label: saidAnswer,
      unit: z.enum(figureUnits),
      value: valueAnswer,
      code: text,
    }),
  ),
  now: nullable(z.object({ value: valueAnswer })),
  nowCells: z.array(z.object({ head: saidAnswer, unit: cellUnit, value: cellAnswer })).meta({
    description: 'Of a row of a table: the same row today, empty where there is none any more',
  }),
  planned,
  agreed,
  counted,
  billed,
  daily,
  settled: z.array(
    z.object({
      itemId: whole,
      item: z.object(item),
      billedCents: nullable(cents),
      payableCents: nullable(cents),
      settledCents: nullable(cents),
    }),
  ),
  people: z.array(
    z.object({
      id: whole,
      name: text,
      kind: z.enum(personKinds),
      unit: nullable(text),
      isExpected: z.boolean(),
      came: z.boolean(),
      importId: nullable(whole),
      filename: nullable(text),
      line: nullable(whole),
    }),
  ),
  decisions: z.array(
    z.object({ number: whole, text, department: text, dueOn: day, doneOn: nullable(day) }),
  ),
  milestones: z.array(
    z.object({
      key: text,
      rule: z.enum(milestoneRuleNames),
      day: nullable(day),
      plannedOn: day,
      actualOn: nullable(day),
      state: z.enum(milestoneStates),
    }),
  ),
  surveys: z.array(z.object({ id: whole, filename: text })),
  lessons: z.array(z.object({ id: whole, text, createdBy: text })),
  commendations: z.array(z.object({ id: whole, who: text, reason: text, createdBy: text })),
  files: z.array(z.object({ id: whole, filename: text, state: text })),
  totals: z.object({
    planned: inAll,
    agreed: inAll,
    counted: inAll,
    billed: inAll,
    settled: inAll,
    people: inAll,
  }),
  truncated: z.boolean(),
})
