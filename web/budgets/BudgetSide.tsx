import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import type { Cost } from '../../api/domain/ceiling-parts.ts'
import type { ItemKind } from '../../api/domain/item.ts'
import { BudgetYear } from '../annual-budgets/BudgetYear.tsx'
import { BudgetCeilings } from '../ceilings/BudgetCeilings.tsx'
import { moment, money, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { StateChip } from '../meetings/StateChip.tsx'
import type { Budget, BudgetVersion } from './budget.ts'

export type Totals = { totalCents: number; kinds: { kind: ItemKind; cents: number }[] }

const Kinds = (props: { totals: Totals }): JSX.Element => (
  <section class="card p-4" aria-label={t('budget.totals')}>
    <p class="text-sm text-muted">{t('budget.total')}</p>
    <p class="text-2xl font-semibold">{money(props.totals.totalCents)}</p>
    <ul class="mt-3 grid gap-2">
      <For each={props.totals.kinds}>
        {({ kind, cents }) => (
          <li>
            <div class="flex justify-between gap-2 text-sm">
              <span>{t(`kind.${kind}`)}</span>
              <span
                title={t('budget.of-total', { share: percent(cents, props.totals.totalCents) })}
              >
                {money(cents)}
              </span>
            </div>
            <div class="mt-0.5 h-1 rounded-full bg-sunken" aria-hidden="true">
              <div
                class="h-1 rounded-full"
                style={{
                  background: 'var(--planned-fill)',
                  width: `${props.totals.totalCents ? (cents / props.totals.totalCents) * 100 : 0}%`,
                }}
              />
            </div>
          </li>
        )}
      </For>
    </ul>
  </section>
)

const Version = (props: { version: BudgetVersion; shown: boolean }): JSX.Element => {
  const meeting = useMeeting()
  return (
    <li class="border-t border-line py-2 first:border-0">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <A
          class="link"
          href={`/meetings/${meeting().meeting.id}/budget?version=${props.version.version}`}
          aria-current={props.shown ? 'true' : undefined}
        >
          {t('budget.version', { version: props.version.version })}
        </A>
        <StateChip state={props.version.state} />
      </div>
      <p class="text-sm">{money(props.version.totalCents)}</p>
      <Show when={props.version.submittedAt}>
        <p class="text-xs text-muted">
          {t('budget.submitted.by', {
            name: props.version.submittedBy ?? '',
            at: moment(props.version.submittedAt),
          })}
        </p>
      </Show>
      <Show when={props.version.approvedAt}>
        <p class="text-xs text-muted">
          {t('budget.approved.by', {
            name: props.version.approvedBy ?? '',
            at: moment(props.version.approvedAt),
          })}
        </p>
      </Show>
    </li>
  )
}

/** Totals by kind, what the standard and the year allow, and the versions. */
export const BudgetSide = (props: {
  budget: Budget
  totals: Totals
  costs: readonly Cost[]
}): JSX.Element => (
  <aside class="grid content-start gap-4">
    <Kinds totals={props.totals} />
    <BudgetCeilings costs={props.costs} />
    <BudgetYear budget={props.budget} totalCents={props.totals.totalCents} />
    <Show when={props.budget.versions.length > 0}>
      <section class="card p-4">
        <h2 class="mb-1">{t('budget.versions')}</h2>
        <ul>
          <For each={props.budget.versions}>
            {(version) => (
              <Version version={version} shown={version.version === props.budget.version} />
            )}
          </For>
        </ul>
      </section>
    </Show>
  </aside>
)
