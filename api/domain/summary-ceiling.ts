import type { CeilingCheck, MoneyCheck } from './ceiling.ts'
import { centsPer, decimal } from './decimal.ts'
import type { Block } from './summary-block.ts'
import {
  type Figure,
  figure,
  type Ground,
  joined,
  parts,
  type Rows,
  type Sentence,
  said,
  sentence,
  shown,
  sized,
  type Table,
} from './summary-figure.ts'
import type { SummaryInput } from './summary-input.ts'
import { checkSaid, checkStateSaid, uncheckedSaid } from './summary-words.ts'

const rests: Ground[] = ['imports', 'settlement', 'attendance', 'counts', 'standard']

const totalOf = ({ ceilings }: SummaryInput): MoneyCheck | undefined =>
  ceilings.checks.find((check): check is MoneyCheck => check.name === 'total')

const others = ({ ceilings }: SummaryInput, state: CeilingCheck['state']) =>
  ceilings.checks.filter((check) => check.name !== 'total' && check.state === state)

const personDayFormula = {
  attendance: [
    '每人在会的天数相加（按签到）',
    'days on which each was there, added up (by sign-in)',
  ],
  covers: [
    '每天取午餐、晚餐实数的较高者，相加',
    'of each day the higher of lunch and dinner covers, added up',
  ],
  attendees: ['计划人数 × 天数', 'planned attendees × days'],
} satisfies Record<string, [string, string]>

function figuresOf(input: SummaryInput): Figure[] {
  const { personDays, personDaysFrom } = input.ceilings
  const total = totalOf(input)
  const actual = total?.actualCents ?? null
  const isKnown = actual !== null && total?.allowedCents != null
  const open = new Set(input.openItemIds)
  const settled = input.items.filter(({ itemId }) => !open.has(itemId)).map(({ itemId }) => itemId)
  const costRows: Rows[] = [
    { of: 'settled', itemIds: settled },
    { of: 'grid', column: 'billed', itemIds: [...open] },
  ]
  const dayRows: Rows[] =
    personDaysFrom === 'attendance'
      ? [{ of: 'people', crowd: 'came', kind: null, departmentId: 'any' }]
      : [
          {
            of: 'grid',
            column: 'counted',
            itemIds: input.grid.filter(({ kind }) => kind === 'meal').map(({ itemId }) => itemId),
          },
        ]
  const count = (state: CeilingCheck['state'], key: string, label: [string, string]) =>
    figure(`ceiling.${key}`, {
      label,
      formula: ['定额标准的各项检查中，结果如此的', 'checks of the standard with this result'],
      unit: 'count',
      value: input.ceilings.checks.filter((check) => check.state === state).length,
      rests,
    })
  return [
    figure('ceiling.personDays', {
      label: ['定额人天', 'Person-days of the ceiling'],
      formula: personDayFormula[personDaysFrom],
      unit: 'count',
      value: personDays,
      rests: ['attendance', 'counts'],
      rows: dayRows,
    }),
    figure('ceiling.actual', {
      label: ['受定额约束的费用', 'Cost under the ceiling'],
      formula: [
        '各项决算相加；还有差异未处理的项目按账单计',
        'settled of each item, added up; an item with open differences counts as billed',
      ],
      unit: 'cents',
      value: actual,
      rests,
      rows: costRows,
    }),
    figure('ceiling.perPersonDay', {
      label: ['每人天费用', 'Cost per person-day'],
      formula: ['受定额约束的费用 ÷ 定额人天', 'cost under the ceiling ÷ person-days'],
      unit: 'cents',
      value: actual === null || !personDays ? null : centsPer(actual, decimal(String(personDays))),
      rests,
      rows: [...costRows, ...dayRows],
      of: ['ceiling.actual', 'ceiling.personDays'],
    }),
    figure('ceiling.limit', {
      label: ['每人天定额', 'Ceiling per person-day'],
      formula: [
        '适用标准的各部分相加，未安排的部分按标准扣除',
        'the parts of the standard, less those not provided where it says so',
      ],
      unit: 'cents',
      value: total?.base?.perPersonDayCents ?? null,
      rests: ['standard'],
    }),
    figure('ceiling.allowed', {
      label: ['定额总额', 'Ceiling in total'],
      formula: ['定额人天 × 每人天定额', 'person-days × ceiling per person-day'],
      unit: 'cents',
      value: total?.allowedCents ?? null,
      rests,
      of: ['ceiling.personDays', 'ceiling.limit'],
    }),
    figure('ceiling.margin', {
      label: ['与定额之差', 'Over or under the ceiling'],
      formula: ['受定额约束的费用 − 定额总额', 'cost under the ceiling − ceiling in total'],
      unit: 'difference',
      value: isKnown ? actual - (total?.allowedCents ?? 0) : null,
      rests,
      of: ['ceiling.actual', 'ceiling.allowed'],
    }),
    count('exceeded', 'exceeded', ['超出的检查', 'Checks exceeded']),
    count('not-checked', 'unchecked', ['未核的检查', 'Checks not made']),
  ]
}

const namesOf = (checks: readonly CeilingCheck[], language: 'zh' | 'en') =>
  checks
    .map(({ name, reason }) => {
      const why = reason ? uncheckedSaid[reason.code][language] : ''
      const called = checkSaid[name][language]
      return why ? (language === 'zh' ? `${called}（${why}）` : `${called} (${why})`) : called
    })
    .join(language === 'zh' ? '、' : ', ')

