import { type Names, readClaims } from './bulletin-claims.ts'
import { figureKey, figureOf } from './bulletin-figure.ts'
import { type BulletinFigures, rowsOf } from './bulletin-figures.ts'
import type { Tongue } from './rule-book-names.ts'

/** A figure of the text that is not the table's. */
export type Disagreement = {
  tongue: Tongue
  sentence: string
  /** As the text says it. */
  said: string
  /** Which figure: `all.submitted`. */
  figure: string
  table: string
}
/** A figure that no table has, or of which the text does not say what it measures: not checked. */
export type Unchecked = { tongue: Tongue; sentence: string; said: string }

export const namesOf = (figures: BulletinFigures): Names => ({
  classes: figures.tables.flatMap(({ class: name }) => name ?? []),
  units: rowsOf(figures).map(({ unitId, name }) => ({ id: unitId, name })),
})

/**
 * Compares every figure that a text says with the tables. Nothing is mended: what disagrees is listed, with both
 * values; what cannot be compared is listed as not checked, since that is not the same as right.
 */
export function checkText(
  figures: BulletinFigures,
  text: string,
  tongue: Tongue,
): { disagreements: Disagreement[]; unchecked: Unchecked[] } {
  const { claims, unread } = readClaims(text, tongue, namesOf(figures))
  const disagreements: Disagreement[] = []
  const unchecked: Unchecked[] = unread.map((one) => ({ tongue, ...one }))
  for (const { sentence, said, value, measure, subjects } of claims) {
    const known = subjects.flatMap((subject) => {
      const table = figureOf(figures, subject, measure)
      return table === null ? [] : [{ figure: figureKey(subject, measure), table }]
    })
    const [first] = known
    if (!first) unchecked.push({ tongue, sentence, said })
    else if (!known.some(({ table }) => Number(table) === Number(value)))
      disagreements.push({ tongue, sentence, said, ...first })
  }
  return { disagreements, unchecked }
}
