import { isDeepStrictEqual } from 'node:util'
import { Hono } from 'hono'
import { z } from 'zod'
import {
  type BulletinRow,
  type DraftRow,
  insertEdition,
  listObjections,
  loadEdition,
  removeDraft,
} from '../db/bulletins.ts'
import { loadFacts } from '../db/facts.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { bulletinAnswer } from './answers-bulletin.ts'
import { revision } from './bulletin-drafts.ts'
import { draftText, editionText, freezeBulletin, isSameFigures } from './bulletin-frozen.ts'
import { bookOf, heldDraft, periodOf, publishing } from './bulletin-known.ts'
import { takeFigures } from './bulletin-taking.ts'
import { opening, shownBulletin } from './bulletin-view.ts'
import { bulletinParam } from './bulletins.ts'
import { bulletinChanges, isUnchanged } from './domain/bulletin-change.ts'
import { type BulletinFigures, rowsOf } from './domain/bulletin-figures.ts'
import type { Actor, Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { factsFrom } from './rank-periods.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'
import { validate } from './validate.ts'

const body = z.object({
  revision,
  /** How many disagreements between text and tables were seen: the text stands all the same. */
  disagreementCount: z.number().int().min(0).default(0),
  /** Units were promised more days to object: publishing ends them, knowingly. */
  isEarly: z.boolean().default(false),
})

/** How many units stand otherwise; one at least, where only the attention differs. */
function changedCount(then: BulletinFigures, now: BulletinFigures): number {
  const was = new Map(rowsOf(then).map((row) => [row.unitId, row]))
  const rows = rowsOf(now)
  const changed = rows.filter((row) => !isDeepStrictEqual(was.get(row.unitId), row)).length
  return Math.max(1, changed + Math.max(0, was.size - rows.length))
}

/** Everything a bulletin is refused for before it is published. */
async function checkReady(
  db: Db,
  actor: Actor,
  bulletin: BulletinRow,
  draft: DraftRow,
  { disagreementCount: seen, isEarly }: z.infer<typeof body>,
) {
  const today = await todayOf(db)
  if (bulletin.endsOn >= today)
    throw new Refusal(409, 'bulletin.period-running', { day: bulletin.endsOn })
  if ((draft.authors as string[]).includes(actor.id)) throw new Refusal(403, 'bulletin.own-draft')
  const waiting = (await listObjections(db, bulletin.id)).filter(
    ({ isAccepted }) => isAccepted === null,
  )
  if (waiting.length > 0)
    throw new Refusal(409, 'bulletin.objections-open', { count: waiting.length })
  const text = draftText(draft)
  const { disagreements } = text.checked
  if (disagreements.length !== seen)
    throw new Refusal(409, 'bulletin.disagreements', { count: disagreements.length })
  const { asOf } = text.figures.attention
  const taken = await takeFigures(db, actor, periodOf(bulletin), bookOf(bulletin), asOf)
  if (!isSameFigures(text.figures, taken.figures))
    throw new Refusal(409, 'bulletin.figures-changed', {
      count: changedCount(text.figures, taken.figures),
    })
  const open = opening(draft, today)
  if (open && !open.isOver && !isEarly)
    throw new Refusal(409, 'bulletin.still-open', { day: open.until })
  return { text, taken }
}

/** Publishing freezes: text, tables, rule books and facts, in an edition that nothing changes any more. */
export const bulletinPublication = new Hono<Env>().put(
  '/bulletins/:bulletinId/publication',
  allow(
    publishing,
    'bulletins',
    'Publishes the draft as an edition, frozen; by somebody who had no hand in writing it',
    { 200: bulletinAnswer },
  ),
  validate('param', bulletinParam),
  validate('json', body),
  inFacts,
  async (c) => {
    const { db, actor } = c.var
    const asked = c.req.valid('json')
    const { bulletin, draft } = await heldDraft(db, c.req.valid('param').bulletinId, asked.revision)
    const { text, taken } = await checkReady(db, actor, bulletin, draft, asked)
    const before = await loadEdition(db, bulletin.id, draft.edition - 1)
    const changes = before ? bulletinChanges(editionText(before), text) : null
    if (before && changes && isUnchanged(changes))
      throw new Refusal(409, 'bulletin.unchanged', { edition: before.edition })
    const period = periodOf(bulletin)
    const { figures, paragraphs, checked, titles, number } = text
    const { reason, edition } = draft
    const from = factsFrom(taken.basis.books, period)
    const facts = await loadFacts(db, actor.organisationId, { from, to: period.to }, true)
    const frozen = freezeBulletin(
      { number, titles, reason },
      { figures, paragraphs, reasons: taken.reasons, checked, changes },
      { ...taken.basis, facts },
    )
    await insertEdition(db, {
      organisationId: actor.organisationId,
      bulletinId: bulletin.id,
      edition,
      reason,
      number,
      titleZh: titles.zh,
      titleEn: titles.en,
      ...frozen,
      draftedBy: draft.changedBy,
      publishedBy: actor.name,
      publishedOn: await todayOf(db),
    })
    await removeDraft(db, bulletin.id)
    await record(db, actor, {
      action: 'bulletin.publish',
      subject: `bulletins/${bulletin.id}/${edition}`,
      after: {
        number,
        titles,
        reason,
        sha256: frozen.sha256,
        sums: figures.sums,
        disagreements: checked.disagreements,
      },
    })
    return c.json(await shownBulletin(db, actor, bulletin), 200)
  },
)