function totalSentence(input: SummaryInput): Sentence {
  const total = totalOf(input)
  const { personDays, standard } = input.ceilings
  const isPriced = total?.actualCents != null && !!personDays
  const each = isPriced
    ? {
        zh: parts`每人天 ${shown('ceiling.perPersonDay')}（${shown('ceiling.personDays')} 人天）`,
        en: parts`${shown('ceiling.perPersonDay')} per person-day (${shown('ceiling.personDays')} person-days)`,
      }
    : { zh: ['每人天费用不明'], en: ['The cost per person-day is not known'] }
  if (!total || total.state === 'not-checked') {
    const why = total?.reason?.code ?? 'no-standard'
    return sentence(
      'ceiling.unchecked',
      parts`${each.zh}；定额未核：${uncheckedSaid[why].zh}。`,
      parts`${each.en}; the ceiling was not checked: ${uncheckedSaid[why].en}.`,
    )
  }
  const isOver = total.state === 'exceeded'
  return sentence(
    'ceiling',
    parts`${each.zh}，定额 ${total.base ? shown('ceiling.limit') : shown('ceiling.allowed')}${standard ? `（${standard.name}）` : null}，${isOver ? '超定额' : '未超定额，余'} ${sized('ceiling.margin')}。`,
    parts`${each.en}, ceiling ${total.base ? shown('ceiling.limit') : shown('ceiling.allowed')}${standard ? ` (${standard.name})` : null}: ${isOver ? 'over by' : 'within, by'} ${sized('ceiling.margin')}.`,
  )
}

function sentencesOf(input: SummaryInput): Sentence[] {
  const exceeded = others(input, 'exceeded')
  const unchecked = others(input, 'not-checked')
  const second = joined(
    [
      ...(exceeded.length > 0 ? [[`另有超限：${namesOf(exceeded, 'zh')}`]] : []),
      ...(unchecked.length > 0 ? [[`未核：${namesOf(unchecked, 'zh')}`]] : []),
    ],
    '；',
  )
  const secondEn = joined(
    [
      ...(exceeded.length > 0 ? [[`Also exceeded: ${namesOf(exceeded, 'en')}`]] : []),
      ...(unchecked.length > 0 ? [[`Not checked: ${namesOf(unchecked, 'en')}`]] : []),
    ],
    '; ',
  )
  return [
    totalSentence(input),
    ...(second.length > 0
      ? [sentence('ceiling.others', [...second, '。'], [...secondEn, '.'])]
      : []),
  ]
}

/** People and half-days as they are, basis points as a share, money as money: a column has one unit, so each has its own. */
function tableOf({ ceilings }: SummaryInput): Table {
  const cents = (check: CeilingCheck) =>
    check.unit === 'cents' ? [check.allowedCents, check.actualCents] : [null, null]
  const other = (check: CeilingCheck) =>
    check.unit === 'cents' || check.unit === 'basis-points'
      ? [null, null]
      : [check.allowed, check.actual]
  const share = (check: CeilingCheck) =>
    check.unit === 'basis-points'
      ? [
          check.allowed === null ? null : check.allowed / 10_000,
          check.actual === null ? null : check.actual / 10_000,
        ]
      : [null, null]
  return {
    key: 'ceiling.checks',
    title: said('定额标准核对', 'Checks against the standard'),
    columns: [
      { key: 'check', head: said('检查', 'Check'), unit: 'text' },
      { key: 'allowedCents', head: said('限额（元）', 'Allowed (CNY)'), unit: 'cents' },
      { key: 'actualCents', head: said('实际（元）', 'Actual (CNY)'), unit: 'cents' },
      {
        key: 'allowed',
        head: said('限额（人、半天）', 'Allowed (people, half-days)'),
        unit: 'count',
      },
      {
        key: 'actual',
        head: said('实际（人、半天）', 'Actual (people, half-days)'),
        unit: 'count',
      },
      { key: 'allowedShare', head: said('限额占比', 'Allowed share'), unit: 'share' },
      { key: 'actualShare', head: said('实际占比', 'Actual share'), unit: 'share' },
      { key: 'state', head: said('结果', 'Result'), unit: 'text' },
      { key: 'why', head: said('未核原因', 'Why not checked'), unit: 'text' },
    ],
    rows: ceilings.checks.map((check) => ({
      key: `ceiling.row:${check.name}`,
      is: 'row' as const,
      label: checkSaid[check.name],
      formula: said(
        '适用标准的限额对实际；缺少依据的不核',
        'what the standard allows against what is; without its inputs a check is not made',
      ),
      rests,
      rows: [],
      cells: [
        checkSaid[check.name],
        ...cents(check),
        ...other(check),
        ...share(check),
        checkStateSaid[check.state],
        check.reason ? uncheckedSaid[check.reason.code] : null,
      ],
    })),
    whenEmpty: said('没有检查。', 'There are no checks.'),
  }
}

/** Cost per person-day against the ceiling; what could not be checked is said, never passed. */
export const ceilingBlock = (input: SummaryInput): Block => ({
  key: 'ceiling',
  title: said('每人天费用与定额', 'Cost per person-day'),
  figures: figuresOf(input),
  sentences: sentencesOf(input),
  tables: [tableOf(input)],
})
