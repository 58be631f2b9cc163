import { isDay } from '../../api/domain/day.ts'
import { yearToDate } from '../../api/domain/period-before.ts'
import {
  daysOfPeriod,
  type Period as MonthOrQuarter,
  parsePeriod,
  periodOf,
  periodText,
  shiftPeriod,
} from '../follow-up/period.ts'

export const periodKinds = ['quarter', 'month', 'year', 'so-far', 'days'] as const
export type PeriodKind = (typeof periodKinds)[number]

/** A ranking's period as the address has it: `2026-Q2`, `2026-05`, `2026`, `2026-Q2-so-far`, `2026-01-05_2026-02-04`. */
export type RankingPeriod =
  | { kind: 'quarter' | 'month' | 'so-far'; of: MonthOrQuarter }
  | { kind: 'year'; year: number }
  | { kind: 'days'; from: string; to: string }

export type Days = { from: string; to: string }

/** The last quarter that is over: what a leader comes to read. */
export const lastQuarter = (today: string): RankingPeriod => ({
  kind: 'quarter',
  of: shiftPeriod(periodOf('quarter', today), -1),
})

export function parseRankingPeriod(text: string | undefined): RankingPeriod | undefined {
  if (!text) return undefined
  if (/^\d{4}$/.test(text)) return { kind: 'year', year: Number(text) }
  if (text.endsWith('-so-far')) {
    const of = parsePeriod(text.slice(0, -'-so-far'.length))
    return of?.by === 'quarter' ? { kind: 'so-far', of } : undefined
  }
  const [from = '', to = ''] = text.split('_')
  if (isDay(from) && isDay(to) && from <= to) return { kind: 'days', from, to }
  const of = parsePeriod(text)
  return of && { kind: of.by, of }
}

export function rankingPeriodText(period: RankingPeriod): string {
  if (period.kind === 'year') return String(period.year)
  if (period.kind === 'days') return `${period.from}_${period.to}`
  return `${periodText(period.of)}${period.kind === 'so-far' ? '-so-far' : ''}`
}

export function daysOf(period: RankingPeriod): Days {
  if (period.kind === 'year') return { from: `${period.year}-01-01`, to: `${period.year}-12-31` }
  if (period.kind === 'days') return { from: period.from, to: period.to }
  const days = daysOfPeriod(period.of)
  return period.kind === 'so-far' ? yearToDate(days) : days
}

/** The same days under another kind, as near as they are. */
export function asKind(period: RankingPeriod, kind: PeriodKind): RankingPeriod {
  const { from, to } = daysOf(period)
  if (kind === 'days') return { kind, from, to }
  if (kind === 'year') return { kind, year: Number(to.slice(0, 4)) }
  if (kind === 'month') return { kind, of: periodOf('month', to) }
  return { kind, of: periodOf('quarter', to) }
}

/** One period on (1) or back (−1); any days have none. */
export function shifted(period: RankingPeriod, step: 1 | -1): RankingPeriod {
  if (period.kind === 'days') return period
  if (period.kind === 'year') return { ...period, year: period.year + step }
  return { ...period, of: shiftPeriod(period.of, step) }
}
