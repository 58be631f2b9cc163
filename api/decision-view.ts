import {
  type Decision,
  type DecisionNote,
  listDecisionNotes,
  listDecisions,
} from '../db/decisions.ts'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { departmentNames, standingOf } from './domain/follow-up.ts'
import { todayOf } from './today.ts'

/** What a decision owes to the day it is looked at, and to the other spellings of its department. */
export type Eyes = { today: string; nameOf: (department: string) => string }

export const eyesOf = async (db: Db): Promise<Eyes> => ({
  today: await todayOf(db),
  nameOf: departmentNames(await listDepartments(db)),
})

export const shownDecision = <D extends Decision>(decision: D, { today, nameOf }: Eyes) => ({
  ...decision,
  departmentName: nameOf(decision.department),
  ...standingOf({ ...decision, isCancelled: decision.cancelledAt !== null }, today),
})

export const shownNote = ({ id, text, dueBefore, dueAfter, by, at }: DecisionNote) => ({
  id,
  text,
  dueBefore,
  dueAfter,
  by,
  at,
})

/** A meeting's decisions as its page shows them, each with all that was noted. */
export async function shownDecisions(db: Db, meetingId: number) {
  const eyes = await eyesOf(db)
  const found = await listDecisions(db, meetingId)
  const notes = Map.groupBy(
    await listDecisionNotes(
      db,
      found.map(({ id }) => id),
    ),
    ({ decisionId }) => decisionId,
  )
  return {
    today: eyes.today,
    decisions: found.map((one) => ({
      ...shownDecision(one, eyes),
      notes: (notes.get(one.id) ?? []).map(shownNote),
    })),
  }
}
