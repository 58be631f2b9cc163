import { listAttendees } from '../db/attendance.ts'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { listOtherTexts } from '../db/survey-comments.ts'
import { listCells, type SurveyCell } from '../db/survey-sheets.ts'
import { listSurveyQuestions, type Survey, type SurveyQuestion } from '../db/surveys.ts'
import { isCounted } from './domain/attendance.ts'
import { attendeeKindNames, type Dimension, type Distribution } from './domain/survey.ts'
import {
  type QuestionStatistics,
  responseRate,
  satisfiedFrom,
  statisticsOf,
} from './domain/survey-statistics.ts'
import { wholeSurvey } from './survey-rollups.ts'

export const scaleOf = ({ low, high }: Pick<SurveyQuestion, 'low' | 'high'>) =>
  low === null || high === null ? null : { low, high }

export const figuresOf = ({ answered, missing, counts }: SurveyCell): Distribution => ({
  n: answered,
  missing: missing as Distribution['missing'],
  counts: counts as Distribution['counts'],
})

type Group = {
  group: string
  code: string | null
  name: string | null
  answers: number
  attended: number
}

/** Departments by their code, kinds in their order, whoever said neither last. */
function groupOrder(by: Dimension) {
  const place = (group: string) => (attendeeKindNames as readonly string[]).indexOf(group)
  return (a: Group, b: Group) =>
    Number(a.group === '') - Number(b.group === '') ||
    (by === 'kind'
      ? place(a.group) - place(b.group)
      : (a.code ?? '').localeCompare(b.code ?? '') || Number(a.group) - Number(b.group))
}

/** The groups of one dimension that are shown, each with how many of it attended. */
async function groupsOf(db: Db, survey: Survey, by: Dimension, cells: readonly SurveyCell[]) {
  const people = (await listAttendees(db, survey.meetingId)).filter(isCounted)
  const departments = new Map((await listDepartments(db)).map((one) => [String(one.id), one]))
  const groupOf = (person: (typeof people)[number]) =>
    by === 'kind' ? person.kind : String(person.departmentId ?? '')
  return cells
    .filter(({ question }) => question === wholeSurvey)
    .map(({ group, answered }): Group => {
      const department = by === 'department' ? departments.get(group) : undefined
      const attended = people.filter((person) => groupOf(person) === group).length
      const { code = null, name = null } = department ?? {}
      return { group, code, name, answers: answered, attended }
    })
    .sort(groupOrder(by))
}

/** Words typed beside an option, the same ones once. */
function othersOf(texts: Awaited<ReturnType<typeof listOtherTexts>>, question: number) {
  const counts = new Map<string, { option: string; text: string; count: number }>()
  for (const { option, text } of texts.filter((one) => one.question === question)) {
    const key = JSON.stringify([option, text])
    const found = counts.get(key) ?? { option: option ?? '', text, count: 0 }
    counts.set(key, { ...found, count: found.count + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count || (a.text < b.text ? -1 : 1))
}

type Shown = QuestionStatistics | null

/**
 * A survey's figures, all of them read from its published cells. What nobody answered and what too few did look the
 * same: there is nothing.
 */
export async function shownStatistics(db: Db, survey: Survey, by: Dimension | undefined) {
  const all = await listCells(db, [survey.id], 'all')
  const divided = by ? await listCells(db, [survey.id], by) : []
  const questions = await listSurveyQuestions(db, [survey.id])
  const texts = await listOtherTexts(db, survey.id)
  const named = by ? await groupsOf(db, survey, by, divided) : []
  // Where nobody said, the one group left is the whole again.
  const groups = named.some(({ group }) => group !== '') ? named : []
  const answers = all.find(({ question }) => question === wholeSurvey)?.answered ?? null
  const attended = (await listAttendees(db, survey.meetingId)).filter(isCounted).length
  return {
    survey: {
      id: survey.id,
      meetingId: survey.meetingId,
      filename: survey.filename,
      isNamed: survey.isNamed,
      minimum: survey.minimum ?? 0,
    },
    by: by ?? null,
    answers,
    response: answers === null ? null : responseRate(answers, attended || null),
    groups,
    questions: questions
      .filter(({ kind, tie }) => kind !== 'unused' && tie !== 'name')
      .map((question) => {
        const scale = scaleOf(question)
        const { position, kind } = question
        const statisticsIn = (cells: readonly SurveyCell[], group: string): Shown => {
          const cell = cells.find((one) => one.question === position && one.group === group)
          return cell ? statisticsOf({ kind, scale }, figuresOf(cell)) : null
        }
        const whole = statisticsIn(all, '')
        return {
          position,
          number: question.number,
          title: question.title,
          row: question.row,
          kind,
          aspect: question.aspect,
          tie: question.tie,
          scale,
          satisfiedFrom: scale ? satisfiedFrom(scale) : null,
          points: whole ? (question.points as Record<string, number | null>) : {},
          whole,
          others: whole ? othersOf(texts, position) : [],
          groups: groups.map(({ group }) => statisticsIn(divided, group)),
        }
      }),
  }
}
