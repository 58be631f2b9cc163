import { Hono } from 'hono'
import { z } from 'zod'
import { findPlan, loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import { insertSummary, replaceSummary } from '../db/summaries.ts'
import { allow } from './access/allow.ts'
import { tracedOf } from './domain/summary.ts'
import { blockKeys } from './domain/summary-block.ts'
import { unknownFigures } from './domain/summary-draft.ts'
import type { Env } from './env.ts'
import { sourcesOf } from './evidence-sources.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { say } from './messages.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { loadSummary, printOf } from './summary.ts'
import { summaryAnswer } from './summary-answers.ts'
import { type FrozenSource, firstOf, knownEdition, shownSummary, textsOf } from './summary-view.ts'
import { idText, meetingParam, validate } from './validate.ts'

const answers = { 200: summaryAnswer }
const reason = z.string().trim().min(1).max(1000)
const subject = (meetingId: number, edition: number) => `meetings/${meetingId}/summary/${edition}`

/** The latest edition, which nobody has signed yet. */
async function draftOf(db: Db, meeting: Meeting) {
  const { head } = await knownEdition(db, meeting)
  if (head.signedAt !== null)
    throw new Refusal(409, 'summary.signed', { edition: head.edition, by: head.signedBy ?? '' })
  return head
}

/** Which lines of which files stand behind the grid now, so that a signed figure opens those that it was signed on. */
async function linesOf(db: Db, meeting: Meeting): Promise<FrozenSource[]> {
  const sources = await sourcesOf(db, meeting.id, await loadGrid(db, meeting.id))
  return sources.map(
    ({ itemId, importId, filename, kind, slot, rule, billedCount, countedCount }) => ({
      itemId,
      importId,
      filename,
      kind,
      slot,
      rule,
      billedCount,
      countedCount,
    }),
  )
}

/** 会议总结: drafted from the figures, edited by the organiser, signed by a leader, then frozen. */
export const summaries = new Hono<Env>()
  .get(
    '/meetings/:meetingId/summary',
    allow(
      'members',
      'summary',
      'A meeting summed up: blocks of figures with their trace codes, sentences, tables, and drift once signed',
      answers,
    ),
    validate('param', meetingParam),
    validate('query', z.object({ edition: idText.optional() })),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      return c.json(await shownSummary(db, meeting, c.req.valid('query').edition), 200)
    },
  )
  .put(
    '/meetings/:meetingId/summary/draft',
    allow(
      ['organiser', 'administrator'],
      'summary',
      'Says blocks of the draft in one’s own words; figures stand in them as {key}; null goes back to what was drafted',
      answers,
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        /** The revision that was seen: another one meanwhile is refused. */
        revision: z.number().int().min(0),
        texts: z
          .array(
            z.object({
              block: z.enum(blockKeys),
              text: z
                .string()
                .trim()
                .max(4000)
                .nullable()
                .transform((said) => said || null),
            }),
          )
          .min(1)
          .max(blockKeys.length),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { revision, texts } = c.req.valid('json')
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const head = await draftOf(db, meeting)
      if (head.revision !== revision)
        throw new Refusal(409, 'summary.stale', { by: head.editedBy ?? '' })
      const { blocks } = await loadSummary(db, meeting)
      const keys = new Set(tracedOf(blocks).figures.map(({ key }) => key))
      const problems = texts.flatMap(({ text }, at) =>
        unknownFigures(text ?? '', keys).map((figure) => ({
          path: `texts.${at}.text`,
          message: say('summary.unknown-figure', { figure }, locale),
        })),
      )
      if (problems.length > 0) throw new Refusal(400, 'request.invalid', {}, problems)
      const before = textsOf(head)
      const after = { ...before }
      for (const { block, text } of texts) {
        if (text === null) delete after[block]
        else after[block] = text
      }
      await replaceSummary(db, head, {
        texts: after,
        revision: head.revision + 1,
        editedBy: actor.name,
        editedById: actor.id,
        editedAt: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'summary.edit',
        subject: subject(meeting.id, head.edition),
        meetingId: meeting.id,
        before: Object.fromEntries(texts.map(({ block }) => [block, before[block] ?? null])),
        after: Object.fromEntries(texts.map(({ block, text }) => [block, text])),
      })
      return c.json(await shownSummary(db, meeting), 200)
    },
  )
  .put(
    '/meetings/:meetingId/summary/signature',
    allow(['leader'], 'summary', 'Signs the draft, which is frozen with its figures', answers),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        edition: idText,
        /** What was seen: other figures or words meanwhile are refused. */
        sha256: z.string().regex(/^[0-9a-f]{64}$/),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { edition, sha256 } = c.req.valid('json')
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const head = await draftOf(db, meeting)
      if (head.editedById === actor.id) throw new Refusal(403, 'summary.own-draft')
      const content = await loadSummary(db, meeting)
      const print = printOf(content, textsOf(head))
      if (head.edition !== edition || print.sha256 !== sha256)
        throw new Refusal(409, 'summary.changed')
      const at = await databaseTime(db)
      const plan = await findPlan(db, meeting.id)
      await replaceSummary(db, head, {
        snapshot: {
          ...print.plain,
          lines: await linesOf(db, meeting),
          planVersion: plan?.version ?? null,
          asOf: at.toISOString(),
        },
        sha256,
        signedBy: actor.name,
        signedAt: at,
      })
      await record(db, actor, {
        action: 'summary.sign',
        subject: subject(meeting.id, edition),
        meetingId: meeting.id,
        after: { edition, sha256 },
      })
      return c.json(await shownSummary(db, meeting), 200)
    },
  )
  .post(
    '/meetings/:meetingId/summary/reopenings',
    allow(
      ['leader'],
      'summary',
      'Takes a signature back with a reason: what was signed stays as its edition, the next is a draft',
      { 201: summaryAnswer },
    ),
    validate('param', meetingParam),
    validate('json', z.object({ reason })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { reason } = c.req.valid('json')
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      const { head } = await knownEdition(db, meeting)
      if (head.signedAt === null) throw new Refusal(409, 'summary.not-signed')
      await replaceSummary(db, head, {
        reopenedBy: actor.name,
        reopenedAt: await databaseTime(db),
        reopenReason: reason,
      })
      const { editedBy, editedById, editedAt } = head
      let made: unknown
      while (!made)
        made = await insertSummary(db, {
          ...firstOf(meeting, head.edition + 1, textsOf(head)),
          editedBy,
          editedById,
          editedAt,
        })
      await record(db, actor, {
        action: 'summary.reopen',
        subject: subject(meeting.id, head.edition),
        meetingId: meeting.id,
        after: { reason },
      })
      return c.json(await shownSummary(db, meeting), 201)
    },
  )
