import { A, createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { CeilingsView } from '../ceilings/CeilingsView.tsx'
import { count, weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed, useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { CountsTable } from './CountsTable.tsx'
import { type Counts, loadCounts } from './counts.ts'
import { Departures } from './Departures.tsx'

/** How many days are signed, and the next one to do. */
const Standing = (props: { counts: Counts }): JSX.Element => {
  const detail = useMeeting()
  const mayCount = useMayCount()
  const signed = () => props.counts.days.filter(({ state }) => state === 'signed')
  const next = () =>
    props.counts.days.find((day) => day.state !== 'signed' || day.isBeingAmended)?.day
  return (
    <div class="flex flex-wrap items-center justify-between gap-2">
      <p>
        {t('count.standing', {
          signed: count(signed().length),
          all: count(props.counts.days.length),
        })}
      </p>
      <Show when={mayCount() && next()}>
        {(day) => (
          <A
            class="btn btn-primary max-sm:min-h-11 max-sm:w-full"
            href={`/meetings/${detail().meeting.id}/counts/${day()}`}
          >
            {t('count.do', { day: weekday(day()) })}
          </A>
        )}
      </Show>
    </div>
  )
}

/** The meeting's days: which are counted, which are signed, and with whom. */
export default function CountsPage() {
  const session = useSession()
  const closed = useClosed()
  const detail = useMeeting()
  const counts = createAsync(() => loadCounts(detail().meeting.id))
  return (
    <Show when={counts()}>
      {(found) => (
        <div class="grid gap-3">
          <ClosedNotice />
          <Show when={!closed() && !canOrganise(session())}>
            <Notice tone="lock">
              {t('count.read.role', { role: t(`role.${session().role}`) })}
            </Notice>
          </Show>
          <Standing counts={found()} />
          <Show
            when={found().days.length > 0}
            fallback={<Empty title={t('count.none')}>{t('count.none.text')}</Empty>}
          >
            <CountsTable days={found().days} />
          </Show>
          <CeilingsView meetingId={detail().meeting.id} basis="counted" />
          <Departures list={found().departures} days={found().days.map(({ day }) => day)} />
        </div>
      )}
    </Show>
  )
}
