import { sql } from 'drizzle-orm'
import { bigint, boolean, date, foreignKey, index, integer, text } from 'drizzle-orm/pg-core'
import { meetings } from './meetings.ts'
import { cents, ownedTable, ref } from './owned.ts'

/**
 * What overviews add up, a row a meeting, so that they read one table. It says nothing that the meeting's own pages do
 * not say: it is worked out from them again once the meeting has changed, which its revision tells.
 */
export const meetingFigures = ownedTable(
  'meeting_figures',
  {
    meetingId: ref().notNull(),
    /** Counts the changes of the meeting. */
    revision: integer().notNull().default(0),
    /** The revision of which these figures are; null before they were ever worked out. */
    figuredRevision: integer(),
    startsOn: date({ mode: 'string' }),
    category: text(),
    trigger: text(),
    hotel: text(),
    drawnCents: cents().notNull().default(0),
    plannedCents: cents(),
    spentCents: cents(),
    isSettled: boolean().notNull().default(false),
    personDays: integer(),
    keptCount: integer().notNull().default(0),
    dueCount: integer().notNull().default(0),
    /** From this day on the figures may be others, even if the meeting stays as it is. */
    dueChangesOn: date({ mode: 'string' }),
    satisfiedCount: integer().notNull().default(0),
    answerCount: integer().notNull().default(0),
    /** Departments that share what was spent, and what each carries; null while no shares add up to it. */
    shareDepartments: bigint({ mode: 'number' }).array(),
    shareCents: bigint({ mode: 'number' }).array(),
    /** The revision at which somebody last had the settlement worked out, and what stood against closing it then. */
    settlingRevision: integer(),
    undecidedCount: integer(),
    faultCount: integer(),
  },
  (t) => [t.meetingId],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.meetingId],
      foreignColumns: [meetings.organisationId, meetings.id],
    }).onDelete('cascade'),
    index().on(t.organisationId, t.startsOn),
    index().on(t.organisationId, t.dueChangesOn),
    // Those to be worked out are found without looking at the others.
    index('meeting_figures_stale')
      .on(t.organisationId, t.meetingId)
      .where(sql`figured_revision is distinct from revision`),
  ],
)
