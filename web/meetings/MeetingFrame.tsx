import { A, createAsync, type RouteSectionProps } from '@solidjs/router'
import { createContext, createEffect, For, type JSX, Show, useContext } from 'solid-js'
import { useSession } from '../access/session.ts'
import { count, dateRange } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Waiting } from '../ui/states.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { ClosureChip } from './ClosureChip.tsx'
import { headCount, loadMeeting, type MeetingDetail } from './meeting.ts'
import { StateChip } from './StateChip.tsx'

const MeetingContext = createContext<() => MeetingDetail>()

/** The meeting whose page this is. */
export const useMeeting = (): (() => MeetingDetail) => {
  const meeting = useContext(MeetingContext)
  if (!meeting) throw new Error('no meeting here')
  return meeting
}

const tabs = [
  'summary',
  'budget',
  'agreement',
  'counts',
  'attendance',
  'imports',
  'comparison',
  'settlement',
  'apportionment',
  'feedback',
  'follow-up',
] as const

const Facts = (props: { detail: MeetingDetail }): JSX.Element => {
  const session = useSession()
  const meeting = () => props.detail.meeting
  const waiting = () => {
    if (props.detail.budget?.state !== 'submitted') return undefined
    if (meeting().approverId === session().user.id) return t('meeting.waiting.you')
    return t('meeting.waiting.approval', { name: meeting().approverName ?? '' })
  }
  return (
    <div class="flex flex-wrap items-center gap-x-3 gap-y-1 text-sm text-muted">
      <span class="font-medium text-ink">{meeting().code}</span>
      <span>{dateRange(meeting().startsOn, meeting().endsOn)}</span>
      <Show when={meeting().hotel ?? meeting().place}>{(where) => <span>{where()}</span>}</Show>
      <Show when={headCount(meeting())}>
        {(people) => <span>{t('meeting.people', { count: count(people()) })}</span>}
      </Show>
      <StateChip state={props.detail.budget?.state ?? 'none'} />
      <ClosureChip detail={props.detail} />
      <Show when={waiting()}>
        <span class="font-medium text-warn">{waiting()}</span>
      </Show>
      <A class="link" href={`/meetings/${meeting().id}/edit`}>
        {t('meeting.edit')}
      </A>
    </div>
  )
}

/** The head that stays on top of every part of one meeting. */
export default function MeetingFrame(props: RouteSectionProps) {
  const detail = createAsync(() => loadMeeting(props.params.meetingId as string))
  createEffect(() => {
    const title = detail()?.meeting.title
    if (title) document.title = `${title} · ${t('app.name')}`
  })
  return (
    <Show when={detail()}>
      {(found) => (
        <MeetingContext.Provider value={found}>
          <div class="meeting-head sticky top-0 z-20 border-b border-line bg-surface px-4 pt-3 sm:px-6">
            <h1 class="truncate">{found().meeting.title}</h1>
            <Facts detail={found()} />
            <TabBar label={t('meeting.tabs')} class="-mb-px mt-2">
              <For each={tabs}>
                {(tab) => (
                  <A
                    href={`/meetings/${found().meeting.id}/${tab}`}
                    class="flex min-h-9 items-center whitespace-nowrap border-b-2 border-transparent px-2 text-muted sm:px-3 hover:text-ink pointer-coarse:min-h-11"
                    activeClass="border-accent! font-semibold text-ink!"
                  >
                    {t(`tab.${tab}`)}
                  </A>
                )}
              </For>
            </TabBar>
          </div>
          <div class="meeting-body px-4 py-4 sm:px-6">
            <Waiting>{props.children}</Waiting>
          </div>
        </MeetingContext.Provider>
      )}
    </Show>
  )
}
