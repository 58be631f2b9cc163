import { insertAudit } from '../db/audit.ts'
import type { Db } from '../db/index.ts'
import { touchFigures } from '../db/meeting-figures.ts'
import type { Actor } from './env.ts'

export type Change = {
  /** Noun and verb: `budget.approve`. */
  action: string
  /** Path of what was changed: `meetings/12/budget/1`. */
  subject: string
  meetingId?: number
  before?: unknown
  after?: unknown
}

/**
 * Writes a change into the audit log, in the transaction that makes it: both happen or neither. A meeting that has
 * changed is marked, so that overviews work its figures out again.
 */
export async function record(db: Db, actor: Actor, change: Change): Promise<void> {
  const { organisationId } = actor
  await insertAudit(db, { organisationId, actorId: actor.id, actor: actor.name, ...change })
  if (change.meetingId !== undefined) await touchFigures(db, organisationId, change.meetingId)
}
