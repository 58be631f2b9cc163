import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import { findSnapshot, insertSummary, listSummaries, type SummaryHead } from '../db/summaries.ts'
import { tracedOf } from './domain/summary.ts'
import type { Block } from './domain/summary-block.ts'
import { looseNumbers } from './domain/summary-draft.ts'
import { driftOfSummary } from './domain/summary-drift.ts'
import type { ImportKind } from './imports/types.ts'
import { Refusal } from './refusal.ts'
import {
  loadSummary,
  printOf,
  type SummaryContent,
  type TracedItem,
  type WrittenTexts,
} from './summary.ts'
import { codesOf, newTrace } from './trace-codes.ts'

/** Lines behind the grid's figures as they stood: which file, which place in it, how many. */
export type FrozenSource = {
  itemId: number
  importId: number
  filename: string
  kind: ImportKind
  slot: number
  rule: string
  billedCount: number
  countedCount: number
}

export type FrozenSummary = Omit<SummaryContent, 'items'> & {
  texts: WrittenTexts
  items: TracedItem[]
  lines: FrozenSource[]
  planVersion: number | null
  asOf: string
}

/** Editions of a meeting's summary, the latest first. The first look gives the first one its mark. */
export async function summaryEditions(
  db: Db,
  meeting: Meeting,
): Promise<[SummaryHead, ...SummaryHead[]]> {
  for (let turn = 0; turn < 5; turn += 1) {
    const [latest, ...earlier] = await listSummaries(db, meeting.id)
    if (latest) return [latest, ...earlier]
    await insertSummary(db, firstOf(meeting, 1, {}))
  }
  throw new Error('no free mark was found')
}

export const firstOf = (
  { id, organisationId }: Pick<Meeting, 'id' | 'organisationId'>,
  edition: number,
  texts: WrittenTexts,
) => ({ organisationId, meetingId: id, edition, texts, ...newTrace() })

export const textsOf = ({ texts }: Pick<SummaryHead, 'texts'>) => texts as WrittenTexts

export async function frozenOf(db: Db, head: SummaryHead): Promise<FrozenSummary | null> {
  if (head.signedAt === null) return null
  return (await findSnapshot(db, head.meetingId, head.edition)) as FrozenSummary
}

const keysOf = (blocks: readonly Block[]) => {
  const { figures, rows } = tracedOf(blocks)
  return [...figures.map(({ key }) => key), ...rows.map(({ row }) => row.key)]
}

export const codesOfBlocks = (head: SummaryHead, blocks: readonly Block[]) =>
  codesOf(head, keysOf(blocks))

/** Blocks as they go over the wire: each figure with its code, what is behind it left to whoever opens it. */
function shownBlocks(blocks: readonly Block[], texts: WrittenTexts, codes: Map<string, string>) {
  const codeOf = (key: string) => codes.get(key) ?? ''
  return blocks.map(({ key, title, figures, sentences, tables }) => ({
    key,
    title,
    figures: figures.map(({ rows: _r, rests: _s, ...figure }) => ({
      ...figure,
      code: codeOf(figure.key),
    })),
    sentences,
    text: texts[key] ?? null,
    looseNumbers: texts[key] === undefined ? [] : looseNumbers(texts[key]),
    tables: tables.map((table) => ({
      ...table,
      rows: table.rows.map(({ key, is, label, cells }) => ({
        key,
        is,
        label,
        cells,
        code: codeOf(key),
      })),
    })),
  }))
}

const shownEdition = (head: SummaryHead) => {
  const {
    organisationId: _o,
    meetingId: _m,
    mark: _k,
    traceSecret: _t,
    texts: _x,
    editedById: _e,
    ...one
  } = head
  return one
}

/** The edition asked for, else the latest. */
export async function knownEdition(db: Db, meeting: Meeting, edition?: number) {
  const editions = await summaryEditions(db, meeting)
  const head = edition === undefined ? editions[0] : editions.find((one) => one.edition === edition)
  if (!head) throw new Refusal(404, 'summary.unknown')
  return { head, editions }
}

/** A summary as its page shows it: frozen once signed, with how today's differs from what was signed last. */
export async function shownSummary(db: Db, meeting: Meeting, edition?: number) {
  const { head, editions } = await knownEdition(db, meeting, edition)
  const now = await loadSummary(db, meeting)
  const frozen = await frozenOf(db, head)
  const lastSigned = editions.find(({ signedAt }) => signedAt !== null)
  const signed = lastSigned === head ? frozen : lastSigned ? await frozenOf(db, lastSigned) : null
  const { blocks, today } = frozen ?? now
  const texts = frozen?.texts ?? textsOf(head)
  return {
    meeting: (frozen ?? now).meeting,
    state: head.signedAt === null ? ('draft' as const) : ('signed' as const),
    edition: head.edition,
    revision: head.revision,
    /** What is signed: another one meanwhile is refused. */
    sha256: head.sha256 ?? printOf(now, texts).sha256,
    editedBy: head.editedBy,
    editedAt: head.editedAt,
    asOf: frozen?.asOf ?? (await databaseTime(db)),
    today,
    editions: editions.map(shownEdition),
    blocks: shownBlocks(blocks, texts, codesOfBlocks(head, blocks)),
    /** How what was signed last would be otherwise today; null before anything was signed. */
    drift:
      signed && lastSigned ? { edition: lastSigned.edition, ...driftOfSummary(signed, now) } : null,
  }
}

export type ShownSummary = Awaited<ReturnType<typeof shownSummary>>
