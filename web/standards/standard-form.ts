import { priceCents, pricePlain, readPrice } from '../budgets/budget-cells.ts'
import type { Standard, StandardBody } from './standards.ts'

const text = (form: FormData, name: string): string => String(form.get(name) ?? '').trim()

/** Yuan, days or percent as people type them, in hundredths or halves; null when the field is empty. */
const number = (form: FormData, name: string, times: number): number | null => {
  const typed = text(form, name).replace(/%$/, '').trim()
  return typed === '' ? null : Math.round(Number(typed) * times)
}

const yuan = (form: FormData, name: string): number => {
  const plain = readPrice(text(form, name))
  return plain === undefined ? Number.NaN : priceCents(plain)
}

/** Which amounts are none: no number, or more than two places. */
export const notAmounts = (body: StandardBody): string[] =>
  (['lodgingCents', 'mealsCents', 'otherCents'] as const).filter((name) => Number.isNaN(body[name]))

/** The form as a body: empty is "nothing said", never zero. */
export const readStandardForm = (form: FormData): StandardBody => ({
  name: text(form, 'name'),
  source: text(form, 'source'),
  place: text(form, 'place') || null,
  category: text(form, 'category') as StandardBody['category'],
  validFrom: text(form, 'validFrom'),
  validTo: text(form, 'validTo') || null,
  lodgingCents: yuan(form, 'lodgingCents'),
  mealsCents: yuan(form, 'mealsCents'),
  otherCents: yuan(form, 'otherCents'),
  partsOffset: form.has('partsOffset'),
  deductNotProvided: form.has('deductNotProvided'),
  attendanceCap: number(form, 'attendanceCap', 1),
  staffShareBasisPoints: number(form, 'staffShareBasisPoints', 100),
  maxHalfDays: number(form, 'maxHalfDays', 2),
  travelHalfDays: number(form, 'travelHalfDays', 2),
  verified: form.has('verified'),
  note: text(form, 'note') || null,
})

const part = (value: number | null | undefined, of: number): string =>
  value == null ? '' : String(value / of)

/** What stands in the fields of a standard that is being changed. */
export const standardFields = (standard: Standard | undefined): Record<string, string> => ({
  name: standard?.name ?? '',
  source: standard?.source ?? '',
  place: standard?.place ?? '',
  validFrom: standard?.validFrom ?? '',
  validTo: standard?.validTo ?? '',
  lodgingCents: standard ? pricePlain(standard.lodgingCents) : '',
  mealsCents: standard ? pricePlain(standard.mealsCents) : '',
  otherCents: standard ? pricePlain(standard.otherCents) : '',
  attendanceCap: part(standard?.attendanceCap, 1),
  staffShareBasisPoints: part(standard?.staffShareBasisPoints, 100),
  maxHalfDays: part(standard?.maxHalfDays, 2),
  travelHalfDays: part(standard?.travelHalfDays, 2),
  note: standard?.note ?? '',
})
