/** Cells of one question with several options in each, and how to take them apart. */
export type Joined = {
  split: (cell: string) => string[]
  /** Options with the separator in them, taken for one because their parts never stand apart. */
  uncertain: string[]
}

/** At the separator, but not inside brackets. */
function piecesOf(cell: string, separator: string): string[] {
  const pieces: string[] = []
  let depth = 0
  let start = 0
  for (let at = 0; at < cell.length; at += 1) {
    if ('(（[【'.includes(cell[at] as string)) depth += 1
    if (')）]】'.includes(cell[at] as string)) depth -= 1
    if (depth <= 0 && cell.startsWith(separator, at)) {
      pieces.push(cell.slice(start, at))
      start = at + separator.length
    }
  }
  return [...pieces, cell.slice(start)].map((piece) => piece.trim()).filter((piece) => piece !== '')
}

/** Which pieces run on into the next: always followed by one and the same, which never stands anywhere else. */
function runsOf(all: readonly (readonly string[])[]): Map<string, string> {
  const counts = new Map<string, number>()
  const pairs = new Map<string, Map<string, number>>()
  for (const pieces of all)
    for (const [at, piece] of pieces.entries()) {
      counts.set(piece, (counts.get(piece) ?? 0) + 1)
      const next = pieces[at + 1]
      if (next === undefined) continue
      const after = pairs.get(piece) ?? new Map<string, number>()
      after.set(next, (after.get(next) ?? 0) + 1)
      pairs.set(piece, after)
    }
  const runs = new Map<string, string>()
  for (const [piece, after] of pairs)
    for (const [next, together] of after) {
      const isOne = together === counts.get(piece) && together === counts.get(next)
      // Options begin with a capital where they are English: what does not runs on.
      const runsOn = /^[a-z]/.test(next) && /^[A-Z]/.test(piece) && together === counts.get(next)
      if (isOne || runsOn) runs.set(`${piece}\0${next}`, next)
    }
  return runs
}

function longestOption(
  pieces: readonly string[],
  from: number,
  separator: string,
  options: Set<string>,
) {
  for (let to = pieces.length; to > from + 1; to -= 1)
    if (options.has(pieces.slice(from, to).join(separator))) return to
  return from + 1
}

/**
 * Takes apart options joined by a separator that may stand inside an option (Google joins by `, `). Options that are
 * given, the longest first; else by what is seen: pieces that stand alone or in other company are options of their own,
 * pieces that never stand apart are taken for one option, and said to be uncertain.
 */
export function readJoined(
  cells: readonly string[],
  separator: string,
  given: readonly string[] | undefined,
): Joined {
  if (given) {
    const options = new Set(given.map((option) => option.trim()))
    const split = (cell: string) => {
      const pieces = cell.split(separator).map((piece) => piece.trim())
      const found: string[] = []
      for (let at = 0; at < pieces.length; ) {
        const to = longestOption(pieces, at, separator, options)
        found.push(pieces.slice(at, to).join(separator))
        at = to
      }
      return found.filter((option) => option !== '')
    }
    return { split, uncertain: [] }
  }
  const runs = runsOf(cells.map((cell) => piecesOf(cell, separator)))
  const split = (cell: string) => {
    const found: string[] = []
    let last: string | undefined
    for (const piece of piecesOf(cell, separator)) {
      if (last !== undefined && runs.has(`${last}\0${piece}`))
        found.push(`${found.pop()}${separator}${piece}`)
      else found.push(piece)
      last = piece
    }
    return found
  }
  const uncertain = new Set<string>()
  for (const cell of cells)
    for (const option of split(cell))
      if (piecesOf(option, separator).length > 1) uncertain.add(option)
  return { split, uncertain: [...uncertain] }
}
