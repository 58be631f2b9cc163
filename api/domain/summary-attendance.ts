import type { Turnout } from './attendance-figures.ts'
import { missingKinds, sumKnown } from './person-days.ts'
import type { Block } from './summary-block.ts'
import {
  asWritten,
  type Cell,
  type Column,
  type Crowd,
  type Figure,
  figure,
  parts,
  type Rows,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
  type TableRow,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { personSaid } from './summary-words.ts'

type Whose = { kind: string | null; departmentId: number | null | 'any' }
const everybody: Whose = { kind: null, departmentId: 'any' }
const people = (crowd: Crowd, whose: Whose = everybody): Rows => ({ of: 'people', crowd, ...whose })

/** Known only once somebody is counted: nobody yet is not nobody. */
const known = <T>({ heads }: Turnout, value: T): T | null => (heads > 0 ? value : null)

function figuresOf({ attendance: { totals }, planned }: SummaryInput): Figure[] {
  const one = (
    key: string,
    label: [string, string],
    formula: [string, string],
    crowd: Crowd,
    value: number | null,
  ) =>
    figure(`attendance.${key}`, {
      label,
      formula,
      unit: 'count',
      value,
      rests: ['attendance'],
      rows: [people(crowd)],
    })
  return [
    figure('attendance.planned', {
      label: ['计划人数', 'Planned attendance'],
      formula: ['会议信息中四类人员之和', 'the four kinds of attendees of the plan, added up'],
      unit: 'count',
      value: missingKinds(planned).length === 4 ? null : sumKnown(planned),
      rests: ['meeting'],
    }),
    one(
      'expected',
      ['应到人数', 'Invited'],
      ['名单上的人', 'people on the invitation list'],
      'expected',
      totals.expected || null,
    ),
    one(
      'came',
      ['应到中实到', 'Came of those invited'],
      [
        '名单上的人中，已签到或有报到时间的',
        'of those on the list, who signed in or has an arrival time',
      ],
      'came-expected',
      totals.expected > 0 ? known(totals, totals.cameExpected) : null,
    ),
    figure('attendance.rate', {
      label: ['到会率', 'Turnout'],
      formula: ['应到中实到 ÷ 应到人数', 'came of those invited ÷ invited'],
      unit: 'share',
      value: known(totals, totals.rate),
      rests: ['attendance'],
      rows: [people('came-expected')],
      of: ['attendance.came', 'attendance.expected'],
    }),
    one(
      'absent',
      ['未到人数', 'Absent'],
      [
        '名单上的人中，没有签到也没有报到时间的',
        'of those on the list, who neither signed in nor has an arrival time',
      ],
      'absent',
      known(totals, totals.absent),
    ),
    one(
      'walkIns',
      ['名单外到会', 'Walk-ins'],
      ['到会而不在名单上的', 'came without being on the list'],
      'walk-in',
      known(totals, totals.walkIns),
    ),
    one(
      'heads',
      ['到会人数', 'Came in all'],
      ['已签到或有报到时间的人', 'who signed in or has an arrival time'],
      'came',
      known(totals, totals.heads),
    ),
    one(
      'leftEarly',
      ['提前离会', 'Left early'],
      ['在末日最后一餐前离会的', 'left before the last meal of the last day'],
      'left-early',
      known(totals, totals.leftEarly),
    ),
    figure('attendance.personDays', {
      label: ['实际人天', 'Person-days'],
      formula: [
        '每人在会的天数（不足一天按一天）相加',
        'days on which each was there, part of a day as a day, added up',
      ],
      unit: 'quantity',
      value: known(totals, totals.personDays),
      rests: ['attendance'],
      rows: [people('came')],
    }),
  ]
}

function sentencesOf({ attendance: { totals }, planned }: SummaryInput): Sentence[] {
  const hasPlan = missingKinds(planned).length < 4
  if (totals.heads === 0)
    return [
      totals.expected > 0
        ? sentence(
            'attendance.unknown',
            parts`应到 ${shown('attendance.expected')} 人；还没有签到，实到人数不明。`,
            parts`${shown('attendance.expected')} were invited; nobody has signed in yet, so who came is not known.`,
          )
        : hasPlan
          ? sentence(
              'attendance.unknown',
              parts`计划 ${shown('attendance.planned')} 人；没有名单和签到，实到人数不明。`,
              parts`${shown('attendance.planned')} were planned; there is no list and no sign-in, so who came is not known.`,
            )
          : sentence(
              'attendance.unknown',
              ['没有名单和签到，参会人数不明。'],
              ['There is no list and no sign-in: who came is not known.'],
            ),
    ]
  const turnout =
    totals.expected > 0
      ? sentence(
          'attendance',
          parts`应到 ${shown('attendance.expected')} 人，实到 ${shown('attendance.came')} 人，到会率 ${shown('attendance.rate')}；${totals.walkIns > 0 ? parts`名单外到会 ${shown('attendance.walkIns')} 人，` : null}共到会 ${shown('attendance.heads')} 人，${shown('attendance.personDays')} 人天。`,
          parts`Of ${shown('attendance.expected')} invited ${shown('attendance.came')} came (${shown('attendance.rate')}); ${totals.walkIns > 0 ? parts`${shown('attendance.walkIns')} came uninvited; ` : null}${shown('attendance.heads')} in all, ${shown('attendance.personDays')} person-days.`,
        )
      : sentence(
          'attendance',
          parts`到会 ${shown('attendance.heads')} 人，${shown('attendance.personDays')} 人天；没有邀请名单，到会率无从计算。`,
          parts`${shown('attendance.heads')} came, ${shown('attendance.personDays')} person-days; without an invitation list there is no turnout.`,
        )
  const gone =
    totals.leftEarly > 0
      ? [
          sentence(
            'attendance.early',
            parts`提前离会 ${shown('attendance.leftEarly')} 人。`,
            parts`Left early: ${shown('attendance.leftEarly')}.`,
          ),
        ]
      : []
  return [turnout, ...gone]
}

const columns = (head: Said): Column[] => [
  { key: 'who', head, unit: 'text' },
  { key: 'expected', head: said('应到', 'Invited'), unit: 'count' },
  { key: 'came', head: said('其中实到', 'Of them came'), unit: 'count' },
  { key: 'rate', head: said('到会率', 'Turnout'), unit: 'share' },
  { key: 'walkIns', head: said('名单外', 'Walk-ins'), unit: 'count' },
  { key: 'leftEarly', head: said('提前离会', 'Left early'), unit: 'count' },
  { key: 'personDays', head: said('人天', 'Person-days'), unit: 'quantity' },
]

const cellsOf = (turnout: Turnout): Cell[] => [
  turnout.expected,
  turnout.cameExpected,
  turnout.rate,
  turnout.walkIns,
  turnout.leftEarly,
  turnout.personDays,
]

const rowOf = (
  key: string,
  is: TableRow['is'],
  label: Said,
  turnout: Turnout,
  whose: Whose,
): TableRow => ({
  key: `attendance.row:${key}`,
  is,
  label,
  formula: said(
    '这一行的人：应到、实到、到会率、名单外、提前离会、人天',
    'of these people: invited, came, turnout, walk-ins, left early, person-days',
  ),
  rests: ['attendance'],
  rows: [people('expected', whose), people('walk-in', whose)],
  cells: [label, ...cellsOf(turnout)],
})

function tablesOf({ attendance }: SummaryInput): Table[] {
  const { totals, kinds, departments } = attendance
  if (totals.expected === 0 && totals.heads === 0) return []
  const total = (key: string) => rowOf(key, 'total', said('合计', 'Total'), totals, everybody)
  const whenEmpty = said('没有名单。', 'There is no list.')
  return [
    {
      key: 'attendance.kinds',
      title: said('按参会类别', 'By kind of attendee'),
      columns: columns(said('类别', 'Kind')),
      rows: [
        ...kinds.map(({ kind, ...turnout }) =>
          rowOf(`kind:${kind}`, 'row', personSaid[kind], turnout, { kind, departmentId: 'any' }),
        ),
        total('kinds'),
      ],
      whenEmpty,
    },
    {
      key: 'attendance.departments',
      title: said('按部门', 'By department'),
      columns: columns(said('部门', 'Department')),
      rows: [
        ...departments.map(({ departmentId, name, ...turnout }) =>
          rowOf(
            `department:${departmentId ?? ''}`,
            'row',
            name === null ? said('未归部门', 'Tied to none') : asWritten(name),
            turnout,
            { kind: null, departmentId },
          ),
        ),
        total('departments'),
      ],
      whenEmpty,
    },
  ]
}

/** Attended of invited. */
export const attendanceBlock = (input: SummaryInput): Block => ({
  key: 'attendance',
  title: said('到会情况', 'Attendance'),
  figures: figuresOf(input),
  sentences: sentencesOf(input),
  tables: tablesOf(input),
})
