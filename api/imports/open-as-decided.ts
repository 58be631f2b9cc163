import { findTable, spanAt, type Table } from './find-table.ts'
import { decisionsFor, findHeaders, headsHash, keptDecisions, layered } from './kept-decisions.ts'
import type { Kind } from './kind.ts'
import { type OpenFile, openFile } from './open-file.ts'
import { firstRows, sampleRows } from './plan-reading.ts'
import type { Row } from './row.ts'
import { shapeProse } from './shape-prose.ts'
import {
  type Decisions,
  type KeptDecisions,
  type ProfileReading,
  type Source,
  type SourceProfile,
  Unreadable,
} from './types.ts'

export type Opened = {
  file: OpenFile
  /** The user's, and under them those of the profile. */
  decisions: Decisions
  profile: SourceProfile | null
  isUsed: boolean
}

/**
 * Opens a file by what the user decided and, where that leaves a choice, by the latest profile whose heads its table
 * has. A profile may itself say how the file is to be decoded, so each is tried the way it says.
 */
export async function openAsDecided(
  kind: Kind,
  source: Source,
  own: Decisions,
  profiles: readonly SourceProfile[],
): Promise<Opened> {
  const raw = await openFile(source, own)
  const openings = new Map([[openingKey(raw, own), Promise.resolve<OpenFile | null>(raw)]])
  const plain = (): Pick<Opened, 'file' | 'decisions'> => ({
    file: shapeProse(kind, raw, own),
    decisions: own,
  })
  for (const profile of profiles) {
    const { decided } = profile
    const decisions = { ...openingOf(decided), ...own }
    if (decisions.sheet !== undefined && !raw.sheets.includes(decisions.sheet)) continue
    const key = openingKey(raw, decisions)
    const opening = openings.get(key) ?? openFile(source, decisions).catch(nullIfUnreadable)
    openings.set(key, opening)
    const file = await opening
    const found = file && findByHeads(kind, file, profile, own)
    if (!found) continue
    if (own.afresh) return { ...plain(), profile, isUsed: false }
    return {
      file: found.file,
      decisions: decisionsFor(decided, found.heads, own),
      profile,
      isUsed: true,
    }
  }
  return { ...plain(), profile: null, isUsed: false }
}

/** What of the reading is to be kept once the file is imported, under which heads. */
export function whatToKeep(
  own: Decisions,
  { profile, isUsed }: Opened,
  table: Table,
  rows: readonly Row[],
): { profile: ProfileReading | null; headsHash: string | null; decided: KeptDecisions } {
  const decided = keptDecisions(own, table, rows)
  return {
    profile: profile && shownProfile(profile, isUsed),
    headsHash: headsHash(table.heads),
    decided: profile && isUsed ? layered(profile.decided, decided) : decided,
  }
}

const shownProfile = ({ filename, keptBy, keptAt }: SourceProfile, used: boolean) => ({
  filename,
  keptBy,
  keptAt,
  used,
})

const openingOf = ({ encoding, separator, sheet }: KeptDecisions): Decisions => ({
  ...(encoding && { encoding }),
  ...(separator && { separator }),
  ...(sheet !== undefined && { sheet }),
})

/** What makes a difference to opening: for a workbook the sheet, for a text all else. */
const openingKey = (plain: OpenFile, { encoding, separator, sheet }: Decisions): string =>
  JSON.stringify(plain.separator === null ? [sheet] : [encoding, separator])

function nullIfUnreadable(error: unknown): null {
  if (error instanceof Unreadable) return null
  throw error
}

/** The file with its table, when that has the heads of the profile. A header once pointed out is found again by them. */
function findByHeads(
  kind: Kind,
  file: OpenFile,
  { headsHash: hash, decided }: SourceProfile,
  own: Decisions,
): { file: OpenFile; heads: string[] } | undefined {
  if (decided.header && own.headerLine === undefined) {
    const { rowCount, nth } = decided.header
    const rows = firstRows(file, sampleRows)
    const ends = findHeaders(rows, hash, rowCount)
    const headAt = ends[nth] ?? ends.at(-1)
    if (headAt === undefined) return undefined
    const table = spanAt(rows, headAt, rowCount)
    return { file: { ...file, table }, heads: table.heads }
  }
  const shaped = shapeProse(kind, file, own)
  const table = shaped.table ?? findTable(firstRows(file, sampleRows), kind, own.headerLine)
  if (!table || headsHash(table.heads) !== hash) return undefined
  return { file: shaped, heads: table.heads }
}
