import type { CeilingCheck, Unchecked } from './ceiling.ts'
import type { ItemIdentity, ItemKind, Sitting } from './item.ts'
import type { LessonAspect } from './lesson.ts'
import type { MilestoneRule } from './milestone.ts'
import type { ClosingFault } from './settlement.ts'
import { type Said, said } from './summary-figure.ts'

/** What things are called in a summary, in both languages. */
export const kindSaid: Record<ItemKind, Said> = {
  lodging: said('住宿', 'Lodging'),
  meal: said('用餐', 'Meals'),
  hall: said('会场', 'Halls'),
  vehicle: said('车辆', 'Vehicles'),
  other: said('其他', 'Other'),
  unclassified: said('未归类', 'Unclassified'),
}

export const sittingSaid: Record<Sitting, Said> = {
  breakfast: said('早餐', 'Breakfast'),
  lunch: said('午餐', 'Lunch'),
  dinner: said('晚餐', 'Dinner'),
  tea: said('茶歇', 'Tea'),
}

export const categorySaid: Record<'first' | 'second' | 'third' | 'fourth', Said> = {
  first: said('一类会议', 'a first-category meeting'),
  second: said('二类会议', 'a second-category meeting'),
  third: said('三类会议', 'a third-category meeting'),
  fourth: said('四类会议', 'a fourth-category meeting'),
}

export const triggerSaid: Record<'time' | 'process' | 'emergency', Said> = {
  time: said('例会', 'held regularly'),
  process: said('传达上级精神', 'held to pass instructions on'),
  emergency: said('应急召开', 'called in an emergency'),
}

export const personSaid: Record<'delegate' | 'invited' | 'observer' | 'staff', Said> = {
  delegate: said('正式代表', 'Delegates'),
  invited: said('特邀', 'Invited'),
  observer: said('列席', 'Observers'),
  staff: said('工作人员', 'Staff'),
}

export const checkSaid: Record<CeilingCheck['name'], Said> = {
  total: said('综合定额合计', 'Total ceiling'),
  lodging: said('住宿费', 'Lodging'),
  meals: said('伙食费', 'Meals'),
  other: said('其他费用', 'Other costs'),
  attendance: said('参会人数', 'People attending'),
  'staff-share': said('工作人员占比', 'Share of staff'),
  length: said('会议时长', 'Length'),
  travel: said('报到与离开', 'Arrival and departure'),
  stay: said('会期合计', 'Whole stay'),
}

export const checkStateSaid: Record<CeilingCheck['state'], Said> = {
  within: said('未超', 'within'),
  exceeded: said('超出', 'exceeded'),
  'not-checked': said('未核', 'not checked'),
}

export const uncheckedSaid: Record<Unchecked['code'], Said> = {
  'no-standard': said('没有适用的定额标准', 'no standard applies'),
  'no-limit': said('标准没有这项限额', 'the standard sets no limit'),
  'no-cost': said('还没有费用', 'there are no costs yet'),
  'no-attendance': said('实际到会人数尚未登记', 'nobody has said who attended'),
  nobody: said('没有参会人员', 'nobody attends'),
  'session-missing': said('没有填写会议时长', 'the length of the meeting itself is missing'),
  'session-too-long': said('会议时长超过会期', 'the meeting itself is longer than its dates'),
  'attendees-missing': said('参会人数不全', 'the numbers of attendees are incomplete'),
  'covers-missing': said('用餐实数不全', 'some days have no count of covers'),
  'cost-missing': said('有费用尚不明', 'some costs are unknown'),
  unclassified: said('有未归类的费用', 'some charges are unclassified'),
}

export const milestoneSaid: Record<MilestoneRule, Said> = {
  preparation: said('启动筹备', 'Preparation begun'),
  plan: said('方案定稿、分工', 'Plan final'),
  agreement: said('签订协议', 'Agreement signed'),
  budget: said('审批预算', 'Budget approved'),
  remittance: said('汇款', 'Money remitted'),
  count: said('每日核对签认', 'Daily count signed'),
  departure: said('离会交接', 'Departure'),
  'follow-up': said('议定事项交办', 'Decisions put on record'),
  summary: said('会议总结', 'Summary'),
  settlement: said('决算关账', 'Settlement closed'),
  apportionment: said('费用分摊', 'Costs apportioned'),
}

export const faultSaid: Record<ClosingFault['fault'], { label: Said; zh: string; en: string }> = {
  'no-bill': {
    label: said('没有酒店账单', 'Hotel bill missing'),
    zh: '没有酒店账单',
    en: 'no hotel bill',
  },
  open: {
    label: said('差异待处理', 'Differences open'),
    zh: '项差异待处理',
    en: 'differences open',
  },
  disputed: {
    label: said('差异有异议', 'Differences disputed'),
    zh: '项差异有异议',
    en: 'differences disputed',
  },
  'unsigned-days': {
    label: said('每日核对未签认', 'Days not signed'),
    zh: '天的核对未签认',
    en: 'days not signed',
  },
  'paper-missing': {
    label: said('报销材料缺失', 'Papers missing'),
    zh: '项报销材料缺失',
    en: 'papers missing',
  },
  'paper-contradicting': {
    label: said('报销材料矛盾', 'Papers contradicting'),
    zh: '项报销材料前后矛盾',
    en: 'papers contradicting the figures',
  },
}

export const aspectSaid: Record<LessonAspect, Said> = {
  plan: said('方案', 'Plan'),
  budget: said('预算', 'Budget'),
  lodging: said('住宿', 'Lodging'),
  meals: said('用餐', 'Meals'),
  venue: said('会场', 'Venue'),
  vehicles: said('车辆', 'Vehicles'),
  materials: said('材料', 'Materials'),
  staff: said('人员', 'Staff'),
  settlement: said('结算', 'Settlement'),
  other: said('其他', 'Other'),
}

/** What the same thing on several days is called: dinner, a room type, a vehicle. */
export function groupSaid({ kind, sitting, label }: Omit<ItemIdentity, 'day'>): Said {
  const of = (language: 'zh' | 'en') =>
    [sitting ? sittingSaid[sitting][language] : '', label].filter(Boolean).join(' ') ||
    kindSaid[kind][language]
  return said(of('zh'), of('en'))
}
