import { Hono } from 'hono'
import { z } from 'zod'
import { listBilledOf, listCountedOf } from '../db/evidence.ts'
import { loadGrid } from '../db/grid.ts'
import { allow } from './access/allow.ts'
import { evidenceAnswer } from './answers.ts'
import { comparisonKeys, type GridItem, itemsBehind } from './domain/compare.ts'
import { addKnown } from './domain/money.ts'
import type { Env } from './env.ts'
import { dailyCountsOf, planLines, sourcesOf, stretches, withOrigin } from './evidence-sources.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { meetingParam, offset, validate } from './validate.ts'

const columns = ['planned', 'agreed', 'counted', 'billed'] as const
type Column = (typeof columns)[number]

const rowKey = z.string().max(500)
/** Short enough for every proxy's longest address. */
const itemIds = z
  .string()
  .max(6000)
  .regex(/^[1-9]\d{0,14}(,[1-9]\d{0,14})*$/, 'ids such as 12 or 12,15 / 编号，如 12 或 12,15')

const question = z.object({
  by: z.enum(comparisonKeys).default('item').meta({ description: 'The view that has the rows' }),
  key: z
    .union([rowKey, z.array(rowKey).max(200)])
    .optional()
    .meta({ description: 'Keys of its rows; without them and without itemId: its totals' }),
  itemId: itemIds.optional().meta({ description: 'Ids of items, instead of rows' }),
  column: z.enum(columns).optional().meta({ description: 'Lists this column alone' }),
  offset,
  limit: z.coerce.number().int().min(1).max(500).default(200),
})

function itemsAskedFor(grid: GridItem[], asked: z.output<typeof question>): GridItem[] {
  if (asked.itemId === undefined)
    return itemsBehind(grid, asked.by, asked.key === undefined ? undefined : [asked.key].flat())
  const ids = new Set(asked.itemId.split(',').map(Number))
  return itemsBehind(grid, 'item').filter((item) => ids.has(item.itemId))
}

const said = (items: GridItem[], column: Column) =>
  items.filter((item) => item[column].quantity !== null || item[column].cents !== null)

const sumCents = (items: GridItem[], column: Column) =>
  items.map((item) => item[column].cents).reduce<number | null>(addKnown, null)

export const evidence = new Hono<Env>().get(
  '/meetings/:meetingId/comparison/evidence',
  allow(
    'members',
    'comparison',
    'The rows behind a row of the comparison, a page at a time: budget, agreement, counts, charges',
    { 200: evidenceAnswer },
  ),
  validate('param', meetingParam),
  validate('query', question),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const asked = c.req.valid('query')
    const items = itemsAskedFor(await loadGrid(db, meeting.id), asked)
    const sources = await sourcesOf(db, meeting.id, items)

    const isAsked = (column: Column) => (asked.column ?? column) === column
    const nothing = { offset: 0, limit: 0 }
    const lines = async (column: 'planned' | 'agreed') => {
      const page = said(items, column).slice(asked.offset, asked.offset + asked.limit)
      return isAsked(column) ? planLines(db, meeting.id, column, page) : []
    }
    const counts = stretches(sources, 'countedCount', isAsked('counted') ? asked : nothing)
    const charges = stretches(sources, 'billedCount', isAsked('billed') ? asked : nothing)
    /** An item has a line or so a day: they come whole with the first page. */
    const daily =
      isAsked('counted') && asked.offset === 0 ? await dailyCountsOf(db, meeting.id, items) : []
    const found = {
      planned: await lines('planned'),
      agreed: await lines('agreed'),
      counted: withOrigin(await listCountedOf(db, counts), counts),
      billed: withOrigin(await listBilledOf(db, charges), charges),
    }

    const total = (of: 'billedCount' | 'countedCount') =>
      sources.reduce((sum, source) => sum + source[of], 0)
    const totals = {
      planned: { lines: said(items, 'planned').length, cents: sumCents(items, 'planned') },
      agreed: { lines: said(items, 'agreed').length, cents: sumCents(items, 'agreed') },
      counted: { lines: total('countedCount'), cents: null },
      billed: { lines: total('billedCount'), cents: sumCents(items, 'billed') },
    }
    const truncated = columns.some(
      (column) => isAsked(column) && asked.offset + found[column].length < totals[column].lines,
    )
    return c.json({ itemCount: items.length, ...found, daily, totals, truncated }, 200)
  },
)
