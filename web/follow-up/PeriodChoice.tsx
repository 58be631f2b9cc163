import { type JSX, Show } from 'solid-js'
import { monthName, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { Icon } from '../ui/Icon.tsx'
import { daysOfPeriod, type Period, periodOf, shiftPeriod } from './period.ts'

export const periodName = (period: Period): string =>
  period.by === 'month'
    ? monthName(daysOfPeriod(period).from)
    : t('follow-up.quarter', { year: period.year, number: period.number })

/** All, or month by month, or quarter by quarter, with the one before and the one after. */
export const PeriodChoice = (props: {
  period: Period | undefined
  onChange: (period: Period | undefined) => void
}): JSX.Element => (
  <div class="flex flex-wrap items-center gap-2">
    <Choice<Period['by'] | 'all'>
      label={t('follow-up.period')}
      value={props.period?.by ?? 'all'}
      options={(['all', 'month', 'quarter'] as const).map((value) => ({
        value,
        label: t(`follow-up.period.${value}`),
      }))}
      onChange={(by) => {
        const day = props.period ? daysOfPeriod(props.period).from : today()
        props.onChange(by === 'all' ? undefined : periodOf(by, day))
      }}
    />
    <Show when={props.period}>
      {(period) => (
        <span class="inline-flex items-center">
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('follow-up.period.before')}
            onClick={() => props.onChange(shiftPeriod(period(), -1))}
          >
            <Icon name="chevron" class="rotate-180" />
          </button>
          <span class="min-w-28 text-center font-medium" aria-live="polite">
            {periodName(period())}
          </span>
          <button
            type="button"
            class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
            aria-label={t('follow-up.period.after')}
            onClick={() => props.onChange(shiftPeriod(period(), 1))}
          >
            <Icon name="chevron" />
          </button>
        </span>
      )}
    </Show>
  </div>
)
