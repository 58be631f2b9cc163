import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { count, shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import {
  type Departure,
  type DepartureBody,
  loadCounts,
  noteDeparture,
  removeDeparture,
} from './counts.ts'
import { DepartureDialog } from './DepartureDialog.tsx'

const words = ({ kind, quantity, label }: Departure) =>
  t(`departure.${kind}.what`, { count: count(quantity), label })

/** Early departures and rooms given back, each with its hour: why a later count is lower. */
export const Departures = (props: {
  list: readonly Departure[]
  days: readonly string[]
  /** Of the day page: the others are not shown, and a new one is of this day. */
  day?: string
}): JSX.Element => {
  const detail = useMeeting()
  const mayCount = useMayCount()
  const [adding, setAdding] = createSignal(false)
  const take = async (act: Promise<unknown>, done: string) => {
    try {
      await act
      say(done)
      await revalidate(loadCounts.key)
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  const note = (body: DepartureBody) => {
    setAdding(false)
    return take(noteDeparture(detail().meeting.id, body), t('departure.added'))
  }
  const shown = () => props.list.filter(({ day }) => props.day === undefined || day === props.day)
  return (
    <section class="card p-4">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2>{t('departure.title')}</h2>
        <Show when={mayCount()}>
          <button type="button" class="btn max-sm:min-h-11" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('departure.add')}
          </button>
        </Show>
      </div>
      <Show
        when={shown().length > 0}
        fallback={<p class="mt-1 text-sm text-muted">{t('departure.empty')}</p>}
      >
        <ul class="mt-1">
          <For each={shown()}>
            {(departure) => (
              <li class="flex items-center gap-3 border-t border-line py-1 first:border-0">
                <span class="whitespace-nowrap text-muted">
                  <Show when={props.day === undefined}>{shortDay(departure.day)} </Show>
                  {departure.time}
                </span>
                <span class="min-w-0 flex-1">
                  {words(departure)}
                  <Show when={departure.note}>
                    <span class="text-muted"> · {departure.note}</span>
                  </Show>
                  <span class="block text-xs text-muted">
                    {t('departure.by', { name: departure.createdBy })}
                  </span>
                </span>
                <Show when={mayCount()}>
                  <button
                    type="button"
                    class="btn btn-quiet max-sm:min-h-11 max-sm:min-w-11"
                    aria-label={t('departure.remove', { what: words(departure) })}
                    onClick={() =>
                      take(
                        removeDeparture(detail().meeting.id, departure.id),
                        t('departure.removed', { what: words(departure) }),
                      )
                    }
                  >
                    <Icon name="trash" />
                  </button>
                </Show>
              </li>
            )}
          </For>
        </ul>
      </Show>
      <DepartureDialog
        open={adding()}
        days={props.days}
        day={props.day ?? props.days[0] ?? ''}
        onClose={() => setAdding(false)}
        onNote={note}
      />
    </section>
  )
}

/** Those of one day, beside its count. */
export const DayDepartures = (props: { day: string }): JSX.Element => {
  const detail = useMeeting()
  const counts = createAsync(() => loadCounts(detail().meeting.id))
  return <Departures list={counts()?.departures ?? []} days={[props.day]} day={props.day} />
}
