import { type Parts, partsAt, partsInOrder, readHead, recordsOf } from './decision-rows.ts'
import { possibleOrders } from './parse-day.ts'
import { parseDue } from './parse-due.ts'
import { isBlank, plain } from './row.ts'
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

const wrong = (rule: string, value: string, suggestion: string | null = null) => ({
  rule,
  value: value.slice(0, 200),
  suggestion,
})

/** `1.`, `（二）`, `三、` before a decision: its number is given when it is kept. */
const numbering =
  /^\s*(?:[（(]\s*(?:\d{1,3}|[一二三四五六七八九十]{1,3})\s*[）)]|\d{1,3}\s*(?:[、)）]|[.．](?!\d))|[一二三四五六七八九十]{1,3}、|[①-⑳])\s*/

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
