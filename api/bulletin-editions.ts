import { Hono } from 'hono'
import { z } from 'zod'
import { findBasis, findDraft, listEditions } from '../db/bulletins.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import { basisAnswer, bulletinUnitAnswer, editionAnswer } from './answers-bulletin.ts'
import { type BulletinBasis, draftText, frozenOf, type UnitReasons } from './bulletin-frozen.ts'
import { knownBulletin, knownEdition, ownUnits, periodOf } from './bulletin-known.ts'
import { opening, shownHead } from './bulletin-view.ts'
import { bulletinParam } from './bulletins.ts'
import type { BulletinFigures } from './domain/bulletin-figures.ts'
import type { Actor, Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'
import { idText, validate } from './validate.ts'

export const editionParam = bulletinParam.extend({ edition: idText })

/** A unit's row in one table, and how many stand in it. */
function rowOf(figures: BulletinFigures, unitId: number) {
  for (const table of [...figures.tables, figures.unranked]) {
    const row = table.rows.find((one) => one.unitId === unitId)
    if (row) return { class: table.class, of: table.rows.length, row }
  }
  throw new Refusal(404, 'bulletin.unit-unknown')
}

/** The draft's or an edition's figures and reasons: a reader gets the draft's only while it is open. */
async function loadSide(db: Db, actor: Actor, bulletinId: number, edition: number | undefined) {
  const [latest] = await listEditions(db, bulletinId)
  const draft = await findDraft(db, bulletinId)
  const open = draft ? opening(draft, await todayOf(db)) : null
  const wanted = edition ?? (open ? draft?.edition : latest?.edition) ?? draft?.edition
  if (draft && wanted === draft.edition && (open || actor.role !== 'reader'))
    return {
      edition: draft.edition,
      isDraft: true,
      figures: draftText(draft).figures,
      reasons: draft.reasons as UnitReasons,
    }
  const found = await knownEdition(db, bulletinId, wanted ?? 1)
  const { figures, reasons } = frozenOf(found)
  return { edition: found.edition, isDraft: false, figures, reasons }
}

/** What was published, as it was. */
export const bulletinEditions = new Hono<Env>()
  .get(
    '/bulletins/:bulletinId/editions/:edition',
    allow(roles, 'bulletins', 'A published edition: the same for everybody, for ever', {
      200: editionAnswer,
    }),
    validate('param', editionParam),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const { bulletinId, edition } = c.req.valid('param')
      const bulletin = await knownBulletin(db, bulletinId)
      const found = await knownEdition(db, bulletinId, edition)
      const { figures, paragraphs, checked, changes } = frozenOf(found)
      const { content: _, ...head } = found
      return c.json(
        {
          id: bulletinId,
          period: periodOf(bulletin),
          ...shownHead(head),
          figures,
          paragraphs,
          checked,
          changes,
        },
        200,
      )
    },
  )
  .get(
    '/bulletins/:bulletinId/editions/:edition/basis',
    allow('members', 'bulletins', 'The rule books and facts that an edition was frozen with', {
      200: basisAnswer,
    }),
    validate('param', editionParam),
    inTransaction,
    async (c) => {
      const { bulletinId, edition } = c.req.valid('param')
      const found = await findBasis(c.var.db, bulletinId, edition)
      if (!found) throw new Refusal(404, 'bulletin.no-edition', { edition })
      return c.json(found as BulletinBasis, 200)
    },
  )
  .get(
    '/bulletins/:bulletinId/units/:unitId',
    allow(
      roles,
      'bulletins',
      'A unit’s row and every point’s reason, as published or as drafted; a reader’s own unit only',
      { 200: bulletinUnitAnswer },
    ),
    validate('param', bulletinParam.extend({ unitId: idText })),
    validate('query', z.object({ edition: idText.optional() })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { bulletinId, unitId } = c.req.valid('param')
      await knownBulletin(db, bulletinId)
      const { figures, reasons, ...side } = await loadSide(
        db,
        actor,
        bulletinId,
        c.req.valid('query').edition,
      )
      const own = await ownUnits(db, actor, figures)
      if (actor.role === 'reader' && !own.some((one) => one.unitId === unitId))
        throw new Refusal(404, 'bulletin.unit-unknown')
      return c.json({ ...side, ...rowOf(figures, unitId), reasons: reasons[unitId] ?? [] }, 200)
    },
  )
