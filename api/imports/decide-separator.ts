import { splitRecords } from './split-records.ts'
import type { Separator } from './types.ts'

const candidates: Separator[] = [',', '\t', ';', '|']

/** The separator that cuts most of the first records into the same number of cells, at least two. */
export function decideSeparator(text: string): Separator {
  let best: { separator: Separator; score: number } = { separator: ',', score: 0 }
  for (const separator of candidates) {
    const score = evenness(text, separator)
    if (score > best.score) best = { separator, score }
  }
  return best.separator
}

function evenness(text: string, separator: Separator): number {
  const counts = new Map<number, number>()
  let records = 0
  for (const rows of splitRecords([text], separator)) {
    for (const row of rows) {
      if (row.cells.length === 1 && row.cells[0] === '') continue
      records++
      if (row.cells.length > 1) {
        counts.set(row.cells.length, (counts.get(row.cells.length) ?? 0) + 1)
      }
    }
  }
  let most = 0
  for (const [width, count] of counts) most = Math.max(most, count * (1 + width / 100))
  return records === 0 ? 0 : most / records
}
