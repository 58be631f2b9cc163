import { type SQL, sql } from 'drizzle-orm'
import type { Db } from './index.ts'

/** Days from one to another, both counted. */
type Span = { from: string; to: string }

/** What meetings are told apart by; a quarter is no column, it is a span. */
export type GroupColumn = 'category' | 'trigger' | 'hotel'

const rowsOf = async (asked: PromiseLike<unknown>) =>
  ((await asked) as { rows: Record<string, string | number | boolean | null>[] }).rows

const isSpent = sql`f.spent_cents is not null`
const isCompared = sql`f.spent_cents is not null and f.planned_cents is not null`
const isKnown = sql`f.spent_cents is not null and f.person_days > 0`
const isUnshared = sql`f.spent_cents is not null and f.share_departments is null`

const count = (where: SQL) => sql`count(*) filter (where ${where})`
const sum = (what: SQL, where: SQL) => sql`coalesce(sum(${what}) filter (where ${where}), 0)`

/** The parts of `Sums`, meeting by meeting as `sumsOf` has them: a test holds one against the other. */
const sums = {
  meetingCount: sql`count(*)`,
  drawnCents: sql`sum(f.drawn_cents)`,
  settledCount: count(sql`f.is_settled`),
  settledCents: sum(sql`f.spent_cents`, sql`f.is_settled`),
  billedCount: count(sql`${isSpent} and not f.is_settled`),
  billedCents: sum(sql`f.spent_cents`, sql`not f.is_settled`),
  comparedCount: count(isCompared),
  comparedPlannedCents: sum(sql`f.planned_cents`, isCompared),
  comparedSpentCents: sum(sql`f.spent_cents`, isCompared),
  personDayMeetingCount: count(isKnown),
  personDayCents: sum(sql`f.spent_cents`, isKnown),
  personDays: sum(sql`f.person_days`, isKnown),
  keptCount: sql`sum(f.kept_count)`,
  dueCount: sql`sum(f.due_count)`,
  satisfiedCount: sql`sum(f.satisfied_count)`,
  answerCount: sql`sum(f.answer_count)`,
}

/** Sums of a piece of time, and of a group in it. */
export type Piece<N extends string = keyof typeof sums> = {
  key: string | null
  from: string
  sums: Record<N, number>
}

const figures = sql`meeting_figures f`
const daysOf = (days: readonly string[]) => sql`${`{${days.join(',')}}`}::date[]`
const between = (cuts: readonly string[]) =>
  sql`f.starts_on >= ${cuts[0]}::date and f.starts_on < ${cuts.at(-1)}::date`

async function listPieces<N extends string>(
  db: Db,
  parts: Record<N, SQL>,
  cuts: readonly string[],
  { key, where }: { key: SQL; where: SQL },
): Promise<Piece<N>[]> {
  const names = Object.keys(parts) as N[]
  const columns = sql.join(
    names.map((name) => sql`(${parts[name]})::bigint as ${sql.identifier(name)}`),
    sql`, `,
  )
  const found = await rowsOf(
    db.execute(sql`
      select ${key} as key, width_bucket(f.starts_on, ${daysOf(cuts)}) as piece, ${columns}
      from ${figures} where ${between(cuts)} and ${where}
      group by 1, 2`),
  )
  return found.map((row) => ({
    key: row.key as string | null,
    from: cuts[Number(row.piece) - 1] ?? '',
    sums: Object.fromEntries(names.map((name) => [name, Number(row[name])])) as Record<N, number>,
  }))
}

/** Sums by piece of time. A piece begins with its cut and ends before the next; the last cut ends them all. */
export const listSums = (db: Db, cuts: readonly string[], by: GroupColumn | null) =>
  listPieces(db, sums, cuts, {
    key: by ? sql`f.${sql.identifier(by)}` : sql`null::text`,
    where: sql`true`,
  })

/**
 * What departments carry, by department and piece: only of meetings whose shares add up to what was spent. The piece is
 * found once a meeting, before its shares are told apart.
 */
