import { insertAudit } from '../db/audit.ts'
import type { Db } from '../db/index.ts'
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

/** Writes a change into the audit log, in the transaction that makes it: both happen or neither. */
export const record = (db: Db, actor: Actor, change: Change) =>
  insertAudit(db, {
    organisationId: actor.organisationId,
    actorId: actor.id,
    actor: actor.name,
    ...change,
  })
