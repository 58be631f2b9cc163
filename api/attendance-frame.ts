import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { frameOf, type MeetingFrame } from './domain/attendance-figures.ts'

/** What a meeting's people are measured against: its days, the meals its items name, its end. */
export const loadFrame = async (db: Db, meeting: Meeting): Promise<MeetingFrame> =>
  frameOf(meeting, await loadGrid(db, meeting.id))
