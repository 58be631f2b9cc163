import { createAsync, useParams, useSearchParams } from '@solidjs/router'
import { type JSX, Match, Show, Switch } from 'solid-js'
import { useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed, useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { AmendButton } from './AmendButton.tsx'
import { CountEditor } from './CountEditor.tsx'
import { Changes, Editions } from './CountSide.tsx'
import { CountTable } from './CountTable.tsx'
import { countChanges, figuresOf } from './count-changes.ts'
import { type Count, loadCount, loadCounts } from './counts.ts'
import { DayHead } from './DayHead.tsx'
import { DayDepartures } from './Departures.tsx'

const latestEdition = (count: Count) => count.editions[0]?.edition ?? 0
const isLatest = (count: Count) => count.edition === latestEdition(count)

/** Why it cannot be typed into, and who can change that. */
const Locked = (props: { count: Count }): JSX.Element => {
  const session = useSession()
  const closed = useClosed()
  const mayCount = useMayCount()
  const edition = () => props.count.editions.find((one) => one.edition === props.count.edition)
  return (
    <>
      <ClosedNotice />
      <Switch>
        <Match when={!isLatest(props.count)}>
          <Notice tone="lock">
            {t('count.read.old', {
              edition: props.count.edition,
              latest: latestEdition(props.count),
            })}
          </Notice>
        </Match>
        <Match when={props.count.state === 'signed'}>
          <Notice
            tone="under"
            title={t('count.signed.by', {
              name: edition()?.organiser ?? '',
              contact: edition()?.hotelContact ?? '',
              at: moment(edition()?.hotelSignedAt),
            })}
            actions={<Show when={mayCount()}>{<AmendButton count={props.count} />}</Show>}
          >
            {t(mayCount() ? 'count.read.signed' : 'count.read.signed.others')}
          </Notice>
        </Match>
        <Match when={!closed()}>
          <Notice tone="lock">{t('count.read.role', { role: t(`role.${session().role}`) })}</Notice>
        </Match>
      </Switch>
    </>
  )
}

const Reading = (props: { count: Count }): JSX.Element => (
  <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_20rem]">
    <div class="grid min-w-0 content-start gap-3">
      <Locked count={props.count} />
      <Show
        when={props.count.lines.length > 0}
        fallback={<Empty title={t('count.none')}>{t('count.none.text')}</Empty>}
      >
        <CountTable lines={props.count.lines} />
      </Show>
    </div>
    <aside class="grid content-start gap-4">
      <Show when={props.count.signedLines.length > 0}>
        <Changes
          changes={countChanges(figuresOf(props.count.signedLines), figuresOf(props.count.lines))}
        />
      </Show>
      <DayDepartures day={props.count.day} />
      <Editions count={props.count} />
    </aside>
  </div>
)

/** One day: counted, signed, amended. */
export default function CountDayPage() {
  const detail = useMeeting()
  const params = useParams()
  const [search] = useSearchParams()
  const mayCount = useMayCount()
  const day = () => params.day as string
  const edition = () => Number(search.edition) || undefined
  const counts = createAsync(() => loadCounts(detail().meeting.id))
  const found = createAsync(() => loadCount(detail().meeting.id, day(), edition()))
  const isEdited = (count: Count) => count.state === 'open' && isLatest(count) && mayCount()
  /** The first save makes the first edition: the editor stays. Another day, or edition, is another editor. */
  const editorKey = () => {
    const count = found()
    return count && isEdited(count) ? `${count.day} ${Math.max(1, count.edition)}` : undefined
  }
  return (
    <div class="grid gap-3">
      <DayHead day={day()} counts={counts()} />
      <Show when={found()}>
        {(count) => (
          <Show when={editorKey()} keyed fallback={<Reading count={count()} />}>
            {(_key) => <CountEditor count={count()} />}
          </Show>
        )}
      </Show>
    </div>
  )
}
