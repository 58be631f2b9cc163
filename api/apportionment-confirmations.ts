import { Hono } from 'hono'
import { z } from 'zod'
import { listApportionments, listShares, replaceShareState } from '../db/apportionments.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { departmentShare } from './answers-apportionment.ts'
import { shownShare } from './apportionment-view.ts'
import { reach } from './department-reach.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, validate } from './validate.ts'

const body = z
  .object({
    departmentId: idText,
    /** The edition that was read: a later one has to be read first. */
    edition: idText,
    state: z.enum(['open', 'confirmed', 'objected']),
    comment: z
      .string()
      .trim()
      .max(1000)
      .nullish()
      .transform((text) => text || null),
  })
  .refine(({ state, comment }) => state !== 'objected' || comment !== null, {
    path: ['comment'],
    message: 'an objection says why / 提出异议须说明理由',
  })

/** What a department says to its share: by its own reader, or written down by finance for it. */
export const apportionmentConfirmations = new Hono<Env>().put(
  '/meetings/:meetingId/apportionment/confirmations',
  allow(
    ['finance', 'reader'],
    'apportionment',
    'A department confirms its share, objects to it, or takes that back',
    { 200: departmentShare },
  ),
  validate('param', meetingParam),
  validate('json', body),
  inTransaction,
  async (c) => {
    const { db, actor } = c.var
    const { departmentId, edition, state, comment } = c.req.valid('json')
    const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
    const [latest] = await listApportionments(db, meeting.id)
    const shares = latest ? await listShares(db, meeting.id, latest.edition) : []
    const mine = await reach(db, actor)
    const before = shares.find((one) => one.departmentId === departmentId && mine(departmentId))
    if (!latest || !before) throw new Refusal(404, 'apportionment.no-share')
    if (latest.edition !== edition)
      throw new Refusal(409, 'apportionment.newer', { edition: latest.edition })
    const isAnswered = state !== 'open'
    const after = await replaceShareState(
      db,
      { meetingId: meeting.id, edition, departmentId },
      {
        state,
        comment: isAnswered ? comment : null,
        answeredBy: isAnswered ? actor.name : null,
        answeredAt: isAnswered ? await databaseTime(db) : null,
        onBehalf: isAnswered && actor.role !== 'reader',
      },
    )
    if (!after) throw new Error('the share was not returned')
    await record(db, actor, {
      action: 'apportionment.answer',
      subject: `meetings/${meeting.id}/apportionment/${edition}/${departmentId}`,
      meetingId: meeting.id,
      before: { state: before.state, comment: before.comment },
      after: { state: after.state, comment: after.comment, onBehalf: after.onBehalf },
    })
    return c.json(shownShare(after), 200)
  },
)
