import { addDays } from '../../api/domain/day.ts'

/** A month or a quarter as the address has it: `2026-05`, `2026-Q2`. */
export type Period = { by: 'month' | 'quarter'; year: number; number: number }

/** Undefined for what is no period: then all are meant. */
export function parsePeriod(text: string | undefined): Period | undefined {
  const match = /^(\d{4})-(?:(0[1-9]|1[0-2])|Q([1-4]))$/.exec(text ?? '')
  if (!match) return undefined
  const year = Number(match[1])
  return match[2]
    ? { by: 'month', year, number: Number(match[2]) }
    : { by: 'quarter', year, number: Number(match[3]) }
}

export const periodText = ({ by, year, number }: Period): string =>
  by === 'month' ? `${year}-${String(number).padStart(2, '0')}` : `${year}-Q${number}`

const perYear = { month: 12, quarter: 4 } as const

/** The period in which a day lies. */
export const periodOf = (by: Period['by'], day: string): Period => {
  const month = Number(day.slice(5, 7))
  return {
    by,
    year: Number(day.slice(0, 4)),
    number: by === 'month' ? month : Math.ceil(month / 3),
  }
}

/** So many periods later, or before with less than 0. */
export function shiftPeriod({ by, year, number }: Period, step: number): Period {
  const at = year * perYear[by] + number - 1 + step
  return { by, year: Math.floor(at / perYear[by]), number: (at % perYear[by]) + 1 }
}

/** The first day of a period. */
const firstDay = ({ by, year, number }: Period): string =>
  `${year}-${String(by === 'month' ? number : number * 3 - 2).padStart(2, '0')}-01`

/** Both its first and its last day. */
export const daysOfPeriod = (period: Period): { from: string; to: string } => ({
  from: firstDay(period),
  to: addDays(firstDay(shiftPeriod(period, 1)), -1),
})
