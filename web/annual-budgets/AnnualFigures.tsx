import { type JSX, Show } from 'solid-js'
import { money, nothing, percent, roundMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { AnnualBudget } from './annual-budget.ts'

const Tile = (props: {
  label: string
  cents: number | null
  over?: boolean
  children?: JSX.Element
}): JSX.Element => (
  <div class={`card p-4 ${props.over ? 'border-over' : ''}`}>
    <p class="text-sm text-muted">{props.label}</p>
    <p
      class={`mt-1 text-2xl font-semibold ${props.over ? 'text-over' : ''}`}
      title={money(props.cents)}
    >
      {props.cents === null ? nothing : `${props.over ? '+' : ''}${roundMoney(props.cents)}`}
    </p>
    <p class="min-h-5 text-sm text-muted">{props.children}</p>
  </div>
)

/** The year in four figures: may, drawn, left, wanted. */
export const AnnualFigures = (props: { found: AnnualBudget }): JSX.Element => {
  const totals = () => props.found.totals
  const amount = () => props.found.annual?.amountCents ?? null
  const isOver = () => (totals().leftCents ?? 0) < 0
  const after = () => totals().leftAfterWantedCents
  return (
    <div class="grid grid-cols-2 gap-3 lg:grid-cols-4">
      <Tile label={t('annual.amount')} cents={amount()}>
        <Show when={amount() === null}>{t('annual.none')}</Show>
      </Tile>
      <Tile label={t('annual.drawn')} cents={totals().drawnCents}>
        <Show when={amount()}>
          {(whole) => t('annual.share', { share: percent(totals().drawnCents, whole()) })}
        </Show>
      </Tile>
      <Tile
        label={t(isOver() ? 'annual.over' : 'annual.left')}
        cents={isOver() ? -(totals().leftCents ?? 0) : totals().leftCents}
        over={isOver()}
      />
      <Tile label={t('annual.wanted')} cents={totals().wantedCents}>
        <Show when={after() !== null && totals().wantedCents !== 0}>
          <span class={(after() ?? 0) < 0 ? 'text-over' : ''}>
            {(after() ?? 0) < 0
              ? t('annual.after.over', { money: money(-(after() ?? 0)) })
              : t('annual.after', { money: money(after()) })}
          </span>
        </Show>
      </Tile>
    </div>
  )
}
