import { addKnown } from '../domain/money.ts'
import type { Slot } from './desk.ts'
import { formatMicro, parseQuantity } from './parse-quantity.ts'
import type { Balance, BillFact, CountFact, ItemReading } from './types.ts'

export type Fate = 'imported' | 'duplicate' | 'rejected' | 'ignored'

type Sums = {
  lineCount: number
  chargeCount: number
  billedCents: number
  billedMicro: number | null
  countedMicro: number | null
  passengers: number | null
  seats: number | null
  kilometresMicro: number | null
}

/** Counts every row and every cent on both sides: what was read, and what became of it. */
export class Tally {
  readonly balance: Balance = {
    read: 0,
    imported: 0,
    duplicate: 0,
    rejected: 0,
    ignored: 0,
    chargeRows: 0,
    chargesCents: 0,
    paymentRows: 0,
    paymentsCents: 0,
    reversalPairs: 0,
    cents: { read: 0, imported: 0, duplicate: 0, rejected: 0, ignored: 0 },
  }
  readonly #items: Sums[] = []
  #grossCents = 0

  /** Whether one more figure keeps all sums exact (below 2^53 cents). */
  holds(cents: number): boolean {
    return this.#grossCents + Math.abs(cents) <= Number.MAX_SAFE_INTEGER
  }

  read(cents: number): void {
    this.#grossCents += Math.abs(cents)
    this.balance.read++
    this.balance.cents.read += cents
  }

  fate(fate: Fate, cents: number): void {
    this.balance[fate]++
    this.balance.cents[fate] += cents
  }

  bill(fact: BillFact): void {
    if (fact.duplicate) return
    const sums = this.#sums(fact.slot)
    sums.lineCount++
    sums.billedCents += fact.amountCents
    if (fact.nature === 'payment') {
      this.balance.paymentRows++
      this.balance.paymentsCents += fact.amountCents
      return
    }
    this.balance.chargeRows++
    sums.chargeCount++
    this.balance.chargesCents += fact.amountCents
    const micro = fact.quantity === null ? null : microOf(fact.quantity)
    sums.billedMicro = micro === null || sums.billedMicro === null ? null : sums.billedMicro + micro
  }

  count(fact: CountFact): void {
    if (fact.duplicate) return
    const sums = this.#sums(fact.slot)
    sums.lineCount++
    sums.countedMicro = addKnown(sums.countedMicro, microOf(fact.quantity))
    sums.passengers = addKnown(sums.passengers, fact.passengers)
    sums.seats = addKnown(sums.seats, fact.seats)
    if (fact.kilometres !== null) {
      sums.kilometresMicro = addKnown(sums.kilometresMicro, microOf(fact.kilometres))
    }
  }

  items(slots: readonly Slot[]): ItemReading[] {
    return slots.map(({ item, nature, rule }, slot) => {
      const sums = this.#sums(slot)
      return {
        ...item,
        slot,
        nature,
        rule,
        lineCount: sums.lineCount,
        chargeCount: sums.chargeCount,
        billedCents: sums.billedCents,
        billedQuantity: sums.chargeCount === 0 ? null : microText(sums.billedMicro),
        countedQuantity: microText(sums.countedMicro),
        passengers: sums.passengers,
        seats: sums.seats,
        kilometres: microText(sums.kilometresMicro),
      }
    })
  }

  #sums(slot: number): Sums {
    let sums = this.#items[slot]
    if (!sums) {
      sums = {
        lineCount: 0,
        chargeCount: 0,
        billedCents: 0,
        billedMicro: 0,
        countedMicro: null,
        passengers: null,
        seats: null,
        kilometresMicro: null,
      }
      this.#items[slot] = sums
    }
    return sums
  }
}

const microOf = (text: string): number =>
  text === '1' ? 1_000_000 : (parseQuantity(text)?.micro ?? 0)

const microText = (micro: number | null): string | null =>
  micro === null || !Number.isSafeInteger(micro) ? null : formatMicro(micro)
