import { printable } from './printable.ts'

/** The most that the name of a sheet may have. */
const maxLength = 31

/** Names that a workbook takes for its sheets, each once: short, without the signs that formulas use. */
export function sheetNames(names: readonly string[]): string[] {
  const taken = new Set<string>()
  return names.map((name) => {
    const plain =
      printable(name)
        .replace(/[[\]:*?/\\'\p{Cc}\p{Cs}]/gu, ' ')
        .replace(/\s+/g, ' ')
        .trim() || '-'
    for (let turn = 1; ; turn += 1) {
      const mark = turn === 1 ? '' : ` (${turn})`
      const found = plain.slice(0, maxLength - mark.length).trim() + mark
      if (taken.has(found.toLowerCase())) continue
      taken.add(found.toLowerCase())
      return found
    }
  })
}
