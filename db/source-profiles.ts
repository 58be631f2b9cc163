import { and, desc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { sourceProfiles } from './schema/source-profiles.ts'

export type Profile = typeof sourceProfiles.$inferSelect
export type NewProfile = typeof sourceProfiles.$inferInsert
type Key = Pick<Profile, 'hotel' | 'kind' | 'headsHash'>

/** More forms than this no hotel has; each is tried on every file, so there must be an end. */
const most = 50

const isOf = ({ hotel, kind, headsHash }: Key) =>
  and(
    eq(sourceProfiles.hotel, hotel),
    eq(sourceProfiles.kind, kind),
    eq(sourceProfiles.headsHash, headsHash),
  )

/** Of one hotel and kind, the latest first. */
export const listProfiles = (db: Db, hotel: string, kind: Profile['kind']): Promise<Profile[]> =>
  db
    .select()
    .from(sourceProfiles)
    .where(and(eq(sourceProfiles.hotel, hotel), eq(sourceProfiles.kind, kind)))
    .orderBy(desc(sourceProfiles.keptAt))
    .limit(most)

export async function findProfile(db: Db, key: Key): Promise<Profile | undefined> {
  const [found] = await db.select().from(sourceProfiles).where(isOf(key)).for('update')
  return found
}

export async function replaceProfile(db: Db, { organisationId, ...values }: NewProfile) {
  const { hotel, kind, headsHash, ...rest } = values
  await db
    .insert(sourceProfiles)
    .values({ organisationId, ...values })
    .onConflictDoUpdate({
      target: [
        sourceProfiles.organisationId,
        sourceProfiles.hotel,
        sourceProfiles.kind,
        sourceProfiles.headsHash,
      ],
      set: rest,
    })
}

export const removeProfile = (db: Db, key: Key) => db.delete(sourceProfiles).where(isOf(key))