export async function listShareSums(db: Db, cuts: readonly string[]) {
  const found = await rowsOf(
    db.execute(sql`
      select s.department_id::text as key, p.piece, p.is_settled as "isSettled", count(*)::int as count,
        sum(s.cents)::bigint as cents
      from (
        select width_bucket(f.starts_on, ${daysOf(cuts)}) as piece, is_settled, share_departments, share_cents
        from ${figures} where ${between(cuts)} and share_departments is not null offset 0
      ) as p, lateral unnest(p.share_departments, p.share_cents) as s(department_id, cents)
      group by 1, 2, 3`),
  )
  return found.map((row) => {
    const [meetingCount, cents] = [Number(row.count), Number(row.cents)]
    return {
      key: String(row.key),
      from: cuts[Number(row.piece) - 1] ?? '',
      sums: row.isSettled
        ? { meetingCount, settledCount: meetingCount, settledCents: cents }
        : { meetingCount, billedCount: meetingCount, billedCents: cents },
    }
  })
}

/** What was spent on meetings whose shares are not made, or no longer add up to it, by piece. */
export const listUnsharedSums = (db: Db, cuts: readonly string[]) => {
  const { meetingCount, settledCount, settledCents, billedCount, billedCents } = sums
  const parts = { meetingCount, settledCount, settledCents, billedCount, billedCents }
  return listPieces(db, parts, cuts, { key: sql`null::text`, where: isUnshared })
}

const within = ({ from, to }: Span) => sql`f.starts_on between ${from}::date and ${to}::date`

export type GroupKey =
  | { by: GroupColumn; key: string | null }
  | { by: 'department'; departmentId: number | null }
  | null

function conditionOf(group: GroupKey): SQL {
  if (group === null) return sql`true`
  if (group.by !== 'department')
    return sql`f.${sql.identifier(group.by)} is not distinct from ${group.key}::text`
  return group.departmentId === null
    ? isUnshared
    : sql`${group.departmentId}::bigint = any(f.share_departments)`
}

/** A page of the meetings behind a row, the latest first, each with its figures and a department's share of it. */
export async function listOverviewMeetings(
  db: Db,
  span: Span,
  group: GroupKey,
  page: { offset: number; limit: number },
) {
  const departmentId = group?.by === 'department' ? group.departmentId : null
  const where = sql`${within(span)} and ${conditionOf(group)}`
  const found = await rowsOf(
    db.execute(sql`
      select m.id::text as id, m.code, m.title, m.starts_on::text as "startsOn", m.ends_on::text as "endsOn",
        m.hotel, f.drawn_cents::text as "drawnCents", f.planned_cents::text as "plannedCents",
        f.spent_cents::text as "spentCents", f.is_settled as "isSettled", f.person_days as "personDays",
        f.kept_count as "keptCount", f.due_count as "dueCount", f.due_changes_on::text as "dueChangesOn",
        f.satisfied_count as "satisfiedCount", f.answer_count as "answerCount",
        f.share_cents[array_position(f.share_departments, ${departmentId}::bigint)]::text as "shareCents"
      from (
        select * from meeting_figures f where ${where} order by starts_on desc, meeting_id desc
        limit ${page.limit} offset ${page.offset}
      ) as f join meetings m on m.organisation_id = f.organisation_id and m.id = f.meeting_id
      order by m.starts_on desc, m.id desc`),
  )
  const [total] = await rowsOf(
    db.execute(sql`select count(*)::int as count from meeting_figures f where ${where}`),
  )
  const cents = (text: unknown) => (text === null ? null : Number(text))
  return {
    total: Number(total?.count ?? 0),
    meetings: found.map((row) => ({
      meetingId: Number(row.id),
      code: String(row.code),
      title: String(row.title),
      startsOn: String(row.startsOn),
      endsOn: String(row.endsOn),
      hotel: row.hotel as string | null,
      shareCents: cents(row.shareCents),
      figures: {
        drawnCents: Number(row.drawnCents),
        plannedCents: cents(row.plannedCents),
        spentCents: cents(row.spentCents),
        isSettled: Boolean(row.isSettled),
        personDays: cents(row.personDays),
        keptCount: Number(row.keptCount),
        dueCount: Number(row.dueCount),
        dueChangesOn: row.dueChangesOn as string | null,
        satisfiedCount: Number(row.satisfiedCount),
        answerCount: Number(row.answerCount),
      },
    })),
  }
}

/** Years in which a meeting begins, the latest first: walks the index from year to year. */
export async function listMeetingYears(db: Db): Promise<number[]> {
  const found = await rowsOf(
    db.execute(sql`
      with recursive years as (
        select extract(year from max(starts_on))::int as year from meetings
        union all
        select (select extract(year from max(starts_on))::int from meetings
          where starts_on < make_date(years.year, 1, 1)) from years where year is not null
      ) select year from years where year is not null`),
  )
  return found.map(({ year }) => Number(year))
}
