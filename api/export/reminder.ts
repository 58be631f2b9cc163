import type { ChasedDecision } from '../follow-up-list.ts'
import type { Locale } from '../messages.ts'
import { type OfficeDocument, paragraph, row, type Section, type Table } from './office-document.ts'
import { quantity, text } from './sheet.ts'
import { dayAt, dayText, momentText, shortDayText } from './show-day.ts'

export type Reminder = {
  organisation: string
  /** What is not done, in the order in which it is chased. */
  decisions: readonly ChasedDecision[]
  writer: string
  writtenOn: string
  writtenAt: Date
  answerBy: string
}

type Words = {
  title: string
  address: (department: string) => string
  body: (count: number, overdueCount: number, by: string) => string
  heads: readonly string[]
  place: (meeting: string, code: string, number: number) => string
  close: (reminder: Reminder, on: string) => string[]
  asOf: string
}

const words: Record<Locale, Words> = {
  zh: {
    title: '会议议定事项催办单',
    address: (department) => `${department}：`,
    body: (count, overdueCount, by) =>
      `由你单位承办的会议议定事项，尚有 ${count} 项没有办结${
        overdueCount > 0 ? `，其中 ${overdueCount} 项已超过期限` : ''
      }（见下表）。请抓紧办理，并于${by}前将办理情况填入表内反馈；确需延期的，请写明理由和拟办结的日期。`,
    heads: [
      '议定事项',
      '出自',
      '责任人',
      '期限',
      '逾期（天）',
      '最近进展',
      '办理情况（承办单位填写）',
    ],
    place: (meeting, code, number) => `${meeting}（${code}）第 ${number} 项`,
    close: ({ organisation, writer }, on) => [`${organisation}（盖章）`, `经办人：${writer}`, on],
    asOf: '数据时间',
  },
  en: {
    title: 'Reminder of decisions to be carried out',
    address: (department) => `To ${department}`,
    body: (count, overdueCount, by) =>
      `Of the decisions that your department is to carry out, ${count} ${
        count === 1 ? 'is' : 'are'
      } not done${overdueCount > 0 ? `, ${overdueCount} of them past the due date` : ''} (see the table). Please see to them, and return this sheet by ${by} with how each stands. If more time is needed, say why, and by when it will be done.`,
    heads: [
      'Decision',
      'From',
      'Person',
      'Due',
      'Overdue (days)',
      'Latest progress',
      'How it stands (for the department)',
    ],
    place: (meeting, code, number) => `${meeting} (${code}), no. ${number}`,
    close: ({ organisation, writer }, on) => [organisation, writer, on],
    asOf: 'data as of',
  },
}

/** Three lines to be filled in by hand. */
const roomToWrite = text('\n\n\u00a0')

const widths = [26, 20, 9, 13, 8, 24, 24]

function tableOf(decisions: readonly ChasedDecision[], locale: Locale): Table {
  const w = words[locale]
  return {
    is: 'table',
    columns: w.heads.map((head, at) => ({ head, width: widths[at] ?? 10 })),
    rows: decisions.map((one) =>
      row([
        text(one.text),
        text(w.place(one.meeting.title, one.meeting.code, one.number)),
        text(one.person ?? ''),
        text(dayText(one.dueOn, locale)),
        quantity(one.state === 'overdue' ? String(one.dayCount) : null),
        text(
          one.latestNote
            ? `${shortDayText(dayAt(one.latestNote.at), locale)} ${one.latestNote.text}`
            : '',
        ),
        roomToWrite,
      ]),
    ),
    whenEmpty: '',
  }
}

/** 催办单: what a department still owes, with room for its answer; each department begins a sheet of its own. */
export function reminder(said: Reminder, locale: Locale): OfficeDocument {
  const w = words[locale]
  const byDepartment = [...Map.groupBy(said.decisions, ({ departmentName }) => departmentName)]
  return {
    locale,
    title: w.title,
    subtitle: null,
    foot: `${said.organisation} · ${w.asOf} ${momentText(said.writtenAt, locale)}`,
    sections: byDepartment.map(([department, own], at): Section => {
      const overdue = own.filter(({ state }) => state === 'overdue').length
      return {
        heading: at === 0 ? null : w.title,
        sheet: department,
        isWide: true,
        startsPage: at > 0,
        blocks: [
          paragraph(w.address(department), 'address'),
          paragraph(w.body(own.length, overdue, dayText(said.answerBy, locale))),
          tableOf(own, locale),
          ...w.close(said, dayText(said.writtenOn, locale)).map((line) => paragraph(line, 'close')),
        ],
      }
    }),
  }
}
