import { and, eq, sql } from 'drizzle-orm'
import { listAgreementLines } from './agreements.ts'
import { findCurrentBudget, listBudgetLines, listBudgets } from './budgets.ts'
import type { Db } from './index.ts'
import { importItems, imports } from './schema/imports.ts'
import { costItems } from './schema/meetings.ts'

const exact = (column: unknown) => sql<string | null>`trim_scale(sum(${column}))::text`
const whole = (value: unknown) => (value === null ? null : Number(value))

/** What committed imports say of each item of a meeting: counted and billed. Reads rollups, never lines. */
const listImported = (db: Db, meetingId: number) =>
  db
    .select({
      itemId: importItems.itemId,
      billedCents: sql<number | null>`sum(${importItems.billedCents})::bigint`.mapWith(whole),
      billedQuantity: sql<
        string | null
      >`case when bool_and(${importItems.billedQuantity} is not null
        or ${importItems.billedCents} is null) then trim_scale(sum(${importItems.billedQuantity}))::text end`,
      countedQuantity: exact(importItems.countedQuantity),
      passengers: sql<number | null>`sum(${importItems.passengers})::bigint`.mapWith(whole),
      seats: sql<number | null>`sum(${importItems.seats})::bigint`.mapWith(whole),
      kilometres: exact(importItems.kilometres),
    })
    .from(imports)
    .innerJoin(
      importItems,
      and(
        eq(importItems.organisationId, imports.organisationId),
        eq(importItems.importId, imports.id),
      ),
    )
    .where(and(eq(imports.meetingId, meetingId), eq(imports.state, 'committed')))
    .groupBy(importItems.itemId)

/** The budget that counts: the approved version, else the latest. */
export async function findPlan(db: Db, meetingId: number) {
  const versions = await listBudgets(db, meetingId)
  const approved = versions.find((version) => version.state === 'approved')
  return approved ?? (await findCurrentBudget(db, meetingId))
}

/**
 * The cost grid of a meeting: every item that anyone has said something about, with its four columns.
 * Costs a handful of queries whatever the number of lines behind it.
 */
export async function loadGrid(db: Db, meetingId: number) {
  const plan = await findPlan(db, meetingId)
  const items = await db
    .select({
      itemId: costItems.id,
      kind: costItems.kind,
      day: costItems.day,
      sitting: costItems.sitting,
      label: costItems.label,
    })
    .from(costItems)
    .where(eq(costItems.meetingId, meetingId))
  const plannedLines = plan ? await listBudgetLines(db, meetingId, plan.version) : []
  const planned = new Map(plannedLines.map((line) => [line.itemId, line]))
  const agreedLines = await listAgreementLines(db, meetingId)
  const agreed = new Map(agreedLines.map((line) => [line.itemId, line]))
  const imported = new Map((await listImported(db, meetingId)).map((row) => [row.itemId, row]))
  return items
    .filter(({ itemId }) => planned.has(itemId) || agreed.has(itemId) || imported.has(itemId))
    .map((item) => {
      const plannedLine = planned.get(item.itemId)
      const agreedLine = agreed.get(item.itemId)
      const said = imported.get(item.itemId)
      return {
        ...item,
        planned: {
          quantity: plannedLine?.quantity ?? null,
          cents: plannedLine?.amountCents ?? null,
          unitPriceCents: plannedLine?.unitPriceCents ?? null,
        },
        agreed: {
          quantity: agreedLine?.quantity ?? null,
          cents: agreedLine?.amountCents ?? null,
          unitPriceCents: agreedLine?.unitPriceCents ?? null,
        },
        counted: {
          quantity: said?.countedQuantity ?? null,
          cents: null,
          passengers: said?.passengers ?? null,
          seats: said?.seats ?? null,
          kilometres: said?.kilometres ?? null,
        },
        billed: { quantity: said?.billedQuantity ?? null, cents: said?.billedCents ?? null },
      }
    })
}

/** Which committed import says what of an item: the way from a figure to its files. */
export const listItemSources = (db: Db, itemId: number, meetingId: number) =>
  db
    .select({
      importId: imports.id,
      filename: imports.filename,
      kind: imports.kind,
      slot: importItems.slot,
      rule: importItems.rule,
    })
    .from(importItems)
    .innerJoin(
      imports,
      and(
        eq(imports.organisationId, importItems.organisationId),
        eq(imports.id, importItems.importId),
      ),
    )
    .where(
      and(
        eq(importItems.itemId, itemId),
        eq(imports.meetingId, meetingId),
        eq(imports.state, 'committed'),
      ),
    )
    .orderBy(imports.id)
