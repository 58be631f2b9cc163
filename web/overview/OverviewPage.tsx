import { A, createAsync, useSearchParams } from '@solidjs/router'
import { For, type JSX, lazy, Show, Suspense } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { FollowUpCard } from '../follow-up/FollowUpCard.tsx'
import { date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { isPhone } from '../ui/media.ts'
import { Page } from '../ui/Page.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { BreakdownTable } from './BreakdownTable.tsx'
import {
  breakdowns,
  keyText,
  loadOverview,
  type Overview,
  periodName,
  quarters,
  readBreakdown,
  readKey,
  readQuarter,
} from './overview.ts'
import { chartHeight, quartersChart, shownQuarters } from './quarters-chart.ts'
import { RowPanel } from './RowPanel.tsx'
import { Tiles } from './Tiles.tsx'
import { WaitingList } from './WaitingList.tsx'

/** The chart is under the figures: it comes when they stand. */
const Chart = lazy(async () => ({ default: (await import('../ui/Chart.tsx')).Chart }))

type Search = { year?: string; quarter?: string; by?: string; row?: string }

const NoMeetings = (): JSX.Element => {
  const session = useSession()
  return (
    <Empty
      title={t('meeting.empty')}
      action={
        <Show when={canOrganise(session())}>
          <A class="btn btn-primary" href="/meetings/new">
            {t('meeting.new')}
          </A>
        </Show>
      }
    >
      {t('meeting.empty.text')}
    </Empty>
  )
}

/** Which period is shown; a year without meetings can still be looked at when it is this one. */
const PeriodChoice = (props: {
  found: Overview
  onChange: (part: Partial<Record<keyof Search, string | null>>) => void
}): JSX.Element => {
  const years = () => {
    const now = Number(props.found.today.slice(0, 4))
    return [...new Set([now, props.found.year, ...props.found.years])].sort((a, b) => b - a)
  }
  return (
    <div class="no-print flex flex-wrap items-center gap-2">
      <select
        class="input w-auto"
        aria-label={t('overview.year')}
        onChange={(event) => props.onChange({ year: event.currentTarget.value })}
      >
        <For each={years()}>
          {(year) => (
            <option value={year} selected={year === props.found.year}>
              {t('overview.year-of', { year })}
            </option>
          )}
        </For>
      </select>
      <Choice
        label={t('overview.by.quarter')}
        value={props.found.quarter === null ? 'all' : (String(props.found.quarter) as '1')}
        options={(['all', ...quarters] as const).map((value) => ({
          value,
          label: t(`overview.quarter.${value}`),
        }))}
        onChange={(quarter) => props.onChange({ quarter: quarter === 'all' ? null : quarter })}
      />
    </div>
  )
}

/** What waits for the reader, and a year or a quarter of all meetings, down to each. */
export default function OverviewPage(): JSX.Element {
  const session = useSession()
  const [search, setSearch] = useSearchParams<Search>()
  const by = () => readBreakdown(search.by)
  const found = createAsync(() => {
    const quarter = readQuarter(search.quarter)
    return loadOverview({
      ...(search.year && { year: search.year }),
      ...(quarter && { quarter }),
      by: by(),
    })
  })
  const change = (part: Partial<Record<keyof Search, string | null>>) =>
    setSearch({ row: null, ...part })
  const title = () => {
    const shown = found()
    return shown ? t('overview.page', { period: periodName(shown) }) : t('rail.overview')
  }
  const open = () => {
    const key = search.row === undefined ? undefined : readKey(search.row)
    return found()?.rows.find((row) => row.key === key && row.measures.meetingCount > 0)
  }
  return (
    <Page
      title={title()}
      actions={
        <Show when={found()?.years.length ? found() : undefined}>
          {(list) => <PeriodChoice found={list()} onChange={change} />}
        </Show>
      }
    >
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <Show when={list().years.length > 0} fallback={<NoMeetings />}>
              <div class="grid gap-5">
                <p class="print-only text-sm">
                  {session().organisation.name} ·{' '}
                  {t('follow-up.as-of', { day: date(list().today) })}
                </p>
                <WaitingList />
                <Tiles found={list()} />
                <div class="no-print">
                  <FollowUpCard />
                </div>
                <section>
                  <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
                    <h2>{t('overview.breakdown', { by: t(`overview.by.${list().by}`) })}</h2>
                    <div class="no-print min-w-0 max-w-full">
                      <Choice
                        label={t('overview.by')}
                        value={list().by}
                        options={breakdowns.map((value) => ({
                          value,
                          label: t(`overview.by.${value}`),
                        }))}
                        onChange={(by) => change({ by: by === 'category' ? null : by })}
                      />
                    </div>
                  </div>
                  <Show when={list().by === 'department'}>
                    <p class="mb-2 text-sm text-muted">{t('overview.department.lead')}</p>
                  </Show>
                  <div
                    classList={{
                      'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_26rem]':
                        open() !== undefined,
                    }}
                  >
                    <Show
                      when={list().rows.length > 0}
                      fallback={
                        <Empty
                          title={t('overview.none', { period: periodName(list()) })}
                          action={
                            <A class="btn" href="/meetings">
                              {t('overview.all')}
                            </A>
                          }
                        />
                      }
                    >
                      <BreakdownTable
                        found={list()}
                        openKey={open()?.key}
                        onOpen={({ key }) =>
                          setSearch(
                            { row: open()?.key === key ? null : keyText(key) },
                            { replace: true },
                          )
                        }
                      />
                    </Show>
                    <Show when={open()}>
                      {(row) => (
                        <RowPanel
                          found={list()}
                          row={row()}
                          onClose={() => setSearch({ row: null }, { replace: true })}
                        />
                      )}
                    </Show>
                  </div>
                </section>
                <Suspense>
                  <Chart
                    view={quartersChart(list())}
                    height={chartHeight(shownQuarters(list()), isPhone())}
                  />
                </Suspense>
              </div>
            </Show>
          )}
        </Show>
      </Waiting>
    </Page>
  )
}
