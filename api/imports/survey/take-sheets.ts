import type { Answer } from '../../domain/survey.ts'
import type { Row } from '../row.ts'
import { missingReason, tidy } from './cells.ts'
import { isNoAnswer } from './known-scales.ts'
import type { SurveyProblems } from './problems.ts'
import type { Question } from './read-questions.ts'
import type { Sheet } from './types.ts'

function warnOf(
  problems: SurveyProblems,
  questions: readonly Question[],
  row: Row,
  answers: readonly Answer[],
) {
  answers.forEach((answer, at) => {
    if (answer.is !== 'missing' || answer.reason !== 'off-scale') return
    const { column } = (questions[at] as Question).reading
    const value = tidy(row.cells[column] ?? '')
    if (!isNoAnswer(value))
      problems.add(row.line, column, value, 'problem.answer.off-scale', 'warning')
  })
}

/** Something is written, though it may be off the scale. */
const isTelling = (answers: readonly Answer[]) =>
  answers.some((answer) => answer.is !== 'missing' || answer.reason === 'off-scale')

/** The group a sheet is of: what its answer to the tied question was tied to, '' for none. */
function groupIn(questions: readonly Question[], tie: 'department' | 'kind', row: Row): string {
  const question = questions.find(({ reading }) => reading.tie === tie)?.reading
  return question?.groups[tidy(row.cells[question.column] ?? '')] ?? ''
}

function countIn(questions: readonly Question[], answers: readonly Answer[]): void {
  answers.forEach((answer, at) => {
    const { reading } = questions[at] as Question
    if (answer.is !== 'missing') reading.n += 1
    else reading.missing[answer.reason] = (reading.missing[answer.reason] ?? 0) + 1
  })
}

type Desk = {
  questions: readonly Question[]
  /** How many columns the header has. */
  width: number
  keyOf: (cells: readonly string[]) => { number: string | null; key: bigint }
  /** The column of the name where it is kept, else −1. */
  nameAt: number
  problems: SurveyProblems
  isEarlier: (key: bigint) => boolean
}

/** Takes rows in as answer sheets, one after another, and says what became of each. */
export function createSheetTaker(desk: Desk) {
  const { questions, width, problems } = desk
  const sheets: Sheet[] = []
  const numbers = new Set<string>()
  const reject = (row: Row, value: string, rule: string) => {
    problems.add(row.line, -1, value, rule, 'rejected')
    return 'rejected' as const
  }
  const takeIn = (row: Row): 'imported' | 'duplicate' | 'rejected' => {
    const surplus = row.cells.findIndex((cell, index) => index >= width && cell !== '')
    if (surplus >= 0) return reject(row, row.cells[surplus] ?? '', 'problem.answer.shifted')
    const read = questions.map(({ read }) => read(row.cells))
    const answers = read.map(({ answer }) => answer)
    if (!isTelling(answers)) return reject(row, '', 'problem.answer.empty')
    const { number, key } = desk.keyOf(row.cells)
    const isTwice = number !== null && numbers.has(number)
    if (number !== null) numbers.add(number)
    if (isTwice || desk.isEarlier(key)) {
      const rule = isTwice ? 'problem.answer.twice' : 'problem.answer.earlier'
      problems.add(row.line, -1, isTwice ? number : '', rule, 'warning')
      return 'duplicate'
    }
    warnOf(problems, questions, row, answers)
    countIn(questions, answers)
    const name = tidy(row.cells[desk.nameAt] ?? '')
    sheets.push({
      line: row.line,
      key,
      department: groupIn(questions, 'department', row),
      kind: groupIn(questions, 'kind', row),
      name: missingReason(name) === undefined ? name : null,
      answers,
      others: read.flatMap(({ others }, question) =>
        others.map((other) => ({ question, ...other })),
      ),
    })
    return 'imported'
  }
  return { takeIn, sheets }
}
