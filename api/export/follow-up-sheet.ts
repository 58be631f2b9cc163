import type { ChasedDecision } from '../follow-up-list.ts'
import type { Locale } from '../messages.ts'
import { stateWords } from './follow-up-words.ts'
import { blank, day, quantity, type Sheet, type SheetCell, text } from './sheet.ts'
import { dayAt } from './show-day.ts'

type Column = {
  zh: string
  en: string
  cell: (one: ChasedDecision, locale: Locale) => SheetCell
}

const isBeyond = ({ state }: ChasedDecision) => state === 'overdue' || state === 'late'

/** The columns of the export, in their order; days and numbers go out as such. */
const columns: Column[] = [
  { zh: '会议', en: 'Meeting', cell: ({ meeting }) => text(meeting.title) },
  { zh: '议定事项', en: 'Decision', cell: (one) => text(one.text) },
  { zh: '活动编号', en: 'Activity code', cell: ({ meeting }) => text(meeting.code) },
  { zh: '序号', en: 'Number', cell: ({ number }) => quantity(String(number)) },
  { zh: '责任部门', en: 'Department', cell: ({ departmentName }) => text(departmentName) },
  { zh: '责任人', en: 'Person', cell: ({ person }) => text(person ?? '') },
  { zh: '期限', en: 'Due', cell: ({ dueOn }) => day(dueOn) },
  { zh: '状态', en: 'State', cell: ({ state }, locale) => text(stateWords[locale][state]) },
  {
    zh: '逾期天数',
    en: 'Days beyond',
    cell: (one) => quantity(isBeyond(one) ? String(one.dayCount) : null),
  },
  { zh: '办结日期', en: 'Done', cell: ({ doneOn }) => day(doneOn) },
  { zh: '办结登记人', en: 'Said by', cell: ({ doneBy }) => text(doneBy ?? '') },
  { zh: '取消理由', en: 'Cancelled because', cell: (one) => text(one.cancelledReason ?? '') },
  { zh: '最近进展', en: 'Latest progress', cell: ({ latestNote }) => text(latestNote?.text ?? '') },
  {
    zh: '进展日期',
    en: 'Noted',
    cell: ({ latestNote }) => day(latestNote ? dayAt(latestNote.at) : null),
  },
]

const words: Record<Locale, { name: string; total: string }> = {
  zh: { name: '督办清单', total: '合计' },
  en: { name: 'Follow-up', total: 'Total' },
}

/** The follow-up list as a sheet: a decision a row, how many they are at the foot. */
export function followUpSheet(decisions: readonly ChasedDecision[], locale: Locale): Sheet {
  const w = words[locale]
  return {
    name: w.name,
    heads: columns.map((column) => column[locale]),
    rows: decisions.map((one) => columns.map(({ cell }) => cell(one, locale))),
    totals: columns.map((_, at) =>
      at === 0 ? text(w.total) : at === 3 ? quantity(String(decisions.length)) : blank,
    ),
  }
}
