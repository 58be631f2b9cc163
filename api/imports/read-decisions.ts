import { matchAlias } from './head-names.ts'
import type { Field } from './kind.ts'
import { possibleOrders } from './parse-day.ts'
import { parseDue } from './parse-due.ts'
import { isBlank, plain, type Row } from './row.ts'
import { splitRecords } from './split-records.ts'
import type { DateOrder } from './types.ts'

export type ProposedDecision = {
  line: number
  text: string
  department: string
  person: string | null
  dueOn: string
}

export type DecisionProblem = {
  line: number
  /** The cell's text as read, shortened to 200 characters. */
  value: string
  /** Key of the message catalogue. */
  rule: string
  suggestion: string | null
}

export type DecisionReading = {
  decisions: ProposedDecision[]
  problems: DecisionProblem[]
  /** Lines of the text: read = proposed + rejected + ignored (blank, head). */
  balance: { read: number; proposed: number; rejected: number; ignored: number }
}

type Part = 'text' | 'department' | 'person' | 'due'
type Parts = Record<Part, string>

const heads: (Field & { name: Part })[] = [
  {
    name: 'text',
    type: 'text',
    aliases: ['议定事项', '事项', '内容', '工作任务', '任务', 'decision', 'action', 'task', 'text'],
  },
  {
    name: 'department',
    type: 'text',
    aliases: [
      '责任部门',
      '承办部门',
      '责任单位',
      '承办单位',
      '牵头单位',
      '部门',
      '单位',
      'department',
    ],
  },
  {
    name: 'person',
    type: 'text',
    aliases: ['责任人', '承办人', '负责人', '联系人', 'person', 'owner', 'responsible'],
  },
  {
    name: 'due',
    type: 'day',
    aliases: [
      '完成时限',
      '办理期限',
      '期限',
      '时限',
      '完成时间',
      '截止日期',
      '日期',
      'due date',
      'due',
      'deadline',
    ],
  },
]

/** Which column is what, when the first row names at least three of the four. */
function readHead(cells: readonly string[]): Map<Part, number> | undefined {
  const columns = new Map<Part, number>()
  for (const field of heads) {
    const scores = cells.map((cell) =>
      cell.length > 20 ? 0 : (matchAlias(cell, field)?.score ?? 0),
    )
    const best = Math.max(...scores)
    if (best >= 0.7) columns.set(field.name, scores.indexOf(best))
  }
  return columns.size >= 3 && columns.has('text') && columns.has('due') ? columns : undefined
}

