import { readSurvey } from './imports/survey/read-survey.ts'
import type { SurveyContext, SurveyDecisions } from './imports/survey/types.ts'

/** What the reader may know, as plain values that go to a thread. */
export type PlainContext = Omit<SurveyContext, 'isEarlier'> & { earlierKeys: BigInt64Array }

/** A questionnaire to read. */
export type SurveyJob = {
  filename: string
  bytes: Uint8Array
  decisions: SurveyDecisions
  context: PlainContext
}

const pieceBytes = 1 << 16

/** Bytes as the readers take them, piece by piece. */
export const sourceOfBytes = (filename: string, bytes: Uint8Array) => ({
  filename,
  byteCount: bytes.byteLength,
  *open() {
    for (let at = 0; at < bytes.byteLength; at += pieceBytes)
      yield bytes.subarray(at, at + pieceBytes)
  },
})

/** Reads the bytes of one file. Throws `Unreadable` for what holds no answers. */
export function readJob({ filename, bytes, decisions, context }: SurveyJob) {
  const { earlierKeys, ...known } = context
  const earlier = new Set(earlierKeys)
  return readSurvey(sourceOfBytes(filename, bytes), decisions, {
    ...known,
    isEarlier: (key) => earlier.has(key),
  })
}
