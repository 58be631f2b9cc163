import { moment, shortDay, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Difference } from './reconciliation.ts'

/** Decided on a figure that is another one now: `曾认可 +¥500.00，现 +¥600.00`. */
export const outdatedWords = ({ outdated, amountCents }: Difference): string | undefined =>
  outdated
    ? t('difference.outdated', {
        state: t(`difference.state.${outdated.state}`),
        by: outdated.by,
        before: signedMoney(outdated.amountCents),
        now: signedMoney(amountCents),
      })
    : undefined

/** Who decided what, when and why. */
export const decisionWords = ({ resolution }: Difference): string | undefined => {
  if (!resolution) return undefined
  const { by, at, reason, creditedCents, creditedOn } = resolution
  const said = t('difference.said', { by, at: moment(at), reason })
  return creditedCents === null
    ? said
    : `${said} ${t('difference.credit', {
        amount: signedMoney(-creditedCents),
        day: shortDay(creditedOn),
      })}`
}
