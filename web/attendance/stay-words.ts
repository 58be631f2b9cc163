import { isCounted } from '../../api/domain/attendance.ts'
import { shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'

type Stay = {
  hasSigned: boolean
  arrivedOn: string | null
  arrivedTime: string | null
  leftOn: string | null
  leftTime: string | null
}

/** `5月8日 09:10`; a day whose hour nobody knows stands alone. */
export const momentWords = (day: string, time: string | null): string =>
  time === null ? shortDay(day) : `${shortDay(day)} ${time}`

/** `5月8日 09:10 – 5月9日 14:20`, `已到，时间不明`, `未到`. */
export function stayWords(stay: Stay): string {
  if (!isCounted(stay)) return t('attendance.absent')
  const from =
    stay.arrivedOn === null
      ? t('attendance.came.unknown')
      : momentWords(stay.arrivedOn, stay.arrivedTime)
  if (stay.leftOn === null) return from
  return `${from} – ${momentWords(stay.leftOn, stay.leftTime)}`
}
