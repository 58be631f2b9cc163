import { count, money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Figures } from '../settlements/settlement.ts'
import type { ChartView } from '../ui/chart.ts'
import { barFigure, stepsFrom, type WaterfallBar, waterfallOption } from '../ui/waterfall.ts'

type Gap = Pick<Figures, 'causes' | 'gapCents' | 'totals' | 'states'>

/** The finding in one sentence: how far the bill is from what is payable, mainly why, and how much is undecided. */
export const gapFinding = ({ causes, gapCents, totals, states }: Gap): string => {
  const sign = Math.sign(gapCents)
  const [main] = causes
    .filter((one) => one.amountCents * sign > 0)
    .toSorted((a, b) => (b.amountCents - a.amountCents) * sign)
  const open = states.open > 0 ? t('gap.open', { count: count(states.open) }) : t('gap.none-open')
  if (!main) return `${t('gap.even', { total: money(totals.billedCents) })}${open}`
  return `${t(gapCents > 0 ? 'gap.over' : 'gap.under', {
    gap: money(Math.abs(gapCents)),
    cause: t(`difference.cause.${main.cause}`),
    part: signedMoney(main.amountCents),
  })}${open}`
}

/** Payable → billed, cause by cause. */
export const gapChart = (gap: Gap): ChartView => {
  const { payableCents, billedCents } = gap.totals
  const parts = gap.causes.map(({ cause, amountCents }) => ({
    label: t(`difference.cause.${cause}`),
    cents: amountCents,
  }))
  const bars: WaterfallBar[] = [
    { label: t('settlement.payable'), fromCents: 0, toCents: payableCents, end: 'muted' },
    ...stepsFrom(payableCents, parts),
    { label: t('column.billed'), fromCents: 0, toCents: billedCents, end: 'billed-fill' },
  ]
  const figures = bars.map((bar) => `${bar.label} ${barFigure(bar)}`).join('; ')
  return {
    title: gapFinding(gap),
    description: `${gapFinding(gap)} ${figures}`,
    head: [t('comparison.cause'), '¥'],
    rows: bars.map((bar) => [bar.label, barFigure(bar)]),
    option: waterfallOption(bars),
  }
}
