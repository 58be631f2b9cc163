import { matchAlias } from './head-names.ts'
import type { Field } from './kind.ts'
import { isBlank, plain, type Row } from './row.ts'
import { splitRecords } from './split-records.ts'

/** What a decision consists of when it is pasted. */
export type Part = 'text' | 'department' | 'person' | 'due'
export type Parts = Record<Part, string>

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
export function readHead(cells: readonly string[]): Map<Part, number> | undefined {
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

/** Lines as rows of cells: divided by tabs where there are any, else by the last marks of each line. */
export function recordsOf(text: string): Row[] {
  if (text.includes('\t')) return [...splitRecords([text], '\t')].flat()
  const lines = text.split(/\r\n?|\n/)
  if (lines.at(-1) === '') lines.pop()
  return lines.map((line, at) => ({ line: at + 1, cells: cellsOfLine(line) }))
}

/** The four parts of a row without named columns: text, department, person, due date; the person may be left out. */
export function partsInOrder(cells: readonly string[]): Parts | undefined {
  const filled = [...cells]
  while (filled.length > 0 && isBlank(filled.at(-1) ?? '')) filled.pop()
  // A first column of running numbers.
  if (filled.length > 4 && /^\d{1,3}$/.test(plain(filled[0] ?? ''))) filled.shift()
  if (filled.length < 3 || filled.length > 4) return undefined
  const [text = '', department = '', third = '', fourth] = filled
  return { text, department, person: fourth === undefined ? '' : third, due: fourth ?? third }
}

/** The four parts of a row by its named columns. */
export function partsAt(columns: ReadonlyMap<Part, number>, cells: readonly string[]): Parts {
  const at = (part: Part) => cells[columns.get(part) ?? -1] ?? ''
  return { text: at('text'), department: at('department'), person: at('person'), due: at('due') }
}
