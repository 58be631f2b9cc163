import type { Answer, MissingReason } from '../../domain/survey.ts'
import { isOther, missingReason, saysNothing, splitOther, tidy } from './cells.ts'
import type { Joined } from './split-joined.ts'

export type OtherText = { option: string; text: string }
export type ReadAnswer = { answer: Answer; others: OtherText[] }
export type AnswerReader = (cells: readonly string[]) => ReadAnswer

const missing = (reason: MissingReason): ReadAnswer => ({
  answer: { is: 'missing', reason },
  others: [],
})

const cellAt = (cells: readonly string[], index: number) => tidy(cells[index] ?? '')

/** An answer given twice over is one. */
const distinct = (options: readonly string[]) => [...new Set(options)]

type Side = { index: number; part: string | null }

/** The words of the columns beside the options, with the option they belong to: one that is chosen, if any fits. */
const sideTexts = (
  cells: readonly string[],
  sides: readonly Side[],
  chosen: readonly string[],
): OtherText[] =>
  sides.flatMap(({ index, part }) => {
    const text = cellAt(cells, index)
    if (missingReason(text) !== undefined) return []
    const option = part ?? chosen.find(isOther) ?? chosen.at(-1) ?? '其他'
    return [{ option, text }]
  })

/** Points as they were given to what is written; whatever has none is off the scale. */
export const readPoints =
  (index: number, points: Readonly<Record<string, number | null>>): AnswerReader =>
  (cells) => {
    const value = cellAt(cells, index)
    const reason = missingReason(value)
    if (reason !== undefined) return missing(reason)
    const given = Object.hasOwn(points, value) ? points[value] : null
    return given === undefined || given === null
      ? missing('off-scale')
      : { answer: { is: 'points', points: given }, others: [] }
  }

export const readSingle =
  (index: number, sides: readonly Side[]): AnswerReader =>
  (cells) => {
    const value = cellAt(cells, index)
    const reason = missingReason(value)
    if (reason !== undefined) {
      const [first] = sideTexts(cells, sides, [])
      if (!first) return missing(reason)
      return { answer: { is: 'options', options: [first.option] }, others: [first] }
    }
    const { option, text } = splitOther(value)
    const own = text === null ? [] : [{ option, text }]
    const beside = sideTexts(cells, sides, [option]).map((side) => ({ ...side, option }))
    return { answer: { is: 'options', options: [option] }, others: [...own, ...beside] }
  }

export const readMultiple =
  (index: number, joined: Joined, sides: readonly Side[]): AnswerReader =>
  (cells) => {
    const value = cellAt(cells, index)
    const reason = missingReason(value)
    const chosen = reason === undefined ? joined.split(value).map(splitOther) : []
    const beside = sideTexts(
      cells,
      sides,
      chosen.map(({ option }) => option),
    )
    if (reason !== undefined && beside.length === 0) return missing(reason)
    const others = chosen.flatMap(({ option, text }) => (text === null ? [] : [{ option, text }]))
    const options = distinct([
      ...chosen.map(({ option }) => option),
      ...beside.map(({ option }) => option),
    ])
    return options.length === 0
      ? missing('skipped')
      : { answer: { is: 'options', options }, others: [...others, ...beside] }
  }

export const readRanking =
  (index: number, mark: string): AnswerReader =>
  (cells) => {
    const value = cellAt(cells, index)
    const reason = missingReason(value)
    if (reason !== undefined) return missing(reason)
    const options = value
      .split(mark)
      .map((piece) => splitOther(piece.trim()).option)
      .filter((option) => option !== '')
    return options.length === 0
      ? missing('skipped')
      : { answer: { is: 'ranked', options: distinct(options) }, others: [] }
  }

export const readWords =
  (index: number): AnswerReader =>
  (cells) => {
    const text = cellAt(cells, index)
    const reason = missingReason(text)
    if (reason !== undefined) return missing(reason)
    return saysNothing(text) ? missing('skipped') : { answer: { is: 'text', text }, others: [] }
  }

/** The first reason of several cells that hold nothing: that the form passed the question by says more than a blank. */
function reasonOfAll(cells: readonly string[]): MissingReason | undefined {
  const reasons = cells.map(missingReason)
  if (reasons.some((reason) => reason === undefined)) return undefined
  return (['not-shown', 'skipped'] as const).find((reason) => reasons.includes(reason)) ?? 'blank'
}

const isNo = (cell: string) => /^(0|否|未选|未选中|no|false)$/i.test(cell)
const isYes = (cell: string) => /^(1|是|√|✓|选中|已选|yes|true|x|checked)$/i.test(cell)

/** Does a column hold whether its option was chosen? */
export const isFlag = (cell: string, option: string | null): boolean =>
  isNo(cell) || isYes(cell) || splitOther(cell).option === option || /^1〖.*〗$/s.test(cell)

/** A column an option: chosen where it says yes, or repeats the option; words instead are typed beside it. */
export const readFlags =
  (columns: readonly Side[], sides: readonly Side[]): AnswerReader =>
  (cells) => {
    const values = columns.map(({ index }) => cellAt(cells, index))
    const others: OtherText[] = []
    const options = columns.flatMap(({ part }, at) => {
      const value = values[at] as string
      const option = part ?? String(at + 1)
      if (missingReason(value) !== undefined || isNo(value)) return []
      const said = splitOther(value)
      const text = said.text ?? (isFlag(value, part) ? null : value)
      if (text !== null) others.push({ option, text })
      return [option]
    })
    const beside = sideTexts(cells, sides, options)
    const all = distinct([...options, ...beside.map(({ option }) => option)])
    return all.length === 0
      ? missing(reasonOfAll(values) ?? 'skipped')
      : { answer: { is: 'options', options: all }, others: [...others, ...beside] }
  }

/** A column an option, holding its place. */
export const readPlaces =
  (columns: readonly Side[]): AnswerReader =>
  (cells) => {
    const values = columns.map(({ index }) => cellAt(cells, index))
    const reason = reasonOfAll(values)
    if (reason !== undefined) return missing(reason)
    const placed = columns
      .map(({ part }, at) => ({ option: part ?? String(at + 1), place: Number(values[at]) }))
      .filter(({ place }) => place >= 1)
      .sort((a, b) => a.place - b.place)
    return { answer: { is: 'ranked', options: placed.map(({ option }) => option) }, others: [] }
  }

export const readNothing: AnswerReader = () => missing('blank')
