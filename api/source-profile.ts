import { isDeepStrictEqual } from 'node:util'
import type { Import } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { findProfile, removeProfile, replaceProfile } from '../db/source-profiles.ts'
import type { Actor } from './env.ts'
import type { KeptReading } from './import-reading.ts'
import { record } from './record.ts'

/**
 * Keeps what was decided about reading a file for the next file of the same heads: the hotel's, or of information work with ''. A profile stays with the
 * file it was decided for until something else is decided; one that the user had left aside is taken away or replaced.
 */
export async function keepProfile(
  db: Db,
  actor: Actor,
  given: Import,
  hotel: string,
): Promise<void> {
  const { headsHash, decided, profile } = given.reading as KeptReading
  if (!headsHash) return
  const key = { hotel, kind: given.kind, headsHash }
  const before = await findProfile(db, key)
  const change = {
    subject: `imports/${given.id}`,
    ...(given.meetingId !== null && { meetingId: given.meetingId }),
    before: before && { filename: before.filename, decided: before.decided },
  }
  if (Object.keys(decided).length === 0) {
    if (!before || profile?.used !== false) return
    await removeProfile(db, key)
    return void (await record(db, actor, { action: 'profile.remove', ...change }))
  }
  if (isDeepStrictEqual(before?.decided, decided)) return
  const { filename, organisationId } = given
  await replaceProfile(db, {
    organisationId,
    ...key,
    decided,
    filename,
    keptBy: actor.name,
    keptAt: await databaseTime(db),
  })
  await record(db, actor, { action: 'profile.keep', ...change, after: { filename, decided } })
}
