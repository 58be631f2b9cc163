import { count, money, weekday } from '../format.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t, tOr } from '../i18n/translate.ts'

export const kinds = [
  'hotel-bill',
  'meal-counts',
  'room-counts',
  'vehicle-log',
  'sign-in-sheet',
] as const
export type Kind = (typeof kinds)[number]

/** Files of information work, in the order in which an office first brings them in. */
export const informationKinds = [
  'information-items',
  'information-adoptions',
  'information-instructions',
  'information-reports',
  'information-units',
  'information-officers',
  'information-quotas',
] as const
export type InformationKind = (typeof informationKinds)[number]
export type AnyKind = Kind | InformationKind

export const kindName = (kind: AnyKind): string => t(`import.kind.${kind}`)

export const fieldName = (field: string): string => tOr(`field.${field}`, field)

/** `item-word:早餐` → “项目名称含‘早餐’”. */
export const ruleText = (rule: string): string => {
  const [name = '', ...rest] = rule.split(':')
  return tOr(`rule.${name}`, rule, { detail: rest.join(':') })
}

/** `date:ymd` → “日期 年-月-日”. */
export const formatText = (format: string): string => {
  const [name = '', detail = ''] = format.split(':')
  return tOr(`cell.${format}`, tOr(`cell.${name}`, format, { detail }))
}

const separatorWords: Record<string, MessageKey> = {
  ',': 'separator.comma',
  '\t': 'separator.tab',
  ';': 'separator.semicolon',
  '|': 'separator.bar',
}

export const separatorName = (separator: string): string =>
  separator in separatorWords ? t(separatorWords[separator] as MessageKey) : separator

type Counted = { imported: number; chargesCents: number; chargeRows: number }

/** What an import brings, in a few words. */
export const whatItBrings = ({
  balance,
  people,
  facts,
}: {
  balance: Counted | null
  people: { count: number } | null
  facts: { count: number } | null
}): string => {
  if (people) return t('meeting.people', { count: count(people.count) })
  if (facts && balance) return t('import.rows', { count: count(balance.imported) })
  return balance ? rowsAndMoney(balance) : ''
}

/** `58 行，¥104,440.00`; counts have no money. */
export const rowsAndMoney = (balance: Counted): string =>
  balance.chargeRows > 0
    ? t('import.rows-money', { count: count(balance.imported), total: money(balance.chargesCents) })
    : t('import.rows', { count: count(balance.imported) })

const unitOptions: Record<string, MessageKey> = {
  untied: 'question.untied',
  'left-out': 'question.left-out',
  above: 'question.above',
  none: 'question.no-unit',
}

/** The options of a question arrive as codes: `ymd`, `10`. */
export const optionText = (questionId: string, label: string): string => {
  if (questionId === 'blank-units' || questionId.startsWith('unit.'))
    return label in unitOptions ? t(unitOptions[label] as MessageKey) : label
  if (questionId.startsWith('item.')) return label === 'left-out' ? t('question.left-out') : label
  if (questionId.startsWith('word.form')) return t(`information.form.${label as 'single'}`)
  if (questionId.startsWith('word.report')) return t(`information.report.${label as 'late'}`)
  if (questionId.startsWith('word.')) return t(`information.level.${label as 'city'}`)
  if (questionId.startsWith('kind.')) return tOr(`attendee.kind.${label}`, label)
  if (questionId.startsWith('day.')) return weekday(label)
  if (questionId === 'persons-per-table') return t('question.persons', { count: label })
  return tOr(`date-order.${label}`, tOr(`import.duplicates.${label}`, fieldName(label)))
}
