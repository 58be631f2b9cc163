import type { RowFacts } from './kind.ts'
import { hashText } from './telling-text.ts'
import type { BillFact } from './types.ts'

type Line = {
  line: number
  slot: number
  day: string | null
  room: number
  reference: number
  hash: number
}
type Waiting = Pick<RowFacts, 'turn' | 'place'> & { fact: BillFact; line: Line }

type Turn = Pick<RowFacts, 'turn' | 'hash' | 'place'>

/** How many charges of one amount, how many amounts, and how many unpaired reversals are remembered. */
const perAmount = 64
const amountsHeld = 50_000
const waitingHeld = 5_000

/**
 * Pairs a reversal with the charge it takes back, and a transfer with its mirror, in one pass: of the latest charges
 * of the same amount the one most alike (reference, words, room, day). A reversal that comes before its charge waits.
 */
export class Pairing {
  pairs = 0
  readonly #charges = new Map<number, Line[]>()
  readonly #next = new Map<number, number>()
  readonly #transfers = new Map<number, BillFact[]>()
  readonly #waiting = new Map<number, Waiting[]>()
  #waitingCount = 0

  /** Takes a line in. False: it waits for its charge and comes out of `released` or `leftover` later. */
  take(fact: BillFact, { turn, hash, place }: Turn): boolean {
    if (fact.nature === 'payment' || fact.amountCents === 0) return true
    if (turn === 'transfer') this.#mirror(fact)
    else if (turn === 'none') this.#remember(fact, hash)
    else return this.#takeBack(fact, { turn, hash, place })
    return true
  }

  /** Reversals that found their charge since the last call. */
  released: BillFact[] = []

  /** What found no counterpart, at the end: reversals still held, and transfers already given out. */
  leftover(): { reversals: BillFact[]; transfers: BillFact[] } {
    const held = [...this.#waiting.values()].flat()
    for (const { fact, place } of held) fact.slot = place()
    const reversals = held.map(({ fact }) => fact)
    const transfers = [...this.#transfers.values()].flat()
    const byLine = (a: BillFact, b: BillFact) => a.line - b.line
    return { reversals: reversals.sort(byLine), transfers: transfers.sort(byLine) }
  }

  #mirror(fact: BillFact): void {
    const open = this.#transfers.get(-fact.amountCents)
    const mate = open?.pop()
    if (mate) {
      fact.pairLine = mate.line
      if (open?.length === 0) this.#transfers.delete(-fact.amountCents)
      return
    }
    const own = this.#transfers.get(fact.amountCents) ?? []
    if (own.length < waitingHeld) own.push(fact)
    if (this.#transfers.size < amountsHeld) this.#transfers.set(fact.amountCents, own)
  }

  #remember(fact: BillFact, hash: number): void {
    const cents = fact.amountCents
    if (this.#waitingCount > 0 && this.#release(fact, hash)) return
    let lines = this.#charges.get(cents)
    if (!lines) {
      if (this.#charges.size >= amountsHeld) this.#charges.clear()
      lines = []
      this.#charges.set(cents, lines)
    }
    if (lines.length < perAmount) {
      lines.push(lineOf(fact, hash))
      return
    }
    const at = this.#next.get(cents) ?? 0
    this.#next.set(cents, (at + 1) % perAmount)
    fill(lines[at] as Line, fact, hash)
  }

  #takeBack(fact: BillFact, { turn, hash, place }: Turn): boolean {
    const lines = this.#charges.get(-fact.amountCents) ?? []
    const own = lineOf(fact, hash)
    let best = -1
    let bestScore = turn === 'reversal' ? 0 : 3
    lines.forEach((line, at) => {
      const score = likeness(line, own)
      const isLater = best >= 0 && score === bestScore && line.line > (lines[best] as Line).line
      if (score > bestScore || isLater) {
        best = at
        bestScore = score
      }
    })
    const mate = lines[best]
    if (mate) {
      lines.splice(best, 1)
      this.#next.delete(-fact.amountCents)
      this.#pair(fact, mate.line, mate.slot)
      return true
    }
    if (this.#waitingCount >= waitingHeld) {
      fact.slot = place()
      return true
    }
    const waiting = this.#waiting.get(-fact.amountCents) ?? []
    waiting.push({ fact, turn, place, line: own })
    this.#waiting.set(-fact.amountCents, waiting)
    this.#waitingCount++
    return false
  }

  #release(charge: BillFact, hash: number): boolean {
    const waiting = this.#waiting.get(charge.amountCents)
    if (!waiting) return false
    const own = lineOf(charge, hash)
    const at = waiting.findIndex(
      ({ turn, line }) => likeness(line, own) > (turn === 'reversal' ? 0 : 3),
    )
    if (at === -1) return false
    const [found] = waiting.splice(at, 1) as [Waiting]
    this.#waitingCount--
    this.#pair(found.fact, charge.line, charge.slot)
    this.released.push(found.fact)
    return true
  }

  #pair(fact: BillFact, line: number, slot: number): void {
    fact.pairLine = line
    fact.slot = slot
    if (!fact.duplicate) this.pairs++
  }
}

const numberOf = (text: string | null) => (text === null ? 0 : hashText(text))

function fill(line: Line, fact: BillFact, hash: number): void {
  line.line = fact.line
  line.slot = fact.slot
  line.day = fact.day
  line.room = numberOf(fact.room)
  line.reference = numberOf(fact.reference)
  line.hash = hash
}

function lineOf(fact: BillFact, hash: number): Line {
  const line: Line = { line: 0, slot: 0, day: null, room: 0, reference: 0, hash: 0 }
  fill(line, fact, hash)
  return line
}

/** Never 0: an equal amount of the other sign is a likeness in itself. */
const likeness = (a: Line, b: Line): number =>
  1 +
  (a.reference !== 0 && a.reference === b.reference ? 8 : 0) +
  (a.hash === b.hash ? 4 : 0) +
  (a.room !== 0 && a.room === b.room ? 2 : 0) +
  (a.day !== null && a.day === b.day ? 1 : 0)
