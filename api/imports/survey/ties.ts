import type { Aspect, AttendeeKindName, Tie } from '../../domain/survey.ts'
import { squeezed } from '../row.ts'
import { asksForName } from './about-heads.ts'
import type { SurveyContext } from './types.ts'

const tieWords: { tie: Tie; pattern: RegExp }[] = [
  {
    tie: 'kind',
    pattern:
      /参会(类别|身份|类型|人员类别)|(代表|人员)(类别|类型)|您的身份|attendee|capacity|attending as/i,
  },
  {
    tie: 'department',
    pattern:
      /(所在|您的|所属|工作)的?(单位|部门|处室|科室)|^(单位|部门|处室)|department|your (organi[sz]ation|unit)/i,
  },
]

/** What a question says of the one who answers, by its words. */
export const tieOf = (title: string): Tie | null =>
  asksForName(title)
    ? 'name'
    : title.length < 40
      ? (tieWords.find(({ pattern }) => pattern.test(title))?.tie ?? null)
      : null

const aspectWords: { aspect: Aspect; pattern: RegExp }[] = [
  {
    aspect: 'lodging',
    pattern: /住宿|客房|房间|宾馆|酒店|lodging|accommodation|\brooms?\b|hotel/i,
  },
  {
    aspect: 'meals',
    pattern:
      /用餐|餐饮|伙食|饭菜|早餐|午餐|晚餐|自助餐|茶歇|菜品|meals?\b|food|catering|lunch|dinner|breakfast/i,
  },
  {
    aspect: 'vehicles',
    pattern: /用车|车辆|班车|接送|接站|交通|乘车|vehicles?|transport|shuttle|\bbus(es)?\b/i,
  },
  { aspect: 'hall', pattern: /会场|会议室|音响|投影|空调|座位|\bhall\b|venue|audio|seating/i },
  {
    aspect: 'content',
    pattern: /内容|议程|议题|讲话|报告|培训|发言|材料|content|agenda|topics?|speakers?|sessions?/i,
  },
  {
    aspect: 'organisation',
    pattern:
      /组织|会务|服务|安排|报到|签到|总体|整体|organi[sz]ation|service|registration|overall/i,
  },
]

/** What a question is about, by its words: of a matrix by its row first. */
export const aspectOf = (title: string, row: string | null): Aspect | null =>
  [row ?? '', title]
    .map((text) => aspectWords.find(({ pattern }) => pattern.test(text))?.aspect)
    .find((aspect) => aspect !== undefined) ?? null

const kindWords: { kind: AttendeeKindName; pattern: RegExp }[] = [
  { kind: 'invited', pattern: /特邀|嘉宾|invited|guest/i },
  { kind: 'observer', pattern: /列席|旁听|observer/i },
  { kind: 'staff', pattern: /工作人员|会务|staff/i },
  { kind: 'delegate', pattern: /代表|参会人员|delegate|participant/i },
]

/** The department or attendee kind that an answer names; null for none that is known. */
export function groupOf(
  tie: Tie,
  value: string,
  { departments }: Pick<SurveyContext, 'departments'>,
): string | null {
  if (tie === 'kind') return kindWords.find(({ pattern }) => pattern.test(value))?.kind ?? null
  if (tie !== 'department') return null
  const said = squeezed(value)
  return departments.find(({ names }) => names.some((name) => squeezed(name) === said))?.id ?? null
}
