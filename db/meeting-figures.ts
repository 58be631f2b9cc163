import { sql } from 'drizzle-orm'
import { ids } from './ids.ts'
import type { Db } from './index.ts'

type Rows<R> = { rows: R[] }

const rowsOf = async <R>(asked: PromiseLike<unknown>): Promise<R[]> =>
  ((await asked) as unknown as Rows<R>).rows

/** Says that a meeting has changed: its figures are worked out anew before anybody reads them. */
export const touchFigures = (db: Db, organisationId: string, meetingId: number) =>
  db.execute(sql`
    insert into meeting_figures (organisation_id, meeting_id, revision)
    select organisation_id, id, 1 from meetings
      where organisation_id = ${organisationId} and id = ${meetingId}
    on conflict (organisation_id, meeting_id) do update set revision = meeting_figures.revision + 1`)

/** The same of all meetings, in their order, in which readers hold them too. */
export const touchAllFigures = (db: Db) =>
  db.execute(sql`
    update meeting_figures set revision = revision + 1 where meeting_id in (
      select meeting_id from meeting_figures order by meeting_id for update)`)

export type StaleMeeting = {
  id: number
  startsOn: string
  endsOn: string
  category: string
  trigger: string
  hotel: string | null
  closedEdition: number | null
  revision: number
}

/**
 * Meetings that have changed since their figures were worked out, or of which a day has passed that changes them; held
 * until they are worked out anew.
 */
export async function lockStale(db: Db, today: string, limit: number): Promise<StaleMeeting[]> {
  const found = await rowsOf<Omit<StaleMeeting, 'id'> & { id: string }>(
    db.execute(sql`
      select m.id::text as id, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn", m.category, m.trigger,
        m.hotel, m.closed_edition as "closedEdition", f.revision
      from (
        select organisation_id, meeting_id, revision from meeting_figures
        where meeting_id in (
          select meeting_id from meeting_figures where figured_revision is distinct from revision
          union select meeting_id from meeting_figures where due_changes_on <= ${today}::date
        ) order by meeting_id limit ${limit} for update
      ) as f join meetings m on m.organisation_id = f.organisation_id and m.id = f.meeting_id`),
  )
  return found.map((one) => ({ ...one, id: Number(one.id) }))
}

/** Totals of the approved budget and of the one that counts: the approved, else the latest. */
export const listBudgetTotals = (db: Db, meetingIds: readonly number[]) =>
  rowsOf<{ meetingId: string; approvedCents: string | null; plannedCents: string }>(
    db.execute(sql`
      with versions as (
        select b.meeting_id, b.version, b.state, coalesce(sum(l.amount_cents), 0)::bigint as cents
        from budgets b left join budget_lines l on l.organisation_id = b.organisation_id
          and l.meeting_id = b.meeting_id and l.version = b.version
        where b.meeting_id = any(${ids(meetingIds)})
        group by b.meeting_id, b.version, b.state
      )
      select meeting_id::text as "meetingId", (max(cents) filter (where state = 'approved'))::text as "approvedCents",
        (array_agg(cents order by state = 'approved' desc, version desc))[1]::text as "plannedCents"
      from versions group by meeting_id`),
  )

/** Of closed settlements what they froze: the sum, and person-days where anybody knew them. */
export const listClosed = (db: Db, meetingIds: readonly number[]) =>
  rowsOf<{ meetingId: string; settledCents: string; personDays: number | null }>(
    db.execute(sql`
      select m.id::text as "meetingId", s.settled_cents::text as "settledCents",
        (s.snapshot ->> 'personDays')::int as "personDays"
      from meetings m join settlements s on s.organisation_id = m.organisation_id and s.meeting_id = m.id
        and s.edition = m.closed_edition
      where m.id = any(${ids(meetingIds)})`),
  )

/** The latest apportionment of each: what departments carry by it, and what that adds up to. */
export const listLatestShares = (db: Db, meetingIds: readonly number[]) =>
  rowsOf<{ meetingId: string; totalCents: string; departments: number[]; cents: number[] }>(
    db.execute(sql`
      with latest as (
        select distinct on (meeting_id) meeting_id, edition, total_cents from apportionments
        where meeting_id = any(${ids(meetingIds)}) order by meeting_id, edition desc
      )
      select l.meeting_id::text as "meetingId", l.total_cents::text as "totalCents",
        json_agg(s.department_id order by s.department_id) as departments,
        json_agg(s.cents order by s.department_id) as cents
      from latest l join apportionment_shares s on s.meeting_id = l.meeting_id and s.edition = l.edition
      group by l.meeting_id, l.total_cents`),
  )

