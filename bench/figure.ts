/** One measured figure: what, how much, and what it should stay under. */
export type Figure = {
  name: string
  value: number
  unit: '×' | 'ms' | 's' | 'MB' | 'kB' | 'cents'
  /** The most it should be; undefined for figures that only inform. */
  atMost?: number
}

export function percentile(values: readonly number[], share: number): number {
  const sorted = [...values].sort((a, b) => a - b)
  return sorted[Math.min(sorted.length - 1, Math.floor(share * sorted.length))] ?? Number.NaN
}

export async function timed<T>(work: () => Promise<T>): Promise<{ ms: number; result: T }> {
  const from = performance.now()
  const result = await work()
  return { ms: performance.now() - from, result }
}

const round = (value: number) => Math.round(value * 100) / 100

export function print(figures: readonly Figure[], asJson: boolean): void {
  for (const { name, value, unit, atMost } of figures) {
    if (asJson) console.info(JSON.stringify({ name, value: round(value), unit, atMost }))
    else {
      const goal =
        atMost === undefined ? '' : `  (at most ${atMost}) ${value <= atMost ? 'met' : 'MISSED'}`
      console.info(`${name.padEnd(62)} ${String(round(value)).padStart(10)} ${unit}${goal}`)
    }
  }
}
