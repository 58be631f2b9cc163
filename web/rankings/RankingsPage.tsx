import { A, createAsync, useParams, useSearchParams } from '@solidjs/router'
import { ErrorBoundary, For, type JSX, lazy, Match, Show, Switch } from 'solid-js'
import { useSession } from '../access/session.ts'
import { queryString, Refused } from '../api.ts'
import { today } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { AttentionView } from './AttentionView.tsx'
import { DraftNote } from './DraftNote.tsx'
import { OfficersView } from './OfficersView.tsx'
import { PeriodSwitch } from './PeriodSwitch.tsx'
import { daysName } from './period-name.ts'
import { BookChoice, ClassChoice } from './RankingFilters.tsx'
import { daysOf, lastQuarter, parseRankingPeriod, rankingPeriodText } from './ranking-period.ts'
import { loadRanking, type RankingAsked } from './rankings.ts'
import { TableView } from './TableView.tsx'
import { WhatIfView } from './WhatIfView.tsx'

const RuleBooksView = lazy(() => import('../rule-books/RuleBooksView.tsx'))

const views = ['table', 'officers', 'attention', 'what-if', 'rule-books'] as const

/** No book is in force on these days: nothing is wrong, and there is one thing to do. */
const NoBook = (props: { error: Refused }): JSX.Element => (
  <Empty
    title={t('ranking.no-book')}
    action={
      <A class="btn btn-primary" href="/rankings/rule-books">
        {t('ranking.no-book.action')}
      </A>
    }
  >
    {props.error.message}
  </Empty>
)

/** What every view of these days has in common, and the one that is open. */
const Ranked = (props: {
  asked: RankingAsked
  view: (typeof views)[number]
  onClass: (name: string | null) => void
}): JSX.Element => {
  const ranking = createAsync(() => loadRanking(props.asked))
  return (
    <Show when={ranking()}>
      {(found) => (
        <div class="grid gap-4">
          <div class="flex flex-wrap items-center justify-between gap-3">
            <DraftNote ranking={found()} />
            <ClassChoice
              classes={found().rules.classes}
              class={props.asked.class}
              onClass={props.onClass}
            />
          </div>
          <Switch fallback={<TableView asked={props.asked} />}>
            <Match when={props.view === 'officers'}>
              <OfficersView asked={props.asked} />
            </Match>
            <Match when={props.view === 'attention'}>
              <AttentionView asked={props.asked} />
            </Match>
            <Match when={props.view === 'what-if'}>
              <WhatIfView asked={props.asked} />
            </Match>
          </Switch>
        </div>
      )}
    </Show>
  )
}

/** Rankings of information work: the period stands in the address, and so does everything else. */
export default function RankingsPage(): JSX.Element {
  const session = useSession()
  const params = useParams()
  const [search, setSearch] = useSearchParams<{
    period: string
    class: string
    ruleBook: string
  }>()
  const view = () => views.find((one) => one === params.view) ?? 'table'
  const period = () => parseRankingPeriod(search.period) ?? lastQuarter(today())
  const asked = (): RankingAsked => ({
    ...daysOf(period()),
    ...(search.class && { class: search.class }),
    ...(search.ruleBook && { ruleBook: search.ruleBook }),
  })
  const address = (to: (typeof views)[number]) =>
    `/rankings${to === 'table' ? '' : `/${to}`}${queryString({
      period: search.period,
      class: search.class,
      ruleBook: search.ruleBook,
    })}`
  return (
    <Page
      title={t('rail.rankings')}
      actions={
        <Show when={view() === 'table'}>
          <div class="no-print flex flex-wrap gap-2">
            <For each={['xlsx', 'csv'] as const}>
              {(format) => (
                <a
                  class="btn"
                  download=""
                  href={`/api/rankings/export${queryString({ ...asked(), format, lang: locale() })}`}
                >
                  <Icon name="download" />
                  {t(`ranking.export.${format}`)}
                </a>
              )}
            </For>
            <button type="button" class="btn" onClick={() => print()}>
              {t('ranking.print')}
            </button>
          </div>
        </Show>
      }
    >
      <TabBar label={t('rail.rankings')} class="mb-4 border-b border-line">
        <For each={views}>
          {(one) => (
            <A
              href={address(one)}
              end
              class="flex min-h-9 items-center whitespace-nowrap border-b-2 border-transparent px-3 text-muted hover:text-ink pointer-coarse:min-h-11"
              activeClass="border-accent! font-semibold text-ink!"
            >
              {t(`ranking.view.${one}`)}
            </A>
          )}
        </For>
        <A
          href="/rankings/bulletins"
          class="flex min-h-9 items-center whitespace-nowrap border-b-2 border-transparent px-3 text-muted hover:text-ink pointer-coarse:min-h-11"
        >
          {t('bulletin.heading')}
        </A>
        <A
          href="/rankings/facts"
          class="ms-auto flex min-h-9 items-center whitespace-nowrap px-3 text-muted hover:text-ink pointer-coarse:min-h-11"
        >
          {t('ranking.to-information')}
        </A>
      </TabBar>
      <Show
        when={view() !== 'rule-books'}
        fallback={
          <Waiting>
            <RuleBooksView />
          </Waiting>
        }
      >
        <div class="grid gap-4">
          <div class="flex flex-wrap items-center justify-between gap-3">
            <PeriodSwitch
              period={period()}
              onChange={(next) => setSearch({ period: rankingPeriodText(next), unit: null })}
            />
            <Waiting fallback={<span />}>
              <BookChoice
                ruleBook={search.ruleBook}
                onRuleBook={(book) => setSearch({ ruleBook: book, unit: null })}
              />
            </Waiting>
          </div>
          <p class="print-only text-sm">
            {session().organisation.name} · {daysName(daysOf(period()))}
          </p>
          <Show when={JSON.stringify(asked())} keyed>
            <Waiting>
              <ErrorBoundary
                fallback={(error) => {
                  if (error instanceof Refused && error.code === 'ranking.no-rule-book')
                    return <NoBook error={error} />
                  throw error
                }}
              >
                <Ranked
                  asked={asked()}
                  view={view()}
                  onClass={(name) => setSearch({ class: name, unit: null })}
                />
              </ErrorBoundary>
            </Waiting>
          </Show>
        </div>
      </Show>
    </Page>
  )
}
