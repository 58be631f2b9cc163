import { closeSync, openSync, readSync } from 'node:fs'
import { parentPort, workerData } from 'node:worker_threads'
import { billBatch, countBatch, type OwnImport, problemBatch } from '../db/load-lines.ts'
import { readImport } from './imports/read-import.ts'
import type { Decisions, ImportKind, ReadContext, ReadResult } from './imports/types.ts'
import { Unreadable } from './imports/types.ts'

/**
 * Reads a file off the main thread, so that everyone else is answered meanwhile, and hands ready-made COPY
 * batches over. The reader waits when the database falls behind.
 */
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

export type CopyBatch = {
  is: 'batch'
  bills: Uint8Array<ArrayBuffer>
  counts: Uint8Array<ArrayBuffer>
  problems: Uint8Array<ArrayBuffer>
  rowCount: number
}

export type ReadMessage =
  | CopyBatch
  | { is: 'result'; result: ReadResult }
  | { is: 'unreadable'; code: string; params: Record<string, string | number> }
  | { is: 'failed'; message: string; stack: string | undefined }

const pieceBytes = 1 << 18
/** Batches on their way; more would only fill memory. */
const maxUnderway = 3

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

async function work(job: ReadJob, post: (message: ReadMessage, moved?: ArrayBuffer[]) => void) {
  let underway = 0
  let resume = () => {}
  parentPort?.on('message', () => {
    underway -= 1
    resume()
  })
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
    if (step.done) return post({ is: 'result', result: step.value })
    const { bills, counts, problems } = step.value
    const batch: CopyBatch = {
      is: 'batch',
      bills: billBatch(job.own, bills),
      counts: countBatch(job.own, counts),
      problems: problemBatch(job.own, problems, position),
      rowCount: bills.length + counts.length + problems.length,
    }
    position += problems.length
    underway += 1
    post(batch, [batch.bills.buffer, batch.counts.buffer, batch.problems.buffer])
    if (underway >= maxUnderway)
      await new Promise<void>((resolve) => {
        resume = resolve
      })
  }
}

const port = parentPort
if (port) {
  const post = (message: ReadMessage, moved: ArrayBuffer[] = []) => port.postMessage(message, moved)
  try {
    await work(workerData as ReadJob, post)
  } catch (error) {
    if (error instanceof Unreadable)
      post({ is: 'unreadable', code: error.code, params: error.params })
    else if (error instanceof Error)
      post({ is: 'failed', message: error.message, stack: error.stack })
    else post({ is: 'failed', message: String(error), stack: undefined })
  }
  port.close()
}
