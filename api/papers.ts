import { createHash } from 'node:crypto'
import { Hono } from 'hono'
import { z } from 'zod'
import { findPaperBytes, insertPaper, listPapers, removePaper, replacePaper } from '../db/papers.ts'
import { allow } from './access/allow.ts'
import { papersAnswer } from './answers-settlement.ts'
import { paperKinds } from './domain/settlement.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { headCount, idText, meetingParam, validate } from './validate.ts'

const filing = ['organiser', 'finance', 'administrator'] as const
const paperParam = meetingParam.extend({ paperId: idText })
const signedInCount = z.coerce.number().pipe(headCount)

/** The reimbursement file: its papers as they were handed in. */
export const papers = new Hono<Env>()
  .get(
    '/meetings/:meetingId/papers',
    allow('members', 'papers', 'Papers of the reimbursement file', { 200: papersAnswer }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json({ papers: await listPapers(c.var.db, meeting.id) }, 200)
    },
  )
  .post(
    '/meetings/:meetingId/papers',
    allow(
      filing,
      'papers',
      'Puts a paper (raw bytes) into the file',
      { 201: papersAnswer, 413: 'Larger than 20 MB' },
      {
        required: true,
        description: 'The paper as it is: a scan, a PDF, a photograph',
        content: { 'application/octet-stream': { schema: { type: 'string', format: 'binary' } } },
      },
    ),
    validate('param', meetingParam),
    validate(
      'query',
      z.object({
        paper: z.enum(paperKinds),
        filename: z.string().trim().min(1).max(255),
        signedInCount: signedInCount.optional(),
      }),
    ),
    async (c, next) => {
      // The whole body before the transaction: a slow line must not hold the database.
      await c.req.arrayBuffer()
      await next()
    },
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { paper, filename, signedInCount } = c.req.valid('query')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const bytes = new Uint8Array(await c.req.arrayBuffer())
      if (bytes.byteLength === 0) throw new Refusal(400, 'paper.empty')
      const made = await insertPaper(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        kind: paper,
        filename,
        byteCount: bytes.byteLength,
        sha256: createHash('sha256').update(bytes).digest('hex'),
        bytes,
        signedInCount: paper === 'sign-in' ? (signedInCount ?? null) : null,
        createdBy: actor.name,
      })
      await record(db, actor, {
        action: 'paper.insert',
        subject: `meetings/${meeting.id}/papers/${made.id}`,
        meetingId: meeting.id,
        after: made,
      })
      return c.json({ papers: await listPapers(db, meeting.id) }, 201)
    },
  )
  .get(
    '/meetings/:meetingId/papers/:paperId',
    allow('members', 'papers', 'A paper as it was handed in', { 200: 'The file' }),
    validate('param', paperParam),
    inTransaction,
    async (c) => {
      const { meetingId, paperId } = c.req.valid('param')
      const found = await findPaperBytes(c.var.db, meetingId, paperId)
      if (!found) throw new Refusal(404, 'paper.unknown')
      return c.body(Uint8Array.from(found.bytes), 200, {
        'content-type': 'application/octet-stream',
        'content-disposition': `attachment; filename*=UTF-8''${encodeURIComponent(found.filename)}`,
      })
    },
  )
  .patch(
    '/meetings/:meetingId/papers/:paperId',
    allow(filing, 'papers', 'Says how many people a sign-in sheet shows', { 200: papersAnswer }),
    validate('param', paperParam),
    validate('json', z.object({ signedInCount: headCount.nullable() })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, paperId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = (await listPapers(db, meeting.id)).find(({ id }) => id === paperId)
      if (before?.kind !== 'sign-in') throw new Refusal(404, 'paper.unknown')
      const after = await replacePaper(db, meeting.id, paperId, c.req.valid('json'))
      await record(db, actor, {
        action: 'paper.replace',
        subject: `meetings/${meeting.id}/papers/${paperId}`,
        meetingId: meeting.id,
        before,
        after,
      })
      return c.json({ papers: await listPapers(db, meeting.id) }, 200)
    },
  )
  .delete(
    '/meetings/:meetingId/papers/:paperId',
    allow(filing, 'papers', 'Takes a paper out of the file', { 200: papersAnswer }),
    validate('param', paperParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, paperId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = await removePaper(db, meeting.id, paperId)
      if (!before) throw new Refusal(404, 'paper.unknown')
      await record(db, actor, {
        action: 'paper.remove',
        subject: `meetings/${meeting.id}/papers/${paperId}`,
        meetingId: meeting.id,
        before,
      })
      return c.json({ papers: await listPapers(db, meeting.id) }, 200)
    },
  )
