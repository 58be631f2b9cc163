import { z } from 'zod'
import { nullable, paged, text, when, whole } from './answer-parts.ts'
import { decisionStates } from './domain/follow-up.ts'

/** The shapes of what is answered about decisions and their follow-up; held against the real answers. */
const note = z.object({
  id: whole,
  text,
  dueBefore: nullable(z.iso.date()).meta({ description: 'Of a moved due date: what it was' }),
  dueAfter: nullable(z.iso.date()),
  by: text,
  at: when,
})

const decision = {
  id: whole,
  meetingId: whole,
  number: whole.meta({ description: 'Within the meeting' }),
  text,
  department: text.meta({ description: 'As it was said' }),
  departmentName: text.meta({
    description: 'The department that is meant, by its other spellings',
  }),
  person: nullable(text),
  dueOn: z.iso.date(),
  state: z.enum(decisionStates),
  dayCount: whole.meta({ description: 'Days overdue or late, left (open), early (done)' }),
  revision: whole,
  doneOn: nullable(z.iso.date()),
  doneBy: nullable(text).meta({ description: 'Who said that it is done' }),
  doneAt: when,
  cancelledReason: nullable(text),
  cancelledBy: nullable(text),
  cancelledAt: when,
  createdBy: text,
  createdAt: when,
  changedBy: text,
}

const today = z.iso.date().meta({ description: 'The day on which the states are so' })

export const decisionsAnswer = z.object({
  today,
  decisions: z.array(
    z.object({ ...decision, notes: z.array(note).meta({ description: 'The latest first' }) }),
  ),
})

export const decisionReadingAnswer = z.object({
  balance: z.object({ read: whole, proposed: whole, rejected: whole, ignored: whole }),
  decisions: z.array(
    z.object({
      line: whole,
      text,
      department: text,
      person: nullable(text),
      dueOn: z.iso.date(),
    }),
  ),
  problems: z.array(
    z.object({ line: whole, value: text, rule: text, suggestion: nullable(text), message: text }),
  ),
})

const completion = {
  dueCount: whole.meta({ description: 'Fell due before today: on time + late + overdue' }),
  onTimeCount: whole,
  lateCount: whole,
  overdueCount: whole,
  notYetDueCount: whole,
  onTimeShare: nullable(z.number()).meta({
    description: 'On time ÷ due; null when nothing fell due',
  }),
}

export const followUpAnswer = z.object({
  today,
  decisions: z.array(
    z.object({
      ...decision,
      meeting: z.object({ id: whole, code: text, title: text, startsOn: z.iso.date() }),
      latestNote: nullable(note),
    }),
  ),
  states: z
    .record(z.enum(decisionStates), whole)
    .meta({ description: 'How many there are of each, in the period and department' }),
  departments: z
    .array(z.object({ department: text, ...completion }))
    .meta({ description: 'Of the period, whatever state and department are asked for' }),
  completion: z.object(completion),
  ...paged,
})
