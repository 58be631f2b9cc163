import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { CountState, stateOf } from './CountState.tsx'
import type { Counts } from './counts.ts'

const Neighbour = (props: {
  meetingId: number
  day: string | undefined
  label: string
  back?: boolean
}): JSX.Element => (
  <Show when={props.day} fallback={<span class="inline-block w-9 max-sm:w-3" />}>
    {(day) => (
      <A
        class="btn btn-quiet px-2 max-sm:min-h-11 max-sm:min-w-11"
        href={`/meetings/${props.meetingId}/counts/${day()}`}
        aria-label={`${props.label} ${weekday(day())}`}
      >
        <Icon name="chevron" class={props.back ? 'rotate-180' : ''} />
      </A>
    )}
  </Show>
)

/** Which day this is, where it stands, and the way to its neighbours. */
export const DayHead = (props: { day: string; counts: Counts | undefined }): JSX.Element => {
  const detail = useMeeting()
  const at = () => props.counts?.days.findIndex((one) => one.day === props.day) ?? -1
  const known = () => props.counts?.days[at()]
  const id = () => detail().meeting.id
  return (
    <div class="flex flex-wrap items-center gap-x-2 gap-y-1 max-sm:gap-x-0">
      <Neighbour
        meetingId={id()}
        day={props.counts?.days[at() - 1]?.day}
        label={t('count.previous-day')}
        back
      />
      <h2 class="whitespace-nowrap text-lg max-sm:me-2">{weekday(props.day)}</h2>
      <Neighbour
        meetingId={id()}
        day={at() < 0 ? undefined : props.counts?.days[at() + 1]?.day}
        label={t('count.next-day')}
      />
      <Show when={known()}>{(day) => <CountState state={stateOf(day())} />}</Show>
      <span class="ms-auto flex gap-2">
        <A class="btn btn-quiet max-sm:hidden" href={`/meetings/${id()}/counts`}>
          {t('count.all-days')}
        </A>
        <A class="btn max-sm:min-h-11" href={`/meetings/${id()}/counts/${props.day}/slip`}>
          <Icon name="file" class="max-sm:hidden" />
          {t('count.slip')}
        </A>
      </span>
    </div>
  )
}
