import { For, type JSX } from 'solid-js'
import { followUpFilters } from '../../api/domain/follow-up.ts'
import type { FollowUp } from '../decisions/decisions.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { PeriodChoice } from './PeriodChoice.tsx'
import type { Period } from './period.ts'

export const states = ['all', ...followUpFilters] as const
export type StateFilter = (typeof states)[number]

/** How many there are behind a filter. */
const countOf = (state: StateFilter, of: FollowUp['states']): number => {
  const all = Object.values(of).reduce((sum, one) => sum + one, 0)
  if (state === 'all') return all
  return state === 'undone' ? of.overdue + of.open : of[state]
}

/** Which decisions: due when, of whom, in which state. */
export const FollowUpFilters = (props: {
  found: FollowUp
  period: Period | undefined
  department: string | undefined
  state: StateFilter
  onPeriod: (period: Period | undefined) => void
  onDepartment: (department: string | null) => void
  onState: (state: StateFilter) => void
}): JSX.Element => {
  const departments = () => [
    ...new Set([
      ...props.found.departments.map(({ department }) => department),
      ...(props.department ? [props.department] : []),
    ]),
  ]
  return (
    <search class="no-print flex flex-wrap items-center gap-x-4 gap-y-2">
      <PeriodChoice period={props.period} onChange={props.onPeriod} />
      <select
        class="input w-auto max-w-60"
        aria-label={t('decision.department')}
        onChange={(event) => props.onDepartment(event.currentTarget.value || null)}
      >
        <option value="">{t('follow-up.all-departments')}</option>
        <For each={departments()}>
          {(department) => (
            <option value={department} selected={department === props.department}>
              {department}
            </option>
          )}
        </For>
      </select>
      <select
        class="input w-auto"
        aria-label={t('decision.state')}
        onChange={(event) => props.onState(event.currentTarget.value as StateFilter)}
      >
        <For each={states}>
          {(state) => (
            <option value={state} selected={state === props.state}>
              {t('follow-up.state.count', {
                state: t(`follow-up.state.${state}`),
                count: count(countOf(state, props.found.states)),
              })}
            </option>
          )}
        </For>
      </select>
    </search>
  )
}
