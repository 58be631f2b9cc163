import type { QuestionKind } from '../../domain/survey.ts'
import type { Row } from '../row.ts'
import { isOther, missingReason, tidy } from './cells.ts'
import { type Asked, type Decided, decideKind, pointed, type Values } from './decide-kind.ts'
import type { ColumnGroup } from './group-columns.ts'
import type { SurveyLayout } from './layout.ts'
import {
  type AnswerReader,
  isFlag,
  readFlags,
  readMultiple,
  readNothing,
  readPlaces,
  readPoints,
  readRanking,
  readSingle,
  readWords,
} from './read-answers.ts'
import { readJoined } from './split-joined.ts'
import { aspectOf, groupOf, tieOf } from './ties.ts'
import type { QuestionDecision, QuestionReading, SurveyContext } from './types.ts'

/** A question and how its cells are read. */
export type Question = {
  reading: QuestionReading
  read: AnswerReader
  /** Options taken for one though a separator stands in them. */
  uncertain: string[]
}

const mostValues = 60

/** What is written in a column, blanks and codes of missing answers aside. */
function valuesOf(rows: readonly Row[], index: number): Values {
  const counts = new Map<string, number>()
  for (const { cells } of rows) {
    const value = tidy(cells[index] ?? '')
    if (missingReason(value) === undefined) counts.set(value, (counts.get(value) ?? 0) + 1)
  }
  return [...counts]
    .map(([value, count]) => ({ value, count }))
    .sort((a, b) => b.count - a.count || (a.value < b.value ? -1 : 1))
}

type Shape = 'whole' | 'flags' | 'places' | 'rows'

/** In each answer the places of the options are 1, 2, 3 … each once. */
function arePlaces(group: ColumnGroup, rows: readonly Row[]): boolean {
  let answered = 0
  for (const { cells } of rows) {
    const given = group.columns
      .map(({ index }) => tidy(cells[index] ?? ''))
      .filter((cell) => missingReason(cell) === undefined)
    if (given.length === 0) continue
    const places = given.map(Number).sort((a, b) => a - b)
    if (places.some((place, at) => place !== at + 1)) return false
    answered += 1
  }
  return answered >= 2 && group.columns.length >= 2
}

function shapeOf(group: ColumnGroup, rows: readonly Row[]): Shape {
  if (group.columns.length === 1 && group.columns[0]?.part === null) return 'whole'
  const filled = group.columns.map(({ index, part }) => ({
    part,
    cells: valuesOf(rows, index).map(({ value }) => value),
  }))
  const areFlags = filled.every(({ part, cells }) =>
    cells.every((cell) => isFlag(cell, part) || (part !== null && isOther(part))),
  )
  const isAnswered = filled.some(({ cells }) => cells.length > 0)
  if (areFlags && isAnswered) return 'flags'
  return arePlaces(group, rows) ? 'places' : 'rows'
}

type Frame = {
  layout: SurveyLayout
  rows: readonly Row[]
  context: SurveyContext
  decisions: Readonly<Record<string, QuestionDecision>>
}

/** Values whose points somebody said win over those that were read. */
function withPoints(decided: Decided, decision: QuestionDecision, values: Values): Decided {
  if (decided.kind !== 'rating' && decided.kind !== 'score') return decided
  const scale = decided.kind === 'score' ? decided.scale : (decision.scale ?? decided.scale)
  const fits = (points: number | null) =>
    points !== null && scale && points >= scale.low && points <= scale.high ? points : null
  const all = { ...decided.points, ...decision.points }
  const points = Object.fromEntries(
    values.map(({ value }) => [value, fits(all[value] ?? null)] as const),
  )
  return {
    ...decided,
    scale,
    points,
    pointsFrom: decision.points || decision.scale ? 'user' : decided.pointsFrom,
  }
}

function decide(frame: Frame, asked: Asked, values: Values, decision: QuestionDecision): Decided {
  const { layout, context } = frame
  const found = decideKind(layout, asked, values, context.scales)
  const { kind } = decision
  if (kind === undefined || kind === found.kind) return withPoints(found, decision, values)
  if (kind === 'rating' || kind === 'score')
    return withPoints(
      pointed(kind, 'kind.user', asked.title, values, context.scales),
      decision,
      values,
    )
  return { kind, kindReason: 'kind.user', scale: null, points: {}, pointsFrom: null }
}

/** A separator for a question that is said to have several options, where its layout names none. */
const markOf = (layout: SurveyLayout, values: Values): string =>
  layout.multiple ??
  ['┋', ';', '；', '、', ','].find((mark) => values.some(({ value }) => value.includes(mark))) ??
  ';'

