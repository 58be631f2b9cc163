import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { daysName } from './period-name.ts'
import {
  asKind,
  daysOf,
  type PeriodKind,
  periodKinds,
  type RankingPeriod,
  shifted,
} from './ranking-period.ts'

/** Which days are ranked: a quarter, a month, a year, the year so far, or any. It stands in the address. */
export const PeriodSwitch = (props: {
  period: RankingPeriod
  onChange: (period: RankingPeriod) => void
}): JSX.Element => {
  const days = () => daysOf(props.period)
  const setDay = (part: { from?: string; to?: string }) => {
    const { from, to } = { ...days(), ...part }
    if (from && to && from <= to) props.onChange({ kind: 'days', from, to })
  }
  return (
    <div class="no-print flex min-w-0 max-w-full flex-wrap items-center gap-2">
      <Choice<PeriodKind>
        label={t('ranking.period')}
        value={props.period.kind}
        options={periodKinds.map((value) => ({ value, label: t(`ranking.period.${value}`) }))}
        onChange={(kind) => props.onChange(asKind(props.period, kind))}
      />
      <Show
        when={props.period.kind !== 'days'}
        fallback={
          <span class="inline-flex flex-wrap items-center gap-2">
            <input
              class="input w-auto"
              type="date"
              aria-label={t('ranking.from')}
              value={days().from}
              max={days().to}
              onChange={(event) => setDay({ from: event.currentTarget.value })}
            />
            –
            <input
              class="input w-auto"
              type="date"
              aria-label={t('ranking.to')}
              value={days().to}
              min={days().from}
              onChange={(event) => setDay({ to: event.currentTarget.value })}
            />
          </span>
        }
      >
        <span class="inline-flex items-center">
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('ranking.period.before')}
            onClick={() => props.onChange(shifted(props.period, -1))}
          >
            <Icon name="chevron" class="rotate-180" />
          </button>
          <span class="min-w-32 text-center font-medium" aria-live="polite">
            {daysName(days())}
          </span>
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('ranking.period.after')}
            onClick={() => props.onChange(shifted(props.period, 1))}
          >
            <Icon name="chevron" />
          </button>
        </span>
      </Show>
    </div>
  )
}
