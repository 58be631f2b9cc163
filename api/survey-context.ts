import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { lockMeeting, type Meeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import { listScales } from '../db/survey-settings.ts'
import { listSheetKeys } from '../db/survey-sheets.ts'
import type { KnownScale } from './imports/survey/types.ts'
import type { PlainContext } from './survey-job.ts'

/**
 * What the reader may know of the organisation and the meeting, and since when. Under the meeting's lock: whatever comes
 * in force later than this instant was not seen by this reading.
 */
export async function surveyContext(db: Db, meeting: Meeting) {
  await lockMeeting(db, meeting.id)
  const readAt = await databaseTime(db)
  const scales = (await listScales(db)).map(
    ({ points, low, high }): KnownScale => ({
      points: points as Record<string, number>,
      scale: { low, high },
    }),
  )
  const departments = (await listDepartments(db)).map(({ id, code, name, aliases }) => ({
    id: String(id),
    names: [name, ...aliases, code],
  }))
  const earlierKeys = BigInt64Array.from(await listSheetKeys(db, meeting.id))
  return { readAt, context: { scales, departments, earlierKeys } satisfies PlainContext }
}