/** Stays of those who came, alike ones together: a thousand people are a handful of rows. */
export const listStays = (db: Db, meetingIds: readonly number[]) =>
  rowsOf<{
    meetingId: string
    hasSigned: boolean
    arrivedOn: string | null
    leftOn: string | null
    heads: number
  }>(
    db.execute(sql`
      select meeting_id::text as "meetingId", has_signed as "hasSigned", arrived_on::text as "arrivedOn",
        left_on::text as "leftOn", count(*)::int as heads
      from attendees where meeting_id = any(${ids(meetingIds)}) and (has_signed or arrived_on is not null)
      group by meeting_id, has_signed, arrived_on, left_on`),
  )

/** Covers of lunches and dinners as the grid counts them: the day's own count, else what imported sheets say. */
export const listCovers = (db: Db, meetingIds: readonly number[]) =>
  rowsOf<{ meetingId: string; day: string | null; sitting: 'lunch' | 'dinner'; quantity: string }>(
    db.execute(sql`
      with counts as (
        select distinct on (meeting_id, day) meeting_id, day, edition from daily_counts
        where meeting_id = any(${ids(meetingIds)}) order by meeting_id, day, state = 'signed' desc, edition desc
      ), daily as (
        select item_id, sum(quantity) as quantity from daily_count_lines join counts using (meeting_id, day, edition)
        group by item_id
      ), imported as (
        select item_id, sum(counted_quantity) as quantity from import_items
        where import_id = any(array(
          select id from imports where meeting_id = any(${ids(meetingIds)}) and state = 'committed'))
        group by item_id
      )
      select i.meeting_id::text as "meetingId", i.day::text as day, i.sitting,
        trim_scale(coalesce(d.quantity, s.quantity))::text as quantity
      from cost_items i left join daily d on d.item_id = i.id left join imported s on s.item_id = i.id
      where i.meeting_id = any(${ids(meetingIds)}) and i.kind = 'meal' and i.sitting in ('lunch', 'dinner')
        and coalesce(d.quantity, s.quantity) is not null`),
  )

/** A row as it is kept. */
export type FiguresRow = {
  meetingId: number
  revision: number
  startsOn: string
  category: string
  trigger: string
  hotel: string | null
  drawnCents: number
  plannedCents: number | null
  spentCents: number | null
  isSettled: boolean
  personDays: number | null
  keptCount: number
  dueCount: number
  dueChangesOn: string | null
  satisfiedCount: number
  answerCount: number
  shareDepartments: number[] | null
  shareCents: number[] | null
}

/** Keeps the figures of these revisions. The caller holds the rows. */
export const replaceFigures = (db: Db, rows: readonly FiguresRow[]) =>
  db.execute(sql`
    update meeting_figures f set figured_revision = n."revision", starts_on = n."startsOn", category = n."category",
      trigger = n."trigger", hotel = n."hotel", drawn_cents = n."drawnCents", planned_cents = n."plannedCents",
      spent_cents = n."spentCents", is_settled = n."isSettled", person_days = n."personDays",
      kept_count = n."keptCount", due_count = n."dueCount", due_changes_on = n."dueChangesOn",
      satisfied_count = n."satisfiedCount", answer_count = n."answerCount",
      share_departments = n."shareDepartments", share_cents = n."shareCents"
    from json_to_recordset(${JSON.stringify(rows)}::json) as n("meetingId" bigint, "revision" int, "startsOn" date,
      "category" text, "trigger" text, "hotel" text, "drawnCents" bigint, "plannedCents" bigint, "spentCents" bigint,
      "isSettled" boolean, "personDays" int, "keptCount" int, "dueCount" int, "dueChangesOn" date,
      "satisfiedCount" int, "answerCount" int, "shareDepartments" bigint[], "shareCents" bigint[])
    where f.meeting_id = n."meetingId"`)
