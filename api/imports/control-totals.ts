import type { Desk } from './desk.ts'
import type { Kind, Layout, RowFacts } from './kind.ts'
import { formatMicro, parseQuantity } from './parse-quantity.ts'
import { isBlank, type Row } from './row.ts'
import { type TotalScope, totalScope } from './row-role.ts'
import type { RowTotals } from './row-totals.ts'
import type { ControlTotal } from './types.ts'
import {
  balanceCents,
  capitalIn,
  figureBeside,
  totalName,
  writtenCents,
} from './written-figures.ts'

/** As written in one column, over the stretches that a total may cover. */
type Running = { sub: number; section: number; all: number }

/** A column whose sum is stated by total rows: of cents, or of things counted in millionths. */
type Column = { at: number; measure: 'cents' | 'micro'; running: Running }
type Stated = Column & { figure: number }

const most = 2_000

/** Sums what the rows say, column by column, and holds each total row against the stretch it covers. */
export class ControlTotals implements RowTotals {
  readonly found: ControlTotal[] = []
  readonly #kind: Kind
  readonly #running = new Map<string, Running>()
  #layout: Layout | undefined
  #columns: Column[] = []
  #openingCents = 0
  #chargesCents = 0
  #paymentsCents = 0

  constructor(kind: Kind) {
    this.#kind = kind
  }

  /** A row that was taken for data, with its figures as they are written. */
  add(row: Row, layout: Layout, { bill }: Pick<RowFacts, 'bill'>): void {
    if (bill?.nature === 'charge') this.#chargesCents += bill.amountCents
    else if (bill) this.#paymentsCents += bill.amountCents
    for (const column of this.#columnsOf(layout)) {
      const written = writtenFigure(row, column, layout)
      if (written === undefined) continue
      column.running.sub += written
      column.running.section += written
      column.running.all += written
    }
  }

  startSection(): void {
    for (const running of this.#running.values()) {
      running.sub = 0
      running.section = 0
    }
  }

  /** Checks a total row; notes a warning when it isn't met. Returns the cents of its first amount, for the balance. */
  check(row: Row, layout: Layout, desk: Desk): number {
    const named = totalName(row)
    const scope = totalScope(named) ?? 'grand'
    const stated: Stated[] = this.#columnsOf(layout).flatMap((column) => {
      const figure = writtenFigure(row, column, layout)
      return figure === undefined ? [] : [{ ...column, figure }]
    })
    const amounts = stated.filter(({ measure }) => measure === 'cents').map(({ figure }) => figure)
    if (scope === 'opening' || scope === 'closing' || scope === 'capital') {
      const cents = scope === 'capital' ? capitalIn(row) : balanceCents(row, amounts, layout)
      if (cents !== undefined) this.#checkBalance(row, named, scope, cents, desk)
      return amounts[0] ?? 0
    }
    const beside = stated.length === 0 ? this.#beside(row, named, layout) : []
    for (const column of [...stated, ...beside])
      this.#checkColumn(row, named, scope, column, desk, layout)
    return amounts[0] ?? 0
  }

  #columnsOf(layout: Layout): readonly Column[] {
    if (layout === this.#layout) return this.#columns
    this.#layout = layout
    const { amounts, counted } = this.#kind
    const named = [
      ...amounts.map((field) => ({ key: field, at: layout.at(field), measure: 'cents' as const })),
      ...counted.map((field) => ({ key: field, at: layout.at(field), measure: 'micro' as const })),
      ...layout.extras.map(({ label, index }) => ({
        key: `${label}@${index}`,
        at: index,
        measure: 'micro' as const,
      })),
    ]
    this.#columns = named
      .filter(({ at }) => at >= 0)
      .map(({ key, ...column }) => ({ ...column, running: this.#runningOf(key) }))
    return this.#columns
  }

  #runningOf(key: string): Running {
    const known = this.#running.get(key) ?? { sub: 0, section: 0, all: 0 }
    this.#running.set(key, known)
    return known
  }

  /** A total that stands in no column of its own is of the first amount. */
  #beside(row: Row, named: string, layout: Layout): Stated[] {
    const column = this.#columnsOf(layout).find(({ measure }) => measure === 'cents')
    if (!column) return []
    const figure = figureBeside(row, named, layout)
    return figure === undefined ? [] : [{ ...column, figure }]
  }

  #checkColumn(
    row: Row,
    text: string,
    scope: TotalScope,
    { running, figure, at, measure }: Stated,
    desk: Desk,
    layout: Layout,
  ): void {
    // Beyond this a sum is no longer exact, and nothing can be said.
    if (!Number.isSafeInteger(running.all)) return
    const covers =
      scope === 'sub'
        ? [running.sub, running.section]
        : scope === 'page'
          ? [running.all, running.section]
          : [running.all, running.section, running.sub]
    if (measure === 'cents' && layout.at('credit') < 0 && scope === 'grand')
      covers.push(this.#chargesCents, this.#paymentsCents)
    const met = covers.find((sum) => sum === figure)
    this.#record(row, text, measure, figure, met ?? (covers[0] as number), desk, at)
    if (scope === 'sub') running.sub = 0
    if (scope === 'grand') {
      running.sub = 0
      running.section = 0
    }
  }

  #checkBalance(row: Row, text: string, scope: TotalScope, cents: number, desk: Desk): void {
    if (scope === 'opening') {
      this.#openingCents = cents
      return
    }
    const closing = this.#openingCents + this.#chargesCents - this.#paymentsCents
    const covers =
      scope === 'capital' ? [this.#chargesCents, closing] : [closing, this.#chargesCents]
    const met = covers.find((sum) => sum === cents)
    this.#record(row, text, 'cents', cents, met ?? (covers[0] as number), desk, -1)
  }

  #record(
    row: Row,
    text: string,
    measure: Column['measure'],
    stated: number,
    computed: number,
    desk: Desk,
    at: number,
  ): void {
    const met = stated === computed
    const isMoney = measure === 'cents'
    if (this.found.length < most) {
      this.found.push({
        line: row.line,
        text: text.slice(0, 200),
        column: desk.heads[at] ?? null,
        statedCents: isMoney ? stated : null,
        computedCents: isMoney ? computed : null,
        statedQuantity: isMoney ? null : formatMicro(stated),
        computedQuantity: isMoney ? null : formatMicro(computed),
        met,
      })
    }
    if (met) return
    const should = isMoney ? (computed / 100).toFixed(2) : formatMicro(computed)
    desk.warn(row, at, 'problem.total.unmet', should)
  }
}

function writtenFigure(
  row: Row,
  { at, measure }: Pick<Column, 'at' | 'measure'>,
  layout: Layout,
): number | undefined {
  const text = row.cells[at] ?? ''
  if (measure === 'cents') return writtenCents(text, at, layout)
  return isBlank(text) ? undefined : parseQuantity(text)?.micro
}