function readerOf(
  frame: Frame,
  decided: Decided,
  index: number,
  group: ColumnGroup,
  values: Values,
  decision: QuestionDecision,
): { read: AnswerReader; uncertain: string[] } {
  const certain = (read: AnswerReader) => ({ read, uncertain: [] })
  const { layout } = frame
  const readers: Record<QuestionKind, () => { read: AnswerReader; uncertain: string[] }> = {
    rating: () => certain(readPoints(index, decided.points)),
    score: () => certain(readPoints(index, decided.points)),
    single: () => certain(readSingle(index, group.others)),
    multiple: () => {
      const cells = values.map(({ value }) => value)
      const joined = readJoined(cells, markOf(layout, values), decision.options)
      return { read: readMultiple(index, joined, group.others), uncertain: joined.uncertain }
    },
    ranking: () => certain(readRanking(index, layout.ranking ?? '→')),
    open: () => certain(readWords(index)),
    unused: () => certain(readNothing),
  }
  return readers[decided.kind]()
}

function ofColumn(frame: Frame, group: ColumnGroup, at: number, isRow: boolean): Question {
  const { index, part } = group.columns[at] as ColumnGroup['columns'][number]
  const decision = frame.decisions[index] ?? {}
  const values = valuesOf(frame.rows, index)
  const title = decision.title ?? group.title
  const hasOtherTexts = !isRow && group.others.length > 0
  const asked = { title: isRow ? `${title} ${part ?? ''}` : title, isRow, hasOtherTexts }
  const decided = decide(frame, asked, values, decision)
  const { kind } = decided
  const closed = kind === 'single'
  const said = decision.tie === undefined ? tieOf(asked.title) : decision.tie
  const tie = said === 'name' || closed ? said : null
  const isShown = tie !== 'name' && kind !== 'open' && kind !== 'unused'
  const shown = isShown ? values.slice(0, mostValues) : []
  const reader = readerOf(
    frame,
    decided,
    index,
    { ...group, others: isRow ? [] : group.others },
    values,
    decision,
  )
  return {
    // A name is no answer: it is kept beside them, if at all.
    ...(tie === 'name' ? { read: readNothing, uncertain: [] } : reader),
    reading: {
      column: index,
      columns: [index, ...(isRow ? [] : group.others.map((other) => other.index))],
      number: group.number,
      title,
      row: isRow ? part : null,
      ...decided,
      tie,
      aspect: aspectFor(kind, decision, title, isRow ? part : null),
      values: shown,
      groups: groupsOf(tie, values, decision, frame.context),
      shape: 'whole',
      n: 0,
      missing: {},
    },
  }
}

const aspectFor = (
  kind: QuestionKind,
  decision: QuestionDecision,
  title: string,
  row: string | null,
) => {
  if (kind !== 'rating' && kind !== 'score') return null
  return decision.aspect === undefined ? aspectOf(title, row) : decision.aspect
}

function groupsOf(
  tie: QuestionReading['tie'],
  values: Values,
  decision: QuestionDecision,
  context: SurveyContext,
): QuestionReading['groups'] {
  if (tie === null || tie === 'name') return {}
  return Object.fromEntries(
    values.map(({ value }) => {
      const { groups = {} } = decision
      const said = Object.hasOwn(groups, value) ? groups[value] : undefined
      return [value, said === undefined ? groupOf(tie, value, context) : said]
    }),
  )
}

/** A multiple choice or a ranking with a column an option. */
function ofColumns(frame: Frame, group: ColumnGroup, kind: 'multiple' | 'ranking'): Question {
  const [first] = group.columns as [{ index: number; part: string | null }]
  const decision = frame.decisions[first.index] ?? {}
  const isUnused = decision.kind === 'unused'
  const values = group.columns.map(({ index, part }) => ({
    value: part ?? '',
    count: valuesOf(frame.rows, index).reduce(
      (sum, { value, count }) => (value === '0' ? sum : sum + count),
      0,
    ),
  }))
  const read =
    kind === 'multiple' ? readFlags(group.columns, group.others) : readPlaces(group.columns)
  return {
    read: isUnused ? readNothing : read,
    uncertain: [],
    reading: {
      column: first.index,
      columns: [...group.columns, ...group.others].map(({ index }) => index),
      number: group.number,
      title: decision.title ?? group.title,
      row: null,
      kind: isUnused ? 'unused' : kind,
      kindReason: isUnused ? 'kind.user' : kind === 'multiple' ? 'kind.flags' : 'kind.places',
      scale: null,
      points: {},
      pointsFrom: null,
      tie: null,
      aspect: null,
      values,
      groups: {},
      shape: kind === 'multiple' ? 'flags' : 'places',
      n: 0,
      missing: {},
    },
  }
}

/** The questions of a group of columns: one, or one a row of a matrix. */
export function readQuestions(frame: Frame, group: ColumnGroup): Question[] {
  const shape = shapeOf(group, frame.rows)
  if (shape === 'flags') return [ofColumns(frame, group, 'multiple')]
  if (shape === 'places') return [ofColumns(frame, group, 'ranking')]
  return group.columns.map((_, at) => ofColumn(frame, group, at, shape === 'rows'))
}
