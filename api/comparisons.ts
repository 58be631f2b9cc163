import { Hono } from 'hono'
import { z } from 'zod'
import { loadGrid } from '../db/grid.ts'
import { allow } from './access/allow.ts'
import { comparisonAnswer } from './answers.ts'
import { compareGrid, comparisonKeys } from './domain/compare.ts'
import type { Env } from './env.ts'
import { answerSheet } from './export/answer-sheet.ts'
import { comparisonSheet } from './export/comparison-sheet.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { meetingParam, validate } from './validate.ts'

const by = z.enum(comparisonKeys).default('item')

export const comparisons = new Hono<Env>()
  .get(
    '/meetings/:meetingId/comparison',
    allow('members', 'comparison', 'Planned, agreed, counted and billed, the gap split by cause', {
      200: comparisonAnswer,
    }),
    validate('param', meetingParam),
    validate('query', z.object({ by })),
    inTransaction,
    async (c) => {
      const { meetingId } = c.req.valid('param')
      const grid = await loadGrid(c.var.db, meetingId)
      // Items prove their meeting; only where there are none is it asked for.
      if (grid.length === 0) await knownMeeting(c.var.db, meetingId)
      return c.json(compareGrid(grid, c.req.valid('query').by), 200)
    },
  )
  .get(
    '/meetings/:meetingId/comparison/export',
    allow('members', 'comparison', 'The comparison as a file: CSV (UTF-8 with BOM) or XLSX', {
      200: 'The file',
    }),
    validate('param', meetingParam),
    validate(
      'query',
      z.object({ by, format: z.enum(['csv', 'xlsx']), lang: z.enum(['zh', 'en']).optional() }),
    ),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      const { by, format, lang } = c.req.valid('query')
      const comparison = compareGrid(await loadGrid(c.var.db, meeting.id), by)
      const sheet = comparisonSheet(comparison, lang ?? c.var.locale)
      return answerSheet(sheet, format, `${meeting.code}-comparison-${by}`)
    },
  )
