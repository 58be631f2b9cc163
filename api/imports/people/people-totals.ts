import type { Desk } from '../desk.ts'
import type { Layout, RowFacts } from '../kind.ts'
import type { Row } from '../row.ts'
import { totalScope } from '../row-role.ts'
import type { RowTotals } from '../row-totals.ts'
import type { ControlTotal } from '../types.ts'

type Running = { named: number; came: number }
const none = (): Running => ({ named: 0, came: 0 })

type Stated = { of: keyof Running; word: string | null; figure: number; at: number }

const figures =
  /(应到|应参会|应出席|expected|实到|实际到会|到会|已签到|签到|实际|出席|present|attended|signed in)?\s*[:：]?\s*(\d{1,6})\s*(?:人|名|位|people|persons)?/giu
const cameWords = /实到|到会|签到|实际|^出席|present|attended|signed/i
const most = 2_000

/** Counts people, and those of them who came, and holds each total row of heads against the rows it covers. */
export class PeopleTotals implements RowTotals {
  readonly found: ControlTotal[] = []
  #sub = none()
  #all = none()

  add(_row: Row, _layout: Layout, { person }: RowFacts): void {
    if (!person) return
    const came = person.hasSigned || person.arrivedOn !== null ? 1 : 0
    for (const running of [this.#sub, this.#all]) {
      running.named += 1
      running.came += came
    }
  }

  startSection(): void {
    this.#sub = none()
  }

  check(row: Row, layout: Layout, desk: Desk): number {
    const named = row.cells.find((cell) => totalScope(cell) !== null) ?? row.cells.find(Boolean)
    const isSub = totalScope(named ?? '') === 'sub'
    for (const { of, word, figure, at } of statedIn(row, layout)) {
      const [likely, other] = isSub ? [this.#sub, this.#all] : [this.#all, this.#sub]
      const computed = other[of] === figure ? figure : likely[of]
      const met = computed === figure
      if (this.found.length < most)
        this.found.push({
          line: row.line,
          text: (named ?? '').slice(0, 200),
          column: word ?? desk.heads[at] ?? null,
          statedCents: null,
          computedCents: null,
          statedQuantity: String(figure),
          computedQuantity: String(computed),
          met,
        })
      if (!met) desk.warn(row, at, 'problem.total.unmet', String(computed))
    }
    this.#sub = none()
    return 0
  }
}

/** The heads that a total row states: `合计 | 42`, `应到 45 人，实到 42 人`, or a figure below the marks. */
function statedIn(row: Row, layout: Layout): Stated[] {
  const marksAt = [layout.at('signed'), layout.at('arrived')]
  return row.cells.flatMap((cell, at) =>
    [...cell.normalize('NFKC').matchAll(figures)].map(([, word, figure]) => ({
      of: word
        ? cameWords.test(word)
          ? 'came'
          : 'named'
        : marksAt.includes(at)
          ? 'came'
          : 'named',
      word: word ?? null,
      figure: Number(figure),
      at,
    })),
  )
}
