import { listTerms } from '../db/agreements.ts'
import { listForbiddenWords } from '../db/forbidden-words.ts'
import { loadGrid } from '../db/grid.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { listBilledSums, listBills, listSuspects } from '../db/reconciliation.ts'
import { listResolutions, listTolerances } from '../db/resolutions.ts'
import { inReadingOrder } from './domain/compare.ts'
import { resolve } from './domain/difference.ts'
import { type BilledItem, reconcile } from './domain/reconcile.ts'
import { settledOf } from './domain/settlement.ts'
import { judgeSuspects, suspicionOf } from './suspicion.ts'

type GridItem = Awaited<ReturnType<typeof loadGrid>>[number]

const countedOf = ({ counted }: GridItem): BilledItem['counted'] =>
  counted.quantity === null
    ? null
    : {
        quantity: counted.quantity,
        kilometres: counted.kilometres,
        hours: counted.hours,
        isSigned: counted.isSigned,
      }

type Term = Awaited<ReturnType<typeof listTerms>>[number]

/** The clause that an item's money rests on, for whoever has to say it in words. */
const clauseOf = (term: Term | undefined) =>
  term
    ? {
        basis: term.basis,
        unitPriceCents: term.unitPriceCents,
        personsPerTable: term.personsPerTable,
        discountBasisPoints: term.discountBasisPoints,
        serviceChargeBasisPoints: term.serviceChargeBasisPoints,
      }
    : null

/**
 * The whole reconciliation of a meeting, worked out anew: agreed × counted against billed, each difference with what
 * was decided about it. Nothing of it is kept but the decisions.
 * @param known the grid, where it is loaded already
 */
export async function loadReconciliation(
  db: Db,
  meeting: Meeting,
  known?: Awaited<ReturnType<typeof loadGrid>>,
) {
  const grid = (known ?? (await loadGrid(db, meeting.id))).toSorted(inReadingOrder)
  const terms = new Map((await listTerms(db, meeting.id)).map((term) => [term.itemId, term]))
  const bills = await listBills(db, meeting.id)
  const words = await listForbiddenWords(db)
  const suspicion = suspicionOf(bills, words)
  const sums = new Map((await listBilledSums(db, meeting.id)).map((sum) => [sum.itemId, sum]))
  const suspects = await listSuspects(db, meeting.id, suspicion)
  const lodging = new Set(grid.filter((one) => one.kind === 'lodging').map((one) => one.itemId))
  const judged = Map.groupBy(
    judgeSuspects(suspects, words, suspicion.voucherImportIds, (id) => lodging.has(id)),
    (line) => line.itemId,
  )
  const byId = new Map(grid.map((item) => [item.itemId, item]))
  const reconciled = reconcile(
    grid.map((item) => ({
      ...item,
      term: terms.get(item.itemId) ?? null,
      counted: countedOf(item),
      billed: sums.get(item.itemId) ?? null,
      suspects: judged.get(item.itemId) ?? [],
    })),
    meeting,
  )
  const resolutions = new Map((await listResolutions(db, meeting.id)).map((one) => [one.key, one]))
  const given = await listTolerances(db, meeting.id)
  const tolerances = new Map(given.map((one) => [one.cause, one]))
  const lines = new Map(suspects.map((line) => [`${line.importId}:${line.line}`, line]))
  const items = reconciled.map((item) => {
    const resolved = resolve(item, resolutions, tolerances)
    const column = byId.get(item.itemId)
    return {
      ...item,
      plannedCents: column?.planned.cents ?? null,
      plannedQuantity: column?.planned.quantity ?? null,
      agreedCents: column?.agreed.cents ?? null,
      agreedQuantity: column?.agreed.quantity ?? null,
      agreedPriceCents: terms.get(item.itemId)?.unitPriceCents ?? null,
      term: clauseOf(terms.get(item.itemId)),
      resolved,
      settledCents: settledOf(item, resolved),
    }
  })
  return { items, bills, lines, words, tolerances: given }
}

export type Reconciliation = Awaited<ReturnType<typeof loadReconciliation>>
