import { createHash } from 'node:crypto'
import type { DraftRow, LoadedEdition } from '../db/bulletins.ts'
import { storable } from '../db/storable.ts'
import type { Checked, Edits, Paragraph } from './domain/bulletin.ts'
import { bulletinParagraphs, checkBulletin } from './domain/bulletin.ts'
import type { BulletinChanges, EditionText } from './domain/bulletin-change.ts'
import type { BulletinFigures } from './domain/bulletin-figures.ts'
import type { EarlierRank } from './domain/rank.ts'
import type { RuleBook } from './domain/rule-book.ts'
import type { Facts, Period } from './domain/score-facts.ts'
import type { ReasonKind } from './domain/score-tally.ts'
import { canonicalText } from './domain/snapshot.ts'

/** Why a unit has points, by unit. */
export type UnitReasons = Record<
  string,
  {
    kind: ReasonKind
    points: string
    day: string
    lineName: string | null
    itemId: number | null
    item: string | null
    publication: string | null
    fromUnit: string | null
  }[]
>

/** What a published bulletin rests on: from these alone its figures can be worked out again. */
export type BulletinBasis = {
  books: (Period & { ruleBookId: number; version: number; book: RuleBook })[]
  facts: Facts
  /** Where units stood before: for their movement, and for who is long at the bottom. */
  earlier: { period: Period; places: EarlierRank[] }[]
}

/** What a published bulletin says. */
export type FrozenBulletin = {
  figures: BulletinFigures
  paragraphs: Paragraph[]
  reasons: UnitReasons
  checked: Checked
  /** Against the edition before; null in the first. */
  changes: BulletinChanges | null
}

export const frozenOf = ({ content }: Pick<LoadedEdition, 'content'>) => content as FrozenBulletin

export const editionText = (edition: LoadedEdition): EditionText => {
  const { figures, paragraphs } = frozenOf(edition)
  const { titleZh, titleEn, number } = edition
  return { titles: { zh: titleZh, en: titleEn }, number, figures, paragraphs }
}

/** A draft as it reads: what is kept of it are its figures and what was edited. */
export function draftText(
  draft: DraftRow,
): EditionText & { checked: Checked; paragraphs: Paragraph[] } {
  const figures = draft.figures as BulletinFigures
  const paragraphs = bulletinParagraphs(figures, draft.edits as Edits)
  return {
    titles: { zh: draft.titleZh, en: draft.titleEn },
    number: draft.number,
    figures,
    paragraphs,
    checked: checkBulletin(figures, paragraphs),
  }
}

/** An edition ready to be kept, with the fingerprint of all that it says and rests on. */
export function freezeBulletin(
  head: { number: string; titles: EditionText['titles']; reason: string | null },
  frozen: FrozenBulletin,
  rests: BulletinBasis,
) {
  const content = storable(frozen)
  const basis = storable(rests)
  const said = canonicalText({ ...head, content, basis })
  return { content, basis, sha256: createHash('sha256').update(said).digest('hex') }
}

/** Whether two takings say the same. */
export const isSameFigures = (a: BulletinFigures, b: BulletinFigures): boolean =>
  canonicalText(storable(a)) === canonicalText(storable(b))
