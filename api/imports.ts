import { Hono } from 'hono'
import { z } from 'zod'
import { removeImport } from '../db/import-lines.ts'
import {
  findImport,
  type Import,
  insertImport,
  listImports,
  lockImport,
  replaceImport,
} from '../db/imports.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { commitmentAnswer, importAnswer } from './answers.ts'
import { decisionsBody, mergeDecisions } from './decisions.ts'
import type { Env } from './env.ts'
import { commit, undo } from './import-commitment.ts'
import { shownImport } from './import-preview.ts'
import { type KeptReading, keepBytes, readIntoPreview, respool } from './import-reading.ts'
import { type Decisions, importKinds, Unreadable } from './imports/types.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { ReadingCancelled } from './read-file.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { spool } from './spool.ts'
import { importParam, meetingParam, validate } from './validate.ts'

const importing = ['organiser', 'finance', 'administrator'] as const

const known = (found: Import | undefined): Import => {
  if (!found) throw new Refusal(404, 'import.unknown')
  return found
}

/** What went wrong while reading, as an answer: no table at all, or interrupted. */
function readingRefusal(error: unknown): unknown {
  if (error instanceof Unreadable)
    return new Refusal(422, error.code as `file.${string}`, error.params)
  if (error instanceof ReadingCancelled) return new Refusal(409, 'import.read-failed')
  return error
}

export const imports = new Hono<Env>()
  .get(
    '/meetings/:meetingId/imports',
    allow('members', 'imports', 'Files given to the meeting, latest first'),
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
  .post(
    '/meetings/:meetingId/imports',
    allow(
      importing,
      'imports',
      'Reads a file (raw bytes) and answers its preview; nothing counts yet',
      {
        201: importAnswer,
        413: 'Larger than 512 MB',
        422: 'The file is no table that can be read',
        507: 'The disk is full',
      },
      {
        required: true,
        description: 'The file as it came: CSV, TSV or XLSX',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    ),
    validate('param', meetingParam),
    validate(
      'query',
      z.object({ kind: z.enum(importKinds), filename: z.string().trim().min(1).max(255) }),
    ),
    async (c) => {
      const { deps, actor, locale } = c.var
      const { kind, filename } = c.req.valid('query')
      const scoped = <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
        withinOrganisation(deps.database.db, actor.organisationId, work)
      const meeting = await scoped((db) => knownMeeting(db, c.req.valid('param').meetingId))
      const file = await spool(deps.spoolDir, c.req.raw.body)
      try {
        const made = await scoped((db) =>
          insertImport(db, {
            organisationId: actor.organisationId,
            meetingId: meeting.id,
            kind,
            filename,
            byteCount: file.byteCount,
            sha256: file.sha256,
            state: 'reading',
            createdBy: actor.name,
          }),
        )
        try {
          await keepBytes(deps, made, file)
          await readIntoPreview(deps, meeting, made, file, {}, c.req.raw.signal)
        } catch (error) {
          await removeImport(deps.database.db, actor.organisationId, made.id)
          throw readingRefusal(error)
        }
        const preview = await scoped(async (db) =>
          shownImport(db, known(await findImport(db, made.id)), locale),
        )
        return c.json(preview, 201)
      } finally {
        file.remove()
      }
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
      const given = known(await findImport(c.var.db, c.req.valid('param').importId))
      return c.json(await shownImport(c.var.db, given, c.var.locale), 200)
    },
  )
  .get(
    '/imports/:importId/progress',
    allow('members', 'imports', 'How far reading has come'),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const { state, rowsRead, byteCount } = known(
        await findImport(c.var.db, c.req.valid('param').importId),
      )
      return c.json({ state, rowsRead, byteCount }, 200)
    },
  )
  .patch(
    '/imports/:importId',
    allow(importing, 'imports', 'Reads the file another way and answers the new preview', {
      200: importAnswer,
    }),
    validate('param', importParam),
    validate('json', decisionsBody),
    async (c) => {
      const { deps, actor, locale } = c.var
      const { importId } = c.req.valid('param')
      const scoped = <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
        withinOrganisation(deps.database.db, actor.organisationId, work)
      const { given, meeting } = await scoped(async (db) => {
        const given = known(await lockImport(db, importId))
        if (given.state === 'reading') throw new Refusal(409, 'import.busy')
        if (given.state !== 'preview' && given.state !== 'failed')
          throw new Refusal(409, 'import.not-preview', { state: given.state })
        await replaceImport(db, given.id, { state: 'reading', rowsRead: 0, touchedAt: new Date() })
        return { given, meeting: await knownMeeting(db, given.meetingId) }
      })
      const before = given.decisions as Decisions
      const reread = async (decisions: Decisions) => {
        const file = await respool(deps, given)
        try {
          await readIntoPreview(deps, meeting, given, file, decisions, c.req.raw.signal)
        } finally {
          file.remove()
        }
      }
      try {
        await reread(mergeDecisions(before, c.req.valid('json')))
      } catch (error) {
        // A way of reading that finds no table leaves the preview as it was.
        if (error instanceof Unreadable) await reread(before)
        else await scoped((db) => replaceImport(db, given.id, { state: 'failed' }))
        throw readingRefusal(error)
      }
      const preview = await scoped(async (db) =>
        shownImport(db, known(await findImport(db, importId)), locale),
      )
      return c.json(preview, 200)
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
          const given = known(await lockImport(db, importId))
          if (given.state === 'committed' || given.state === 'undone')
            throw new Refusal(409, 'import.not-preview', { state: given.state })
          await replaceImport(db, importId, { state: 'failed', touchedAt: new Date() })
          await record(db, actor, {
            action: 'import.remove',
            subject: `imports/${importId}`,
            meetingId: given.meetingId,
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
  .put(
    '/imports/:importId/commitment',
    allow(importing, 'imports', 'Puts the import in force, and says what that changes', {
      200: commitmentAnswer,
    }),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { meetingId } = known(await findImport(db, c.req.valid('param').importId))
      await heldMeeting(db, meetingId)
      const given = known(await lockImport(db, c.req.valid('param').importId))
      if (given.state === 'reading') throw new Refusal(409, 'import.busy')
      if (given.state !== 'preview')
        throw new Refusal(409, 'import.not-preview', { state: given.state })
      const changes = await commit(db, actor, given)
      const shown = await shownImport(db, known(await findImport(db, given.id)), locale)
      return c.json({ ...shown, changes }, 200)
    },
  )
  .delete(
    '/imports/:importId/commitment',
    allow(importing, 'imports', 'Undoes the import whole, and says what that changes', {
      200: commitmentAnswer,
    }),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { meetingId } = known(await findImport(db, c.req.valid('param').importId))
      await heldMeeting(db, meetingId)
      const given = known(await lockImport(db, c.req.valid('param').importId))
      if (given.state !== 'committed') throw new Refusal(409, 'import.not-committed')
      const changes = await undo(db, actor, given)
      const shown = await shownImport(db, known(await findImport(db, given.id)), locale)
      return c.json({ ...shown, changes }, 200)
    },
  )
