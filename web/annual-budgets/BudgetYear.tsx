import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Budget } from '../budgets/budget.ts'
import { Bar } from '../ceilings/CeilingChecks.tsx'
import { money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { leftWith } from './left-with.ts'

/** Whether the year can bear this budget. */
export const BudgetYear = (props: { budget: Budget; totalCents: number }): JSX.Element => {
  const detail = useMeeting()
  const year = () => Number(detail().meeting.startsOn.slice(0, 4))
  const left = () => leftWith(props.budget, props.totalCents) ?? 0
  const isOver = () => left() < 0
  return (
    <section class="card p-4" aria-label={t('annual.of', { year: year() })}>
      <h2 class="mb-1">
        <A class="link" href={`/settlements?year=${year()}`}>
          {t('annual.of', { year: year() })}
        </A>
      </h2>
      <Show
        when={props.budget.annual}
        fallback={
          <p class="text-sm text-muted">
            <span class="chip me-1 border-dashed border-line-strong">
              {t('ceiling.not-checked')}
            </span>
            {t('annual.none')}
          </p>
        }
      >
        {(annual) => (
          <>
            <Bar
              actualCents={annual().drawnByOthersCents + props.totalCents}
              allowedCents={annual().amountCents}
              over={isOver()}
            />
            <dl class="grid gap-1 text-sm">
              <For
                each={
                  [
                    ['annual.amount', annual().amountCents],
                    ['annual.others', annual().drawnByOthersCents],
                    ['annual.this', props.totalCents],
                  ] as const
                }
              >
                {([label, cents]) => (
                  <div class="flex justify-between gap-2">
                    <dt class="text-muted">{t(label)}</dt>
                    <dd>{money(cents)}</dd>
                  </div>
                )}
              </For>
              <div
                class={`flex justify-between gap-2 font-semibold ${isOver() ? 'text-over' : ''}`}
              >
                <dt>{t(isOver() ? 'annual.over' : 'annual.left')}</dt>
                <dd>{isOver() ? signedMoney(-left()) : money(left())}</dd>
              </div>
            </dl>
          </>
        )}
      </Show>
    </section>
  )
}