/** `1.`, `（二）`, `三、` before a decision: its number is given when it is kept. */
const numbering =
  /^\s*(?:[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[）)]|\d{1,3}\s*(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/

const marks = [/[|｜]/g, /[;；]/g, /[,，]/g]

/** Cells of a line without tabs: a decision may have commas of its own, so the last three marks divide it. */
function cellsOfLine(line: string): string[] {
  for (const mark of marks) {
    const ends = [...line.matchAll(mark)].map(({ index }) => index).slice(-3)
    if (ends.length < 2) continue
    const starts = [0, ...ends.map((at) => at + 1)]
    return starts.map((from, at) => line.slice(from, ends[at] ?? line.length).trim())
  }
  return [line.trim()]
}

function recordsOf(text: string): Row[] {
  if (text.includes('\t')) return [...splitRecords([text], '\t')].flat()
  const lines = text.split(/\r\n?|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, at) => ({ line: at + 1, cells: cellsOfLine(line) }))
}

/** The four parts of a row without named columns: text, department, person, due date; the person may be left out. */
function partsInOrder(cells: readonly string[]): Parts | undefined {
  const filled = [...cells]
  while (filled.length > 0 && isBlank(filled.at(-1) ?? '')) filled.pop()
  // A first column of running numbers.
  if (filled.length > 4 && /^\d{1,3}$/.test(plain(filled[0] ?? ''))) filled.shift()
  if (filled.length < 3 || filled.length > 4) return undefined
  const [text = '', department = '', third = '', fourth] = filled
  return { text, department, person: fourth === undefined ? '' : third, due: fourth ?? third }
}

/** The order of days like `5/6/26`: the only one in which all of them are days on or after the meeting's first. */
function decideOrder(dues: readonly string[], startsOn: string): DateOrder | 'open' {
  const asked = dues.filter((due) => (possibleOrders(due)?.length ?? 0) > 0)
  const orders = (['ymd', 'mdy', 'dmy'] as const).filter((order) =>
    asked.every((due) => {
      const day = possibleOrders(due)?.includes(order) && parseDue(due, startsOn, order)
      return day && day >= startsOn
    }),
  )
  const [first = 'ymd', ...others] = orders
  const read = (order: DateOrder) => asked.map((due) => parseDue(due, startsOn, order)).join()
  return others.every((order) => read(order) === read(first)) ? first : 'open'
}

/** The longest text of a decision, and of a department or person. */
const longest = { text: 1000, name: 200 }

/**
 * Decisions as they are pasted, one a line: text, department, person, due date, between tabs (from a spreadsheet, with
 * or without a head) or commas. Nothing is guessed: a line that can't be read is named with its remedy.
 */
export function readDecisions(text: string, meeting: { startsOn: string }): DecisionReading {
  const found: DecisionReading = {
    decisions: [],
    problems: [],
    balance: { read: 0, proposed: 0, rejected: 0, ignored: 0 },
  }
  const records = recordsOf(text)
  const first = records.find(({ cells }) => !cells.every(isBlank))
  const columns = first && readHead(first.cells)
  const partsOf = (cells: readonly string[]) =>
    columns ? partsAt(columns, cells) : partsInOrder(cells)
  const data = records.filter((row) => !row.cells.every(isBlank) && !(columns && row === first))
  const order = decideOrder(
    data.map(({ cells }) => partsOf(cells)?.due ?? ''),
    meeting.startsOn,
  )
  for (const { line, cells } of data) {
    const parts = partsOf(cells)
    const read = parts
      ? readParts(parts, order, meeting.startsOn)
      : wrong('problem.decision.parts', cells.join(' '))
    if ('rule' in read) found.problems.push({ line, ...read })
    else found.decisions.push({ line, ...read })
  }
  found.balance = {
    read: records.length,
    proposed: found.decisions.length,
    rejected: found.problems.length,
    ignored: records.length - data.length,
  }
  return found
}

function partsAt(columns: ReadonlyMap<Part, number>, cells: readonly string[]): Parts {
  const at = (part: Part) => cells[columns.get(part) ?? -1] ?? ''
  return { text: at('text'), department: at('department'), person: at('person'), due: at('due') }
}

const wrong = (rule: string, value: string, suggestion: string | null = null) => ({
  rule,
  value: value.slice(0, 200),
  suggestion,
})

function readParts(parts: Parts, order: DateOrder | 'open', startsOn: string) {
  const said = parts.text.replace(numbering, '').trim()
  const department = parts.department.trim()
  const person = isBlank(plain(parts.person)) ? null : parts.person.trim()
  if (isBlank(said)) return wrong('problem.decision.empty', parts.due)
  if (said.length > longest.text) return wrong('problem.decision.long', said, String(longest.text))
  if (isBlank(plain(department))) return wrong('problem.decision.department', said)
  const name = [department, person ?? ''].find((one) => one.length > longest.name)
  if (name) return wrong('problem.decision.long', name, String(longest.name))
  if (isBlank(plain(parts.due))) return wrong('problem.due.missing', said)
  if (order === 'open' && (possibleOrders(parts.due)?.length ?? 0) > 1)
    return wrong('problem.due.ambiguous', parts.due)
  const dueOn = parseDue(parts.due, startsOn, order === 'open' ? 'ymd' : order)
  if (dueOn === undefined) return wrong('problem.due.unreadable', parts.due)
  if (dueOn < startsOn) return wrong('problem.due.before', parts.due, startsOn)
  return { text: said, department, person, dueOn }
}
