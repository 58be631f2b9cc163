import {
  type BulletinRow,
  type DraftRow,
  findBulletin,
  findDraft,
  type LoadedEdition,
  loadEdition,
} from '../db/bulletins.ts'
import { listDepartments } from '../db/departments.ts'
import { holdNoun } from '../db/hold.ts'
import type { Db } from '../db/index.ts'
import type { BulletinFigures } from './domain/bulletin-figures.ts'
import { isWithin } from './domain/department.ts'
import type { Actor } from './env.ts'
import { Refusal } from './refusal.ts'

/** Who writes bulletins. Who publishes them is somebody else. */
export const drafting = ['organiser', 'administrator'] as const
export const publishing = ['leader', 'administrator'] as const

export async function knownBulletin(db: Db, id: number): Promise<BulletinRow> {
  const found = await findBulletin(db, id)
  if (!found) throw new Refusal(404, 'bulletin.unknown')
  return found
}

export async function knownDraft(db: Db, bulletinId: number): Promise<DraftRow> {
  const found = await findDraft(db, bulletinId)
  if (!found) throw new Refusal(409, 'bulletin.no-draft')
  return found
}

export async function knownEdition(
  db: Db,
  bulletinId: number,
  edition: number,
): Promise<LoadedEdition> {
  const found = await loadEdition(db, bulletinId, edition)
  if (!found) throw new Refusal(404, 'bulletin.no-edition', { edition })
  return found
}

/** The draft as somebody saw it; another's change meanwhile is refused by their name. */
export async function heldDraft(db: Db, bulletinId: number, revision: number) {
  await holdNoun(db, 'bulletins')
  const bulletin = await knownBulletin(db, bulletinId)
  const draft = await knownDraft(db, bulletinId)
  if (draft.revision !== revision) throw new Refusal(409, 'bulletin.stale', { by: draft.changedBy })
  return { bulletin, draft }
}

export const periodOf = ({ startsOn, endsOn }: Pick<BulletinRow, 'startsOn' | 'endsOn'>) => ({
  from: startsOn,
  to: endsOn,
})

export const bookOf = ({ ruleBookId, ruleBookVersion }: BulletinRow) =>
  ruleBookId === null ? null : { ruleBookId, version: ruleBookVersion }

/** Everybody who has written a draft, the actor among them. */
export const authorsOf = (draft: Pick<DraftRow, 'authors'> | undefined, actor: Actor): string[] => [
  ...new Set([...((draft?.authors as string[] | undefined) ?? []), actor.id]),
]

/** Units of these figures that a reader reads for: the department itself and those under it. */
export async function ownUnits(db: Db, actor: Actor, figures: BulletinFigures) {
  const own = actor.departmentId
  if (actor.role !== 'reader' || own === null) return []
  const tree = await listDepartments(db)
  return [...figures.tables.flatMap(({ rows }) => rows), ...figures.unranked.rows]
    .filter(({ unitId }) => isWithin(tree, unitId, own))
    .map(({ unitId, code, name }) => ({ unitId, code, name }))
}
