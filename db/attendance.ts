import { and, asc, count, eq, inArray, isNotNull, or, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { attendees } from './schema/attendees.ts'

export type Attendee = typeof attendees.$inferSelect
export type NewAttendee = typeof attendees.$inferInsert

const most = 500

/** Everyone who was invited to a meeting or came to it, in the order in which they were named. */
export const listAttendees = (db: Db, meetingId: number): Promise<Attendee[]> =>
  db.select().from(attendees).where(eq(attendees.meetingId, meetingId)).orderBy(asc(attendees.id))

/** What figures need of a person, and nothing that names them. */
export type StayRow = Pick<
  Attendee,
  | 'departmentId'
  | 'kind'
  | 'region'
  | 'isExpected'
  | 'hasSigned'
  | 'arrivedOn'
  | 'arrivedTime'
  | 'leftOn'
  | 'leftTime'
  | 'lodging'
  | 'revision'
>

/** The same people for figures alone: one value for all of them, since reading rows one by one costs more than counting them. */
export async function listStays(db: Db, meetingId: number): Promise<StayRow[]> {
  const found = await db.execute(sql`select coalesce(json_agg(json_build_object(
      'departmentId', department_id, 'kind', kind, 'region', region, 'isExpected', is_expected,
      'hasSigned', has_signed, 'arrivedOn', arrived_on, 'arrivedTime', arrived_time, 'leftOn', left_on,
      'leftTime', left_time, 'lodging', lodging, 'revision', revision) order by id), '[]') as people
    from attendees where meeting_id = ${meetingId}`)
  return (found as unknown as { rows: { people: StayRow[] }[] }).rows[0]?.people ?? []
}

const thisAttendee = (meetingId: number, id: number) =>
  and(eq(attendees.meetingId, meetingId), eq(attendees.id, id))

export async function findAttendee(
  db: Db,
  meetingId: number,
  id: number,
): Promise<Attendee | undefined> {
  const [found] = await db.select().from(attendees).where(thisAttendee(meetingId, id))
  return found
}

/** The highest sign-in code given out in a meeting; codes are numbers. */
export async function findLastCode(db: Db, meetingId: number): Promise<number> {
  const [found] = await db
    .select({ last: sql<number | null>`max(${attendees.signInCode}::int)` })
    .from(attendees)
    .where(eq(attendees.meetingId, meetingId))
  return found?.last ?? 0
}

/** Adds people and says under which ids, in their order. */
export async function insertAttendees(db: Db, people: readonly NewAttendee[]): Promise<Attendee[]> {
  const made: Attendee[] = []
  for (let from = 0; from < people.length; from += most)
    made.push(
      ...(await db
        .insert(attendees)
        .values(people.slice(from, from + most))
        .returning()),
    )
  return made
}

export async function replaceAttendee(
  db: Db,
  { meetingId, id }: Pick<Attendee, 'meetingId' | 'id'>,
  values: Partial<NewAttendee>,
): Promise<Attendee> {
  const [changed] = await db
    .update(attendees)
    .set(values)
    .where(thisAttendee(meetingId, id))
    .returning()
  if (!changed) throw new Error('the attendee was not returned')
  return changed
}

const columns = [
  'departmentId',
  'unit',
  'region',
  'position',
  'phone',
  'hasSigned',
  'arrivedOn',
  'arrivedTime',
  'leftOn',
  'leftTime',
  'lodging',
  'note',
  'isExpected',
  'importId',
  'importLine',
  'revision',
  'changedBy',
  'changedAt',
] as const satisfies readonly (keyof Attendee)[]

/** Writes what is known of many people over what was. */
export async function replaceAttendees(db: Db, people: readonly Attendee[]): Promise<void> {
  const set = Object.fromEntries(
    columns.map((column) => {
      const name = column.replace(/[A-Z]/g, (letter) => `_${letter.toLowerCase()}`)
      return [column, sql.raw(`excluded.${name}`)]
    }),
  )
  for (let from = 0; from < people.length; from += most)
    await db
      .insert(attendees)
      .values(people.slice(from, from + most))
      .onConflictDoUpdate({ target: [attendees.organisationId, attendees.id], set })
}

export async function removeAttendees(db: Db, meetingId: number, ids: readonly number[]) {
  for (let from = 0; from < ids.length; from += most)
    await db
      .delete(attendees)
      .where(
        and(
          eq(attendees.meetingId, meetingId),
          inArray(attendees.id, ids.slice(from, from + most)),
        ),
      )
}

/** How many people are counted in each of these meetings: who signed in or has an arrival time. */
export async function countAttended(
  db: Db,
  meetingIds: readonly number[],
): Promise<Map<number, number>> {
  if (meetingIds.length === 0) return new Map()
  const found = await db
    .select({ meetingId: attendees.meetingId, count: count() })
    .from(attendees)
    .where(
      and(
        inArray(attendees.meetingId, [...meetingIds]),
        or(eq(attendees.hasSigned, true), isNotNull(attendees.arrivedOn)),
      ),
    )
    .groupBy(attendees.meetingId)
  return new Map(found.map((one) => [one.meetingId, one.count]))
}

/** How many people stand in a department, in how many meetings. */
export async function countAttendeesOf(db: Db, departmentId: number) {
  const [found] = await db
    .select({
      people: count(),
      meetings: sql<number>`count(distinct ${attendees.meetingId})::int`,
    })
    .from(attendees)
    .where(eq(attendees.departmentId, departmentId))
  return found ?? { people: 0, meetings: 0 }
}
