import { usualKinds } from '../../api/domain/information-item.ts'
import { Refused } from '../api.ts'
import { date, quantity, shortDay, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Level, ReportKind, Unit, UseForm } from './information.ts'

export const levelName = (level: Level): string => t(`information.level.${level}`)
export const formName = (form: UseForm): string => t(`information.form.${form}`)
export const reportName = (kind: ReportKind): string => t(`information.report.${kind}`)

/** A kind by its name; an office's own word is its own name. */
export const kindWord = (kind: string | null): string => {
  const usual = usualKinds.find((one) => one === kind)
  return usual ? t(`information.kind.${usual}`) : (kind ?? '')
}

/** What somebody typed for a kind: the name of a usual one is that one. */
export const kindCode = (word: string): string | null => {
  const usual = usualKinds.find((one) => t(`information.kind.${one}`) === word.trim())
  return usual ?? (word.trim() || null)
}

/** `2026-05-09T16:30` as people read it; the year where it is another one. */
export const momentWords = (moment: string | null): string => {
  if (moment === null) return ''
  const day = moment.slice(0, 10)
  const isThisYear = day.slice(0, 4) === today().slice(0, 4)
  return `${isThisYear ? shortDay(day) : date(day)} ${moment.slice(11)}`.trim()
}

export const dayWords = (day: string): string => date(day)

export const classWords = (unit: Pick<Unit, 'class' | 'isRanked'>): string =>
  [unit.class ?? t('information.unit.no-class'), unit.isRanked ? '' : t('information.unranked')]
    .filter(Boolean)
    .join(' · ')

export const amountWords = (amount: string): string =>
  /^\d+(\.\d+)?$/.test(amount) ? quantity(amount) : amount

/** The unit that somebody typed: by its name, another spelling or its code. */
export const unitTyped = (units: readonly Unit[], typed: string): Unit | undefined => {
  const text = typed.trim()
  return (
    units.find(({ name }) => name === text) ??
    units.find(({ code, aliases }) => code === text || aliases.includes(text))
  )
}

/** No such unit: said at its field, in the form of a refusal. */
export const unknownUnit = (name: string): Refused => {
  const message = t('information.unknown-unit', { name })
  const problems = [{ path: 'unit', message }]
  return new Refused(400, { error: { code: 'information.unit-unknown', message, problems } })
}
