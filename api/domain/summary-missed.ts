import type { Milestone } from './milestone.ts'
import type { Block } from './summary-block.ts'
import {
  type Figure,
  figure,
  joined,
  type Part,
  parts,
  type Said,
  type Sentence,
  said,
  sentence,
  shown,
  type Table,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { faultSaid, milestoneSaid } from './summary-words.ts'

/** So many stand on the first page by name. */
const named = 5

const stateSaid: Record<Milestone['state'], Said> = {
  kept: said('按期', 'Kept'),
  missed: said('未按期', 'Missed'),
  due: said('未到期', 'Not due yet'),
  unknown: said('不明', 'Not known'),
}

/** Every milestone but the summary itself, which cannot say of itself that it is late. */
const milestonesOf = ({ milestones }: SummaryInput) =>
  milestones.filter(({ rule }) => rule !== 'summary')
const missedOf = (input: SummaryInput) =>
  milestonesOf(input)
    .filter(({ state }) => state === 'missed')
    .sort((a, b) => b.dayCount - a.dayCount)
const faultsOf = ({ faults }: SummaryInput) => faults.filter(({ count }) => count > 0)

const nameParts = ({ rule, day }: Milestone, language: 'zh' | 'en'): Part[] =>
  day === null
    ? [milestoneSaid[rule][language]]
    : language === 'zh'
      ? parts`${{ day }}${milestoneSaid[rule].zh}`
      : parts`${milestoneSaid[rule].en} of ${{ day }}`

function figuresOf(input: SummaryInput): Figure[] {
  const own = milestonesOf(input)
  const count = (
    state: Milestone['state'],
    key: string,
    label: [string, string],
    formula: [string, string],
  ) => {
    const some = own.filter((one) => one.state === state)
    return figure(`missed.${key}`, {
      label,
      formula,
      unit: 'count',
      value: some.length,
      rests: ['milestones', 'day'],
      rows: [{ of: 'milestones', keys: some.map((one) => one.key) }],
    })
  }
  return [
    count(
      'missed',
      'milestones',
      ['未按期的节点', 'Milestones missed'],
      ['晚于计划日期，或过期仍未办', 'reached after their day, or past it and not reached'],
    ),
    count(
      'kept',
      'kept',
      ['按期的节点', 'Milestones kept'],
      ['不晚于计划日期', 'reached by their day'],
    ),
    count(
      'unknown',
      'unknown',
      ['不明的节点', 'Milestones not known'],
      ['没有人登记实际日期，程序也无从得知', 'nobody has said when, and the program cannot know'],
    ),
    ...missedOf(input)
      .slice(0, named)
      .map((one) =>
        figure(`missed.days:${one.key}`, {
          label: [
            `${milestoneSaid[one.rule].zh}${one.day ? ` ${one.day}` : ''}：晚了几天`,
            `${milestoneSaid[one.rule].en}${one.day ? ` ${one.day}` : ''}: days late`,
          ],
          formula: [
            '实际（未办为当日）− 计划日期',
            'actual day (today if not reached) − planned day',
          ],
          unit: 'count',
          value: one.dayCount,
          rests: ['milestones', 'day'],
          rows: [{ of: 'milestones', keys: [one.key] }],
        }),
      ),
    ...faultsOf(input).map(({ fault, count }) =>
      figure(`missed.fault:${fault}`, {
        label: [faultSaid[fault].label.zh, faultSaid[fault].label.en],
        formula: ['结算页上不利于关账的各项', 'what stands against closing the settlement'],
        unit: 'count',
        value: count,
        rests: ['settlement', 'imports', 'counts', 'attendance'],
      }),
    ),
  ]
}

function sentencesOf(input: SummaryInput): Sentence[] {
  const missed = missedOf(input)
  const unknown = milestonesOf(input).filter(({ state }) => state === 'unknown')
  const faults = faultsOf(input)
  const late = (language: 'zh' | 'en') =>
    joined(
      missed
        .slice(0, named)
        .map((one) =>
          language === 'zh'
            ? parts`${nameParts(one, 'zh')}晚 ${shown(`missed.days:${one.key}`)} 天`
            : parts`${nameParts(one, 'en')} ${shown(`missed.days:${one.key}`)} days late`,
        ),
      language === 'zh' ? '、' : ', ',
    )
  const isMore = missed.length > named
  const sentences: Sentence[] = []
  if (missed.length > 0)
    sentences.push(
      sentence(
        'missed.milestones',
        parts`未按期的节点 ${shown('missed.milestones')} 个：${late('zh')}${isMore ? '等' : null}。`,
        parts`Milestones missed: ${shown('missed.milestones')} — ${late('en')}${isMore ? ' and others' : null}.`,
      ),
    )
  if (faults.length > 0)
    sentences.push(
      sentence(
        'missed.faults',
        parts`${input.closedEdition === null ? '尚不能关账' : '关账时尚有'}：${joined(
          faults.map(({ fault }) =>
            fault === 'no-bill'
              ? ['没有酒店账单']
              : parts`${shown(`missed.fault:${fault}`)} ${faultSaid[fault].zh}`,
          ),
          '、',
        )}。`,
        parts`${input.closedEdition === null ? 'Not ready to be closed' : 'When it was closed'}: ${joined(
          faults.map(({ fault }) =>
            fault === 'no-bill'
              ? ['no hotel bill']
              : parts`${shown(`missed.fault:${fault}`)} ${faultSaid[fault].en}`,
          ),
          ', ',
        )}.`,
      ),
    )
  if (unknown.length > 0)
    sentences.push(
      sentence(
        'missed.unknown',
        parts`另有 ${shown('missed.unknown')} 个节点没有登记实际日期，是否按期不明。`,
        parts`Milestones of which nobody has said when they were reached: ${shown('missed.unknown')}; not known, so not counted as kept.`,
      ),
    )
  if (missed.length === 0 && faults.length === 0 && unknown.length === 0)
    sentences.push(
      sentence(
        'missed.nothing',
        parts`已到期的节点都按期（${shown('missed.kept')} 个），没有缺漏。`,
        parts`Every milestone that was due was kept (${shown('missed.kept')}); nothing is missing.`,
      ),
    )
  return sentences
}

const tableOf = (input: SummaryInput): Table => ({
  key: 'missed.milestones',
  title: said('时间节点', 'Milestones'),
  columns: [
    { key: 'name', head: said('节点', 'Milestone'), unit: 'text' },
    { key: 'day', head: said('会期日', 'Day of the meeting'), unit: 'day' },
    { key: 'planned', head: said('计划', 'Planned'), unit: 'day' },
    { key: 'actual', head: said('实际', 'Actual'), unit: 'day' },
    { key: 'state', head: said('结果', 'Result'), unit: 'text' },
    { key: 'late', head: said('晚（天）', 'Days late'), unit: 'count' },
  ],
  rows: milestonesOf(input).map((one) => ({
    key: `missed.row:${one.key}`,
    is: 'row' as const,
    label: milestoneSaid[one.rule],
    formula: said('计划日期对实际日期', 'the planned day against the actual one'),
    rests: ['milestones' as const, 'day' as const],
    rows: [{ of: 'milestones' as const, keys: [one.key] }],
    cells: [
      milestoneSaid[one.rule],
      one.day,
      one.plannedOn,
      one.actualOn,
      stateSaid[one.state],
      one.state === 'missed' ? one.dayCount : null,
    ],
  })),
  whenEmpty: said('没有节点。', 'There are no milestones.'),
})

/** What was missed: deadlines, and what stands against closing. What is not known is said to be so. */
export const missedBlock = (input: SummaryInput): Block => ({
  key: 'missed',
  title: said('缺漏与逾期', 'What was missed'),
  figures: figuresOf(input),
  sentences: sentencesOf(input),
  tables: [tableOf(input)],
})
