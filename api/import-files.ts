import { Hono } from 'hono'
import { z } from 'zod'
import { removeImport } from '../db/import-lines.ts'
import { insertImport, replaceImport } from '../db/imports.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { atOnce } from './at-once.ts'
import type { Env } from './env.ts'
import { importAnswer } from './import-answers.ts'
import { shownImport } from './import-preview.ts'
import { keepBytes, readIntoPreview, respool } from './import-reading.ts'
import { type Decisions, importKinds, Unreadable } from './imports/types.ts'
import { heldImport, importing, knownImport } from './known-import.ts'
import { knownMeeting } from './known-meeting.ts'
import { ReadingCancelled } from './read-file.ts'
import { decisionsBody, mergeDecisions } from './reading-decisions.ts'
import { Refusal } from './refusal.ts'
import { spool } from './spool.ts'
import { importParam, meetingParam, validate } from './validate.ts'

/** What went wrong while reading, as an answer: no table at all, or interrupted. */
function readingRefusal(error: unknown): unknown {
  if (error instanceof Unreadable)
    return new Refusal(422, error.code as `file.${string}`, error.params)
  if (error instanceof ReadingCancelled) return new Refusal(409, 'import.read-failed')
  return error
}

/** Reading a file: once when it comes, and again whenever someone decides that it is to be read another way. */
export const importFiles = new Hono<Env>()
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
          await atOnce(c.req.raw.signal, [
            (signal) => keepBytes(deps, made, file, signal),
            (signal) => readIntoPreview(deps, meeting, made, file, {}, signal),
          ])
        } catch (error) {
          await removeImport(deps.database.db, actor.organisationId, made.id)
          throw readingRefusal(error)
        }
        const preview = await scoped(async (db) =>
          shownImport(db, await knownImport(db, made.id), locale),
        )
        return c.json(preview, 201)
      } finally {
        file.remove()
      }
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
        const { given, meeting } = await heldImport(db, importId)
        if (given.state === 'reading') throw new Refusal(409, 'import.busy')
        if (given.state !== 'preview' && given.state !== 'failed')
          throw new Refusal(409, 'import.not-preview', { state: given.state })
        await replaceImport(db, given.id, { state: 'reading', rowsRead: 0, touchedAt: new Date() })
        return { given, meeting }
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
        shownImport(db, await knownImport(db, importId), locale),
      )
      return c.json(preview, 200)
    },
  )
