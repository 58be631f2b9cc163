import { findSameBytes, type Import, listImportItems, listProblems } from '../db/imports.ts'
import type { Db } from '../db/index.ts'
import { shownPeople } from './import-people.ts'
import type { KeptReading } from './import-reading.ts'
import type { Question } from './imports/types.ts'
import { isInformation } from './information-context.ts'
import { factsOfImport } from './information-undo.ts'
import { type Locale, say } from './messages.ts'

const problemsShown = 100

type StoredProblem = Awaited<ReturnType<typeof listProblems>>['problems'][number]

/** A problem with its sentence: where, what, and what to do. */
export function shownProblem(problem: StoredProblem, locale: Locale) {
  const { line, rowCount, columnHead, columnIndex, value, rule, severity, suggestion } = problem
  const lastLine = problem.lastLine ?? line
  const one = say(
    rule,
    { line, column: columnHead ?? '–', value, suggestion: suggestion ?? '' },
    locale,
  )
  const message =
    rowCount > 1 ? say('import.further-rows', { rowCount, line, lastLine, one }, locale) : one
  return {
    line,
    lastLine,
    rowCount,
    column: columnHead,
    columnIndex,
    value,
    rule,
    severity,
    suggestion,
    message,
  }
}

const shownQuestion = (question: Question, locale: Locale) => ({
  ...question,
  message: say(question.ask, question.params, locale),
})

/** Of a file of information work what it adds or added; null for a meeting's. */
async function shownFacts(db: Db, given: Import) {
  const kept = given.reading as KeptReading | null
  if (!isInformation(given.kind)) return null
  if (given.state !== 'committed') return { count: kept?.balance.imported ?? 0, changed: 0 }
  const { facts, changes, changedCount } = await factsOfImport(db, given)
  return { count: facts.length + changes.length, changed: changedCount }
}

/** An import as its page shows it: how it was read, what it would do or does, and what is wrong. */
export async function shownImport(db: Db, given: Import, locale: Locale) {
  const kept = given.reading as KeptReading | null
  const { problems } = await listProblems(db, given.id, { offset: 0, limit: problemsShown })
  const items = await listImportItems(db, given.id)
  return {
    id: given.id,
    meetingId: given.meetingId,
    kind: given.kind,
    filename: given.filename,
    byteCount: given.byteCount,
    state: given.state,
    createdBy: given.createdBy,
    createdAt: given.createdAt,
    committedBy: given.committedBy,
    committedAt: given.committedAt,
    undoneBy: given.undoneBy,
    undoneAt: given.undoneAt,
    decisions: given.decisions,
    reading: kept?.reading ?? null,
    profile: kept?.profile ?? null,
    balance: kept?.balance ?? null,
    controlTotals: kept?.controlTotals ?? [],
    questions: (kept?.questions ?? []).map((question) => shownQuestion(question, locale)),
    ignored: kept?.ignored ?? [],
    sample: kept?.sample ?? [],
    people: await shownPeople(db, given),
    facts: await shownFacts(db, given),
    items: items.map(({ organisationId: _o, importId: _i, ...item }) => item),
    problems: problems.map((problem) => shownProblem(problem, locale)),
    problemCount: kept?.problemCount ?? 0,
    problemsListed: kept?.problemsListed ?? kept?.problemCount ?? 0,
    sameBytes: await findSameBytes(db, given.meetingId, given.sha256, given.id),
  }
}
