import { createAsync, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { DecisionPanel } from '../decisions/DecisionPanel.tsx'
import { DecisionTable } from '../decisions/DecisionTable.tsx'
import { type FollowUp, type FollowUpQuery, loadFollowUp } from '../decisions/decisions.ts'
import { date } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Pager } from '../ui/Pager.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { CompletionTable } from './CompletionTable.tsx'
import { FollowUpFiles } from './FollowUpFiles.tsx'
import { FollowUpFilters, type StateFilter, states } from './FollowUpFilters.tsx'
import { periodName } from './PeriodChoice.tsx'
import { daysOfPeriod, parsePeriod, periodText } from './period.ts'

type Search = {
  period?: string
  department?: string
  state?: string
  page?: string
  decision?: string
}

/** The decisions of all meetings, overdue first, and how departments keep to their dates. */
export default function FollowUpPage(): JSX.Element {
  const session = useSession()
  const [search, setSearch] = useSearchParams<Search>()
  const period = () => parsePeriod(search.period)
  const state = (): StateFilter => states.find((one) => one === search.state) ?? 'undone'
  const asked = (): Omit<FollowUpQuery, 'page'> => {
    const within = period()
    const wanted = state()
    return {
      ...(within && daysOfPeriod(within)),
      ...(search.department && { department: search.department }),
      ...(wanted !== 'all' && { state: wanted }),
    }
  }
  const found = createAsync(() =>
    loadFollowUp({ ...asked(), page: String(Number(search.page) || 1) }),
  )
  const change = (part: Partial<Record<keyof Search, string | null>>) =>
    setSearch({ page: null, decision: null, ...part })
  const open = () => found()?.decisions.find(({ id }) => id === Number(search.decision))
  const isFiltered = () => Boolean(search.period || search.department || search.state)
  const asOf = (list: FollowUp) => {
    const within = period()
    return [
      session().organisation.name,
      within ? t('follow-up.due-in', { period: periodName(within) }) : t('follow-up.period.all'),
      ...(search.department ? [search.department] : []),
      t(`follow-up.state.${state()}`),
      t('follow-up.as-of', { day: date(list.today) }),
    ].join(' · ')
  }
  return (
    <Page
      title={t('follow-up.title')}
      actions={
        <div class="no-print flex flex-wrap gap-2">
          <Show when={found()}>{(list) => <FollowUpFiles asked={asked()} found={list()} />}</Show>
        </div>
      }
    >
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <div class="grid gap-5">
              <FollowUpFilters
                found={list()}
                period={period()}
                department={search.department}
                state={state()}
                onPeriod={(next) => change({ period: next ? periodText(next) : null })}
                onDepartment={(department) => change({ department })}
                onState={(next) => change({ state: next === 'undone' ? null : next })}
              />
              <p class="print-only text-sm">{asOf(list())}</p>
              <Show
                when={list().total > 0}
                fallback={
                  <Empty
                    title={t(isFiltered() ? 'follow-up.none-found' : 'follow-up.empty')}
                    action={
                      <Show when={isFiltered()}>
                        <button
                          type="button"
                          class="btn"
                          onClick={() => change({ period: null, department: null, state: null })}
                        >
                          {t('meeting.clear')}
                        </button>
                      </Show>
                    }
                  >
                    <Show when={!isFiltered()}>{t('follow-up.empty.text')}</Show>
                  </Empty>
                }
              >
                <div
                  classList={{
                    'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_28rem]':
                      open() !== undefined,
                  }}
                >
                  <div class="grid min-w-0 gap-3">
                    <DecisionTable
                      label={t('follow-up.table')}
                      rows={list().decisions}
                      hasMeetings
                      openId={open()?.id}
                      onOpen={({ id }) =>
                        setSearch({ decision: open()?.id === id ? null : id }, { replace: true })
                      }
                    />
                    <Show when={list().total > list().pageSize}>
                      <Pager
                        page={list().page}
                        pageSize={list().pageSize}
                        total={list().total}
                        onPage={(page) => change({ page: page > 1 ? String(page) : null })}
                      />
                    </Show>
                  </div>
                  <Show when={open()?.id} keyed>
                    {(id) => (
                      <Show when={open()}>
                        {(one) => (
                          <Waiting>
                            <DecisionPanel
                              meetingId={one().meetingId}
                              id={id}
                              startsOn={one().meeting.startsOn}
                              onClose={() => setSearch({ decision: null }, { replace: true })}
                            />
                          </Waiting>
                        )}
                      </Show>
                    )}
                  </Show>
                </div>
              </Show>
              <Show when={list().departments.length > 0}>
                <CompletionTable
                  found={list()}
                  onDepartment={(department) => change({ department })}
                />
              </Show>
            </div>
          )}
        </Show>
      </Waiting>
    </Page>
  )
}
