import type { Db } from '../db/index.ts'
import { listSheets, type SurveySheet } from '../db/survey-sheets.ts'
import { listSurveyQuestions } from '../db/surveys.ts'
import type { Answer } from './domain/survey.ts'
import { type Cell, type Respondent, rollUp } from './domain/survey-rollup.ts'

const respondentOf = ({ departmentId, kind, answers }: SurveySheet): Respondent => ({
  department: departmentId === null ? '' : String(departmentId),
  kind: kind ?? '',
  answers: answers as Answer[],
})

/**
 * Every figure that may be shown of a survey. A question that says of which group somebody is has none: how often each
 * of its answers was given is how large the groups are, hidden ones too.
 */
export function publishedCells(
  sheets: readonly SurveySheet[],
  questions: readonly { tie: string | null }[],
  minimum: number,
): Cell[] {
  const isTied = ({ question }: Cell) => question !== null && questions[question]?.tie != null
  return rollUp(sheets.map(respondentOf), questions.length, minimum).filter((cell) => !isTied(cell))
}

/** As they are kept. */
export const cellRows = (
  { organisationId, id }: { organisationId: string; id: number },
  cells: readonly Cell[],
) =>
  cells.map(({ question, by, group, figures }) => ({
    organisationId,
    surveyId: id,
    by,
    group,
    question: question ?? wholeSurvey,
    answered: figures.n,
    missing: figures.missing,
    counts: { ...figures.counts },
  }))

/** In place of a question: how many answered at all. */
export const wholeSurvey = -1

/** The figures of a survey in force, worked out anew for another minimum. */
export async function cellsFor(db: Db, surveyId: number, minimum: number): Promise<Cell[]> {
  const questions = await listSurveyQuestions(db, [surveyId])
  return publishedCells(await listSheets(db, surveyId), questions, minimum)
}
