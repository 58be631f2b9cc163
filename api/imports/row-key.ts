/** The finest grind of a row's cells into 2 × 32 bits; also says whether a character got lost in decoding. */
export type RowHash = { high: number; low: number; hasLostCharacter: boolean }

const replacement = 0xfffd

/** One object, filled anew for each row: a million rows leave no litter. */
export function createRowHasher(): (cells: readonly string[]) => RowHash {
  const hash: RowHash = { high: 0, low: 0, hasLostCharacter: false }
  return (cells) => {
    let h1 = 0x9e3779b9 | 0
    let h2 = 0x85ebca6b | 0
    let lost = false
    let last = cells.length
    while (last > 0 && cells[last - 1] === '') last--
    for (let at = 0; at < last; at++) {
      const cell = cells[at] as string
      for (let i = 0; i < cell.length; i += 2) {
        const first = cell.charCodeAt(i)
        const second = i + 1 < cell.length ? cell.charCodeAt(i + 1) : 0
        if (first === replacement || second === replacement) lost = true
        const pair = first | (second << 16)
        h1 = Math.imul(h1 ^ pair, 0x9e3779b1)
        h1 = (h1 << 15) | (h1 >>> 17)
        h2 = Math.imul((h2 ^ pair) + (h2 >>> 15), 0x5f356495)
      }
      h1 = Math.imul(h1 ^ 31, 0x85ebca77)
      h2 = Math.imul(h2 ^ 31, 0xc2b2ae3d)
    }
    hash.high = mix(h1 ^ Math.imul(h2 ^ (h2 >>> 13), 0x3266489f))
    hash.low = mix(h2 ^ Math.imul(h1 ^ (h1 >>> 16), 0x21f0aaad))
    hash.hasLostCharacter = lost
    return hash
  }
}

function mix(value: number): number {
  let h = value ^ (value >>> 16)
  h = Math.imul(h, 0x85ebca6b)
  h ^= h >>> 13
  h = Math.imul(h, 0xc2b2ae35)
  return h ^ (h >>> 16)
}

const mostInByte = 255

/**
 * How many rows of this content came before in the file: 0, 1, 2 … Two equal lines of one bill are usually two
 * real charges, so the number is part of the key. Open addressing over typed arrays: 14 to 27 bytes a row, the one
 * thing of a reading that grows with the file. So a count takes one byte; the few that need more are counted aside.
 */
export function createOccurrences(): (high: number, low: number) => number {
  let size = 1 << 12
  let used = 0
  let highs = new Int32Array(size)
  let lows = new Int32Array(size)
  let counts = new Uint8Array(size)
  let aside = new Map<number, number>()

  const find = (high: number, low: number): number => {
    let at = low & (size - 1)
    while (counts[at] !== 0 && (highs[at] !== high || lows[at] !== low)) at = (at + 1) & (size - 1)
    return at
  }
  const grow = () => {
    const old = { highs, lows, counts, aside }
    size *= 2
    highs = new Int32Array(size)
    lows = new Int32Array(size)
    counts = new Uint8Array(size)
    aside = new Map()
    for (let i = 0; i < old.counts.length; i++) {
      const count = old.counts[i] as number
      if (count === 0) continue
      const at = find(old.highs[i] as number, old.lows[i] as number)
      highs[at] = old.highs[i] as number
      lows[at] = old.lows[i] as number
      counts[at] = count
      if (count === mostInByte) aside.set(at, old.aside.get(i) ?? mostInByte)
    }
  }
  const countAside = (at: number): number => {
    const before = aside.get(at) ?? mostInByte
    aside.set(at, before + 1)
    return before
  }
  return (high, low) => {
    const at = find(high, low)
    const before = counts[at] as number
    if (before === 0) {
      highs[at] = high
      lows[at] = low
      used++
    }
    if (before === mostInByte) return countAside(at)
    counts[at] = before + 1
    if (used * 3 > size * 2) grow()
    return before
  }
}

/** 64 bits, signed, of a row's content and its occurrence number: what tells a row that was imported before. */
export function createRowKey(): (hash: RowHash, occurrence: number) => bigint {
  const halves = new Int32Array(2)
  const whole = new BigInt64Array(halves.buffer)
  return (hash, occurrence) => {
    halves[0] = occurrence === 0 ? hash.low : mix(hash.low ^ Math.imul(occurrence, 0x27d4eb2f))
    halves[1] = occurrence === 0 ? hash.high : mix(hash.high + Math.imul(occurrence, 0x165667b1))
    return whole[0] as bigint
  }
}
