import { Hono } from 'hono'
import { z } from 'zod'
import {
  findDraft,
  insertObjection,
  listObjections,
  replaceAnswer,
  replaceDraft,
} from '../db/bulletins.ts'
import { holdNoun } from '../db/hold.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import { bulletinAnswer, objectionsAnswer } from './answers-bulletin.ts'
import { revision } from './bulletin-drafts.ts'
import { draftText } from './bulletin-frozen.ts'
import { drafting, heldDraft, knownBulletin, ownUnits } from './bulletin-known.ts'
import { opening, shownBulletin } from './bulletin-view.ts'
import { bulletinParam } from './bulletins.ts'
import { figureOf } from './domain/bulletin-figure.ts'
import { objectionPoints } from './domain/bulletin-objection.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'
import { day, idText, validate } from './validate.ts'

const answers = { 200: bulletinAnswer }
const words = z.string().trim().min(1).max(1000)

/** Units say what is not right before a bulletin is published, and are answered one by one. */
export const bulletinObjections = new Hono<Env>()
  .put(
    '/bulletins/:bulletinId/opening',
    allow(
      drafting,
      'bulletins',
      'Opens a draft for objections until a day: readers then see their own rows of it',
      answers,
    ),
    validate('param', bulletinParam),
    validate('json', z.object({ revision, until: day })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { revision: seen, until } = c.req.valid('json')
      const { bulletin, draft } = await heldDraft(db, c.req.valid('param').bulletinId, seen)
      if (until < (await todayOf(db)))
        throw new Refusal(409, 'bulletin.open-until-past', { day: until })
      await replaceDraft(db, bulletin.id, { openUntil: until, openedBy: actor.name })
      await record(db, actor, {
        action: 'bulletin.open',
        subject: `bulletins/${bulletin.id}/${draft.edition}`,
        before: { openUntil: draft.openUntil },
        after: { openUntil: until },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 200)
    },
  )
  .get(
    '/bulletins/:bulletinId/objections',
    allow(roles, 'bulletins', 'Objections with their answers; a reader sees those of their units', {
      200: objectionsAnswer,
    }),
    validate('param', bulletinParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const bulletin = await knownBulletin(db, c.req.valid('param').bulletinId)
      const { objections } = await shownBulletin(db, actor, bulletin)
      return c.json({ objections }, 200)
    },
  )
  .post(
    '/bulletins/:bulletinId/objections',
    allow(['reader'], 'bulletins', 'Objects to a point of the draft, for one’s own unit', {
      201: bulletinAnswer,
    }),
    validate('param', bulletinParam),
    validate('json', z.object({ unitId: idText, point: z.enum(objectionPoints), why: words })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { unitId, point, why } = c.req.valid('json')
      await holdNoun(db, 'bulletins')
      const bulletin = await knownBulletin(db, c.req.valid('param').bulletinId)
      const draft = await findDraft(db, bulletin.id)
      const open = draft ? opening(draft, await todayOf(db)) : null
      // Whoever may not see a draft is not told that there is one.
      if (!draft || !open) {
        await shownBulletin(db, actor, bulletin)
        throw new Refusal(409, 'bulletin.not-open')
      }
      const { figures } = draftText(draft)
      const own = (await ownUnits(db, actor, figures)).find((one) => one.unitId === unitId)
      if (!own) throw new Refusal(404, 'bulletin.unit-unknown')
      if (open.isOver) throw new Refusal(409, 'bulletin.objections-over', { day: open.until })
      const made = await insertObjection(db, {
        organisationId: actor.organisationId,
        bulletinId: bulletin.id,
        edition: draft.edition,
        unitId,
        point,
        why,
        said:
          point === 'attention' || point === 'other'
            ? null
            : figureOf(figures, { of: 'unit', unitId, name: own.name }, point),
        raisedBy: actor.name,
      })
      await record(db, actor, {
        action: 'bulletin.object',
        subject: `bulletins/${bulletin.id}/objections/${made.id}`,
        after: { unit: own.name, point, why, said: made.said },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 201)
    },
  )
  .put(
    '/bulletins/:bulletinId/objections/:objectionId/answer',
    allow(drafting, 'bulletins', 'Accepts an objection or not, and says why', answers),
    validate('param', bulletinParam.extend({ objectionId: idText })),
    validate('json', z.object({ isAccepted: z.boolean(), answer: words })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { bulletinId, objectionId } = c.req.valid('param')
      const { isAccepted, answer } = c.req.valid('json')
      await holdNoun(db, 'bulletins')
      const bulletin = await knownBulletin(db, bulletinId)
      const before = (await listObjections(db, bulletinId)).find(({ id }) => id === objectionId)
      if (!before) throw new Refusal(404, 'bulletin.objection-unknown')
      const draft = await findDraft(db, bulletinId)
      if (draft?.edition !== before.edition)
        throw new Refusal(409, 'bulletin.objection-past', { edition: before.edition })
      await replaceAnswer(db, objectionId, { isAccepted, answer, answeredBy: actor.name })
      await record(db, actor, {
        action: 'bulletin.answer',
        subject: `bulletins/${bulletinId}/objections/${objectionId}`,
        before: { isAccepted: before.isAccepted, answer: before.answer },
        after: { isAccepted, answer },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 200)
    },
  )
