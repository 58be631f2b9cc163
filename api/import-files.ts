import { type Context, Hono } from 'hono'
import { z } from 'zod'
import { removeImport } from '../db/import-lines.ts'
import { insertImport, replaceImport } from '../db/imports.ts'
import type { Meeting } from '../db/meetings.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { atOnce } from './at-once.ts'
import type { Env } from './env.ts'
import { importAnswer } from './import-answers.ts'
import { shownImport } from './import-preview.ts'
import { keepBytes, readIntoPreview, respool } from './import-reading.ts'
import { type Decisions, type ImportKind, meetingImportKinds, Unreadable } from './imports/types.ts'
import { heldFile, importing, knownImport } from './known-import.ts'
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

/** The body of an upload, for the API document. */
export const uploaded = {
  required: true,
  description: 'The file as it came: CSV, TSV or XLSX',
  content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
}
export const filename = z.string().trim().min(1).max(255)

/** Reads a file as it comes and gives its preview. @param meeting whose file it is; null: the organisation's */
export async function takeFile(
  c: Context<Env>,
  meeting: Meeting | null,
  kind: ImportKind,
  filename: string,
) {
  const { deps, actor, locale } = c.var
  const scoped = <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
    withinOrganisation(deps.database.db, actor.organisationId, work)
  const file = await spool(deps.spoolDir, c.req.raw.body)
  try {
    const made = await scoped((db) =>
      insertImport(db, {
        organisationId: actor.organisationId,
        meetingId: meeting?.id ?? null,
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
    return await scoped(async (db) => shownImport(db, await knownImport(db, made.id), locale))
  } finally {
    file.remove()
  }
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
      uploaded,
    ),
    validate('param', meetingParam),
    validate('query', z.object({ kind: z.enum(meetingImportKinds), filename })),
    async (c) => {
      const { deps, actor } = c.var
      const { kind, filename } = c.req.valid('query')
      const meeting = await withinOrganisation(deps.database.db, actor.organisationId, (db) =>
        knownMeeting(db, c.req.valid('param').meetingId),
      )
      return c.json(await takeFile(c, meeting, kind, filename), 201)
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
        const { given, meeting } = await heldFile(db, actor, importId)
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
