import { Worker } from 'node:worker_threads'
import type { OfficeDocument } from './office-document.ts'
import { type DocumentFormat, writeDocument } from './write-document.ts'
import type { WriteJob } from './write-worker.ts'

/** Up to so many cells writing takes no longer than starting a thread would. */
const fewCells = 500

const cellCount = ({ sections }: OfficeDocument): number =>
  sections
    .flatMap(({ blocks }) => blocks)
    .reduce(
      (sum, block) => sum + (block.is === 'table' ? block.rows.length * block.columns.length : 0),
      0,
    )

/**
 * Writes a document without holding anybody up: Word takes seconds for thousands of rows, so a long one is written by
 * a thread of its own. A page of HTML is quick whatever its length.
 */
export function writeApart(document: OfficeDocument, format: DocumentFormat) {
  if (format === 'html' || cellCount(document) <= fewCells) return writeDocument(document, format)
  return new Promise<string | Uint8Array>((resolve, reject) => {
    const job: WriteJob = { document, format }
    const worker = new Worker(new URL('./write-worker.ts', import.meta.url), { workerData: job })
    worker.once('message', resolve)
    worker.once('error', reject)
    // After a message this says nothing more.
    worker.once('exit', () => reject(new Error('the writer ended without a document')))
  })
}
