import type { Scale } from '../../domain/survey.ts'
import { squeezed } from '../row.ts'
import type { KnownScale } from './types.ts'

/** Steps of usual scales, the best first; words of one step stand beside each other. */
const ladders: string[][] = [
  [
    '非常满意|很满意|十分满意',
    '满意|比较满意|较满意',
    '一般|中立',
    '不满意|不太满意|较不满意',
    '非常不满意|很不满意|十分不满意',
  ],
  ['非常满意|很满意', '满意', '基本满意', '不满意'],
  ['满意', '基本满意', '不满意'],
  ['非常好|很好', '好|比较好|较好', '一般|中', '差|比较差|较差|不太好', '非常差|很差'],
  ['优秀|优', '良好|良', '中等|中|一般', '较差|差', '很差'],
  [
    '非常同意|完全同意',
    '同意|比较同意',
    '一般|中立|不确定',
    '不同意|不太同意',
    '非常不同意|完全不同意',
  ],
  ['非常合理|很合理', '合理|比较合理', '一般', '不合理|不太合理', '非常不合理|很不合理'],
  [
    'very satisfied|extremely satisfied',
    'satisfied|somewhat satisfied',
    'neutral|neither satisfied nor dissatisfied',
    'dissatisfied|somewhat dissatisfied',
    'very dissatisfied|extremely dissatisfied',
  ],
  ['excellent', 'good|very good', 'average|fair|neutral', 'poor', 'very poor|terrible'],
  ['excellent', 'very good', 'good', 'fair', 'poor'],
  [
    'strongly agree',
    'agree|somewhat agree',
    'neutral|neither agree nor disagree',
    'disagree|somewhat disagree',
    'strongly disagree',
  ],
]

/** What people choose who cannot say: no answer of any scale. */
const noAnswers = new Set(
  [
    '不适用',
    '未参加',
    '未使用',
    '未乘坐',
    '未乘车',
    '未住宿',
    '未入住',
    '未用餐',
    '不清楚',
    '不了解',
    '无法评价',
    'n/a',
    'not applicable',
    'don’t know',
    "don't know",
    'no opinion',
  ].map(squeezed),
)

export const isNoAnswer = (value: string): boolean => noAnswers.has(squeezed(value))

/** `A.满意`, `a. Good`: the letter of the option is not part of its words. */
const withoutLetter = (value: string): string => value.replace(/^[a-z][.、．)]\s*/i, '')

export type WordScale = { scale: Scale; points: Record<string, number | null> }

const known = ladders.map((steps) => ({
  scale: { low: 1, high: steps.length },
  points: new Map(
    steps.flatMap((words, at) =>
      words.split('|').map((word) => [squeezed(word), steps.length - at] as const),
    ),
  ),
}))

/** The same words given points before, first; then the usual scales. Undefined when some value has no place on any. */
export function scaleOfWords(
  values: readonly string[],
  remembered: readonly KnownScale[],
): (WordScale & { from: 'remembered' | 'known' }) | undefined {
  const given = values.filter((value) => !isNoAnswer(value))
  if (given.length === 0) return undefined
  const write = (pointsOf: (value: string) => number | undefined): WordScale['points'] =>
    Object.fromEntries(
      values.map((value) => [value, isNoAnswer(value) ? null : (pointsOf(value) ?? null)]),
    )
  for (const { scale, points } of remembered) {
    const byWord = new Map(Object.entries(points).map(([word, value]) => [squeezed(word), value]))
    if (given.every((value) => byWord.has(squeezed(value))))
      return { scale, points: write((value) => byWord.get(squeezed(value))), from: 'remembered' }
  }
  for (const { scale, points } of known) {
    const stepOf = (value: string) =>
      points.get(squeezed(value)) ?? points.get(squeezed(withoutLetter(value)))
    const steps = given.map(stepOf)
    // Two words of one step in one question are two steps of some other scale.
    const isClear =
      steps.every((step) => step !== undefined) && new Set(steps).size === steps.length
    if (isClear) return { scale, points: write(stepOf), from: 'known' }
  }
  return undefined
}
