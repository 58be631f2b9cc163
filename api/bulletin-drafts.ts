import { Hono } from 'hono'
import { z } from 'zod'
import {
  findDraft,
  insertDraft,
  listEditions,
  listObjections,
  removeBulletin,
  removeDraft,
  replaceDraft,
} from '../db/bulletins.ts'
import { holdNoun } from '../db/hold.ts'
import { allow } from './access/allow.ts'
import { bulletinAnswer } from './answers-bulletin.ts'
import { draftText, frozenOf } from './bulletin-frozen.ts'
import {
  authorsOf,
  bookOf,
  drafting,
  heldDraft,
  knownBulletin,
  knownDraft,
  knownEdition,
  periodOf,
} from './bulletin-known.ts'
import { asOfDay, takeFigures } from './bulletin-taking.ts'
import { shownBulletin } from './bulletin-view.ts'
import { bulletinParam } from './bulletins.ts'
import { editsOf } from './domain/bulletin.ts'
import { paragraphKeys } from './domain/bulletin-sentences.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'
import { validate } from './validate.ts'

export const revision = z.number().int().min(0)
const written = z.string().trim().max(20_000)
const title = z.string().trim().min(1).max(200)
export const tongues = <T extends z.ZodType>(schema: T) => z.object({ zh: schema, en: schema })

const draftBody = z.object({
  revision,
  number: z.string().trim().max(100).default(''),
  titles: tongues(title),
  /** Paragraphs written anew; one that is left out reads as the figures say it. */
  edits: z.partialRecord(z.enum(paragraphKeys), tongues(written)).default({}),
})
const answers = { 200: bulletinAnswer }

/** What is being written: the text, the figures it rests on, and the beginning of a correction. */
export const bulletinDrafts = new Hono<Env>()
  .put(
    '/bulletins/:bulletinId/draft',
    allow(drafting, 'bulletins', 'Changes the text of a draft; its figures stay', answers),
    validate('param', bulletinParam),
    validate('json', draftBody),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const said = c.req.valid('json')
      const { bulletin, draft } = await heldDraft(
        db,
        c.req.valid('param').bulletinId,
        said.revision,
      )
      const { number, titles, edits } = said
      await replaceDraft(db, bulletin.id, {
        number,
        titleZh: titles.zh,
        titleEn: titles.en,
        edits,
        authors: authorsOf(draft, actor),
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'bulletin.replace',
        subject: `bulletins/${bulletin.id}/${draft.edition}`,
        before: { number: draft.number, titles: draftText(draft).titles, edits: draft.edits },
        after: { number, titles, edits },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 200)
    },
  )
  .put(
    '/bulletins/:bulletinId/figures',
    allow(
      drafting,
      'bulletins',
      'Takes the figures of a draft again; what was edited stays',
      answers,
    ),
    validate('param', bulletinParam),
    validate('json', z.object({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { bulletin, draft } = await heldDraft(
        db,
        c.req.valid('param').bulletinId,
        c.req.valid('json').revision,
      )
      const period = periodOf(bulletin)
      const asOf = asOfDay(period, await todayOf(db))
      const taken = await takeFigures(db, actor, period, bookOf(bulletin), asOf)
      await replaceDraft(db, bulletin.id, {
        figures: taken.figures,
        reasons: taken.reasons,
        authors: authorsOf(draft, actor),
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'bulletin.take-figures',
        subject: `bulletins/${bulletin.id}/${draft.edition}`,
        before: { sums: draftText(draft).figures.sums },
        after: { sums: taken.figures.sums },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 200)
    },
  )
  .post(
    '/bulletins/:bulletinId/draft',
    allow(drafting, 'bulletins', 'Drafts a corrected edition of a published bulletin', {
      201: bulletinAnswer,
    }),
    validate('param', bulletinParam),
    validate('json', z.object({ reason: z.string().trim().min(1).max(1000) })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      await holdNoun(db, 'bulletins')
      const bulletin = await knownBulletin(db, c.req.valid('param').bulletinId)
      const { reason } = c.req.valid('json')
      const draft = await findDraft(db, bulletin.id)
      if (draft) throw new Refusal(409, 'bulletin.has-draft', { edition: draft.edition })
      const [head] = await listEditions(db, bulletin.id)
      if (!head) throw new Refusal(409, 'bulletin.no-draft')
      const latest = await knownEdition(db, bulletin.id, head.edition)
      const period = periodOf(bulletin)
      const asOf = asOfDay(period, await todayOf(db))
      const taken = await takeFigures(db, actor, period, bookOf(bulletin), asOf)
      const edition = head.edition + 1
      await insertDraft(db, {
        organisationId: actor.organisationId,
        bulletinId: bulletin.id,
        edition,
        reason,
        number: latest.number,
        titleZh: latest.titleZh,
        titleEn: latest.titleEn,
        edits: editsOf(frozenOf(latest).paragraphs),
        figures: taken.figures,
        reasons: taken.reasons,
        authors: [actor.id],
        changedBy: actor.name,
      })
      await record(db, actor, {
        action: 'bulletin.correct',
        subject: `bulletins/${bulletin.id}/${edition}`,
        after: { reason },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 201)
    },
  )
  .delete(
    '/bulletins/:bulletinId/draft',
    allow(
      drafting,
      'bulletins',
      'Throws a draft away; a bulletin that was never published goes with it',
      { 204: 'Removed' },
    ),
    validate('param', bulletinParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      await holdNoun(db, 'bulletins')
      const bulletin = await knownBulletin(db, c.req.valid('param').bulletinId)
      const draft = await knownDraft(db, bulletin.id)
      const objections = (await listObjections(db, bulletin.id)).filter(
        ({ edition }) => edition === draft.edition,
      )
      if (objections.length > 0)
        throw new Refusal(409, 'bulletin.has-objections', { count: objections.length })
      await removeDraft(db, bulletin.id)
      if (draft.edition === 1) await removeBulletin(db, bulletin.id)
      await record(db, actor, {
        action: 'bulletin.remove-draft',
        subject: `bulletins/${bulletin.id}/${draft.edition}`,
        before: { number: draft.number, titles: draftText(draft).titles, edits: draft.edits },
      })
      return c.body(null, 204)
    },
  )
