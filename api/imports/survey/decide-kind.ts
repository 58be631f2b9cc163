import type { QuestionKind, Scale } from '../../domain/survey.ts'
import { splitOther } from './cells.ts'
import { isNoAnswer, scaleOfWords } from './known-scales.ts'
import type { SurveyLayout } from './layout.ts'
import { bareNumber, numberOf, saysRating, saysRecommend, saysTen } from './numbers.ts'
import { tieOf } from './ties.ts'
import type { KnownScale, QuestionReading } from './types.ts'

/** The different things written in a column and how often, the most frequent first. */
export type Values = { value: string; count: number }[]

export type Decided = {
  kind: QuestionKind
  kindReason: string
  scale: Scale | null
  points: Record<string, number | null>
  pointsFrom: QuestionReading['pointsFrom']
}

const without = (kind: QuestionKind, kindReason: string): Decided => ({
  kind,
  kindReason,
  scale: null,
  points: {},
  pointsFrom: null,
})

export const scoreScale: Scale = { low: 0, high: 10 }

/** How far a scale of numbers goes: what the title says, else the usual one that holds them all. */
function numberScale(title: string, numbers: readonly number[]): Scale {
  const most = Math.max(...numbers)
  const low = Math.min(1, ...numbers)
  if (saysTen(title)) return { low, high: 10 }
  return { low, high: [5, 7, 10].find((high) => most <= high) ?? most }
}

const numberPoints = (values: Values, { low, high }: Scale): Decided['points'] =>
  Object.fromEntries(
    values.map(({ value }) => {
      const number = numberOf(value)
      return [value, number !== undefined && number >= low && number <= high ? number : null]
    }),
  )

/** A rating or a score whose values are to be given points: by numbers, by words, else by nothing yet. */
export function pointed(
  kind: 'rating' | 'score',
  kindReason: string,
  title: string,
  values: Values,
  remembered: readonly KnownScale[],
): Decided {
  const words = scaleOfWords(
    values.map(({ value }) => value),
    remembered,
  )
  if (kind === 'rating' && words) {
    const { scale, points, from } = words
    return { kind, kindReason, scale, points, pointsFrom: from }
  }
  const numbers = values
    .flatMap(({ value }) => numberOf(value) ?? [])
    .filter((number) => number >= 0 && number <= 10)
  const scale =
    kind === 'score'
      ? scoreScale
      : numbers.length > 0
        ? numberScale(title, numbers)
        : { low: 1, high: 5 }
  const pointsFrom = numbers.length > 0 ? 'numbers' : null
  return { kind, kindReason, scale, points: numberPoints(values, scale), pointsFrom }
}

/**
 * Whole numbers from 0 to 10, but for "not applicable". A stray code (99, −1) is off the scale and does not change what
 * the question is, where nine tenths are steps, or half of them and the title says that something is rated.
 */
function areSteps(
  title: string,
  values: Values,
  read: (value: string) => number | undefined,
): boolean {
  let [total, stepped] = [0, 0]
  for (const { value, count } of values) {
    if (isNoAnswer(value)) continue
    const step = read(value)
    if (step === undefined) return false
    total += count
    if (step >= 0 && step <= 10) stepped += count
  }
  return stepped > 0 && (stepped * 10 >= total * 9 || (saysRating(title) && stepped * 2 >= total))
}

function isScore(title: string, values: Values): boolean {
  const numbers = values.flatMap(({ value }) => bareNumber(value) ?? [])
  return (
    saysRecommend(title) || (numbers.includes(0) && Math.max(...numbers.filter((n) => n <= 10)) > 5)
  )
}

/** What stands above a column: its words, whether it is a row of a matrix, whether words may be typed beside an option. */
export type Asked = { title: string; isRow: boolean; hasOtherTexts: boolean }

/** Few different answers, short ones, that come again and again. */
export function areOptions(values: Values): boolean {
  const options = new Map<string, number>()
  for (const { value, count } of values) {
    const { option } = splitOther(value)
    options.set(option, (options.get(option) ?? 0) + count)
  }
  const total = [...options.values()].reduce((sum, count) => sum + count, 0)
  const isShort = [...options.keys()].every((option) => option.length <= 40)
  return isShort && options.size <= 60 && total * 2 >= options.size * 3
}

/** Joined options come again; sentences with commas do not. */
function areJoined(values: Values, mark: string): boolean {
  const pieces = values.flatMap(({ value, count }) =>
    value.split(mark).map((piece) => ({ piece: piece.trim(), count })),
  )
  const distinct = new Set(pieces.map(({ piece }) => piece))
  const total = pieces.reduce((sum, { count }) => sum + count, 0)
  const isShort = pieces.every(({ piece }) => piece.length <= 40)
  return isShort && values.some(({ value }) => value.includes(mark)) && total >= 2 * distinct.size
}

const optionSet = (value: string, mark: string) =>
  value
    .split(mark)
    .map((piece) => piece.trim())
    .filter((piece) => piece !== '')
    .sort()
    .join(mark)

function joinedKind(layout: SurveyLayout, values: Values): Decided | undefined {
  const { multiple, ranking } = layout
  if (ranking === '→' && values.some(({ value }) => /\S→\S/.test(value)))
    return without('ranking', 'kind.arrows')
  if (multiple === null) return undefined
  if (multiple === ';') {
    const isClosed = values.length > 0 && values.every(({ value }) => value.endsWith(';'))
    if (!isClosed) return undefined
    const sets = new Set(values.map(({ value }) => optionSet(value, ';')))
    const isOrder = sets.size === 1 && values.length > 1
    return isOrder ? without('ranking', 'kind.all-in-order') : without('multiple', 'kind.joined')
  }
  if (layout.isAmbiguous)
    return areJoined(values, multiple) ? without('multiple', 'kind.joined') : undefined
  return values.some(({ value }) => value.includes(multiple))
    ? without('multiple', 'kind.joined')
    : undefined
}

/**
 * What kind of question a column is, from what is written in it and above it, the surest sign first: how options are
 * joined, numbers, words of a scale, a few short answers that come again; what remains are words.
 */
export function decideKind(
  layout: SurveyLayout,
  { title, isRow, hasOtherTexts }: Asked,
  values: Values,
  remembered: readonly KnownScale[],
): Decided {
  if (values.length === 0) return without('unused', 'kind.empty')
  const tie = tieOf(title)
  if (tie === 'name') return without('open', 'kind.name')
  const joined = joinedKind(layout, values)
  if (joined) return joined
  if (areSteps(title, values, bareNumber)) {
    if (isScore(title, values))
      return pointed('score', 'kind.eleven-steps', title, values, remembered)
    if (layout.name === 'wjx-code' && !isRow && !saysRating(title))
      return without('single', 'kind.codes')
    return pointed('rating', 'kind.numbers', title, values, remembered)
  }
  if (values.every(({ value }) => bareNumber(value) !== undefined))
    return without('unused', 'kind.figures')
  const words = scaleOfWords(
    values.map(({ value }) => value),
    remembered,
  )
  if (words) return pointed('rating', 'kind.words', title, values, remembered)
  if (areSteps(title, values, numberOf) && saysRating(title))
    return pointed('rating', 'kind.numbers', title, values, remembered)
  if (tie !== null && values.length <= 200) return without('single', 'kind.tie')
  if (hasOtherTexts) return without('single', 'kind.options')
  return areOptions(values)
    ? without('single', 'kind.options')
    : without('open', 'kind.words-of-own')
}
