import { type Paragraph, paragraphText } from './bulletin.ts'
import { type BulletinFigures, type BulletinRow, rowsOf, type Sums } from './bulletin-figures.ts'
import { type ParagraphKey, paragraphKeys } from './bulletin-sentences.ts'
import type { Tongue } from './rule-book-names.ts'

export type Standing = Pick<BulletinRow, 'rank' | 'points' | 'submitted' | 'used' | 'uses'>

/** What an edition says of a unit otherwise than the one before; null: it did not stand there. */
export type UnitChange = {
  unitId: number
  code: string
  name: string
  before: Standing | null
  after: Standing | null
}

/** A sentence that is gone or new. */
export type SentenceChange = {
  paragraph: ParagraphKey
  tongue: Tongue
  is: 'removed' | 'added'
  text: string
}

export type BulletinChanges = {
  units: UnitChange[]
  sentences: SentenceChange[]
  /** Title, number, rule book: what stands around the figures. */
  heads: { of: 'title-zh' | 'title-en' | 'number' | 'books'; before: string; after: string }[]
}

export type EditionText = {
  titles: Record<Tongue, string>
  number: string
  figures: BulletinFigures
  paragraphs: readonly Paragraph[]
}

const standingOf = ({ rank, points, submitted, used, uses }: BulletinRow): Standing => ({
  rank,
  points,
  submitted,
  used,
  uses,
})

const isSame = (a: Sums & BulletinRow, b: Sums & BulletinRow) =>
  JSON.stringify({ ...a, isByTieBreak: 0, movement: 0 }) ===
  JSON.stringify({ ...b, isByTieBreak: 0, movement: 0 })

/** Sentences of a text, each with its full stop. */
const sentencesOf = (text: string, tongue: Tongue): string[] =>
  text
    .split(tongue === 'zh' ? /(?<=[。；！？\n])/u : /(?<=[.;!?])\s+|\n/u)
    .map((one) => one.trim())
    .filter((one) => one !== '')

function sentenceChanges(before: readonly Paragraph[], after: readonly Paragraph[]) {
  const of = (all: readonly Paragraph[], key: ParagraphKey, tongue: Tongue) => {
    const found = all.find((one) => one.key === key)
    return found ? sentencesOf(paragraphText(found, tongue), tongue) : []
  }
  return paragraphKeys.flatMap((paragraph) =>
    (['zh', 'en'] as const).flatMap((tongue): SentenceChange[] => {
      const [was, is] = [of(before, paragraph, tongue), of(after, paragraph, tongue)]
      return [
        ...was
          .filter((text) => !is.includes(text))
          .map((text) => ({ paragraph, tongue, is: 'removed' as const, text })),
        ...is
          .filter((text) => !was.includes(text))
          .map((text) => ({ paragraph, tongue, is: 'added' as const, text })),
      ]
    }),
  )
}

const booksText = ({ books }: BulletinFigures) =>
  books.map(({ name, version }) => `${name} v${version}`).join(', ')

/** What a corrected edition changes: unit by unit, sentence by sentence. Units in order of codes. */
export function bulletinChanges(before: EditionText, after: EditionText): BulletinChanges {
  const was = new Map(rowsOf(before.figures).map((row) => [row.unitId, row]))
  const is = new Map(rowsOf(after.figures).map((row) => [row.unitId, row]))
  const units = [...new Set([...was.keys(), ...is.keys()])].flatMap((unitId): UnitChange[] => {
    const [a, b] = [was.get(unitId), is.get(unitId)]
    const known = b ?? a
    if (!known || (a && b && isSame(a, b))) return []
    const { code, name } = known
    return [
      { unitId, code, name, before: a ? standingOf(a) : null, after: b ? standingOf(b) : null },
    ]
  })
  const heads = [
    { of: 'title-zh' as const, before: before.titles.zh, after: after.titles.zh },
    { of: 'title-en' as const, before: before.titles.en, after: after.titles.en },
    { of: 'number' as const, before: before.number, after: after.number },
    { of: 'books' as const, before: booksText(before.figures), after: booksText(after.figures) },
  ]
  return {
    units: units.sort((a, b) => (a.code < b.code ? -1 : a.code > b.code ? 1 : 0)),
    sentences: sentenceChanges(before.paragraphs, after.paragraphs),
    heads: heads.filter((one) => one.before !== one.after),
  }
}

export const isUnchanged = ({ units, sentences, heads }: BulletinChanges): boolean =>
  units.length + sentences.length + heads.length === 0
