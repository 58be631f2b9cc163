import { daysBetween } from '../../api/domain/day.ts'
import { count, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Milestone } from './milestones.ts'

export const ruleName = (rule: Milestone['rule']): string => t(`milestone.rule.${rule}`)

/** What comes each day is told apart by its day. */
export const milestoneName = ({ rule, day }: Pick<Milestone, 'rule' | 'day'>): string =>
  day === null
    ? ruleName(rule)
    : t('milestone.of-day', { name: ruleName(rule), day: shortDay(day) })

/** `会前 14 天`, `会后 7 天`, `会期内`: a planned day as people of the office say it. */
export const plannedWords = (
  plannedOn: string,
  { startsOn, endsOn }: { startsOn: string; endsOn: string },
): string => {
  if (plannedOn < startsOn)
    return t('milestone.before', { count: count(daysBetween(plannedOn, startsOn)) })
  if (plannedOn > endsOn)
    return t('milestone.after', { count: count(daysBetween(endsOn, plannedOn)) })
  return t('milestone.during')
}

/** `按期`, `提前 3 天`, `晚 2 天`, `已过 5 天`, `还有 9 天`, `未登记`. */
export const resultWords = ({
  state,
  actualOn,
  dayCount,
}: Pick<Milestone, 'state' | 'actualOn' | 'dayCount'>): string => {
  const key = state === 'missed' && actualOn === null ? 'overdue' : state
  if (dayCount === 0 && (key === 'kept' || key === 'due')) return t(`milestone.${key}.today`)
  return t(`milestone.${key}`, { count: count(dayCount) })
}
