import { count, date, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Reason } from './summary.ts'

/** What has changed since a summary was signed. */
export const reasonWords = (reason: Reason): string => {
  switch (reason.because) {
    case 'import-added':
    case 'import-removed':
      return t(`summary.drift.${reason.because}`, { filename: reason.filename })
    case 'count':
      return t(reason.signed === 0 ? 'drift.count-new' : 'drift.count', {
        day: shortDay(reason.day),
        signed: reason.signed,
        now: reason.now,
      })
    case 'budget':
    case 'agreement':
      return t(`drift.${reason.because}`, { signed: reason.signed, now: reason.now })
    case 'attendance':
      return reason.signed === reason.now
        ? t('summary.drift.people')
        : t('summary.drift.attendance', { signed: count(reason.signed), now: count(reason.now) })
    case 'settlement':
      return reason.now === null
        ? t('summary.drift.reopened', { edition: reason.signed ?? 0 })
        : t('summary.drift.closed', { edition: reason.now })
    case 'decisions':
      return t('summary.drift.decisions', { numbers: reason.numbers.join(', ') })
    case 'day':
      return t('summary.drift.day', { signed: date(reason.signed), now: date(reason.now) })
    default:
      return t(`summary.drift.${reason.because}`)
  }
}
