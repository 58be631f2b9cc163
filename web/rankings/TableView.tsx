import { createAsync, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show, Suspense } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Chart } from '../ui/Chart.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { bumpChart, bumpHeight } from './bump-chart.ts'
import { ClassTable } from './ClassTable.tsx'
import { loadRanking, loadTrend, type RankingAsked } from './rankings.ts'
import { sourcesChart } from './sources-chart.ts'
import { UnitPanel } from './UnitPanel.tsx'
import { UnjudgedNotice } from './UnjudgedNotice.tsx'
import { UnrankedTable } from './UnrankedTable.tsx'

/** Units in their classes, how places moved, where points came from; a unit opens at the side. */
export const TableView = (props: { asked: RankingAsked }): JSX.Element => {
  const [search, setSearch] = useSearchParams<{ unit: string }>()
  const ranking = createAsync(() => loadRanking(props.asked))
  const trend = createAsync(() => loadTrend(props.asked))
  const openId = () => Number(search.unit) || undefined
  const open = (unitId: number) =>
    setSearch({ unit: openId() === unitId ? null : String(unitId) }, { replace: true })
  return (
    <Show when={ranking()}>
      {(found) => (
        <Show
          when={found().classes.some(({ rows }) => rows.length > 0) || found().unranked.length > 0}
          fallback={<Empty title={t('ranking.empty')}>{t('ranking.empty.text')}</Empty>}
        >
          <div
            classList={{
              'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]': openId() !== undefined,
            }}
          >
            <div class="grid min-w-0 gap-6">
              <UnjudgedNotice units={found().unjudged} onOpen={open} />
              <For each={found().classes.filter(({ rows }) => rows.length > 0)}>
                {(one) => (
                  <div class="grid gap-3">
                    <ClassTable
                      ranking={found()}
                      of={one}
                      trend={trend.latest}
                      openId={openId()}
                      onOpen={open}
                    />
                    <div
                      class="grid gap-3"
                      classList={{ 'lg:grid-cols-2': openId() === undefined }}
                    >
                      <Suspense>
                        <Show when={trend()}>
                          {(known) => (
                            <Show when={known().periods.length > 1}>
                              <Chart
                                view={bumpChart(known(), one.class)}
                                height={bumpHeight(known(), one.class)}
                              />
                            </Show>
                          )}
                        </Show>
                      </Suspense>
                      <Chart
                        view={sourcesChart(one)}
                        height={Math.min(560, 90 + Math.min(20, one.rows.length) * 26)}
                      />
                    </div>
                  </div>
                )}
              </For>
              <Show when={found().unranked.length > 0}>
                <UnrankedTable units={found().unranked} onOpen={open} />
              </Show>
            </div>
            <Show when={openId()} keyed>
              {(unitId) => (
                <Waiting>
                  <UnitPanel
                    unitId={unitId}
                    asked={props.asked}
                    onClose={() => setSearch({ unit: null }, { replace: true })}
                  />
                </Waiting>
              )}
            </Show>
          </div>
        </Show>
      )}
    </Show>
  )
}
