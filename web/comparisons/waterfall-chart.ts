import { money, signedMoney, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { ChartView } from '../ui/chart.ts'
import { barFigure, stepsFrom, type WaterfallBar, waterfallOption } from '../ui/waterfall.ts'

export const causes = ['quantity', 'price', 'unplanned', 'unused'] as const
export type Cause = (typeof causes)[number]

type Totals = {
  planned: { cents: number | null }
  billed: { cents: number | null }
  gapCents: number
} & Record<`${Cause}Cents`, number>

/** Where each bar of the waterfall stands: from the plan, cause by cause, to the bill. */
export const steps = (totals: Totals) => {
  const plannedCents = totals.planned.cents ?? 0
  const parts = causes.map((name) => ({ name, cents: totals[`${name}Cents`] }))
  const bars = stepsFrom(plannedCents, parts).map(({ cents: _, ...bar }) => bar)
  const billedCents = bars.at(-1)?.toCents ?? plannedCents
  return [
    { name: 'planned' as const, fromCents: 0, toCents: plannedCents },
    ...bars,
    { name: 'billed' as const, fromCents: 0, toCents: billedCents },
  ]
}

/** The cause that explains most of the gap: the largest in the gap's own direction. */
export const mainCause = (totals: Totals): Cause | undefined => {
  const sign = Math.sign(totals.gapCents)
  const [first] = causes
    .filter((cause) => totals[`${cause}Cents`] * sign > 0)
    .toSorted((a, b) => totals[`${b}Cents`] * sign - totals[`${a}Cents`] * sign)
  return sign === 0 ? undefined : first
}

const finding = (totals: Totals): string => {
  const { gapCents } = totals
  const cause = mainCause(totals)
  if (gapCents === 0 || !cause)
    return t('comparison.finding.even', { total: money(totals.billed.cents) })
  return t(gapCents > 0 ? 'comparison.finding.over' : 'comparison.finding.under', {
    gap: money(Math.abs(gapCents)),
    share: signedPercent(gapCents, totals.planned.cents),
    cause: t(`cause.${cause}`),
    part: signedMoney(totals[`${cause}Cents`]),
  })
}

/** Plan → bill by cause. */
export const waterfall = (totals: Totals): ChartView => {
  const bars = steps(totals).map(({ name, ...bar }): WaterfallBar => {
    const isEnd = name === 'planned' || name === 'billed'
    return isEnd
      ? { ...bar, label: t(`column.${name}`), end: `${name}-fill` }
      : { ...bar, label: t(`cause.${name}`) }
  })
  return {
    title: finding(totals),
    description: `${finding(totals)} ${bars.map((bar) => `${bar.label} ${barFigure(bar)}`).join('; ')}`,
    head: [t('comparison.cause'), '¥'],
    rows: bars.map((bar) => [bar.label, barFigure(bar)]),
    option: waterfallOption(bars),
  }
}
