import { createReadStream } from 'node:fs'
import { bytesBatch, bytesColumns } from '../db/copy-bytes.ts'
import { removeReading } from '../db/import-lines.ts'
import {
  findBytes,
  type Import,
  insertImportItems,
  lockImport,
  type NewImportItem,
  replaceImport,
} from '../db/imports.ts'
import type { InformationKind } from '../db/information-imports.ts'
import { lockMeeting, type Meeting } from '../db/meetings.ts'
import { databaseTime, withinOrganisation } from '../db/organisation.ts'
import { storable } from '../db/storable.ts'
import type { Deps } from './env.ts'
import { earlierKeys, readingContext } from './import-context.ts'
import type { Decisions, ItemReading, ReadResult } from './imports/types.ts'
import { informationContext } from './information-context.ts'
import { ReadingCancelled, readFile } from './read-file.ts'
import { type Spooled, spool } from './spool.ts'

const partBytes = 1 << 20

/**
 * Reads a spooled file into a pending import and leaves it in preview. Nothing of it counts yet. When reading
 * fails or is cancelled, what was read is taken away again and the error goes on.
 */
export async function readIntoPreview(
  deps: Deps,
  meeting: Meeting | null,
  given: Import,
  file: Spooled,
  decisions: Decisions,
  signal: AbortSignal,
): Promise<void> {
  const { database } = deps
  const { organisationId, id } = given
  const { context, readAt } = await withinOrganisation(database.db, organisationId, async (db) => {
    // Under the meeting's lock: whatever is committed later than this instant was not seen by this reading.
    if (meeting) await lockMeeting(db, meeting.id)
    const readAt = await databaseTime(db)
    const context = meeting
      ? await readingContext(db, meeting, given.kind)
      : await informationContext(db, given.kind as InformationKind)
    return { context, readAt }
  })
  try {
    await removeReading(database.db, organisationId, id)
    const result = await readFile(
      database,
      {
        path: file.path,
        filename: given.filename,
        byteCount: file.byteCount,
        kind: given.kind,
        decisions,
        context,
        earlierKeys: await earlierKeys(database.db, given),
        own: { organisationId, importId: id },
      },
      signal,
    )
    const { items, ...reading } = result
    await withinOrganisation(database.db, organisationId, async (db) => {
      const current = await lockImport(db, id)
      if (current?.state !== 'reading') throw new ReadingCancelled()
      await insertImportItems(
        db,
        items.map((item) => itemRow(given, item)),
      )
      await replaceImport(db, id, {
        state: 'preview',
        decisions,
        reading: storable({ ...reading, duplicatesTaken: decisions.duplicates === 'import' }),
        readAt,
      })
    })
  } catch (error) {
    await removeReading(database.db, organisationId, id)
    throw error
  }
}

/** Everything the preview shows of a reading but its items, as it is kept. */
export type KeptReading = Omit<ReadResult, 'items'> & {
  /** Rows that are in force already were taken in again, knowingly. */
  duplicatesTaken?: boolean
}

const itemRow = ({ organisationId, id }: Import, item: ItemReading): NewImportItem => ({
  organisationId,
  importId: id,
  slot: item.slot,
  kind: item.kind,
  day: item.day,
  sitting: item.sitting,
  label: item.label.replaceAll('\0', '\uFFFD'),
  rule: item.rule,
  lineCount: item.lineCount,
  // Only charges are billed: a payment is no cost, and what was merely counted has no bill.
  billedCents: item.chargeCount > 0 ? item.billedCents : null,
  billedQuantity: item.billedQuantity,
  countedQuantity: item.countedQuantity,
  passengers: item.passengers,
  seats: item.seats,
  kilometres: item.kilometres,
})

/** Keeps the original bytes with the import, a part at a time, until told to stop. */
export async function keepBytes(
  deps: Deps,
  given: Import,
  file: Spooled,
  signal: AbortSignal,
): Promise<void> {
  const own = { organisationId: given.organisationId, importId: given.id }
  let part = 0
  for await (const bytes of createReadStream(file.path, { highWaterMark: partBytes })) {
    if (signal.aborted) throw new ReadingCancelled()
    const batch = bytesBatch(own, part, bytes)
    await deps.database.copyIn('import_bytes', bytesColumns, batch, 'binary')
    part += 1
  }
}

/** The original bytes, in order. */
export async function* originalBytes(deps: Deps, given: Import): AsyncGenerator<Uint8Array> {
  for (let part = 0; ; part += 1) {
    const bytes = await withinOrganisation(deps.database.db, given.organisationId, (db) =>
      findBytes(db, given.id, part),
    )
    if (!bytes) return
    yield bytes
  }
}

/** The original file on disk again, to be read another way. */
export const respool = (deps: Deps, given: Import): Promise<Spooled> =>
  spool(deps.spoolDir, originalBytes(deps, given))
