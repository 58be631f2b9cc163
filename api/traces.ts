import { Hono } from 'hono'
import { z } from 'zod'
import { findPlan, loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { findSummaryByMark } from '../db/summaries.ts'
import { allow } from './access/allow.ts'
import { tracedOf } from './domain/summary.ts'
import type { Block } from './domain/summary-block.ts'
import { parseTraceCode } from './domain/trace-code.ts'
import type { Env } from './env.ts'
import { sourcesOf } from './evidence-sources.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { loadSummary, type SummaryContent } from './summary.ts'
import { codesOfBlocks, type FrozenSummary, frozenOf } from './summary-view.ts'
import { traceAnswer } from './trace-answers.ts'
import { type Ground, rowsBehind } from './trace-rows.ts'
import { offset, validate } from './validate.ts'

type FoundRow = ReturnType<typeof tracedOf>['rows'][number]

/** A row's cells under the heads of its table; none of a figure. */
const cellsOf = (found: FoundRow | undefined) =>
  found?.table.columns.map(({ head, unit }, at) => ({
    head,
    unit,
    value: found.row.cells[at] ?? null,
  })) ?? []

/** What a code opens: a figure, or a row of a table with its cells. */
function tracedBy(blocks: readonly Block[], codes: Map<string, string>, code: string) {
  const key = [...codes].find(([, one]) => one === code)?.[0]
  const { figures, rows } = tracedOf(blocks)
  const block = blocks.find(
    (one) =>
      one.figures.some((figure) => figure.key === key) ||
      one.tables.some((table) => table.rows.some((row) => row.key === key)),
  )
  const figure = figures.find((one) => one.key === key)
  const found = rows.find(({ row }) => row.key === key)
  if (!block || (!figure && !found)) throw new Refusal(404, 'trace.figure-gone')
  const traced = figure ?? found?.row
  if (!traced) throw new Refusal(404, 'trace.figure-gone')
  return {
    rows: traced.rows,
    shown: {
      key: traced.key,
      block: block.key,
      title: block.title,
      label: traced.label,
      formula: traced.formula,
      unit: figure?.unit ?? null,
      value: figure?.value ?? null,
      cells: cellsOf(found),
    },
    of: figures
      .filter((one) => figure?.of.includes(one.key))
      .map(({ key, label, unit, value }) => ({
        key,
        label,
        unit,
        value,
        code: codes.get(key) ?? '',
      })),
  }
}

/** Frozen with a signed edition; of a draft, as things stand. */
async function groundOf(
  db: Db,
  meeting: Meeting,
  frozen: FrozenSummary | null,
  now: SummaryContent,
): Promise<Ground> {
  if (frozen) return frozen
  return {
    items: now.items,
    lines: await sourcesOf(db, meeting.id, await loadGrid(db, meeting.id)),
    planVersion: (await findPlan(db, meeting.id))?.version ?? null,
  }
}

/** Every printed figure opens by its code: formula, rows, file and line. */
export const traces = new Hono<Env>().get(
  '/trace/:code',
  allow(
    'members',
    'summary',
    'What stands behind a printed figure: its formula, the figures it is made of, its rows, file and line',
    { 200: traceAnswer },
  ),
  validate('param', z.object({ code: z.string().max(60) })),
  validate(
    'query',
    z.object({ offset, limit: z.coerce.number().int().min(1).max(500).default(100) }),
  ),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const parsed = parseTraceCode(c.req.valid('param').code)
    if (!parsed) throw new Refusal(400, 'trace.mistyped')
    const head = await findSummaryByMark(db, parsed.mark)
    if (!head) throw new Refusal(404, 'trace.unknown')
    const meeting = await knownMeeting(db, head.meetingId)
    const now = await loadSummary(db, meeting)
    const frozen = await frozenOf(db, head)
    const { blocks } = frozen ?? now
    const { rows, shown, of } = tracedBy(blocks, codesOfBlocks(head, blocks), parsed.code)
    const todays = tracedOf(now.blocks)
    const today = todays.figures.find(({ key }) => key === shown.key)
    const todayRow = todays.rows.find(({ row }) => row.key === shown.key)
    const ground = await groundOf(db, meeting, frozen, now)
    return c.json(
      {
        code: parsed.code,
        meeting: (frozen ?? now).meeting,
        edition: head.edition,
        state: frozen ? ('signed' as const) : ('draft' as const),
        signedBy: head.signedBy,
        signedAt: head.signedAt,
        reopenedAt: head.reopenedAt,
        reopenReason: head.reopenReason,
        traced: shown,
        of,
        /** The same figure today; null for a row, and where today has none. */
        now: today ? { value: today.value } : null,
        /** The same row today; empty for a figure, and where today has none. */
        nowCells: cellsOf(todayRow),
        ...(await rowsBehind(db, meeting, ground, rows, c.req.valid('query'))),
      },
      200,
    )
  },
)
