import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Points } from '../ui/Figures.tsx'
import { Empty } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { loadOfficers, type RankingAsked } from './rankings.ts'

const shownAtFirst = 100

/** Officers by the points of their items. */
export const OfficersView = (props: { asked: RankingAsked }): JSX.Element => {
  const found = createAsync(() => loadOfficers(props.asked))
  const [all, setAll] = createSignal(false)
  const shown = () => {
    const officers = found()?.officers ?? []
    return all() ? officers : officers.slice(0, shownAtFirst)
  }
  return (
    <Show when={found()}>
      {(list) => (
        <Show
          when={list().officers.length > 0}
          fallback={
            <Empty title={t('ranking.officers.none')}>{t('ranking.officers.none.text')}</Empty>
          }
        >
          <div class="grid gap-2">
            <p class="text-sm text-muted">{t('ranking.officers.text')}</p>
            <TableScroll label={t('ranking.officers')}>
              <table class="table cards">
                <caption class="sr-only">{t('ranking.officers')}</caption>
                <thead>
                  <tr>
                    <th class="num">{t('ranking.rank')}</th>
                    <th>{t('ranking.officer')}</th>
                    <th>{t('ranking.unit')}</th>
                    <th class="num">{t('ranking.points')}</th>
                    <th class="num">{t('ranking.submitted')}</th>
                    <th class="num">{t('ranking.used')}</th>
                    <th class="num">{t('ranking.used-of')}</th>
                  </tr>
                </thead>
                <tbody>
                  <For each={shown()}>
                    {(one) => (
                      <tr>
                        <td class="num" data-label={t('ranking.rank')}>
                          <span class={one.isTop ? 'font-bold' : ''}>{one.rank}</span>
                        </td>
                        <th scope="row" class="head">
                          {one.name}
                          <Show when={one.isTop}>
                            <span class="chip ms-2 text-under">{t('ranking.top')}</span>
                          </Show>
                        </th>
                        <td class="wide">{one.unit}</td>
                        <td class="num font-semibold" data-label={t('ranking.points')}>
                          <Points text={one.points} />
                        </td>
                        <td class="num" data-label={t('ranking.submitted')}>
                          {count(one.submitted)}
                        </td>
                        <td class="num" data-label={t('ranking.used')}>
                          {count(one.used)}
                        </td>
                        <td class="num" data-label={t('ranking.used-of')}>
                          {percent(one.used, one.submitted)}
                        </td>
                      </tr>
                    )}
                  </For>
                </tbody>
              </table>
            </TableScroll>
            <Show when={!all() && list().officers.length > shownAtFirst}>
              <button type="button" class="btn justify-self-start" onClick={() => setAll(true)}>
                {t('ranking.officers.all', { count: list().officers.length })}
              </button>
            </Show>
          </div>
        </Show>
      )}
    </Show>
  )
}
