import { capitalCents } from './capital-figures.ts'
import type { Desk } from './desk.ts'
import type { Layout } from './kind.ts'
import { parseAmount } from './parse-amount.ts'
import { isBlank, type Row } from './row.ts'
import { type TotalScope, totalScope } from './row-role.ts'
import type { ControlTotal } from './types.ts'

/** As written in one column, over the stretches that a total may cover. */
type Running = { sub: number; section: number; all: number }

const most = 2_000

/** Sums what the rows say, column by column, and holds each total row against the stretch it covers. */
export class ControlTotals {
  readonly found: ControlTotal[] = []
  readonly #running = new Map<string, Running>()
  readonly #fields: readonly string[]
  #layout: Layout | undefined
  #columns: { at: number; running: Running }[] = []
  #openingCents = 0
  #chargesCents = 0
  #paymentsCents = 0

  constructor(fields: readonly string[]) {
    this.#fields = fields
    for (const field of fields) this.#running.set(field, { sub: 0, section: 0, all: 0 })
  }

  /** A row that was taken for data, with its amounts as they are written. */
  add(row: Row, layout: Layout, cents: number, nature: 'charge' | 'payment'): void {
    if (nature === 'charge') this.#chargesCents += cents
    else this.#paymentsCents += cents
    if (layout !== this.#layout) {
      this.#layout = layout
      this.#columns = this.#fields
        .map((field) => ({ at: layout.at(field), running: this.#running.get(field) as Running }))
        .filter(({ at }) => at >= 0)
    }
    for (const { at, running } of this.#columns) {
      const written = writtenCents(row.cells[at] ?? '', at, layout)
      if (written === undefined) continue
      running.sub += written
      running.section += written
      running.all += written
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
    const named = row.cells.find((cell) => totalScope(cell) !== null) ?? ''
    const scope = totalScope(named) ?? 'grand'
    let stated = 0
    const columns = this.#fields
      .map((field) => ({ field, at: layout.at(field) }))
      .filter(({ at }) => at >= 0)
      .map((column) => ({
        ...column,
        cents: writtenCents(row.cells[column.at] ?? '', column.at, layout),
      }))
      .filter(({ cents }) => cents !== undefined) as { field: string; at: number; cents: number }[]
    if (scope === 'opening' || scope === 'closing' || scope === 'capital') {
      const cents = scope === 'capital' ? capitalIn(row) : balanceCents(row, columns, layout)
      stated = columns[0]?.cents ?? 0
      if (cents !== undefined) this.#checkBalance(row, named, scope, cents, desk)
      return stated
    }
    if (columns.length === 0) {
      const cents = figureBeside(row, named, layout)
      const field = this.#fields.find((one) => layout.at(one) >= 0)
      if (cents !== undefined && field) columns.push({ field, at: layout.at(field), cents })
      for (const column of columns) this.#checkColumn(row, named, scope, column, desk, layout)
      return 0
    }
    stated = columns[0]?.cents ?? 0
    for (const column of columns) {
      this.#checkColumn(row, named, scope, column, desk, layout)
    }
    return stated
  }

  #checkColumn(
    row: Row,
    text: string,
    scope: TotalScope,
    { field, at, cents }: { field: string; at: number; cents: number },
    desk: Desk,
    layout: Layout,
  ): void {
    const running = this.#running.get(field) as Running
    const covers =
      scope === 'sub'
        ? [running.sub, running.section]
        : scope === 'page'
          ? [running.all, running.section]
          : [running.all, running.section, running.sub]
    if (layout.at('credit') < 0 && scope === 'grand')
      covers.push(this.#chargesCents, this.#paymentsCents)
    const met = covers.find((sum) => sum === cents)
    this.#record(row, text, cents, met ?? (covers[0] as number), desk, at)
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
    this.#record(row, text, cents, met ?? (covers[0] as number), desk, -1)
  }

  #record(row: Row, text: string, stated: number, computed: number, desk: Desk, at: number): void {
    const met = stated === computed
    if (this.found.length < most) {
      const shown = text.slice(0, 200)
      this.found.push({
        line: row.line,
        text: shown,
        statedCents: stated,
        computedCents: computed,
        met,
      })
    }
    if (!met) desk.warn(row, at, 'problem.total.unmet', (computed / 100).toFixed(2))
  }
}

function writtenCents(text: string, at: number, layout: Layout): number | undefined {
  if (isBlank(text)) return undefined
  const figure = layout.isTenThousands(at) ? `${text}万` : text
  const cents = parseAmount(figure, layout.decimalMark)
  return typeof cents === 'number' ? cents : undefined
}

/** A balance stands in its own column, in an amount column, or beside its name. */
function balanceCents(row: Row, columns: { cents: number }[], layout: Layout): number | undefined {
  const at = layout.at('balance')
  const own = at < 0 ? undefined : writtenCents(row.cells[at] ?? '', at, layout)
  const written = own ?? columns.find(({ cents }) => cents !== 0)?.cents ?? columns[0]?.cents
  return (
    written ?? figureBeside(row, row.cells.find((cell) => totalScope(cell) !== null) ?? '', layout)
  )
}

function capitalIn(row: Row): number | undefined {
  for (const cell of row.cells) {
    const cents = capitalCents(cell)
    if (cents !== undefined) return cents
  }
  return undefined
}

/** A figure in another cell than the amount's, or after the name in its own: `合计：17,100.00`. */
function figureBeside(row: Row, named: string, layout: Layout): number | undefined {
  const own = /[-¥\d(][\d,.]*(?:元|\))?$/.exec(named.normalize('NFKC').trim())?.[0]
  const others = row.cells.filter((cell) => cell !== named).reverse()
  for (const text of [...(own ? [own] : []), ...others]) {
    if (!/[.,元¥￥]|\d{3}/.test(text)) continue
    const cents = parseAmount(text, layout.decimalMark)
    if (typeof cents === 'number') return cents
  }
  return undefined
}
