import { Hono } from 'hono'
import { z } from 'zod'
import { refreshRollup } from '../db/import-lines.ts'
import type { Db } from '../db/index.ts'
import { findSplittable, listSplits, removeSplits, replaceSplit } from '../db/line-splits.ts'
import { allow } from './access/allow.ts'
import { itemKey } from './domain/item.ts'
import { splitFault } from './domain/split-line.ts'
import type { Actor, Env } from './env.ts'
import { importAnswer } from './import-answers.ts'
import { shownImport } from './import-preview.ts'
import { inTransaction } from './in-transaction.ts'
import { incomplete, isWhole, itemFields } from './item-body.ts'
import { heldImport, importing, type MeetingImport } from './known-import.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { slotByHand } from './slot-by-hand.ts'
import { cents, idText, quantity, validate } from './validate.ts'

const lineParam = z.object({ importId: idText, line: idText })
const part = z
  .object({
    ...itemFields,
    amountCents: cents,
    quantity: quantity.nullish().transform((value) => value ?? null),
  })
  .refine(isWhole, incomplete)

/** The line to share, with its import, whose bill is open to change. */
async function heldLine(db: Db, importId: number, line: number) {
  const { given } = await heldImport(db, importId)
  if (given.state !== 'preview' && given.state !== 'committed')
    throw new Refusal(409, 'import.not-preview', { state: given.state })
  const found = await findSplittable(db, importId, line)
  if (!found) throw new Refusal(404, 'import.line-unknown', { line })
  return { given, found }
}

const recorded = (db: Db, actor: Actor, given: MeetingImport, line: number, change: object) =>
  record(db, actor, {
    action: 'import.split',
    subject: `imports/${given.id}/lines/${line}`,
    meetingId: given.meetingId,
    ...change,
  })

/** One line of a bill for several items: shared by hand, to the last cent. */
export const lineSplits = new Hono<Env>()
  .put(
    '/imports/:importId/lines/:line/split',
    allow(importing, 'imports', 'Shares one line between items, nothing remaining', {
      200: importAnswer,
    }),
    validate('param', lineParam),
    validate('json', z.object({ parts: z.array(part).max(100) })),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { importId, line } = c.req.valid('param')
      const { parts } = c.req.valid('json')
      const { given, found } = await heldLine(db, importId, line)
      const fault = splitFault(found.amountCents, parts)
      if (fault?.code === 'split.remaining')
        throw new Refusal(400, fault.code, { remaining: (fault.remainingCents / 100).toFixed(2) })
      if (fault) throw new Refusal(400, fault.code, 'item' in fault ? { item: fault.item } : {})
      const before = await listSplits(db, importId, [line])
      const slots: number[] = []
      for (const one of parts) slots.push(await slotByHand(db, given, one))
      await replaceSplit(
        db,
        actor.organisationId,
        importId,
        line,
        parts.map(({ amountCents, quantity }, at) => ({
          slot: slots[at] ?? 0,
          amountCents,
          quantity,
        })),
      )
      const touched = [found.slot, ...slots, ...before.map(({ slot }) => slot)]
      await refreshRollup(db, importId, [...new Set(touched)])
      await recorded(db, actor, given, line, {
        before,
        after: parts.map((one) => ({ item: itemKey(one), amountCents: one.amountCents })),
      })
      return c.json(await shownImport(db, given, locale), 200)
    },
  )
  .delete(
    '/imports/:importId/lines/:line/split',
    allow(importing, 'imports', 'Makes a shared line whole again', { 200: importAnswer }),
    validate('param', lineParam),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { importId, line } = c.req.valid('param')
      const { given, found } = await heldLine(db, importId, line)
      const before = await listSplits(db, importId, [line])
      if (before.length === 0) throw new Refusal(409, 'split.none', { line })
      await removeSplits(db, importId, [line])
      await refreshRollup(db, importId, [found.slot, ...before.map(({ slot }) => slot)])
      await recorded(db, actor, given, line, { before })
      return c.json(await shownImport(db, given, locale), 200)
    },
  )
