import { Hono } from 'hono'
import { removeImport } from '../db/import-lines.ts'
import { listImports, lockImport, replaceImport } from '../db/imports.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { importAnswer, importsAnswer, progressAnswer } from './import-answers.ts'
import { shownImport } from './import-preview.ts'
import type { KeptReading } from './import-reading.ts'
import { inTransaction } from './in-transaction.ts'
import { checkInforming, importing, knownImport } from './known-import.ts'
import { knownMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { importParam, meetingParam, validate } from './validate.ts'

export const imports = new Hono<Env>()
  .get(
    '/meetings/:meetingId/imports',
    allow('members', 'imports', 'Files given to the meeting, latest first', {
      200: importsAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const found = await listImports(c.var.db, meeting.id)
      const list = found.map((one) => ({
        ...one,
        balance: one.balance as KeptReading['balance'] | null,
      }))
      return c.json({ imports: list }, 200)
    },
  )
  .get(
    '/imports/:importId',
    allow('members', 'imports', 'An import: how it was read, what it does, what is wrong', {
      200: importAnswer,
    }),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const given = await knownImport(c.var.db, c.req.valid('param').importId)
      return c.json(await shownImport(c.var.db, given, c.var.locale), 200)
    },
  )
  .get(
    '/imports/:importId/progress',
    allow('members', 'imports', 'How far reading has come', { 200: progressAnswer }),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const { state, rowsRead, byteCount } = await knownImport(
        c.var.db,
        c.req.valid('param').importId,
      )
      return c.json({ state, rowsRead, byteCount }, 200)
    },
  )
  .delete(
    '/imports/:importId',
    allow(importing, 'imports', 'Throws a preview away, or cancels reading', { 204: 'Gone' }),
    validate('param', importParam),
    async (c) => {
      const { deps, actor } = c.var
      const { importId } = c.req.valid('param')
      const wasReading = await withinOrganisation(
        deps.database.db,
        actor.organisationId,
        async (db) => {
          const given = await lockImport(db, importId)
          if (!given) throw new Refusal(404, 'import.unknown')
          if (given.meetingId === null) checkInforming(actor)
          if (given.state === 'committed' || given.state === 'undone')
            throw new Refusal(409, 'import.not-preview', { state: given.state })
          await replaceImport(db, importId, { state: 'failed', touchedAt: new Date() })
          await record(db, actor, {
            action: 'import.remove',
            subject: `imports/${importId}`,
            ...(given.meetingId !== null && { meetingId: given.meetingId }),
            before: { filename: given.filename },
          })
          return given.state === 'reading'
        },
      )
      // Its reader notices and clears up; a preview has none.
      if (!wasReading) await removeImport(deps.database.db, actor.organisationId, importId)
      return c.body(null, 204)
    },
  )
