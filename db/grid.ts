import { and, eq, type Placeholder, type SQL, sql } from 'drizzle-orm'
import { PgDialect } from 'drizzle-orm/pg-core'
import { agreedVersion } from './agreements.ts'
import type { CostItem } from './cost-items.ts'
import type { Db } from './index.ts'
import { budgets } from './schema/budgets.ts'

/** The version of the budget that counts: the approved one, else the latest. */
const planOf = (
  meetingId: number | Placeholder,
) => sql`(select version from budgets where meeting_id = ${meetingId}
  order by state = 'approved' desc, version desc limit 1)`

type Item = Pick<CostItem, 'id' | 'kind' | 'day' | 'sitting' | 'label'>
type Line = { itemId: number; quantity: string; cents: number; unitPriceCents: number | null }
type Imported = {
  itemId: number
  billedCents: number | null
  billedQuantity: string | null
  countedQuantity: string | null
  passengers: number | null
  seats: number | null
  kilometres: string | null
}
type Counted = {
  itemId: number
  quantity: string
  passengers: number | null
  seats: number | null
  kilometres: string | null
  hours: string | null
  isSigned: boolean
}
type Parts = {
  items: Item[]
  planned: Line[]
  agreed: Line[]
  counted: Counted[]
  imported: Imported[]
}

const lines = (
  table: 'budget_lines' | 'agreement_lines',
  where: SQL,
  unitPriceCents = sql`unit_price_cents`,
) => sql`(
  select coalesce(json_agg(json_build_object('itemId', item_id, 'quantity', trim_scale(quantity)::text,
    'cents', amount_cents, 'unitPriceCents', ${unitPriceCents})), '[]')
  from ${sql.identifier(table)} where ${where})`

/** A price by the table is one a head when it divides; a price for the whole is none for a unit. */
const agreedUnitPrice = sql`case basis when 'unit' then unit_price_cents
  when 'table' then case when unit_price_cents % persons_per_table = 0 then unit_price_cents / persons_per_table end
  end`

const meetingId = sql.placeholder('meetingId')

/** Of each day the signed edition, else the latest: an amendment counts once it is signed. */
const dailyCounted = sql`(
  select coalesce(json_agg(json_build_object('itemId', item_id, 'quantity', quantity, 'passengers', passengers,
    'seats', seats, 'kilometres', kilometres, 'hours', hours, 'isSigned', is_signed)), '[]')
  from (
    select item_id, trim_scale(sum(quantity))::text as quantity, sum(passengers)::bigint as passengers,
      sum(seats)::bigint as seats, trim_scale(sum(kilometres))::text as kilometres,
      trim_scale(sum(hours))::text as hours, bool_and(state = 'signed') as is_signed
    from daily_count_lines join (
      select distinct on (day) day, edition, state from daily_counts where meeting_id = ${meetingId}
      order by day, state = 'signed' desc, edition desc
    ) as counts using (day, edition)
    where meeting_id = ${meetingId} group by item_id
  ) as sums)`

/**
 * The parts of the grid in one round trip, each an index scan of its own: they are joined here, because a
 * planner that has no statistics yet would join them row by row. Reads rollups, never lines.
 */
const parts = new PgDialect().sqlToQuery(sql`select
  (select coalesce(json_agg(json_build_object('id', id, 'kind', kind, 'day', day, 'sitting', sitting,
      'label', label)), '[]')
    from cost_items where meeting_id = ${meetingId}) as items,
  ${lines('budget_lines', sql`meeting_id = ${meetingId} and version = ${planOf(meetingId)}`)} as planned,
  ${lines('agreement_lines', sql`meeting_id = ${meetingId} and version = ${agreedVersion(meetingId)}`, agreedUnitPrice)} as agreed,
  ${dailyCounted} as counted,
  (select coalesce(json_agg(json_build_object('itemId', item_id, 'billedCents', billed_cents,
      'billedQuantity', billed_quantity, 'countedQuantity', counted_quantity, 'passengers', passengers,
      'seats', seats, 'kilometres', kilometres))
      -- Sorted out last: as a condition it would lead the planner through all items of the organisation.
      filter (where item_id is not null), '[]')
    from (
      select item_id, sum(billed_cents)::bigint as billed_cents,
        -- One bill that names no quantity makes the item's unknown; a mere count says nothing of it.
        case when bool_and(billed_quantity is not null or billed_cents is null)
          then trim_scale(sum(billed_quantity))::text end as billed_quantity,
        trim_scale(sum(counted_quantity))::text as counted_quantity,
        sum(passengers)::bigint as passengers, sum(seats)::bigint as seats,
        trim_scale(sum(kilometres))::text as kilometres
      from import_items
      where import_id = any(array(
        select id from imports where meeting_id = ${meetingId} and state = 'committed'))
      group by item_id
    ) as sums) as imported`)

/** Named, so that PostgreSQL plans it once a connection: that took longer than running it. */
async function loadParts(db: Db, meetingId: number): Promise<Parts> {
  const named = db._.session.prepareQuery(parts, undefined, 'grid', false)
  const found = await named.execute({ meetingId })
  const [row] = (found as { rows: Parts[] }).rows
  if (!row) throw new Error('the grid was not returned')
  return row
}

/** The cost grid of a meeting: every item that anyone has said something about, with its four columns. */
export async function loadGrid(db: Db, meetingId: number) {
  const parts = await loadParts(db, meetingId)
  const planned = new Map(parts.planned.map((line) => [line.itemId, line]))
  const agreed = new Map(parts.agreed.map((line) => [line.itemId, line]))
  const counted = new Map(parts.counted.map((sums) => [sums.itemId, sums]))
  const imported = new Map(parts.imported.map((sums) => [sums.itemId, sums]))
  const figure = (line: Line | undefined) => ({
    quantity: line?.quantity ?? null,
    cents: line?.cents ?? null,
    unitPriceCents: line?.unitPriceCents ?? null,
  })
  return parts.items
    .filter(({ id }) => planned.has(id) || agreed.has(id) || counted.has(id) || imported.has(id))
    .map(({ id, ...item }) => {
      const sums = imported.get(id)
      const daily = counted.get(id)
      return {
        itemId: id,
        ...item,
        planned: figure(planned.get(id)),
        agreed: figure(agreed.get(id)),
        // What the day's count says stands; without one, what the imported sheets say.
        counted: {
          quantity: daily?.quantity ?? sums?.countedQuantity ?? null,
          cents: null,
          passengers: daily?.passengers ?? sums?.passengers ?? null,
          seats: daily?.seats ?? sums?.seats ?? null,
          kilometres: daily?.kilometres ?? sums?.kilometres ?? null,
          hours: daily?.hours ?? null,
          isSigned: daily?.isSigned ?? false,
        },
        /** What the imported sheets alone say was counted. */
        imported: {
          quantity: sums?.countedQuantity ?? null,
          passengers: sums?.passengers ?? null,
          seats: sums?.seats ?? null,
          kilometres: sums?.kilometres ?? null,
        },
        billed: { quantity: sums?.billedQuantity ?? null, cents: sums?.billedCents ?? null },
      }
    })
}

/** The budget that counts, as its lines are asked for. */
export async function findPlan(db: Db, meetingId: number) {
  const [found] = await db
    .select({ version: budgets.version })
    .from(budgets)
    .where(and(eq(budgets.meetingId, meetingId), eq(budgets.version, planOf(meetingId))))
  return found
}
