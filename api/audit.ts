import { Hono } from 'hono'
import { z } from 'zod'
import { listAudit } from '../db/audit.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { auditAnswer } from './people-answers.ts'
import { idText, page, validate } from './validate.ts'

const pageSize = 50

export const audit = new Hono<Env>().get(
  '/audit',
  allow(['administrator', 'finance', 'leader'], 'audit', 'The audit log, newest first', {
    200: auditAnswer,
  }),
  validate('query', z.object({ meetingId: idText.optional(), page })),
  inTransaction,
  async (c) => {
    const { meetingId, page } = c.req.valid('query')
    const found = await listAudit(c.var.db, {
      meetingId,
      offset: (page - 1) * pageSize,
      limit: pageSize,
    })
    const entries = found.entries.map(({ organisationId: _, ...entry }) => entry)
    return c.json({ entries, total: found.total, page, pageSize }, 200)
  },
)
