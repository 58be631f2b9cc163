import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Decision } from './decisions.ts'

/** `逾期 12 天`, `还有 5 天`, `晚 3 天办结`. */
export const standingWords = ({ state, dayCount }: Pick<Decision, 'state' | 'dayCount'>): string =>
  state === 'open' && dayCount === 0
    ? t('decision.state.today')
    : t(`decision.state.${state}`, { count: count(dayCount) })
