import { oneLine, type SurveyLayout, splitNumber } from '../layout.ts'

/** The question above a column: a question of several columns is named above the first, or above each. */
function questionAbove(cells: readonly string[], index: number): string {
  for (let at = index; at >= 0; at -= 1) if (cells[at]) return oneLine(cells[at] as string)
  return ''
}

const whole = /^(response|open-ended response|回复|开放式回答)$/i
const otherText = /^other \(please specify\)|^其他[（(]请(注明|说明|具体说明)[)）]/i

/** SurveyMonkey: the questions above, `Response`, an option or a row of a matrix below them. */
export const surveymonkey: SurveyLayout = {
  name: 'surveymonkey',
  headRows: 2,
  marks: ['Respondent ID', 'Collector ID', 'Start Date', 'End Date', 'Custom Data 1'],
  least: 2,
  confirm: ([, second]) => {
    const isHead = second !== undefined && (second.cells[0] ?? '') === ''
    return isHead ? [{ key: 'layout.two-rows', params: {} }] : undefined
  },
  split: (storeys, index) => {
    const question = splitNumber(questionAbove(storeys[0] ?? [], index))
    const below = oneLine(storeys[1]?.[index] ?? '')
    if (otherText.test(below)) return { ...question, part: below, isOtherText: true }
    return { ...question, part: below === '' || whole.test(below) ? null : below }
  },
  multiple: null,
  ranking: null,
}
