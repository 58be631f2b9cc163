/** A figure in a text that somebody wrote: `{attendance.came}`. */
const token = /\{([^{}]+)\}/g

/** Written text as words and figures. */
export function writtenParts(text: string): (string | { figure: string })[] {
  const parts: (string | { figure: string })[] = []
  let from = 0
  for (const match of text.matchAll(token)) {
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ figure: match[1] ?? '' })
    from = match.index + match[0].length
  }
  if (from < text.length) parts.push(text.slice(from))
  return parts
}

/** Figures that a written text names and nobody knows. */
export const unknownFigures = (text: string, keys: ReadonlySet<string>): string[] => [
  ...new Set(
    writtenParts(text).flatMap((part) =>
      typeof part === 'object' && !keys.has(part.figure) ? part.figure : [],
    ),
  ),
]

/** Numbers written as words instead of as figures: they have no trace, and the reader is told so. */
export const looseNumbers = (text: string): string[] =>
  writtenParts(text).flatMap((part) =>
    typeof part === 'string' ? (part.match(/\d[\d,.]*/g) ?? []) : [],
  )
