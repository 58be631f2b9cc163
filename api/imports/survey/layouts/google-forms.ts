import { type SurveyLayout, splitBracket } from '../layout.ts'

/** Google Forms: grids as `question [row]`; several options joined by a comma, which may stand inside an option too. */
export const googleForms: SurveyLayout = {
  name: 'google-forms',
  headRows: 1,
  marks: ['Timestamp', '时间戳记', '时间戳'],
  least: 1,
  confirm: ([head, ...below]) => {
    const first = (head?.cells[0] ?? '').trim()
    const grids = head?.cells.filter((cell) => /\S\s*\[[^\]]+\]$/.test(cell)).length ?? 0
    const isFirst = /^(timestamp|时间戳记?)$/i.test(first)
    if (!isFirst || !below.some(({ cells }) => /\d/.test(cells[0] ?? ''))) return undefined
    return grids > 0 ? [{ key: 'layout.grids', params: { count: grids } }] : []
  },
  split: (storeys, index) => splitBracket(storeys[0]?.[index] ?? ''),
  multiple: ', ',
  ranking: null,
  isAmbiguous: true,
}
