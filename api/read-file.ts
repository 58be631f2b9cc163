import { Worker } from 'node:worker_threads'
import { touchReading } from '../db/imports.ts'
import type { Database } from '../db/index.ts'
import {
  billColumns,
  countColumns,
  entryColumns,
  personColumns,
  problemColumns,
} from '../db/load-lines.ts'
import { type ReadResult, Unreadable } from './imports/types.ts'
import { createLanes } from './lanes.ts'
import { type CopyBatch, type ReadJob, readBatches } from './read-batches.ts'
import type { ReadMessage } from './read-worker.ts'

/** Someone threw the import away while it was being read. */
export class ReadingCancelled extends Error {}

const touchEveryMs = 300
/** Up to here reading takes no longer than starting a thread would, and holds nobody up. */
const smallBytes = 128 * 1024
/**
 * A reader's rows are litter as soon as they are copied. Left alone, V8 gives their nursery twice the room every few
 * hundred thousand rows, up to some 100 MB, which the process then keeps; with this it is as fast and stays small.
 */
const maxYoungGenerationSizeMb = 48

/**
 * Reads a spooled file into the lines of its import, batch by batch. The lines count nowhere until the import is
 * committed; whoever calls removes them when this throws.
 */
export async function readFile(
  database: Database,
  job: Omit<ReadJob, 'batchRows'>,
  signal: AbortSignal,
): Promise<ReadResult> {
  const whole = { ...job, batchRows: database.batchRows }
  const isSmall = job.byteCount <= smallBytes && !/\.xls/i.test(job.filename)
  const batches = isSmall ? readBatches(whole) : batchesOfWorker(whole, signal)
  const lanes = createLanes(database.copyLanes)
  let rowsRead = 0
  let touchedAt = Date.now()
  try {
    for (;;) {
      const step = await batches.next()
      if (step.done) {
        await lanes.finish()
        return step.value
      }
      await lanes.begin(() => copyBatch(database, step.value))
      rowsRead += step.value.rowCount
      if (Date.now() - touchedAt <= touchEveryMs) continue
      touchedAt = Date.now()
      if (!(await touchReading(database.db, job.own.importId, rowsRead)))
        throw new ReadingCancelled()
    }
  } finally {
    await lanes.settle()
    await batches.return(undefined as never)
  }
}

async function copyBatch(
  database: Database,
  { bills, counts, people, entries, problems }: CopyBatch,
) {
  if (bills.length > 0) await database.copyIn('bill_lines', billColumns, bills)
  if (counts.length > 0) await database.copyIn('count_lines', countColumns, counts)
  if (people.length > 0) await database.copyIn('attendee_lines', personColumns, people)
  if (entries.length > 0) await database.copyIn('information_lines', entryColumns, entries)
  if (problems.length > 0) await database.copyIn('import_problems', problemColumns, problems)
}

/** The same batches, read by a thread of its own, which ends with the generator. */
async function* batchesOfWorker(
  job: ReadJob,
  signal: AbortSignal,
): AsyncGenerator<CopyBatch, ReadResult> {
  const worker = new Worker(new URL('./read-worker.ts', import.meta.url), {
    workerData: job,
    resourceLimits: { maxYoungGenerationSizeMb },
  })
  try {
    for await (const message of messagesOf(worker, signal)) {
      if (message.is === 'result') return message.result
      if (message.is === 'unreadable') throw new Unreadable(message.code, message.params)
      if (message.is === 'failed') throw new Error(message.message, { cause: message.stack })
      yield message.batch
      worker.postMessage('copied')
    }
    throw new Error('the reader ended without a result')
  } finally {
    await worker.terminate()
  }
}

/** A worker's messages as they come, in order, until it says its last or the request is gone. */
async function* messagesOf(worker: Worker, signal: AbortSignal): AsyncGenerator<ReadMessage> {
  const waiting: ReadMessage[] = []
  let ended: Error | undefined
  let wake = () => {}
  const end = (error: Error) => {
    ended ??= error
    wake()
  }
  worker.on('message', (message: ReadMessage) => {
    waiting.push(message)
    wake()
  })
  worker.on('error', end)
  worker.on('exit', (code) => end(new Error(`the reader stopped with code ${code}`)))
  const cancel = () => end(new ReadingCancelled())
  signal.addEventListener('abort', cancel)
  try {
    for (;;) {
      if (signal.aborted) throw new ReadingCancelled()
      const message = waiting.shift()
      if (message) yield message
      else if (ended) throw ended
      else
        await new Promise<void>((resolve) => {
          wake = resolve
        })
    }
  } finally {
    signal.removeEventListener('abort', cancel)
  }
}
