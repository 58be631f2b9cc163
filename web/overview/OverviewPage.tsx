import { A, createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { FollowUpCard } from '../follow-up/FollowUpCard.tsx'
import { count, money, roundMoney, shortDay, signedPercent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { MeetingsTable } from '../meetings/MeetingsTable.tsx'
import { listMeetings, type MeetingRow } from '../meetings/meeting.ts'
import { ColumnMark, Gap } from '../ui/Figures.tsx'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/states.tsx'
import { overviewOf, waitingFor } from './overview.ts'

const Tile = (props: {
  label: JSX.Element
  value: string
  title?: string
  children?: JSX.Element
}) => (
  <div class="card p-4">
    <p class="flex items-center gap-2 text-sm text-muted">{props.label}</p>
    <p class="mt-1 text-2xl font-semibold" title={props.title}>
      {props.value}
    </p>
    <p class="min-h-5 text-sm text-muted">{props.children}</p>
  </div>
)

const Waiting = (props: { meetings: MeetingRow[] }): JSX.Element => (
  <section aria-label={t('overview.waiting')}>
    <h2 class="mb-2">{t('overview.waiting')}</h2>
    <ul class="card divide-y divide-line">
      <For each={props.meetings}>
        {(meeting) => (
          <li class="flex flex-wrap items-center justify-between gap-2 px-4 py-2">
            <A class="link font-medium" href={`/meetings/${meeting.id}/budget`}>
              {meeting.title}
            </A>
            <span class="text-sm text-muted">
              {t('overview.waiting.line', {
                total: money(meeting.plannedCents),
                day: shortDay(meeting.startsOn),
              })}
            </span>
          </li>
        )}
      </For>
    </ul>
  </section>
)

/** What waits for the reader, and the year so far against its plans. */
export default function OverviewPage() {
  const session = useSession()
  const year = new Date().getFullYear()
  const found = createAsync(() => listMeetings({ year: String(year) }))
  const latest = createAsync(() => listMeetings({}))
  const sums = () => overviewOf(found()?.meetings ?? [])
  const waiting = () => waitingFor(session().user.id, latest()?.meetings ?? [])
  return (
    <Page title={t('overview.title', { year })}>
      <Show
        when={(latest()?.total ?? 0) > 0}
        fallback={
          <Empty
            title={t('meeting.empty')}
            action={
              <A class="btn btn-primary" href="/meetings/new">
                {t('meeting.new')}
              </A>
            }
          >
            {t('meeting.empty.text')}
          </Empty>
        }
      >
        <div class="grid gap-5">
          <Show when={waiting().length > 0}>
            <Waiting meetings={waiting()} />
          </Show>
          <div class="grid grid-cols-2 gap-3 lg:grid-cols-4">
            <Tile label={t('overview.meetings')} value={count(found()?.total ?? 0)}>
              {t('overview.billed-meetings', { count: count(sums().billedCount) })}
            </Tile>
            <Tile
              label={
                <>
                  <ColumnMark column="planned" />
                  {t('overview.planned')}
                </>
              }
              value={roundMoney(sums().plannedCents)}
              title={money(sums().plannedCents)}
            />
            <Tile
              label={
                <>
                  <ColumnMark column="billed" />
                  {t('overview.billed')}
                </>
              }
              value={roundMoney(sums().billedCents)}
              title={money(sums().billedCents)}
            />
            <Tile
              label={t('overview.gap')}
              value={signedPercent(sums().gapCents, sums().comparedCents)}
            >
              <Gap cents={sums().gapCents} />
            </Tile>
          </div>
          <FollowUpCard />
          <section>
            <div class="mb-2 flex items-center justify-between">
              <h2>{t('overview.latest')}</h2>
              <A class="link" href="/meetings">
                {t('overview.all')}
              </A>
            </div>
            <MeetingsTable meetings={latest()?.meetings.slice(0, 10) ?? []} />
          </section>
        </div>
      </Show>
    </Page>
  )
}
