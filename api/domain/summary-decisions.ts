import { completionOf } from './follow-up.ts'
import type { Block } from './summary-block.ts'
import {
  asWritten,
  type Figure,
  figure,
  type Part,
  parts,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
} from './summary-figure.ts'
import type { SummaryDecision, SummaryInput } from './summary-input.ts'

/** So many stand on the first page in their own words. */
const named = 5

export const decisionStateSaid: Record<SummaryDecision['state'], ReturnType<typeof said>> = {
  overdue: said('逾期未办', 'Overdue'),
  open: said('在办', 'Open'),
  late: said('逾期办结', 'Done late'),
  done: said('按期办结', 'Done in time'),
  cancelled: said('已取消', 'Cancelled'),
}

function figuresOf({ decisions, today }: SummaryInput): Figure[] {
  const of = (states: readonly SummaryDecision['state'][]) =>
    decisions.filter(({ state }) => states.includes(state))
  const count = (
    key: string,
    label: [string, string],
    formula: [string, string],
    states: readonly SummaryDecision['state'][],
  ) => {
    const own = of(states)
    return figure(`decisions.${key}`, {
      label,
      formula,
      unit: 'count',
      value: own.length,
      rests: ['decisions', 'day'],
      rows: [{ of: 'decisions', numbers: own.map(({ number }) => number) }],
    })
  }
  const completion = completionOf(
    decisions.map((one) => ({ ...one, isCancelled: one.state === 'cancelled' })),
    today,
  )
  return [
    count(
      'total',
      ['议定事项', 'Decisions'],
      ['登记的议定事项，不计取消的', 'decisions on record, without cancelled ones'],
      ['overdue', 'open', 'late', 'done'],
    ),
    count(
      'finished',
      ['已办结', 'Done'],
      ['按期与逾期办结的', 'done, in time or late'],
      ['done', 'late'],
    ),
    count(
      'open',
      ['在办未到期', 'Open, not due yet'],
      ['未办结而未过期限的', 'not done and not overdue'],
      ['open'],
    ),
    count(
      'overdue',
      ['逾期未办', 'Overdue'],
      ['过了期限仍未办结的', 'past their due date and not done'],
      ['overdue'],
    ),
    count(
      'cancelled',
      ['已取消', 'Cancelled'],
      ['说明理由后取消的', 'cancelled with a reason'],
      ['cancelled'],
    ),
    figure('decisions.onTime', {
      label: ['按期办结率', 'Done in time'],
      formula: ['到期事项中按期办结的 ÷ 到期事项', 'done in time ÷ fallen due'],
      unit: 'share',
      value: completion.onTimeShare,
      rests: ['decisions', 'day'],
      rows: [
        {
          of: 'decisions',
          numbers: decisions
            .filter((one) => one.dueOn < today && one.state !== 'cancelled')
            .map(({ number }) => number),
        },
      ],
    }),
  ]
}

const line = ({ text, department, dueOn }: SummaryDecision, language: 'zh' | 'en'): Part[] =>
  language === 'zh'
    ? parts`${text}（${department}，${{ day: dueOn }}前）`
    : parts`${text} (${department}, by ${{ day: dueOn }})`

function sentencesOf({ decisions, today }: SummaryInput): Sentence[] {
  if (decisions.length === 0)
    return [sentence('decisions.none', ['没有登记议定事项。'], ['No decisions are on record.'])]
  const standing = decisions.filter(({ state }) => state !== 'cancelled')
  const isAnyDue = standing.some(({ dueOn }) => dueOn < today)
  const some = standing.slice(0, named)
  const more = standing.length > named
  return [
    sentence(
      'decisions',
      parts`议定 ${shown('decisions.total')} 项：已办结 ${shown('decisions.finished')} 项，在办 ${shown('decisions.open')} 项，逾期未办 ${shown('decisions.overdue')} 项${isAnyDue ? parts`；到期的按期办结率 ${shown('decisions.onTime')}` : null}。`,
      parts`Decisions: ${shown('decisions.total')} — ${shown('decisions.finished')} done, ${shown('decisions.open')} open, ${shown('decisions.overdue')} overdue${isAnyDue ? parts`; of those due ${shown('decisions.onTime')} done in time` : null}.`,
    ),
    ...(some.length === 0
      ? []
      : [
          sentence(
            'decisions.list',
            [
              ...some.flatMap((one, at): Part[] => [
                `${at > 0 ? '；' : ''}${one.number}. `,
                ...line(one, 'zh'),
              ]),
              more ? '；其余见明细。' : '。',
            ],
            [
              ...some.flatMap((one, at): Part[] => [
                `${at > 0 ? '; ' : ''}${one.number}. `,
                ...line(one, 'en'),
              ]),
              more ? '; the others in the detail.' : '.',
            ],
          ),
        ]),
  ]
}

const tableOf = ({ decisions }: SummaryInput): Table => ({
  key: 'decisions.list',
  title: said('议定事项', 'Decisions'),
  columns: [
    { key: 'number', head: said('序号', 'No.'), unit: 'count' },
    { key: 'text', head: said('事项', 'Decision'), unit: 'text' },
    { key: 'department', head: said('责任部门', 'Department'), unit: 'text' },
    { key: 'dueOn', head: said('期限', 'Due'), unit: 'day' },
    { key: 'doneOn', head: said('办结', 'Done'), unit: 'day' },
    { key: 'state', head: said('状态', 'State'), unit: 'text' },
  ],
  rows: decisions.map((one) => ({
    key: `decisions.row:${one.number}`,
    is: 'row' as const,
    label: said(`第 ${one.number} 项议定事项`, `Decision ${one.number}`),
    formula: said('登记的事项与进展', 'as put on record, and how it goes'),
    rests: ['decisions' as const, 'day' as const],
    rows: [{ of: 'decisions' as const, numbers: [one.number] }],
    cells: [
      one.number,
      asWritten(one.text),
      asWritten(one.person ? `${one.department} ${one.person}` : one.department),
      one.dueOn,
      one.doneOn,
      decisionStateSaid[one.state],
    ],
  })),
  whenEmpty: said('没有登记议定事项。', 'No decisions are on record.'),
})

/** What was decided, and what has become of it. */
export const decisionsBlock = (input: SummaryInput): Block => ({
  key: 'decisions',
  title: said('议定事项', 'Decisions'),
  figures: figuresOf(input),
  sentences: sentencesOf(input),
  tables: [tableOf(input)],
})
