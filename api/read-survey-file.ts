import { once } from 'node:events'
import { Worker } from 'node:worker_threads'
import type { SurveyRead } from './imports/survey/types.ts'
import { Unreadable } from './imports/types.ts'
import { Refusal } from './refusal.ts'
import { readJob, type SurveyJob } from './survey-job.ts'
import type { SurveyMessage } from './survey-worker.ts'

/** Up to here reading takes no longer than starting a thread would, and holds nobody up. */
const smallBytes = 128 * 1024

async function readInThread(job: SurveyJob): Promise<SurveyRead> {
  const worker = new Worker(new URL('./survey-worker.ts', import.meta.url), { workerData: job })
  try {
    const [message] = (await once(worker, 'message')) as [SurveyMessage]
    if (message.is === 'read') return message.read
    if (message.is === 'unreadable') throw new Unreadable(message.code, message.params)
    throw new Error(message.message, { cause: message.stack })
  } finally {
    await worker.terminate()
  }
}

/** Reads a questionnaire, a larger one off the main thread. What holds no answers is refused, by what is wrong with it. */
export async function readSurveyFile(job: SurveyJob): Promise<SurveyRead> {
  const isSmall = job.bytes.byteLength <= smallBytes && !/\.xls/i.test(job.filename)
  try {
    return await (isSmall ? readJob(job) : readInThread(job))
  } catch (error) {
    if (error instanceof Unreadable)
      throw new Refusal(422, error.code as `file.${string}`, error.params)
    throw error
  }
}
