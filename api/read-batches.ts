import { closeSync, openSync, readSync } from 'node:fs'
import {
  billBatch,
  countBatch,
  entryBatch,
  type OwnImport,
  personBatch,
  problemBatch,
} from '../db/load-lines.ts'
import { readImport } from './imports/read-import.ts'
import type { Decisions, ImportKind, ReadContext, ReadResult } from './imports/types.ts'

export type ReadJob = {
  path: string
  filename: string
  byteCount: number
  kind: ImportKind
  decisions: Decisions
  context: Omit<ReadContext, 'isEarlier'>
  /** Sorted keys of the rows that are in force already. */
  earlierKeys: BigInt64Array
  own: OwnImport
  batchRows: number
}

/** Ready-made COPY batches, and how many facts and problems are in them. */
export type CopyBatch = {
  bills: Uint8Array<ArrayBuffer>
  counts: Uint8Array<ArrayBuffer>
  people: Uint8Array<ArrayBuffer>
  entries: Uint8Array<ArrayBuffer>
  problems: Uint8Array<ArrayBuffer>
  rowCount: number
}

/** About a thousand rows: the smallest batch that a reader can hand over. */
const pieceBytes = 1 << 16

function* pieces(path: string): Generator<Uint8Array> {
  const file = openSync(path, 'r')
  try {
    for (;;) {
      const piece = new Uint8Array(pieceBytes)
      const byteCount = readSync(file, piece)
      if (byteCount === 0) return
      yield piece.subarray(0, byteCount)
    }
  } finally {
    closeSync(file)
  }
}

function isIn(sorted: BigInt64Array, key: bigint): boolean {
  let low = 0
  let high = sorted.length
  while (low < high) {
    const middle = (low + high) >>> 1
    const at = sorted[middle]
    if (at === key) return true
    if (at !== undefined && at < key) low = middle + 1
    else high = middle
  }
  return false
}

/** Reads a spooled file as a stream of batches for COPY; the result comes at the end. */
export async function* readBatches(job: ReadJob): AsyncGenerator<CopyBatch, ReadResult> {
  const reader = readImport({
    kind: job.kind,
    source: { filename: job.filename, byteCount: job.byteCount, open: () => pieces(job.path) },
    decisions: job.decisions,
    context: { ...job.context, isEarlier: (key) => isIn(job.earlierKeys, key) },
    batchRows: job.batchRows,
  })
  let position = 0
  for (;;) {
    const step = await reader.next()
    if (step.done) return step.value
    const { bills, counts, people, entries, problems } = step.value
    yield {
      bills: billBatch(job.own, bills),
      counts: countBatch(job.own, counts),
      people: personBatch(job.own, people),
      entries: entryBatch(job.own, entries),
      problems: problemBatch(job.own, problems, position),
      rowCount: bills.length + counts.length + people.length + entries.length + problems.length,
    }
    position += problems.length
  }
}
