import { headKey } from '../../head-names.ts'
import { oneLine, type SurveyLayout } from '../layout.ts'

const choice = / - Selected Choice( - |$)/

/**
 * Qualtrics: names of columns, then the questions, then `{"ImportId":…}`. `Q3_1` and `Q3_2` are parts of Q3, told apart by
 * what follows the question's text after a dash; `Q3_4_TEXT` holds the words typed beside an option. Rows of the status
 * `Survey Preview` are trials.
 */
export const qualtrics: SurveyLayout = {
  name: 'qualtrics',
  headRows: 3,
  marks: ['StartDate', 'EndDate', 'Status', 'IPAddress', 'Progress', 'ResponseId', 'UserLanguage'],
  least: 2,
  confirm: ([, , third]) =>
    third?.cells.some((cell) => /^\{\s*"ImportId"/.test(cell))
      ? [{ key: 'layout.import-ids', params: {} }]
      : undefined,
  split: (storeys, index) => {
    const name = oneLine(storeys[0]?.[index] ?? '')
    const text = oneLine(storeys[1]?.[index] ?? '')
    if (/_NPS_GROUP$|_DO(_\d+)?$/.test(name))
      return { number: null, title: text, part: null, role: 'about' }
    const isOtherText = /_TEXT$/.test(name)
    const [, stem, at] = /^(.+?)(_\d+)?(?:_TEXT)?$/.exec(name) ?? []
    const number = stem ?? name
    const tidy = text.replace(choice, (_, more: string) => more.replace(/^ - $/, ' - '))
    if (isOtherText)
      return {
        number,
        title: tidy.replace(/ - [^-]*(- Text)$/, ''),
        part: / - ([^-]*) - Text$/.exec(text)?.[1]?.trim() ?? null,
        isOtherText,
      }
    const dash = at === undefined ? -1 : tidy.lastIndexOf(' - ')
    return dash < 0
      ? { number, title: tidy, part: null }
      : { number, title: tidy.slice(0, dash), part: tidy.slice(dash + 3) }
  },
  multiple: ',',
  ranking: null,
  isAmbiguous: true,
  isTrial: (cells, heads) => {
    const at = heads.findIndex((head) => headKey(head) === 'status')
    return /^(survey preview|survey test|spam)$/i.test(cells[at] ?? '')
  },
}
