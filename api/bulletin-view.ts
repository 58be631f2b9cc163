import {
  type BulletinRow,
  type DraftRow,
  type EditionHead,
  findDraft,
  listEditions,
  listObjections,
  loadEdition,
  type ObjectionRow,
} from '../db/bulletins.ts'
import type { Db } from '../db/index.ts'
import { draftText, editionText, frozenOf, isSameFigures } from './bulletin-frozen.ts'
import { bookOf, ownUnits, periodOf } from './bulletin-known.ts'
import { takeFigures } from './bulletin-taking.ts'
import { bulletinChanges } from './domain/bulletin-change.ts'
import { rowsOf } from './domain/bulletin-figures.ts'
import type { Actor } from './env.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'

export const shownHead = ({ bulletinId: _, titleZh, titleEn, ...head }: EditionHead) => ({
  ...head,
  titles: { zh: titleZh, en: titleEn },
})

/** Until when a draft is open, and whether that is over. */
export const opening = (draft: Pick<DraftRow, 'edition' | 'openUntil'>, today: string) =>
  draft.openUntil === null
    ? null
    : { edition: draft.edition, until: draft.openUntil, isOver: draft.openUntil < today }

const shownObjection = (
  { organisationId: _, bulletinId: _b, ...objection }: ObjectionRow,
  names: ReadonlyMap<number, string>,
) => ({ ...objection, unit: names.get(objection.unitId) ?? '' })

/** Whether facts or rule books say otherwise now than when the figures were taken; null: they cannot be taken. */
async function isStale(db: Db, actor: Actor, bulletin: BulletinRow, draft: DraftRow) {
  const { figures } = draftText(draft)
  try {
    const now = await takeFigures(
      db,
      actor,
      periodOf(bulletin),
      bookOf(bulletin),
      figures.attention.asOf,
      false,
    )
    return !isSameFigures(figures, now.figures)
  } catch (error) {
    // The rule books were taken out of force meanwhile: the draft is still to be read.
    if (error instanceof Refusal) return null
    throw error
  }
}

async function shownDraft(db: Db, actor: Actor, bulletin: BulletinRow, draft: DraftRow) {
  const text = draftText(draft)
  const before = await loadEdition(db, bulletin.id, draft.edition - 1)
  const { edition, revision, reason, number, openUntil, openedBy, changedBy, changedAt } = draft
  return {
    edition,
    revision,
    reason,
    number,
    titles: text.titles,
    openUntil,
    openedBy,
    changedBy,
    changedAt,
    isOwn: (draft.authors as string[]).includes(actor.id),
    isStale: await isStale(db, actor, bulletin, draft),
    figures: text.figures,
    paragraphs: text.paragraphs,
    checked: text.checked,
    changes: before ? bulletinChanges(editionText(before), text) : null,
  }
}

/** A bulletin as its reader may see it: a draft is seen by staff alone, objections by staff and whoever raised them. */
export async function shownBulletin(db: Db, actor: Actor, bulletin: BulletinRow) {
  const isReader = actor.role === 'reader'
  const editions = await listEditions(db, bulletin.id)
  const draft = await findDraft(db, bulletin.id)
  const open = draft ? opening(draft, await todayOf(db)) : null
  const [latest] = editions
  if (isReader && !latest && !open) throw new Refusal(404, 'bulletin.unknown')
  const objections = await listObjections(db, bulletin.id)
  const published = latest && (await loadEdition(db, bulletin.id, latest.edition))
  const figures = [
    ...(draft && (open || !isReader) ? [draftText(draft).figures] : []),
    ...(published ? [frozenOf(published).figures] : []),
  ]
  const names = new Map(
    figures.toReversed().flatMap((one) => rowsOf(one).map(({ unitId, name }) => [unitId, name])),
  )
  const found = await Promise.all(figures.map((one) => ownUnits(db, actor, one)))
  const units = [...new Map(found.flat().map((one) => [one.unitId, one])).values()]
  const isMine = (unitId: number) => !isReader || units.some((one) => one.unitId === unitId)
  const { id, createdBy, createdAt } = bulletin
  return {
    id,
    period: periodOf(bulletin),
    ruleBook: bookOf(bulletin),
    createdBy,
    createdAt,
    editions: editions.map(shownHead),
    open,
    draft: draft && !isReader ? await shownDraft(db, actor, bulletin, draft) : null,
    objections: objections
      .filter(({ unitId }) => isMine(unitId))
      .map((one) => shownObjection(one, names)),
    units,
  }
}
