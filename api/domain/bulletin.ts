import { checkText, type Disagreement, type Unchecked } from './bulletin-check.ts'
import type { BulletinFigures } from './bulletin-figures.ts'
import {
  bulletinSentences,
  type ParagraphKey,
  paragraphKeys,
  type Sentence,
} from './bulletin-sentences.ts'
import type { Tongue } from './rule-book-names.ts'

/** A paragraph: its sentences as they come from the figures, and what somebody wrote in their place. */
export type Paragraph = {
  key: ParagraphKey
  sentences: Sentence[]
  /** Null: as the figures say it. */
  edited: Record<Tongue, string> | null
}

export const paragraphNames: Record<Tongue, Record<ParagraphKey, string>> = {
  zh: {
    totals: '总体情况',
    levels: '采用情况',
    praise: '通报表扬',
    criticism: '通报批评',
    attention: '重点关注',
    remarks: '工作要求',
  },
  en: {
    totals: 'Overview',
    levels: 'Adoptions by level',
    praise: 'Commended',
    criticism: 'Criticised',
    attention: 'Needing attention',
    remarks: 'What is asked for',
  },
}

export type Edits = Partial<Record<ParagraphKey, Record<Tongue, string>>>

/** The paragraphs of a bulletin; an edited one keeps its text, whatever the figures say now. */
export function bulletinParagraphs(figures: BulletinFigures, edits: Edits): Paragraph[] {
  const sentences = bulletinSentences(figures)
  return paragraphKeys.map((key) => ({
    key,
    sentences: sentences[key],
    edited: edits[key] ?? null,
  }))
}

export const editsOf = (paragraphs: readonly Paragraph[]): Edits =>
  Object.fromEntries(paragraphs.flatMap(({ key, edited }) => (edited ? [[key, edited]] : [])))

/** English sentences stand apart by a space. */
const joins: Record<Tongue, string> = { zh: '', en: ' ' }

export const paragraphText = ({ sentences, edited }: Paragraph, tongue: Tongue): string =>
  edited ? edited[tongue] : sentences.map((one) => one[tongue]).join(joins[tongue])

const numerals = '一二三四五六七八九十'

export type Numbered = { key: ParagraphKey; number: string; name: string; text: string }

/** The paragraphs that say something, numbered: 一、二 in Chinese, 1. 2. in English. */
export function numberedParagraphs(paragraphs: readonly Paragraph[], tongue: Tongue): Numbered[] {
  return paragraphs
    .map((one) => ({ key: one.key, text: paragraphText(one, tongue).trim() }))
    .filter(({ text }) => text !== '')
    .map(({ key, text }, at) => ({
      key,
      number: tongue === 'zh' ? `${numerals[at]}、` : `${at + 1}.`,
      name: paragraphNames[tongue][key],
      text,
    }))
}

export type Checked = {
  disagreements: (Disagreement & { paragraph: ParagraphKey })[]
  unchecked: (Unchecked & { paragraph: ParagraphKey })[]
}

/** Text against tables, in both languages, paragraph by paragraph. */
export function checkBulletin(figures: BulletinFigures, paragraphs: readonly Paragraph[]): Checked {
  const found = paragraphs.flatMap((paragraph) =>
    (['zh', 'en'] as const).map((tongue) => ({
      paragraph: paragraph.key,
      ...checkText(figures, paragraphText(paragraph, tongue), tongue),
    })),
  )
  return {
    disagreements: found.flatMap(({ paragraph, disagreements }) =>
      disagreements.map((one) => ({ ...one, paragraph })),
    ),
    unchecked: found.flatMap(({ paragraph, unchecked }) =>
      unchecked.map((one) => ({ ...one, paragraph })),
    ),
  }
}
