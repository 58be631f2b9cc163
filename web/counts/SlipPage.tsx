import { A, createAsync, useParams, useSearchParams } from '@solidjs/router'
import { createEffect, For, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { date, dateRange, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { loadMeeting, type Meeting } from '../meetings/meeting.ts'
import { Icon } from '../ui/Icon.tsx'
import { type Count, loadCount, loadCounts } from './counts.ts'
import { SlipTable } from './SlipTable.tsx'

const Facts = (props: { meeting: Meeting; count: Count }): JSX.Element => {
  const facts = () => [
    [t('meeting.title'), props.meeting.title],
    [t('meeting.code'), props.meeting.code],
    [t('meeting.hotel'), props.meeting.hotel ?? props.meeting.place ?? ''],
    [t('meeting.dates'), dateRange(props.meeting.startsOn, props.meeting.endsOn)],
    [t('budget.column.day'), date(props.count.day)],
    [t('count.slip.edition'), t('count.edition', { edition: Math.max(1, props.count.edition) })],
  ]
  return (
    <dl class="slip-facts">
      <For each={facts()}>
        {([name, text]) => (
          <div>
            <dt>{name}</dt>
            <dd>{text}</dd>
          </div>
        )}
      </For>
    </dl>
  )
}

const Line = (props: { side: string; name: string; at: string | null }): JSX.Element => (
  <div class="slip-signature">
    <p>{props.side}</p>
    <p class="slip-line">{props.name}</p>
    <p>
      {t('count.slip.when')} {props.at ? moment(props.at) : ''}
    </p>
  </div>
)

/** The sheet of paper that both sides sign: one day, its figures, two lines to sign on. */
export default function SlipPage() {
  const session = useSession()
  const params = useParams()
  const [search] = useSearchParams()
  const meetingId = () => Number(params.meetingId)
  const detail = createAsync(() => loadMeeting(params.meetingId as string))
  const counted = createAsync(() =>
    loadCount(meetingId(), params.day as string, Number(search.edition) || undefined),
  )
  const counts = createAsync(() => loadCounts(meetingId()))
  const edition = (count: Count) => count.editions.find((one) => one.edition === count.edition)
  createEffect(() => {
    const day = counted()?.day
    if (day) document.title = `${t('count.slip')} ${date(day)} · ${t('app.name')}`
  })
  return (
    <Show when={detail()}>
      {(found) => (
        <Show when={counted()}>
          {(count) => (
            <div class="slip-page">
              <div class="no-print flex flex-wrap items-center justify-between gap-2">
                <A class="btn" href={`/meetings/${meetingId()}/counts/${count().day}`}>
                  {t('count.slip.back')}
                </A>
                <button type="button" class="btn btn-primary" onClick={() => print()}>
                  <Icon name="file" />
                  {t('count.slip.print')}
                </button>
              </div>
              <article class="slip">
                <p class="slip-organisation">{session().organisation.name}</p>
                <h1>{t('count.slip.title')}</h1>
                <Facts meeting={found().meeting} count={count()} />
                <Show when={edition(count())?.reason}>
                  {(reason) => (
                    <p class="slip-note">
                      {t('count.slip.amends', { edition: count().edition - 1, reason: reason() })}
                    </p>
                  )}
                </Show>
                <SlipTable
                  count={count()}
                  departures={counts()?.departures.filter(({ day }) => day === count().day) ?? []}
                />
                <Show when={count().state === 'open'}>
                  <p class="slip-note">{t('count.slip.unsigned')}</p>
                </Show>
                <div class="slip-signatures">
                  <Line
                    side={t('count.slip.organiser')}
                    name={edition(count())?.organiser ?? ''}
                    at={edition(count())?.organiserSignedAt ?? null}
                  />
                  <Line
                    side={t('count.slip.hotel')}
                    name={edition(count())?.hotelContact ?? ''}
                    at={edition(count())?.hotelSignedAt ?? null}
                  />
                </div>
                <p class="slip-foot">
                  {t('count.slip.foot', {
                    code: found().meeting.code,
                    edition: Math.max(1, count().edition),
                    at: moment(new Date().toISOString()),
                  })}
                </p>
              </article>
            </div>
          )}
        </Show>
      )}
    </Show>
  )
}
