import { For, type JSX, Show } from 'solid-js'
import { amount, count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { Figures } from './settlement.ts'
import { useSettling } from './settling.ts'

type Check = Figures['ceilings']['checks'][number]

const looks: Record<Check['state'], string> = {
  within: 'border-under bg-under-tint text-under',
  exceeded: 'border-over bg-over-tint text-over',
  'not-checked': 'border-dashed border-line-strong text-muted',
}

const figures = (check: Check): { allowed: string; actual: string } => {
  if (check.unit === 'cents')
    return { allowed: amount(check.allowedCents), actual: amount(check.actualCents) }
  const show = (value: number | null) => {
    if (value === null) return '–'
    if (check.unit === 'basis-points') return percent(value, 10_000)
    return check.unit === 'half-days' ? t('ceiling.days', { days: value / 2 }) : count(value)
  }
  return { allowed: show(check.allowed), actual: show(check.actual) }
}

/** What is settled against the meeting's standard. Missing inputs are not checked, never passed. */
export const CeilingTable = (): JSX.Element => {
  const { figures: settled } = useSettling()
  const ceilings = () => settled().ceilings
  return (
    <div>
      <h2 class="mb-2">{t('ceiling.title')}</h2>
      <Show
        when={ceilings().standard}
        fallback={<p class="text-sm text-muted">{t('ceiling.no-standard')}</p>}
      >
        <TableScroll label={t('ceiling.title')}>
          <table class="table">
            <caption class="sr-only">{t('ceiling.title')}</caption>
            <thead>
              <tr>
                <th>{t('ceiling.check')}</th>
                <th class="num">{t('ceiling.allowed')}</th>
                <th class="num">{t('ceiling.actual')}</th>
                <th>{t('difference.column.state')}</th>
              </tr>
            </thead>
            <tbody>
              <For each={ceilings().checks}>
                {(check) => (
                  <tr>
                    <th scope="row">{t(`ceiling.${check.name}`)}</th>
                    <td class="num">{figures(check).allowed}</td>
                    <td class="num">{figures(check).actual}</td>
                    <td>
                      <span class={`chip ${looks[check.state]}`}>
                        {t(`ceiling.state.${check.state}`)}
                      </span>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
    </div>
  )
}
