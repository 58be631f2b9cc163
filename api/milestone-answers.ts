import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { milestoneRuleNames, milestoneStates } from './domain/milestone.ts'

/** The shapes of what is answered about the deadlines of a meeting; held against the real answers. */
const rule = z.enum(milestoneRuleNames)

export const milestonesAnswer = z.object({
  today: z.iso.date(),
  milestones: z.array(
    z.object({
      key: text.meta({ description: 'The rule, and its day for what comes each day' }),
      rule,
      day: nullable(z.iso.date()),
      plannedOn: z.iso.date(),
      actualOn: nullable(z.iso.date()),
      knownBy: nullable(z.enum(['program', 'hand'])),
      state: z.enum(milestoneStates),
      dayCount: whole.meta({ description: 'Days early (kept), late or overdue, left (due)' }),
      said: nullable(
        z.object({ doneOn: z.iso.date(), note: nullable(text), by: text, at: when }),
      ).meta({ description: 'What was entered by hand, and by whom' }),
    }),
  ),
})

export const milestoneOffsetsAnswer = z.object({
  offsets: z.array(
    z.object({
      rule,
      from: z.enum(['first', 'last', 'each']).meta({ description: 'Day of the meeting' }),
      offsetDays: whole.meta({ description: 'Days after it; below 0 before it' }),
      firstOffsetDays: whole.meta({ description: 'Of the set that an organisation begins with' }),
      by: nullable(text),
      at: when,
    }),
  ),
})
