import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** One thing that waits. `total` is how many of its kind there are; only the first are listed. */
type Found = {
  meetingId: number
  code: string
  title: string
  startsOn: string
  /** The file, the decision; null where it is the meeting itself. */
  subjectId: number | null
  text: string | null
  cents: number | null
  count: number | null
  /** By which day it was due, or the meeting's last. */
  on: string | null
  /** Since when it waits. */
  at: Date | null
}

type Row = { [K in keyof Found]?: string | number | null } & { total: string | number }

async function listOf(db: Db, query: SQL) {
  const { rows } = (await db.execute(query)) as unknown as { rows: Row[] }
  const number = (value: string | number | null = null) => (value === null ? null : Number(value))
  return {
    total: Number(rows[0]?.total ?? 0),
    items: rows.map(
      (row): Found => ({
        meetingId: Number(row.meetingId),
        code: String(row.code),
        title: String(row.title),
        startsOn: String(row.startsOn),
        subjectId: number(row.subjectId),
        text: (row.text ?? null) as string | null,
        cents: number(row.cents),
        count: number(row.count),
        on: (row.on ?? null) as string | null,
        at: row.at == null ? null : new Date(Number(row.at)),
      }),
    ),
  }
}

export type Waiting = Awaited<ReturnType<typeof listOf>>

const most = 5

const moment = (at: SQL) => sql`(extract(epoch from ${at}) * 1000)::text as at`

const ofMeeting = sql`m.id::text as "meetingId", m.code, m.title, m.starts_on::text as "startsOn",
  count(*) over ()::int as total`

/** Budgets submitted to one person, the next meeting first. */
export const listSubmittedTo = (db: Db, userId: string): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, ${moment(sql`b.submitted_at`)},
        (select coalesce(sum(l.amount_cents), 0)::text from budget_lines l
          where l.meeting_id = b.meeting_id and l.version = b.version) as cents
      from budgets b join meetings m on m.organisation_id = b.organisation_id and m.id = b.meeting_id
      where b.state = 'submitted' and m.approver_id = ${userId}
      order by m.starts_on, m.id limit ${most}`,
  )

/** Files that were read and are not in force, the oldest first. */
export const listPreviews = (db: Db): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, i.id::text as "subjectId", i.filename as text, ${moment(sql`i.created_at`)}
      from imports i join meetings m on m.organisation_id = i.organisation_id and m.id = i.meeting_id
      where i.state = 'preview' order by i.created_at, i.id limit ${most}`,
  )

/** Decisions whose day has passed, the longest overdue first. */
export const listOverdueDecisions = (db: Db, today: string): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, d.id::text as "subjectId", d.text, d.due_on::text as on
      from decisions d join meetings m on m.organisation_id = d.organisation_id and m.id = d.meeting_id
      where d.due_on < ${today}::date and d.done_on is null and d.cancelled_at is null
      order by d.due_on, d.id limit ${most}`,
  )

const hasBill = sql`exists (select from imports i where i.organisation_id = m.organisation_id
  and i.meeting_id = m.id and i.state = 'committed' and i.kind in ('hotel-bill', 'vehicle-log'))`

/** How a settlement stands, as it was last worked out: `unknown` when the meeting has changed since. */
const settling = {
  undecided: sql`f.settling_revision = f.revision and f.undecided_count > 0`,
  ready: sql`f.settling_revision = f.revision and f.fault_count = 0`,
  unknown: sql`f.settling_revision is distinct from f.revision`,
} as const

/** Meetings with a bill in force whose settlement is open and stands like this, the one longest over first. */
export const listSettling = (db: Db, how: keyof typeof settling, today: string): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, f.undecided_count as count, f.spent_cents::text as cents, m.ends_on::text as on
      from meeting_figures f join meetings m on m.organisation_id = f.organisation_id and m.id = f.meeting_id
      where m.closed_edition is null and m.ends_on < ${today}::date and ${settling[how]} and ${hasBill}
      order by m.ends_on, m.id limit ${most}`,
  )

/** Closed meetings whose cost no apportionment shares, or none that adds up to it. */
export const listUnshared = (db: Db): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, f.spent_cents::text as cents, m.ends_on::text as on
      from meeting_figures f join meetings m on m.organisation_id = f.organisation_id and m.id = f.meeting_id
      where f.is_settled and f.share_departments is null and f.spent_cents <> 0
      order by m.ends_on, m.id limit ${most}`,
  )

/** Closed meetings whose summary nobody has signed, or which was reopened since; the one longest over first. */
export const listUnsigned = (db: Db): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, f.spent_cents::text as cents, m.ends_on::text as on
      from meeting_figures f join meetings m on m.organisation_id = f.organisation_id and m.id = f.meeting_id
      where m.closed_edition is not null and not exists (select from summaries s
        where s.organisation_id = m.organisation_id and s.meeting_id = m.id
          and s.signed_at is not null and s.reopened_at is null)
      order by m.ends_on, m.id limit ${most}`,
  )

/** Shares in force that a department objects to. */
export const listObjections = (db: Db): Promise<Waiting> =>
  listOf(
    db,
    sql`select ${ofMeeting}, d.id::text as "subjectId", d.name as text, s.cents::text as cents,
        ${moment(sql`s.answered_at`)}
      from apportionment_shares s
      join meetings m on m.organisation_id = s.organisation_id and m.id = s.meeting_id
      join departments d on d.organisation_id = s.organisation_id and d.id = s.department_id
      where s.state = 'objected' and not exists (select from apportionments later
        where later.organisation_id = s.organisation_id and later.meeting_id = s.meeting_id
          and later.edition > s.edition)
      order by s.answered_at, m.id limit ${most}`,
  )
