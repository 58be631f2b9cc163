import type { Row } from '../../row.ts'
import { type Split, type SurveyLayout, splitNumber } from '../layout.ts'
import type { Reason } from '../types.ts'

/**
 * 问卷星. Columns of one question repeat its number: `第5题(早餐)` in older exports, `5、(早餐)` or `5、早餐` in newer ones, of
 * a matrix in both forms and of a multiple choice in the code form. (Both ways stand in public scripts that read them:
 * gasongjian/reportgen for the older; SQL over `17、(玻璃瓶)` columns for the newer.)
 */
function split(storeys: readonly (readonly string[])[], index: number): Split {
  const head = (storeys[0]?.[index] ?? '').normalize('NFKC').trim()
  const old = /^第\s*(\d{1,3})\s*题\s*\((.*)\)$/.exec(head)
  if (old) return { number: old[1] as string, title: '', part: old[2] as string }
  const numbered = splitNumber(head)
  const part = /^\((.*)\)$/.exec(numbered.title)?.[1]
  return part === undefined ? numbered : { ...numbered, title: '', part }
}

const joined = /┋|\S→\S|^[(（](跳过|空)[)）]$/
const isCode = (cell: string) => /^(-[23]|[01](〖.*〗)?)$/s.test(cell)

/** Options in columns of 0 and 1, or the codes −2 and −3. */
function signsOfCodes(rows: readonly Row[]) {
  const [head, ...below] = rows
  const parts = (head?.cells ?? []).flatMap((_, index) =>
    split([head?.cells ?? []], index).part === null ? [] : [index],
  )
  const cellsOf = (index: number) => below.map(({ cells }) => cells[index] ?? '').filter(Boolean)
  const flags = parts.filter((index) => {
    const cells = cellsOf(index)
    return cells.includes('0') && cells.every(isCode)
  })
  const isMissing = below.some(({ cells }) => cells.some((cell) => cell === '-2' || cell === '-3'))
  const isText = below.some(({ cells }) => cells.some((cell) => joined.test(cell)))
  return { flags: flags.length, isMissing, isText }
}

const marks = ['序号', '提交答卷时间', '所用时间', '来源', '来源详情', '来自IP']
const shared = { headRows: 1, marks, least: 3, split, multiple: '┋', ranking: '→' } as const

export const wjxCode: SurveyLayout = {
  ...shared,
  name: 'wjx-code',
  confirm: (rows) => {
    const { flags, isMissing, isText } = signsOfCodes(rows)
    if (isText || (flags === 0 && !isMissing)) return undefined
    const reasons: Reason[] = []
    if (flags > 0) reasons.push({ key: 'layout.flags', params: { count: flags } })
    if (isMissing) reasons.push({ key: 'layout.missing-codes', params: {} })
    return reasons
  },
}

export const wjxText: SurveyLayout = {
  ...shared,
  name: 'wjx-text',
  confirm: (rows) =>
    signsOfCodes(rows).isText ? [{ key: 'layout.joined', params: { mark: '┋ →' } }] : [],
}
