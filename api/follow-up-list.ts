import { z } from 'zod'
import { listDueDecisions, listLatestNotes } from '../db/decisions.ts'
import type { Db } from '../db/index.ts'
import { eyesOf, shownDecision, shownNote } from './decision-view.ts'
import { byUrgency, followUpFilters, isWanted } from './domain/follow-up.ts'
import { Refusal } from './refusal.ts'
import { day, name } from './validate.ts'

/** What a list is asked for: due in a period (both its days count), of a department by any spelling, in a state. */
export const followUpQuery = z.object({
  from: day.optional(),
  to: day.optional(),
  department: name.optional(),
  state: z.enum(followUpFilters).optional(),
})
export type FollowUpQuery = z.output<typeof followUpQuery>

/** Decisions across meetings in the order in which they are chased: those of the period, and those that are wanted. */
export async function loadFollowUp(db: Db, { from, to, department, state }: FollowUpQuery) {
  if (from && to && to < from) throw new Refusal(400, 'follow-up.period-reversed')
  const eyes = await eyesOf(db)
  const ofPeriod = (await listDueDecisions(db, { from, to })).map((one) => shownDecision(one, eyes))
  const wantedName = department && eyes.nameOf(department)
  const ofDepartment = ofPeriod.filter(
    ({ departmentName }) => !wantedName || departmentName === wantedName,
  )
  const wanted = ofDepartment
    .filter((one) => !state || isWanted(one.state, state))
    .map((one) => ({ ...one, meetingStartsOn: one.meeting.startsOn }))
    .sort(byUrgency)
    .map(({ meetingStartsOn: _, ...one }) => one)
  return { today: eyes.today, ofPeriod, ofDepartment, wanted }
}

export type FollowUpDecision = Awaited<ReturnType<typeof loadFollowUp>>['wanted'][number]

/** The same decisions, each with the latest that was noted about it. */
export async function withLatestNotes(db: Db, decisions: readonly FollowUpDecision[]) {
  if (decisions.length === 0) return []
  const latest = new Map(
    (
      await listLatestNotes(
        db,
        decisions.map(({ id }) => id),
      )
    ).map((note) => [note.decisionId, note]),
  )
  return decisions.map((one) => {
    const note = latest.get(one.id)
    return { ...one, latestNote: note ? shownNote(note) : null }
  })
}

export type ChasedDecision = Awaited<ReturnType<typeof withLatestNotes>>[number]
