import { and, asc, count, eq, inArray, isNotNull, ne, sql } from 'drizzle-orm'
import type { Import } from './imports.ts'
import type { Db } from './index.ts'
import { attendeeLines } from './schema/attendees.ts'
import { imports } from './schema/imports.ts'

export type AttendeeLine = typeof attendeeLines.$inferSelect

const most = 500

/** The people a sheet names, in its order. */
export const listAttendeeLines = (db: Db, importId: number): Promise<AttendeeLine[]> =>
  db
    .select()
    .from(attendeeLines)
    .where(eq(attendeeLines.importId, importId))
    .orderBy(asc(attendeeLines.line))

/** What a line did when its import was put in force. */
export type LineEffect = {
  line: number
  namedAs: 'known' | 'new' | 'walk-in'
  attendeeId: number
  attendeeRevision: number
  before: object | null
}

export async function replaceLineEffects(
  db: Db,
  importId: number,
  effects: readonly LineEffect[],
): Promise<void> {
  for (let from = 0; from < effects.length; from += most) {
    const values = sql.join(
      effects
        .slice(from, from + most)
        .map(
          ({ line, namedAs, attendeeId, attendeeRevision, before }) =>
            sql`(${line}::int, ${namedAs}::text, ${attendeeId}::bigint, ${attendeeRevision}::int, ${before && JSON.stringify(before)}::jsonb)`,
        ),
      sql`, `,
    )
    await db.execute(sql`update ${attendeeLines} set named_as = effect.named_as, attendee_id = effect.attendee_id,
      attendee_revision = effect.attendee_revision, before = effect.before
      from (values ${values}) as effect (line, named_as, attendee_id, attendee_revision, before)
      where ${attendeeLines.importId} = ${importId} and ${attendeeLines.line} = effect.line`)
  }
}

export type Carried = { attendeeId: number; from: number; to: number }

/** Another sheet added to these people, or took that back: to the sheets that named them that is no change by hand. */
export async function carryRevisions(db: Db, carried: readonly Carried[]): Promise<void> {
  for (let from = 0; from < carried.length; from += most) {
    const values = sql.join(
      carried
        .slice(from, from + most)
        .map((one) => sql`(${one.attendeeId}::bigint, ${one.from}::int, ${one.to}::int)`),
      sql`, `,
    )
    await db.execute(sql`update ${attendeeLines} set attendee_revision = carried.now
      from (values ${values}) as carried (attendee_id, was, now)
      where ${attendeeLines.attendeeId} = carried.attendee_id
        and ${attendeeLines.attendeeRevision} = carried.was`)
  }
}

/** The first import in force, put there later, that added something to people whom this one named too. */
export async function findRestingSheet(db: Db, given: Import) {
  const ours = db
    .select({ id: attendeeLines.attendeeId })
    .from(attendeeLines)
    .where(and(eq(attendeeLines.importId, given.id), isNotNull(attendeeLines.attendeeId)))
  const [found] = await db
    .select({ filename: imports.filename, count: count() })
    .from(attendeeLines)
    .innerJoin(
      imports,
      and(
        eq(imports.organisationId, attendeeLines.organisationId),
        eq(imports.id, attendeeLines.importId),
      ),
    )
    .where(
      and(
        ne(imports.id, given.id),
        eq(imports.state, 'committed'),
        sql`${imports.committedAt} > ${given.committedAt?.toISOString() ?? null}::timestamptz`,
        inArray(attendeeLines.attendeeId, ours),
      ),
    )
    .groupBy(imports.id, imports.filename)
    .orderBy(asc(imports.id))
    .limit(1)
  return found
}
