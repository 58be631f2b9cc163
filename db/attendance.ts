import { asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { attendees } from './schema/attendees.ts'

export type Attendee = typeof attendees.$inferSelect
export type NewAttendee = typeof attendees.$inferInsert

/** Everyone who was invited to a meeting or came to it, in the order in which they were named. */
export const listAttendees = (db: Db, meetingId: number): Promise<Attendee[]> =>
  db.select().from(attendees).where(eq(attendees.meetingId, meetingId)).orderBy(asc(attendees.id))
