import type { CeilingCheck, Unchecked } from '../domain/ceiling.ts'
import type { CeilingPart } from '../domain/ceiling-parts.ts'
import type { AttendeeKind, PersonDays } from '../domain/person-days.ts'
import type { Locale } from '../messages.ts'
import { moneyText } from './show.ts'

/** What the checks against a standard are called on paper. */
type Words = {
  heading: string
  sheet: string
  heads: string[]
  none: string
  names: Record<CeilingCheck['name'], string>
  units: Record<CeilingCheck['unit'], string>
  states: Record<CeilingCheck['state'], string>
  parts: Record<CeilingPart, string>
  attendees: Record<AttendeeKind, string>
  standard: (name: string, source: string) => string
  noStandard: string
  personDays: (from: PersonDays) => string
  base: (personDays: number, rate: string, deducted: string) => string
  deducted: (parts: string) => string
  days: (days: number) => string
  attended: (sum: number) => string
  staff: (staff: number, others: number) => string
  because: (why: Unchecked) => string
}

const simple: Record<Locale, Partial<Record<Unchecked['code'], string>>> = {
  zh: {
    'no-standard': '没有适用的定额标准',
    'no-limit': '标准没有这项限额',
    'no-cost': '还没有费用',
    'no-attendance': '实际到会人数尚未登记',
    nobody: '没有参会人员',
    'session-missing': '没有填写会议时长',
    'session-too-long': '会议时长超过会期',
  },
  en: {
    'no-standard': 'no standard applies',
    'no-limit': 'the standard sets no limit',
    'no-cost': 'there are no costs yet',
    'no-attendance': 'nobody has said who attended',
    nobody: 'nobody attends',
    'session-missing': 'the length of the meeting itself is missing',
    'session-too-long': 'the meeting itself is longer than its dates',
  },
}

export const ceilingWords: Record<Locale, Words> = {
  zh: {
    heading: '定额标准核对',
    sheet: '定额',
    heads: ['检查', '单位', '限额', '实际', '结果', '依据'],
    none: '没有检查。',
    names: {
      total: '综合定额合计',
      lodging: '住宿费',
      meals: '伙食费',
      other: '其他费用',
      attendance: '参会人数',
      'staff-share': '工作人员占比',
      length: '会议时长',
      travel: '报到与离开',
      stay: '会期合计',
    },
    units: { cents: '元', persons: '人', 'basis-points': '', 'half-days': '半天' },
    states: { within: '未超', exceeded: '超出', 'not-checked': '未核' },
    parts: { lodging: '住宿', meals: '伙食', other: '其他' },
    attendees: { delegates: '正式代表', invited: '特邀', observers: '列席', staff: '工作人员' },
    standard: (name, source) => `适用标准：${name}（${source}）。`,
    noStandard: '没有适用于本会议类别、地点和日期的标准。',
    personDays: (from) =>
      from.count === null
        ? '人天不完整，不能核对。'
        : from.from === 'covers'
          ? `人天 ${from.count}：每天取午餐、晚餐实数的较高者相加。`
          : from.from === 'attendance'
            ? `人天 ${from.count}：按签到，实到 ${from.heads} 人，每天在会人数相加。`
            : `人天 ${from.count}：${from.attendees} 人 × ${from.days} 天。`,
    base: (personDays, rate, deducted) => `${personDays} 人天 × ${rate}${deducted}`,
    deducted: (parts) => `，未安排的${parts}已扣除`,
    days: (days) => `会期 ${days} 天`,
    attended: (sum) => `实到 ${sum} 人`,
    staff: (staff, others) => `工作人员 ${staff} 人 ÷ 其他人员 ${others} 人`,
    because: (why) => {
      if (why.code === 'attendees-missing')
        return `缺人数：${why.kinds.map((kind) => ceilingWords.zh.attendees[kind]).join('、')}`
      if (why.code === 'covers-missing') return `缺用餐实数：${why.days.join('、')}`
      if (why.code === 'cost-missing') return `${why.count} 项费用未知`
      if (why.code === 'unclassified') return `未归类费用 ${moneyText(why.cents, 'zh')}`
      return simple.zh[why.code] ?? ''
    },
  },
  en: {
    heading: 'Ceilings',
    sheet: 'Ceilings',
    heads: ['Check', 'Unit', 'Limit', 'Actual', 'Result', 'Rests on'],
    none: 'Nothing is checked.',
    names: {
      total: 'Comprehensive ceiling',
      lodging: 'Lodging',
      meals: 'Meals',
      other: 'Other',
      attendance: 'Attendance',
      'staff-share': 'Share of staff',
      length: 'Length of the meeting',
      travel: 'Arrival and departure',
      stay: 'Whole stay',
    },
    units: { cents: 'CNY', persons: 'persons', 'basis-points': '', 'half-days': 'half-days' },
    states: { within: 'within', exceeded: 'exceeded', 'not-checked': 'not checked' },
    parts: { lodging: 'lodging', meals: 'meals', other: 'other' },
    attendees: {
      delegates: 'delegates',
      invited: 'invited',
      observers: 'observers',
      staff: 'staff',
    },
    standard: (name, source) => `Standard: ${name} (${source}).`,
    noStandard: 'No standard is valid for the category, place and dates of this meeting.',
    personDays: (from) =>
      from.count === null
        ? 'The person-days are incomplete and cannot be checked.'
        : from.from === 'covers'
          ? `${from.count} person-days: of each day the higher count of lunch and dinner.`
          : from.from === 'attendance'
            ? `${from.count} person-days by attendance: ${from.heads} people, those there on each day added up.`
            : `${from.count} person-days: ${from.attendees} people × ${from.days} days.`,
    base: (personDays, rate, deducted) => `${personDays} person-days × ${rate}${deducted}`,
    deducted: (parts) => `, less ${parts}, not provided`,
    days: (days) => `from the first day to the last: ${days}`,
    attended: (sum) => `${sum} people attended`,
    staff: (staff, others) => `staff ${staff} ÷ others ${others}`,
    because: (why) => {
      if (why.code === 'attendees-missing')
        return `missing: ${why.kinds.map((kind) => ceilingWords.en.attendees[kind]).join(', ')}`
      if (why.code === 'covers-missing') return `no count of meals on ${why.days.join(', ')}`
      if (why.code === 'cost-missing') return `costs unknown: ${why.count}`
      if (why.code === 'unclassified') return `unclassified: ${moneyText(why.cents, 'en')}`
      return simple.en[why.code] ?? ''
    },
  },
}
