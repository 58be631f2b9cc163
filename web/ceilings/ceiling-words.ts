import { count, money, percent, quantity, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { CountCheck, MoneyCheck, Reason } from './ceiling.ts'

const list = (parts: readonly string[]) => parts.join(t('ui.list-mark'))

/** Why it was not checked, and what to do about it. */
export const reasonWords = (reason: Reason): string => {
  switch (reason.code) {
    case 'attendees-missing':
      return t('ceiling.reason.attendees-missing', {
        kinds: list(reason.kinds.map((kind) => t(`meeting.planned.${kind}`))),
      })
    case 'covers-missing':
      return t('ceiling.reason.covers-missing', { days: list(reason.days.map(shortDay)) })
    case 'cost-missing':
      return t('ceiling.reason.cost-missing', { count: count(reason.count) })
    case 'unclassified':
      return t('ceiling.reason.unclassified', { money: money(reason.cents) })
    default:
      return t(`ceiling.reason.${reason.code}`)
  }
}

/** Person-days × ¥ per person-day, in figures. */
export const moneyBase = (base: NonNullable<MoneyCheck['base']>): string => {
  const { personDays, perPersonDayCents, deducted } = base
  const rate = money(perPersonDayCents)
  const total = count(personDays.count)
  const words =
    personDays.from === 'attendees'
      ? t('ceiling.base.attendees', {
          attendees: count(personDays.attendees),
          days: count(personDays.days),
          total,
          rate,
        })
      : personDays.from === 'attendance'
        ? t('ceiling.base.attendance', { heads: count(personDays.heads), total, rate })
        : t('ceiling.base.covers', { total, rate })
  const parts = list(deducted.map((part) => t(`ceiling.part.${part}`)))
  return deducted.length > 0 ? `${words}${t('ceiling.base.deducted', { parts })}` : words
}

const days = (halfDays: number): string => t('ceiling.days', { days: quantity(halfDays / 2) })

/** A figure in the unit of its check. */
export const figureWords = (unit: CountCheck['unit'], value: number): string => {
  if (unit === 'basis-points') return percent(value, 10_000)
  return unit === 'persons' ? t('meeting.people', { count: count(value) }) : days(value)
}

/** What a figure was made of; nothing where the figure says it all. */
export const countBase = ({ name, base }: CountCheck): string => {
  if (!base) return ''
  switch (base.code) {
    case 'attendees':
      return ''
    case 'staff-share':
      return t('ceiling.base.staff', { staff: count(base.staff), others: count(base.others) })
    case 'days':
      if (name === 'length' && base.sessionHalfDays !== null) return ''
      return base.sessionHalfDays === null
        ? t('ceiling.base.stay', { days: count(base.days) })
        : t('ceiling.base.session', {
            days: count(base.days),
            session: quantity(base.sessionHalfDays / 2),
          })
  }
}
