import { type MessagePort, parentPort, workerData } from 'node:worker_threads'
import { type ReadResult, Unreadable } from './imports/types.ts'
import { type CopyBatch, type ReadJob, readBatches } from './read-batches.ts'

/**
 * Reads a large file off the main thread, so that everyone else is answered meanwhile. The reader waits when the
 * database falls behind.
 */
export type ReadMessage =
  | { is: 'batch'; batch: CopyBatch }
  | { is: 'result'; result: ReadResult }
  | { is: 'unreadable'; code: string; params: Record<string, string | number> }
  | { is: 'failed'; message: string; stack: string | undefined }

/** Batches on their way; more would only fill memory. */
const maxUnderway = 3

async function work(port: MessagePort, job: ReadJob): Promise<ReadMessage> {
  let underway = 0
  let resume = () => {}
  port.on('message', () => {
    underway -= 1
    resume()
  })
  const reader = readBatches(job)
  for (;;) {
    const step = await reader.next()
    if (step.done) return { is: 'result', result: step.value }
    const { bills, counts, people, entries, problems } = step.value
    const message: ReadMessage = { is: 'batch', batch: step.value }
    port.postMessage(message, [
      bills.buffer,
      counts.buffer,
      people.buffer,
      entries.buffer,
      problems.buffer,
    ])
    underway += 1
    if (underway >= maxUnderway)
      await new Promise<void>((resolve) => {
        resume = resolve
      })
  }
}

function failure(error: unknown): ReadMessage {
  if (error instanceof Unreadable)
    return { is: 'unreadable', code: error.code, params: error.params }
  const { message, stack } = error instanceof Error ? error : new Error(String(error))
  return { is: 'failed', message, stack }
}

if (parentPort) {
  const port = parentPort
  port.postMessage(await work(port, workerData as ReadJob).catch(failure))
  port.close()
}
