import { parentPort, workerData } from 'node:worker_threads'
import type { SurveyRead } from './imports/survey/types.ts'
import { Unreadable } from './imports/types.ts'
import { readJob, type SurveyJob } from './survey-job.ts'

/** What a thread says of the one file it was given. */
export type SurveyMessage =
  | { is: 'read'; read: SurveyRead }
  | { is: 'unreadable'; code: string; params: Record<string, string | number> }
  | { is: 'failed'; message: string; stack: string | undefined }

async function work(job: SurveyJob): Promise<SurveyMessage> {
  try {
    return { is: 'read', read: await readJob(job) }
  } catch (error) {
    if (error instanceof Unreadable)
      return { is: 'unreadable', code: error.code, params: error.params }
    const { message, stack } = error instanceof Error ? error : new Error(String(error))
    return { is: 'failed', message, stack }
  }
}

if (parentPort) parentPort.postMessage(await work(workerData as SurveyJob))
