import { type Import, replaceImport } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import {
  countOnDepartments,
  countRestingOn,
  type InformationKind,
  listFactsOfImport,
  releaseFacts,
  removeDepartments,
  removeFacts,
} from '../db/information-imports.ts'
import { listInformationLines } from '../db/information-lines.ts'
import { listQuotas, replaceQuota } from '../db/information-quotas.ts'
import { listUnits, replaceUnit } from '../db/information-units.ts'
import { databaseTime } from '../db/organisation.ts'
import type { Actor } from './env.ts'
import type { KeptReading } from './import-reading.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'

/** What a commitment did with a fact that was there already, or with a department that was not. */
type Effect =
  | { made: number }
  | {
      changed: number
      before: { class: string | null; isRanked: boolean } | { amount: string }
      /** The fact's revision after it: another one now means that somebody changed it since. */
      revision: number
    }

/** Where the facts that a file changed stand now. */
async function revisionsOf(db: Db, kind: InformationKind): Promise<Map<number, number>> {
  if (kind === 'information-units')
    return new Map((await listUnits(db)).map(({ id, revision }) => [id, revision]))
  if (kind === 'information-quotas')
    return new Map((await listQuotas(db, {})).map(({ id, revision }) => [id, revision]))
  return new Map()
}

/** How a file of information work stands: facts it added, and those changed by hand since. */
export async function factsOfImport(db: Db, given: Import) {
  const kind = given.kind as InformationKind
  const facts = await listFactsOfImport(db, kind, given.id)
  const effects = (await listInformationLines(db, given.id)).flatMap(({ effect }) =>
    effect === null ? [] : [effect as Effect],
  )
  const now = await revisionsOf(db, kind)
  const changes = effects.flatMap((effect) => {
    if (!('changed' in effect)) return []
    const revision = now.get(effect.changed)
    // One that is gone has nothing to go back to.
    return revision === undefined ? [] : [{ ...effect, isByHand: revision !== effect.revision }]
  })
  const byHand = facts.filter(({ revision }) => revision > 0)
  return {
    facts,
    byHand,
    changes,
    made: effects.flatMap((effect) => ('made' in effect ? [effect.made] : [])),
    changedCount: byHand.length + changes.filter(({ isByHand }) => isByHand).length,
  }
}

/**
 * Takes a file's facts back whole: those it added go, those it changed are what they were. Refused while later facts rest
 * on them; of those changed by hand since it asks whether they stay.
 */
export async function undoInformation(
  db: Db,
  actor: Actor,
  given: Import,
  changed: 'keep' | 'remove' | undefined,
): Promise<void> {
  const kind = given.kind as InformationKind
  const { facts, byHand, changes, made, changedCount } = await factsOfImport(db, given)
  if (changedCount > 0 && !changed)
    throw new Refusal(409, 'import.facts-changed', { count: changedCount })
  const kept = new Set(changed === 'keep' ? byHand.map(({ id }) => id) : [])
  const gone = facts.map(({ id }) => id).filter((id) => !kept.has(id))
  const unmade = made.filter((id) => !kept.has(id))
  const resting = (await countRestingOn(db, kind, gone)) + (await countOnDepartments(db, unmade))
  if (resting > 0) throw new Refusal(409, 'import.facts-rest-on', { count: resting })
  await releaseFacts(db, kind, [...kept])
  await removeFacts(db, kind, gone)
  await removeDepartments(db, unmade)
  for (const { changed: id, before, isByHand } of changes) {
    if (isByHand && changed === 'keep') continue
    const values = { ...before, changedBy: actor.name }
    if (kind === 'information-units') await replaceUnit(db, id, values)
    else await replaceQuota(db, id, values)
  }
  await replaceImport(db, given.id, {
    state: 'undone',
    undoneAt: await databaseTime(db),
    undoneBy: actor.name,
  })
  await record(db, actor, {
    action: 'import.undo',
    subject: `imports/${given.id}`,
    before: {
      filename: given.filename,
      balance: (given.reading as KeptReading).balance,
      removed: gone.length,
      kept: kept.size,
    },
  })
}
