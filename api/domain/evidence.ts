/** A place with lines behind a figure: an import's item, in whose file they stand. */
type Source = { lineCount: number }

/** Of a source's lines in their order: pass over `skip`, take `take`. */
export type Stretch<S> = { source: S; skip: number; take: number }

/**
 * The stretches of lines that make one page, when the sources are read one after another. What a page costs
 * depends on the page, never on how many lines there are before or after it.
 */
export function stretchesOf<S extends Source>(
  sources: readonly S[],
  { offset, limit }: { offset: number; limit: number },
): Stretch<S>[] {
  const stretches: Stretch<S>[] = []
  let toSkip = offset
  let toTake = limit
  for (const source of sources) {
    const skip = Math.min(toSkip, source.lineCount)
    const take = Math.min(toTake, source.lineCount - skip)
    toSkip -= skip
    toTake -= take
    if (take > 0) stretches.push({ source, skip, take })
    if (toTake === 0) break
  }
  return stretches
}
