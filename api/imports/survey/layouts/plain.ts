import { type SurveyLayout, splitBracket } from '../layout.ts'

/** One row an answer, one column a question, under heads of any kind. */
export const plain: SurveyLayout = {
  name: 'plain',
  headRows: 1,
  marks: [],
  least: 0,
  split: (storeys, index) => splitBracket(storeys[0]?.[index] ?? ''),
  multiple: '┋',
  ranking: '→',
  sharesBeginning: true,
}
