import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { agreementReadingAnswer } from './answers.ts'
import type { Env } from './env.ts'
import { readingContext } from './import-context.ts'
import { readAgreement } from './imports/agreement/read-agreement.ts'
import { type Source, Unreadable } from './imports/types.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { say } from './messages.ts'
import { Refusal } from './refusal.ts'
import { meetingParam, validate } from './validate.ts'

/** More terms than any agreement has: the rest of such a file is no agreement. */
const mostTerms = 5000

const sourceOf = (filename: string, bytes: Uint8Array): Source => ({
  filename,
  byteCount: bytes.byteLength,
  *open() {
    yield bytes
  },
})

/** What a hotel's own table says of the terms: proposed for the draft, written nowhere. */
export const agreementReadings = new Hono<Env>().post(
  '/meetings/:meetingId/agreement/reading',
  allow(
    ['organiser', 'finance', 'administrator'],
    'agreement',
    'Reads terms from a file and proposes them; nothing is written',
    { 200: agreementReadingAnswer, 413: 'Larger than 20 MB' },
    {
      required: true,
      description: 'The file as it came: CSV, TSV or XLSX',
      content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
    },
  ),
  validate('param', meetingParam),
  validate('query', z.object({ filename: z.string().trim().min(1).max(255) })),
  async (c, next) => {
    // The whole body before the transaction: a slow line must not hold the database.
    await c.req.arrayBuffer()
    await next()
  },
  inTransaction,
  async (c) => {
    const { db, locale } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const bytes = new Uint8Array(await c.req.arrayBuffer())
    const source = sourceOf(c.req.valid('query').filename, bytes)
    const context = { ...(await readingContext(db, meeting, null)), isEarlier: () => false }
    const found = await readAgreement(source, context).catch((error) => {
      throw error instanceof Unreadable
        ? new Refusal(422, error.code as `file.${string}`, error.params)
        : error
    })
    const { reading, balance } = found
    return c.json(
      {
        reading,
        balance,
        terms: found.terms.slice(0, mostTerms),
        problems: found.problems.slice(0, mostTerms).map((problem) => {
          const { line, column, value, suggestion } = problem
          const places = { line, column: column ?? '–', value, suggestion: suggestion ?? '' }
          return { ...problem, message: say(problem.rule, places, locale) }
        }),
      },
      200,
    )
  },
)
