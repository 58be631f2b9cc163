import { parentPort, workerData } from 'node:worker_threads'
import type { OfficeDocument } from './office-document.ts'
import { type DocumentFormat, writeDocument } from './write-document.ts'

export type WriteJob = { document: OfficeDocument; format: DocumentFormat }

const { document, format } = workerData as WriteJob
parentPort?.postMessage(await writeDocument(document, format))
