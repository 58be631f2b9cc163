import { count, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Drift } from './settlement.ts'

type Reason = Drift['reasons'][number]

/** What has changed since the figure was signed. */
export const reasonWords = (reason: Reason): string => {
  switch (reason.because) {
    case 'bill-added':
    case 'bill-removed':
      return t(`drift.${reason.because}`, { filename: reason.filename })
    case 'agreement':
    case 'budget':
      return t(`drift.${reason.because}`, { signed: reason.signed, now: reason.now })
    case 'count':
      return t(reason.signed === 0 ? 'drift.count-new' : 'drift.count', {
        day: shortDay(reason.day),
        signed: reason.signed,
        now: reason.now,
      })
    case 'attendance':
      return t('drift.attendance', { signed: count(reason.signed), now: count(reason.now) })
    case 'decision':
      return t('drift.decision')
  }
}

export const signedTotal = (drift: Pick<Drift, 'items'>) => ({
  signedCents: drift.items.reduce((sum, item) => sum + item.signedCents, 0),
  nowCents: drift.items.reduce((sum, item) => sum + item.nowCents, 0),
})
