import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { nothing, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ruleName } from '../rankings/reason-words.ts'
import { Points } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { loadOwnRow } from './bulletins.ts'

/** A unit's own figures, and where each point came from. */
export const OwnRow = (props: {
  bulletinId: number
  unitId: number
  name: string
  edition: number
}): JSX.Element => {
  const found = createAsync(() =>
    loadOwnRow(String(props.bulletinId), String(props.unitId), String(props.edition)),
  )
  const why = () => t('bulletin.why', { unit: props.name })
  return (
    <Show when={found()}>
      {(one) => (
        <section class="grid gap-3">
          <h2>
            {props.name} · {one().class ?? t('bulletin.all')}
          </h2>
          <dl class="flex flex-wrap gap-x-6 gap-y-2">
            <div>
              <dt class="text-sm text-muted">{t('bulletin.point.rank')}</dt>
              <dd class="text-2xl font-semibold">
                {one().row.rank ?? nothing} / {one().of}
              </dd>
            </div>
            <div>
              <dt class="text-sm text-muted">{t('bulletin.point.points')}</dt>
              <dd class="text-2xl font-semibold">
                <Points text={one().row.points} />
              </dd>
            </div>
            <For each={['submitted', 'used', 'uses', 'instructions'] as const}>
              {(key) => (
                <div>
                  <dt class="text-sm text-muted">{t(`bulletin.point.${key}`)}</dt>
                  <dd class="text-lg">{one().row[key]}</dd>
                </div>
              )}
            </For>
          </dl>
          <Show
            when={one().reasons.length > 0}
            fallback={<p class="text-muted">{t('bulletin.why.none')}</p>}
          >
            <TableScroll label={why()}>
              <table class="table cards">
                <caption class="sr-only">{why()}</caption>
                <thead>
                  <tr>
                    <th>{t('bulletin.item')}</th>
                    <th>{t('bulletin.rule')}</th>
                    <th>{t('bulletin.day')}</th>
                    <th class="num">{t('bulletin.point.points')}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={one().reasons}>
                    {(reason) => (
                      <tr>
                        <th scope="row" class="head">
                          {reason.item ?? ruleName(reason)}
                        </th>
                        <td class="wide" data-label={t('bulletin.rule')}>
                          {[ruleName(reason), reason.publication].filter(Boolean).join(' · ')}
                        </td>
                        <td data-label={t('bulletin.day')}>{shortDay(reason.day)}</td>
                        <td class="num" data-label={t('bulletin.point.points')}>
                          <Points text={reason.points} />
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
          </Show>
        </section>
      )}
    </Show>
  )
}
