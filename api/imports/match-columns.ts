import { contentFit } from './content-fit.ts'
import { matchAlias } from './head-names.ts'
import type { Field, Kind } from './kind.ts'
import type { Row } from './row.ts'
import type { ColumnReading, Decisions, Question } from './types.ts'

type Candidate = { index: number; field: Field; score: number; reason: string }

/** Below this a match is no match; below `sure` a required field is asked for. */
const least = 0.5
const sure = 0.55

/**
 * Ties columns to fields: what the user said, then aliases weighed by whether the cells below can be read as the
 * field's type. A required field that is uncertain becomes a question; the likeliest column stands in for the
 * preview meanwhile.
 */
export function matchColumns(
  heads: readonly string[],
  rows: readonly Row[],
  kind: Kind,
  decided: Decisions['columns'] = {},
): { columns: ColumnReading[]; questions: Question[] } {
  const columns: ColumnReading[] = heads.map((head, index) => ({
    index,
    head,
    field: null,
    confidence: 0,
    reason: 'none',
    format: 'text',
  }))
  const taken = new Set<string>()
  for (const column of columns) {
    const answer = decided[String(column.index)]
    if (answer === undefined) continue
    const field = kind.fields.find(({ name }) => name === answer)
    Object.assign(column, { confidence: 1, reason: 'user', field: field?.name ?? null })
    if (field) taken.add(field.name)
  }
  const open = columns.filter(({ reason }) => reason !== 'user')
  const candidates = open.flatMap((column) => candidatesOf(column, rows, kind))
  candidates.sort((a, b) => b.score - a.score || a.index - b.index)
  for (const { index, field, score, reason } of candidates) {
    const column = columns[index]
    if (!column || column.field || taken.has(field.name) || score < least) continue
    Object.assign(column, { field: field.name, confidence: Math.round(score * 100) / 100, reason })
    taken.add(field.name)
  }
  const questions: Question[] = []
  for (const group of kind.required) {
    const question = askFor(group, columns, candidates, rows, kind)
    if (question) questions.push(question)
  }
  return { columns, questions }
}

function candidatesOf(column: ColumnReading, rows: readonly Row[], kind: Kind): Candidate[] {
  return kind.fields.flatMap((field) => {
    const match = matchAlias(column.head, field)
    if (!match) return []
    const fit = contentFit(rows, column.index, field.type)
    const score = fit.count > 0 && fit.share < 0.3 ? match.score * 0.5 : match.score
    return [{ index: column.index, field, score, reason: match.reason }]
  })
}

/** Asks when no column, or more than one equally likely, stands for a group of fields of which one is needed. */
function askFor(
  group: readonly string[],
  columns: ColumnReading[],
  candidates: Candidate[],
  rows: readonly Row[],
  kind: Kind,
): Question | undefined {
  const found = columns.filter(({ field }) => field !== null && group.includes(field))
  if (found.some(({ reason }) => reason === 'user')) return undefined
  const name = found[0]?.field ?? (group[0] as string)
  const field = kind.fields.find((one) => one.name === name) as Field
  const best = found[0]
  if (best && best.confidence >= sure) {
    const rivals = candidates.filter(
      (rival) =>
        rival.index !== best.index &&
        rival.field.name === name &&
        Math.abs(rival.score - best.confidence) < 0.005 &&
        columns[rival.index]?.field === null,
    )
    if (rivals.length === 0) return undefined
    return question(field, [best, ...rivals.map(({ index }) => columns[index] as ColumnReading)])
  }
  const likely = columns
    .filter((column) => column.field === null && column.reason !== 'user')
    .map((column) => ({ column, fit: contentFit(rows, column.index, field.type) }))
    .filter(({ fit }) => fit.count > 0 && fit.share >= 0.5)
    .sort((a, b) => b.fit.share - a.fit.share || b.fit.count - a.fit.count)
    .map(({ column }) => column)
  const options = best ? [best, ...likely] : likely
  const standIn = options[0]
  if (standIn && !best) Object.assign(standIn, { field: name, confidence: 0.4, reason: 'content' })
  return question(field, options)
}

function question(field: Field, columns: ColumnReading[]): Question {
  return {
    id: `column.${field.name}`,
    ask: 'question.column',
    params: { field: field.name },
    options: columns.slice(0, 12).map(({ index, head }) => ({
      label: head || `#${index + 1}`,
      decisions: { columns: { [String(index)]: field.name } },
    })),
  }
}
