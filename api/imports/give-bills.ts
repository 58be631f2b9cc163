import type { Desk } from './desk.ts'
import type { RowFacts } from './kind.ts'
import { Pairing } from './pair-lines.ts'
import type { ShownRows } from './shown-rows.ts'
import type { Tally } from './tally.ts'
import type { BillFact } from './types.ts'

/** Pairs bill lines on their way out, counts them, and says which takes back or mirrors nothing. */
export class BillGiver {
  /** Ready to be handed out. */
  ready: BillFact[] = []
  readonly #pairing = new Pairing()
  readonly #desk: Desk
  readonly #tally: Tally
  readonly #shown: ShownRows

  constructor(desk: Desk, tally: Tally, shown: ShownRows) {
    this.#desk = desk
    this.#tally = tally
    this.#shown = shown
  }

  take(fact: BillFact, facts: RowFacts): void {
    const isTurned = facts.turn === 'reversal' || facts.turn === 'negative'
    const isReady = this.#pairing.take(fact, facts)
    if (isReady) this.#give(fact)
    if (isTurned) {
      if (isReady) this.#shown.place(fact.line, fact.slot)
      if (isReady && fact.pairLine === null) this.#warn(fact, 'problem.reversal.unpaired')
    }
    if (this.#pairing.released.length > 0) {
      for (const released of this.#pairing.released) this.#giveLate(released)
      this.#pairing.released = []
    }
  }

  /** Gives out what still waits for its charge. */
  finish(): void {
    const { reversals, transfers } = this.#pairing.leftover()
    for (const fact of reversals) {
      this.#giveLate(fact)
      this.#warn(fact, 'problem.reversal.unpaired')
    }
    for (const fact of transfers) this.#warn(fact, 'problem.transfer.unpaired')
    this.#tally.balance.reversalPairs = this.#pairing.pairs
  }

  #give(fact: BillFact): void {
    this.#tally.bill(fact)
    this.ready.push(fact)
  }

  #giveLate(fact: BillFact): void {
    this.#give(fact)
    this.#shown.place(fact.line, fact.slot)
  }

  #warn(fact: BillFact, rule: string): void {
    if (fact.duplicate) return
    const value = `${fact.text} ${(fact.amountCents / 100).toFixed(2)}`
    this.#desk.note({ line: fact.line, columnIndex: -1, value, rule, severity: 'warning' })
  }
}
