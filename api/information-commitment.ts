import { insertDepartment, replaceAliases } from '../db/departments.ts'
import { type Import, replaceImport } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { insertAdoptions } from '../db/information-adoptions.ts'
import type { InformationKind } from '../db/information-imports.ts'
import { insertInstructions } from '../db/information-instructions.ts'
import { insertItems, insertPartners } from '../db/information-items.ts'
import {
  type InformationLine,
  type LineEffect,
  listInformationLines,
  replaceEffects,
} from '../db/information-lines.ts'
import { insertOfficers } from '../db/information-officers.ts'
import { findQuota, insertQuotas, replaceQuota } from '../db/information-quotas.ts'
import { insertReports } from '../db/information-reports.ts'
import { insertUnits, lockUnit, replaceUnit } from '../db/information-units.ts'
import { databaseTime } from '../db/organisation.ts'
import type { Actor } from './env.ts'
import type { KeptReading } from './import-reading.ts'
import type { InformationEntry } from './imports/information/entries.ts'
import { checkDuplicates, checkStillThere } from './information-checks.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { keepProfile } from './source-profile.ts'

type Of<K extends InformationEntry['is']> = Extract<InformationEntry, { is: K }>
type Row<K extends InformationEntry['is']> = { line: number; part: number; entry: Of<K> }
type Work = { db: Db; actor: Actor; given: Import }

/** What every fact of a file carries. */
const from = ({ actor, given }: Work, line: number) => ({
  organisationId: actor.organisationId,
  importId: given.id,
  importLine: line,
  changedBy: actor.name,
})

/** Departments that become units, new ones in the order in which the file names them, and units in another class. */
async function putUnits(work: Work, rows: Row<'unit'>[]): Promise<LineEffect[]> {
  const { db, actor, given } = work
  const effects: LineEffect[] = []
  const made = new Map<number, number>()
  for (const { line, part, entry } of rows) {
    const values = { class: entry.class, isRanked: entry.isRanked }
    const known = entry.departmentId === null ? undefined : await lockUnit(db, entry.departmentId)
    if (known) {
      await replaceUnit(db, known.departmentId, { ...values, changedBy: actor.name })
      effects.push({
        line,
        part,
        effect: {
          changed: known.departmentId,
          before: { class: known.class, isRanked: known.isRanked },
          revision: known.revision + 1,
        },
      })
      continue
    }
    let departmentId = entry.departmentId
    if (departmentId === null) {
      const above = entry.aboveLine === null ? undefined : made.get(entry.aboveLine)
      departmentId = await insertDepartment(db, {
        organisationId: actor.organisationId,
        code: entry.code ?? `X${given.id}-${line}`,
        name: entry.name,
        parentId: entry.aboveId ?? above ?? null,
        nature: 'subordinate',
      })
      await replaceAliases(db, actor.organisationId, departmentId, entry.aliases)
      made.set(line, departmentId)
      effects.push({ line, part, effect: { made: departmentId } })
    }
    await insertUnits(db, [{ ...from(work, line), departmentId, ...values }])
  }
  return effects
}

/** Quotas: new ones, and other amounts of known ones. */
async function putQuotas(work: Work, rows: Row<'quota'>[]): Promise<LineEffect[]> {
  const effects: LineEffect[] = []
  for (const { line, part, entry } of rows) {
    const { is: _, amount, ...key } = entry
    const known = await findQuota(work.db, key)
    if (!known) {
      await insertQuotas(work.db, [{ ...from(work, line), ...key, amount }])
      continue
    }
    await replaceQuota(work.db, known.id, { amount, changedBy: work.actor.name })
    effects.push({
      line,
      part,
      effect: {
        changed: known.id,
        before: { amount: known.amount },
        revision: known.revision + 1,
      },
    })
  }
  return effects
}

async function putItems(work: Work, rows: Row<'item'>[]): Promise<LineEffect[]> {
  const ids = await insertItems(
    work.db,
    rows.map(({ line, entry: { is: _, units, ...item } }) => {
      const [first] = units
      if (!first) throw new Error('an item has a unit')
      return { ...from(work, line), ...item, ...first }
    }),
  )
  await insertPartners(
    work.db,
    rows.flatMap(({ entry }, at) =>
      entry.units.slice(1).map((part) => ({
        ...part,
        organisationId: work.actor.organisationId,
        itemId: ids[at] as number,
      })),
    ),
  )
  return []
}

/** Rows that add facts and nothing else. */
const values = <E extends InformationEntry>(
  work: Work,
  rows: readonly { line: number; entry: E }[],
): (ReturnType<typeof from> & Omit<E, 'is'>)[] =>
  rows.map(({ line, entry }) => {
    const { is: _, ...fact } = entry
    return { ...from(work, line), ...fact }
  })

const nothingMore: LineEffect[] = []

const putters: {
  [K in InformationEntry['is']]: (work: Work, rows: Row<K>[]) => Promise<LineEffect[]>
} = {
  unit: putUnits,
  item: putItems,
  quota: putQuotas,
  officer: (work, rows) => insertOfficers(work.db, values(work, rows)).then(() => nothingMore),
  adoption: (work, rows) => insertAdoptions(work.db, values(work, rows)).then(() => nothingMore),
  instruction: (work, rows) =>
    insertInstructions(work.db, values(work, rows)).then(() => nothingMore),
  report: (work, rows) => insertReports(work.db, values(work, rows)).then(() => nothingMore),
}

const entryOf = ({ entry }: InformationLine) => entry as InformationEntry

/**
 * Puts a file of information work in force: its rows become facts, in one transaction. All facts are held by the caller.
 * Refused while questions are open, or when what it names is gone or was entered by somebody else meanwhile.
 */
export async function commitInformation(db: Db, actor: Actor, given: Import): Promise<void> {
  const kept = given.reading as KeptReading
  if (kept.questions.length > 0)
    throw new Refusal(409, 'import.questions-open', { count: kept.questions.length })
  const lines = (await listInformationLines(db, given.id)).filter(({ duplicate }) => !duplicate)
  const [first] = lines
  if (!first) throw new Refusal(409, 'import.nothing-to-import')
  const kind = given.kind as InformationKind
  await checkStillThere(db, lines.map(entryOf))
  await checkDuplicates(db, kind, kept, lines)
  const work = { db, actor, given }
  const put = putters[entryOf(first).is] as (
    work: Work,
    rows: { line: number; part: number; entry: InformationEntry }[],
  ) => Promise<LineEffect[]>
  const effects = await put(
    work,
    lines.map((line) => ({ line: line.line, part: line.part, entry: entryOf(line) })),
  )
  await replaceEffects(db, given.id, effects)
  await replaceImport(db, given.id, {
    state: 'committed',
    committedAt: await databaseTime(db),
    committedBy: actor.name,
  })
  await record(db, actor, {
    action: 'import.commit',
    subject: `imports/${given.id}`,
    after: { filename: given.filename, sha256: given.sha256, balance: kept.balance },
  })
  await keepProfile(db, actor, given, '')
}
