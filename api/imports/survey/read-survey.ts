import { IgnoredRuns } from '../ignored-rows.ts'
import { openFile } from '../open-file.ts'
import type { Row } from '../row.ts'
import { type Source, Unreadable } from '../types.ts'
import { createAnswerKeys } from './answer-key.ts'
import { findLayout } from './find-layout.ts'
import { groupColumns, readHeads } from './group-columns.ts'
import type { SurveyLayout } from './layout.ts'
import { SurveyProblems } from './problems.ts'
import { readQuestions } from './read-questions.ts'
import { createSheetTaker } from './take-sheets.ts'
import type {
  HeadPart,
  SurveyBalance,
  SurveyContext,
  SurveyDecisions,
  SurveyRead,
  SurveySample,
} from './types.ts'

/** More answers than any meeting has people. */
const mostAnswers = 50_000
const sampleRows = 8

/** Averages and counts that somebody put under the answers. */
const total = /^(合计|总计|小计|平均值?|平均分|总分|人数|total|average|mean|sum)$/i

type Fate = 'blank' | 'trial' | 'total' | 'answer'

function fateOf(layout: SurveyLayout, row: Row, names: readonly string[]): Fate {
  if (row.cells.every((cell) => cell === '')) return 'blank'
  if (layout.isTrial?.(row.cells, names)) return 'trial'
  const first = row.cells.find((cell) => cell !== '') ?? ''
  return total.test(first.trim()) ? 'total' : 'answer'
}

/** The rows of a file, all of them: a survey is small. */
function allRows(records: Iterable<Row[]>): Row[] {
  const rows: Row[] = []
  for (const block of records) {
    rows.push(...block)
    if (rows.length > mostAnswers + 100)
      throw new Unreadable('file.too-many-answers', { most: mostAnswers })
  }
  return rows
}

function sampleOf(
  row: Row,
  heads: readonly HeadPart[],
  nameAt: number,
  fate: SurveySample['fate'],
): SurveySample {
  const cells = heads.map(({ index, role }) => {
    const isPrivate = role === 'identity' || index === nameAt
    return isPrivate ? '' : (row.cells[index] ?? '').slice(0, 200)
  })
  return { line: row.line, cells, fate }
}

/**
 * Reads the answers to a questionnaire from a text of any encoding and separator or a workbook: bytes in; how it was
 * read, and the answer sheets. Who answered is left out of both, but for the name where the form asked for it and it was
 * said to be kept. Every row has a fate. Throws `Unreadable` for what holds no answers.
 */
export async function readSurvey(
  source: Source,
  decisions: SurveyDecisions,
  context: SurveyContext,
): Promise<SurveyRead> {
  const { encoding, separator, sheet } = decisions
  const file = await openFile(source, {
    ...(encoding && { encoding }),
    ...(separator && { separator }),
    ...(sheet !== undefined && { sheet }),
  })
  const rows = allRows(file.records())
  const { layout, at, reasons } = findLayout(rows, decisions)
  const headRows = rows.slice(at, at + layout.headRows)
  const storeys = headRows.map(({ cells }) => cells)
  const heads = readHeads(layout, storeys)
  const names = storeys[0] ?? []
  const body = rows.slice(at + layout.headRows)
  const fates = body.map((row) => fateOf(layout, row, names))
  const answered = body.filter((_, place) => fates[place] === 'answer')
  const frame = { layout, rows: answered, context, decisions: decisions.questions ?? {} }
  const questions = groupColumns(layout, heads).flatMap((group) => readQuestions(frame, group))

  const problems = new SurveyProblems(heads.map(({ head }) => head))
  const ignored = new IgnoredRuns<'title' | 'header' | 'blank' | 'trial' | 'total'>()
  const balance: SurveyBalance = { read: 0, imported: 0, duplicate: 0, rejected: 0, ignored: 0 }
  const sample: SurveySample[] = []
  const nameAt = questions.find(({ reading }) => reading.tie === 'name')?.reading.column ?? -1
  const isNamed = nameAt >= 0 && decisions.named === true
  const keyOf = createAnswerKeys(layout.name.replace(/-(text|code)$/, ''), heads)
  const { takeIn, sheets } = createSheetTaker({
    questions,
    width: heads.length,
    keyOf,
    nameAt: isNamed ? nameAt : -1,
    problems,
    isEarlier: context.isEarlier,
  })

  const leaveOut = (row: Row, reason: 'title' | 'header' | 'blank' | 'trial' | 'total') => {
    balance.read += 1
    balance.ignored += 1
    ignored.add(reason, row.line)
  }
  for (const row of rows.slice(0, at))
    leaveOut(row, row.cells.every((cell) => cell === '') ? 'blank' : 'title')
  for (const row of headRows) leaveOut(row, 'header')
  for (const [place, row] of body.entries()) {
    const fate = fates[place] as Fate
    if (fate !== 'answer') {
      leaveOut(row, fate)
      continue
    }
    ignored.interrupt()
    balance.read += 1
    const given = takeIn(row)
    balance[given] += 1
    if (sample.length < sampleRows) sample.push(sampleOf(row, heads, nameAt, given))
  }
  for (const { reading, uncertain } of questions)
    for (const option of uncertain)
      problems.add(
        headRows[0]?.line ?? 1,
        reading.column,
        option,
        'problem.answer.joined',
        'warning',
      )
  return {
    reading: {
      layout: layout.name,
      reasons,
      encoding: file.encoding,
      separator: file.separator,
      sheet: file.sheet,
      sheets: file.sheets,
      headerLine: headRows[0]?.line ?? 1,
      headerRows: layout.headRows,
      columns: heads.map(({ index, head, role }) => ({ index, head, role })),
      questions: questions.map(({ reading }) => reading),
      asksName: nameAt >= 0,
      isNamed,
      balance,
      ignored: ignored.runs,
      problems: problems.listed,
      problemCount: problems.count,
      sample,
    },
    sheets,
  }
}
