import type { Fact } from './office-document.ts'

/** Facts as they stand on a page: two beside each other, a wide one alone. */
export function factRows(facts: readonly Fact[]): Fact[][] {
  const rows: Fact[][] = []
  for (const one of facts) {
    const last = rows.at(-1)
    const joins = !one.isWide && last?.length === 1 && !last[0]?.isWide
    if (joins) last.push(one)
    else rows.push([one])
  }
  return rows
}
