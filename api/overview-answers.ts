import { z } from 'zod'
import { nullable, paged, text, whole } from './answer-parts.ts'
import { breakdowns } from './domain/overview.ts'
import { cents } from './validate.ts'

const day = z.iso.date()
const quarter = z.literal([1, 2, 3, 4])

const measures = z.object({
  meetingCount: whole,
  drawnCents: cents.meta({ description: 'What these meetings take of their year’s budget' }),
  settledCount: whole,
  settledCents: cents,
  billedCount: whole.meta({ description: 'Billed and not closed' }),
  billedCents: cents,
  spentCount: whole,
  spentCents: nullable(cents).meta({
    description: 'Settled where closed, else billed; null when there is neither',
  }),
  comparedCount: whole.meta({ description: 'Meetings that are both planned and spent' }),
  comparedPlannedCents: cents,
  comparedSpentCents: cents,
  gapCents: nullable(cents),
  personDayMeetingCount: whole.meta({ description: 'Meetings whose person-days are known' }),
  personDayCents: cents,
  personDays: whole,
  costPerPersonDayCents: nullable(cents),
  keptCount: whole,
  dueCount: whole.meta({ description: 'Milestones that were reached or whose day has passed' }),
  satisfiedCount: whole,
  answerCount: whole.meta({ description: '0: nobody was asked' }),
})

const compared = z
  .object({ from: day, to: day, measures })
  .nullable()
  .meta({ description: 'While the period runs, only as many days of what it is set against' })

const against = {
  nowCents: nullable(cents.meta({ description: 'Spent until today' })),
  lastYearCents: nullable(cents.meta({ description: 'Spent in the same days of the year before' })),
}

export const overviewAnswer = z.object({
  today: day,
  year: whole,
  quarter: nullable(quarter),
  by: z.enum(breakdowns),
  years: z.array(whole),
  isRunning: z.boolean(),
  annual: z.object({
    amountCents: nullable(cents),
    drawnCents: cents.meta({ description: 'Of the whole year, as its annual budget says' }),
    leftCents: nullable(cents),
  }),
  totals: measures,
  upcomingCount: whole.meta({ description: 'Of these meetings, those that begin after today' }),
  compared: z.object({ now: compared, lastYear: compared, quarterBefore: compared }),
  quarters: z.array(
    z.object({
      year: whole,
      quarter,
      isRunning: z.boolean(),
      hasBegun: z.boolean(),
      measures,
      ...against,
      quarterBeforeCents: nullable(cents),
    }),
  ),
  rows: z.array(
    z.object({
      key: text.meta({ description: 'Empty for meetings that have none' }),
      name: nullable(text),
      measures,
      ...against,
    }),
  ),
  rest: nullable(z.object({ count: whole, measures, ...against })).meta({
    description: 'Rows beyond the hundred that are shown',
  }),
})

export const overviewMeetingsAnswer = z.object({
  meetings: z.array(
    z.object({
      meetingId: whole,
      code: text,
      title: text,
      startsOn: day,
      endsOn: day,
      hotel: nullable(text),
      isSettled: z.boolean(),
      plannedCents: nullable(cents),
      personDays: nullable(whole),
      shareCents: nullable(cents).meta({ description: 'Of the department that was asked for' }),
      measures,
    }),
  ),
  ...paged,
})
