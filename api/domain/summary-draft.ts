import type { Part } from './summary-figure.ts'

/** A figure in a text that somebody wrote: `{attendance.came}`; `{cost.gap~}` without its sign. */
const token = /\{([^{}~]+)(~?)\}/g

/** Written text as words and figures. */
export function writtenParts(text: string): Extract<Part, string | { figure: string }>[] {
  const parts: Extract<Part, string | { figure: string }>[] = []
  let from = 0
  for (const match of text.matchAll(token)) {
    const [whole, figure = '', isSize] = match
    if (match.index > from) parts.push(text.slice(from, match.index))
    parts.push({ figure, as: isSize ? 'size' : 'itself' })
    from = match.index + whole.length
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

/** Neither part of a code or a plate (HY2026-05, 浙A45678) nor of a date, nor the number of a point in a list. */
const quantity = /(?<![A-Za-z\d.,-])\d[\d,]*(?:\.\d+)?(?![\d.,]*[年月日A-Za-z\d-]|\.\s)/g

/** Numbers written as words instead of as figures: they have no trace, and the reader is told so. */
export const looseNumbers = (text: string): string[] =>
  writtenParts(text).flatMap((part) =>
    typeof part === 'string' ? (part.match(quantity) ?? []) : [],
  )
