import { and, desc, eq, exists, lt, or } from 'drizzle-orm'
import type { Db } from './index.ts'
import type { Meeting } from './meetings.ts'
import { meetings } from './schema/meetings.ts'
import { surveys } from './schema/surveys.ts'

/** Meetings before this one of which a questionnaire is in force, the latest first. */
export const listSurveyedBefore = (
  db: Db,
  { id, startsOn }: Pick<Meeting, 'id' | 'startsOn'>,
  limit: number,
): Promise<Meeting[]> =>
  db
    .select()
    .from(meetings)
    .where(
      and(
        or(
          lt(meetings.startsOn, startsOn),
          and(eq(meetings.startsOn, startsOn), lt(meetings.id, id)),
        ),
        exists(
          db
            .select({ id: surveys.id })
            .from(surveys)
            .where(
              and(
                eq(surveys.organisationId, meetings.organisationId),
                eq(surveys.meetingId, meetings.id),
                eq(surveys.state, 'committed'),
              ),
            ),
        ),
      ),
    )
    .orderBy(desc(meetings.startsOn), desc(meetings.id))
    .limit(limit)
