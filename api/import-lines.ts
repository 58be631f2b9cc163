import { Hono } from 'hono'
import { z } from 'zod'
import {
  listBillLines,
  listCountLines,
  listLineSlots,
  refreshRollup,
  replaceSlot,
} from '../db/import-lines.ts'
import { listImportItems, listProblems } from '../db/imports.ts'
import { pageInformationLines } from '../db/information-lines.ts'
import { removeLearned, replaceLearned } from '../db/learned.ts'
import { listSplits, removeSplits } from '../db/line-splits.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { itemKey } from './domain/item.ts'
import type { Env } from './env.ts'
import { importAnswer, linesAnswer, originalLineAnswer, problemsAnswer } from './import-answers.ts'
import { personLines } from './import-people.ts'
import { shownImport, shownProblem } from './import-preview.ts'
import { originalBytes } from './import-reading.ts'
import { inTransaction } from './in-transaction.ts'
import { incomplete, isWhole, itemFields } from './item-body.ts'
import { heldImport, importing, knownImport } from './known-import.ts'
import { originalLine, shownRaw } from './original-line.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { slotByHand } from './slot-by-hand.ts'
import { idText, importParam, limit, offset, validate } from './validate.ts'

const lineNumber = z.number().int().min(1).max(2_000_000_000)

export const importLines = new Hono<Env>()
  .get(
    '/imports/:importId/problems',
    allow(
      'members',
      'imports',
      'Everything wrong with the file, as it was met; warnings for many rows together, last',
      {
        200: problemsAnswer,
      },
    ),
    validate('param', importParam),
    validate('query', z.object({ offset, limit })),
    inTransaction,
    async (c) => {
      const { db, locale } = c.var
      const { importId } = c.req.valid('param')
      await knownImport(db, importId)
      const found = await listProblems(db, importId, c.req.valid('query'))
      const problems = found.problems.map((problem) => shownProblem(problem, locale))
      return c.json({ problems, total: found.total }, 200)
    },
  )
  .get(
    '/imports/:importId/lines',
    allow(
      'members',
      'imports',
      'The charges, payments, counts and people read, each with its item',
      {
        200: linesAnswer,
      },
    ),
    validate('param', importParam),
    validate(
      'query',
      z.object({
        slot: z.coerce.number().int().min(0).max(1e9).optional(),
        fate: z.enum(['imported', 'duplicate']).optional(),
        offset,
        limit,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const { importId } = c.req.valid('param')
      const given = await knownImport(db, importId)
      const items = await listImportItems(db, importId)
      const bySlot = new Map(
        items.map(({ slot, kind, day, sitting, label, rule }) => [
          slot,
          { kind, day, sitting, label, rule },
        ]),
      )
      const filter = c.req.valid('query')
      const bills = await listBillLines(db, importId, filter)
      const counts = await listCountLines(db, importId, filter)
      const people = await personLines(db, given, filter)
      const entries = await pageInformationLines(db, importId, filter)
      return c.json(
        {
          lines: bills.lines.map((line) => ({ ...line, item: bySlot.get(line.slot) ?? null })),
          total: bills.total,
          counts: counts.lines.map((line) => ({ ...line, item: bySlot.get(line.slot) ?? null })),
          countTotal: counts.total,
          people: people.lines,
          peopleTotal: people.total,
          entries: entries.lines.map(({ entry, ...line }) => ({
            ...line,
            entry: entry as Record<string, unknown>,
          })),
          entryTotal: entries.total,
        },
        200,
      )
    },
  )
  .get(
    '/imports/:importId/lines/:line',
    allow(
      'members',
      'imports',
      'A line of the original file, as it came; of people’s phones the middle is masked',
      {
        200: originalLineAnswer,
      },
    ),
    validate('param', z.object({ importId: idText, line: idText })),
    async (c) => {
      const { deps, actor } = c.var
      const { importId, line } = c.req.valid('param')
      const given = await withinOrganisation(deps.database.db, actor.organisationId, (db) =>
        knownImport(db, importId),
      )
      const raw = await originalLine(given, line, originalBytes(deps, given))
      if (raw === undefined) throw new Refusal(404, 'import.line-unknown', { line })
      return c.json({ line, raw: shownRaw(given, raw), filename: given.filename }, 200)
    },
  )
  .put(
    '/imports/:importId/assignments',
    allow(
      importing,
      'imports',
      'Puts lines into an item by hand, and remembers it for this hotel',
      { 200: importAnswer },
    ),
    validate('param', importParam),
    validate(
      'json',
      z.object({
        lines: z.array(lineNumber).min(1).max(10_000),
        item: z.object(itemFields).refine(isWhole, incomplete),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { lines, item } = c.req.valid('json')
      const { importId } = c.req.valid('param')
      const { given, meeting } = await heldImport(db, importId)
      if (given.state !== 'preview' && given.state !== 'committed')
        throw new Refusal(409, 'import.not-preview', { state: given.state })
      const before = await listLineSlots(db, importId, lines)
      if (before.length === 0) throw new Refusal(409, 'assignment.none')
      const slot = await slotByHand(db, given, item)
      const numbers = before.map(({ line }) => line)
      // A line given to one item is shared no longer.
      const shared = await listSplits(db, importId, numbers)
      await removeSplits(db, importId, numbers)
      await replaceSlot(db, importId, numbers, slot)
      const touched = [slot, ...[...before, ...shared].map((line) => line.slot)]
      await refreshRollup(db, importId, [...new Set(touched)])
      const texts = new Set(before.map(({ text }) => text))
      // Taken out of an item is not put into another: what was learned of such a text is forgotten.
      if (item.kind === 'unclassified') await removeLearned(db, meeting.hotel ?? '', [...texts])
      else
        await replaceLearned(
          db,
          actor.organisationId,
          meeting.hotel ?? '',
          [...texts].map((text) => ({
            text,
            kind: item.kind,
            sitting: item.sitting,
            label: item.label,
          })),
        )
      await record(db, actor, {
        action: 'import.assign',
        subject: `imports/${importId}`,
        meetingId: meeting.id,
        before: before.map(({ line, slot }) => ({ line, slot })),
        after: { slot, item: itemKey(item) },
      })
      return c.json(await shownImport(db, given, locale), 200)
    },
  )
