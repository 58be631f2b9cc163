import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { commitmentAnswer } from './import-answers.ts'
import { commit, undo } from './import-commitment.ts'
import { shownImport } from './import-preview.ts'
import { inTransaction } from './in-transaction.ts'
import { commitInformation } from './information-commitment.ts'
import { undoInformation } from './information-undo.ts'
import { heldFile, importing, knownImport } from './known-import.ts'
import { Refusal } from './refusal.ts'
import { importParam, validate } from './validate.ts'

export const importCommitments = new Hono<Env>()
  .put(
    '/imports/:importId/commitment',
    allow(importing, 'imports', 'Puts the import in force, and says what that changes', {
      200: commitmentAnswer,
    }),
    validate('param', importParam),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const held = await heldFile(db, actor, c.req.valid('param').importId)
      const { given } = held
      if (given.state === 'reading') throw new Refusal(409, 'import.busy')
      if (given.state !== 'preview')
        throw new Refusal(409, 'import.not-preview', { state: given.state })
      const changes = held.meeting ? await commit(db, actor, held.given, held.meeting) : []
      if (!held.meeting) await commitInformation(db, actor, given)
      const shown = await shownImport(db, await knownImport(db, given.id), locale)
      return c.json({ ...shown, changes }, 200)
    },
  )
  .delete(
    '/imports/:importId/commitment',
    allow(
      importing,
      'imports',
      'Undoes the import whole, and says what that changes; people and facts changed by hand since stay or go, as asked',
      {
        200: commitmentAnswer,
      },
    ),
    validate('param', importParam),
    validate('query', z.object({ changed: z.enum(['keep', 'remove']).optional() })),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const held = await heldFile(db, actor, c.req.valid('param').importId)
      const { given } = held
      if (given.state !== 'committed') throw new Refusal(409, 'import.not-committed')
      const { changed } = c.req.valid('query')
      const changes = held.meeting ? await undo(db, actor, held.given, changed) : []
      if (!held.meeting) await undoInformation(db, actor, given, changed)
      const shown = await shownImport(db, await knownImport(db, given.id), locale)
      return c.json({ ...shown, changes }, 200)
    },
  )
