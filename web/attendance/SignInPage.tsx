import { A, createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, onCleanup, Show } from 'solid-js'
import { isCounted } from '../../api/domain/attendance.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed, useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence, Waiting } from '../ui/states.tsx'
import {
  type Attendee,
  type Attendees,
  afterAttendance,
  listAttendees,
  signIn,
  takeSignInBack,
} from './attendance.ts'
import { SignInRow } from './SignInRow.tsx'
import { SignInTime } from './SignInTime.tsx'
import { createSignInTime } from './sign-in-time.ts'
import { WalkInDialog } from './WalkInDialog.tsx'

const undoMs = 8_000
const pollMs = 15_000

/** The last one signed in, for as long as a wrong touch can be taken back from here. */
const UndoBar = (props: { person: Attendee; onUndo: () => void }): JSX.Element => (
  <div
    role="status"
    class="fixed inset-x-3 bottom-18 z-40 flex items-center gap-3 rounded-lg border border-under bg-under-tint px-4 py-2 shadow-lg sm:inset-x-auto sm:end-6 sm:bottom-6"
  >
    <Icon name="check" class="text-under" size={20} />
    <span class="min-w-0 flex-1 truncate">
      <strong>{props.person.name}</strong>{' '}
      {t('attendance.signed', { time: props.person.arrivedTime ?? '' })}
    </span>
    <button type="button" class="btn min-h-11" onClick={() => props.onUndo()}>
      <Icon name="undo" />
      {t('attendance.undo')}
    </button>
  </div>
)

const Running = (props: { list: Attendees | undefined }): JSX.Element => (
  <p role="status" aria-label={t('attendance.running')}>
    <span class="text-2xl font-semibold">{count(props.list?.came ?? 0)}</span>
    <span class="text-muted">
      {' '}
      {t('attendance.running.of', {
        came: count(props.list?.cameExpected ?? 0),
        expected: count(props.list?.expected ?? 0),
      })}
    </span>
  </p>
)

/** At the door with a phone: find the person, one touch, the next. */
export default function SignInPage(): JSX.Element {
  const detail = useMeeting()
  const closed = useClosed()
  const mayCount = useMayCount()
  const meetingId = () => detail().meeting.id
  const time = createSignInTime(() => detail().meeting)
  const [text, setText] = createSignal('')
  const [search, setSearch] = createSignal('')
  const [last, setLast] = createSignal<Attendee>()
  const [busy, setBusy] = createSignal<number>()
  /** Signed in from here: only these are taken back with one touch. */
  const [mine, setMine] = createSignal<ReadonlySet<number>>(new Set())
  const [isAdding, setAdding] = createSignal(false)
  let field: HTMLInputElement | undefined
  let typing: ReturnType<typeof setTimeout> | undefined
  let undoing: ReturnType<typeof setTimeout> | undefined
  const list = createAsync(() =>
    listAttendees(meetingId(), search() ? { search: search() } : { came: 'absent' }),
  )
  const poll = setInterval(() => {
    if (document.visibilityState === 'visible') void revalidate(listAttendees.key)
  }, pollMs)
  onCleanup(() => {
    clearInterval(poll)
    clearTimeout(typing)
    clearTimeout(undoing)
  })
  const look = (value: string) => {
    setText(value)
    clearTimeout(typing)
    typing = setTimeout(() => setSearch(value.trim()), 200)
  }
  const next = () => {
    clearTimeout(typing)
    setText('')
    setSearch('')
    field?.focus()
  }
  const remember = (person: Attendee) => {
    setLast(person)
    setMine((before) => new Set(before).add(person.id))
    clearTimeout(undoing)
    undoing = setTimeout(() => setLast(undefined), undoMs)
  }
  const take = async (
    person: Attendee,
    act: () => Promise<Attendee>,
    done: (now: Attendee) => void,
  ) => {
    if (busy() !== undefined) return
    setBusy(person.id)
    try {
      done(await act())
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      setBusy(undefined)
      await afterAttendance()
    }
  }
  const arrive = (person: Attendee) =>
    take(
      person,
      () => signIn(meetingId(), person.id, time.moment()),
      (now) => {
        remember(now)
        next()
      },
    )
  const takeBack = (person: Attendee) =>
    take(
      person,
      () => takeSignInBack(meetingId(), person.id, person.revision),
      () => {
        setLast(undefined)
        say(t('attendance.taken-back', { name: person.name }))
      },
    )
  /** A scanner types the code and ends it: the only one found is meant. */
  const enter = (event: SubmitEvent) => {
    event.preventDefault()
    const found = list()?.attendees ?? []
    const only = found.length === 1 && search() === text().trim() ? found[0] : undefined
    if (only && !isCounted(only)) void arrive(only)
  }
  return (
    <div class="mx-auto grid w-full max-w-2xl gap-3 pb-24">
      <div class="flex flex-wrap items-end justify-between gap-2">
        <div>
          <h2 class="sr-only">{t('attendance.sign-in')}</h2>
          <Running list={list()} />
        </div>
        <A class="link flex min-h-11 items-center" href={`/meetings/${meetingId()}/attendance`}>
          {t('attendance.to-figures')}
        </A>
      </div>
      <ClosedNotice />
      <Show when={!closed() && !mayCount()}>
        <Notice tone="lock">{t('attendance.read.sign-in')}</Notice>
      </Show>
      <Show when={mayCount()}>
        <SignInTime time={time} />
        <form class="flex gap-2" onSubmit={enter}>
          <input
            ref={field}
            class="input min-h-12 flex-1 text-lg"
            type="search"
            enterkeyhint="go"
            autocomplete="off"
            value={text()}
            placeholder={t('attendance.find')}
            aria-label={t('attendance.find')}
            onInput={(event) => look(event.currentTarget.value)}
          />
          <button type="button" class="btn min-h-12" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('attendance.walk-in.add')}
          </button>
        </form>
      </Show>
      <Waiting>
        <Show when={list()}>
          {(found) => (
            <>
              <h3 class="text-sm text-muted">
                {search()
                  ? t('attendance.found', { count: count(found().total) })
                  : t('attendance.to-come', { count: count(found().total) })}
              </h3>
              <Show
                when={found().attendees.length > 0}
                fallback={
                  <p class="card p-4 text-muted">
                    {search() ? t('attendance.find.none') : t('attendance.all-came')}
                  </p>
                }
              >
                <ul class="card divide-y divide-line">
                  <For each={found().attendees}>
                    {(person) => (
                      <SignInRow
                        person={person}
                        locked={!mayCount()}
                        isMine={mine().has(person.id)}
                        busy={busy() === person.id}
                        onSignIn={() => arrive(person)}
                        onTakeBack={() => takeBack(person)}
                      />
                    )}
                  </For>
                </ul>
                <Show when={found().total > found().attendees.length}>
                  <p class="text-sm text-muted">
                    {t('attendance.find.more', {
                      count: count(found().total - found().attendees.length),
                    })}
                  </p>
                </Show>
              </Show>
            </>
          )}
        </Show>
      </Waiting>
      <Show when={last()}>
        {(person) => <UndoBar person={person()} onUndo={() => takeBack(person())} />}
      </Show>
      <Show when={isAdding()}>
        <WalkInDialog
          name={/^\d*$/.test(text()) ? '' : text().trim()}
          moment={time.moment}
          onAdded={(person) => {
            setAdding(false)
            remember(person)
            next()
          }}
          onClose={() => setAdding(false)}
        />
      </Show>
    </div>
  )
}
