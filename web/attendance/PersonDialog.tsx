import { A } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { isCounted } from '../../api/domain/attendance.ts'
import { useSession } from '../access/session.ts'
import { Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { StaleNotice } from '../ui/StaleNotice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import {
  type Attendee,
  addAttendee,
  afterAttendance,
  askPhone,
  changeAttendee,
  fetchAttendee,
  removeAttendee,
  takeSignInBack,
} from './attendance.ts'
import { PersonFields } from './PersonFields.tsx'
import { blankPerson, changedOf, type PersonDraft, personDraft } from './person-draft.ts'
import { stayWords } from './stay-words.ts'

/** Where what is said of a person comes from, and by whom it was last changed. */
const Origin = (props: { person: Attendee; onFollow: () => void }): JSX.Element => {
  const detail = useMeeting()
  return (
    <p class="text-xs text-muted">
      {t('attendee.code')} {props.person.signInCode} · {stayWords(props.person)}
      <Show when={props.person.signedInBy}>
        {(name) => <> · {t('attendee.signed-in-by', { name: name() })}</>}
      </Show>
      <Show when={props.person.importId}>
        {(id) => (
          <>
            {' · '}
            <A
              class="link"
              href={`/meetings/${detail().meeting.id}/imports/${id()}`}
              onClick={props.onFollow}
            >
              {t('attendee.from-line', { line: props.person.importLine ?? 0 })}
            </A>
          </>
        )}
      </Show>
    </p>
  )
}

type Question = 'remove' | 'take-back'

/** What is lost, before it is. */
const Sure = (props: { what: Question; onSure: () => void; onNot: () => void }): JSX.Element => (
  <Notice
    tone="warn"
    actions={
      <>
        <button type="button" class="btn" onClick={() => props.onNot()}>
          {t('ui.cancel')}
        </button>
        <button type="button" class="btn btn-danger" onClick={() => props.onSure()}>
          {t(`attendee.sure.${props.what}.action`)}
        </button>
      </>
    }
  >
    {t(`attendee.sure.${props.what}`)}
  </Notice>
)

/** One person: added, changed, taken off the list. Somebody else's change meanwhile is said, not overwritten. */
export const PersonDialog = (props: {
  person: Attendee | 'new'
  onClose: () => void
}): JSX.Element => {
  const detail = useMeeting()
  const session = useSession()
  const mayCount = useMayCount()
  const meetingId = () => detail().meeting.id
  const known = props.person === 'new' ? undefined : props.person
  /** As they are kept now, and as they were when typing began. */
  const [person, setPerson] = createSignal(known)
  const [base, setBase] = createSignal(known)
  const [draft, setDraft] = createSignal<PersonDraft>(known ? personDraft(known) : blankPerson())
  const [error, setError] = createSignal<string>()
  const [stale, setStale] = createSignal<Refused>()
  const [phone, setPhone] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const [asking, setAsking] = createSignal<Question>()
  const change = (part: Partial<PersonDraft>) => setDraft((before) => ({ ...before, ...part }))

  /** Somebody whose number the reader may ask for. */
  const reachable = () => {
    const one = person()
    return session().role === 'organiser' && one?.phone ? one : undefined
  }

  const attempt = async (act: () => Promise<unknown>, done: string) => {
    setBusy(true)
    setError(undefined)
    try {
      await act()
      await afterAttendance()
      say(done)
      props.onClose()
    } catch (refused) {
      if (refused instanceof Refused && refused.code === 'attendee.changed') setStale(refused)
      else setError(sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  const doIt = (what: Question) => {
    const one = person()
    if (!one) return
    setAsking()
    const { name } = one
    return what === 'remove'
      ? attempt(() => removeAttendee(meetingId(), one.id), t('attendee.removed', { name }))
      : attempt(
          () => takeSignInBack(meetingId(), one.id, one.revision),
          t('attendance.taken-back', { name }),
        )
  }
  const save = () => {
    const before = person()
    const { name } = draft()
    return attempt(
      () =>
        before
          ? changeAttendee(meetingId(), before.id, {
              ...changedOf(base(), draft()),
              revision: before.revision,
            })
          : addAttendee(meetingId(), changedOf(undefined, draft())),
      t('attendee.saved', { name }),
    )
  }
  const latest = async () => {
    const before = person()
    return before ? fetchAttendee(meetingId(), before.id) : undefined
  }
  const takeTheirs = async () => {
    const now = await latest()
    setStale(undefined)
    if (!now) return
    setPerson(now)
    setBase(now)
    setDraft(personDraft(now))
  }
  /** What was typed here, beside what they changed. */
  const keepMine = async () => {
    const now = await latest()
    setStale(undefined)
    if (now) setPerson(now)
    await save()
  }
  const showPhone = async (id: number) => {
    try {
      setPhone((await askPhone(meetingId(), id)).phone)
    } catch (refused) {
      setError(sentence(refused))
    }
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={person()?.name ?? t('attendee.add')}
      actions={
        <Show when={mayCount()}>
          <Show when={person()}>
            {(one) => (
              <>
                <button
                  type="button"
                  class="btn btn-danger me-auto"
                  disabled={busy()}
                  onClick={() => setAsking('remove')}
                >
                  {t('attendee.remove')}
                </button>
                <Show when={isCounted(one())}>
                  <button
                    type="button"
                    class="btn"
                    disabled={busy()}
                    onClick={() => setAsking('take-back')}
                  >
                    {t('attendance.take-back')}
                  </button>
                </Show>
              </>
            )}
          </Show>
          <button
            type="submit"
            form="person"
            class="btn btn-primary"
            disabled={busy() || draft().name.trim() === ''}
          >
            {person() ? t('attendee.save') : t('attendee.add.action')}
          </button>
        </Show>
      }
    >
      <form
        id="person"
        class="grid gap-3"
        onSubmit={(event) => {
          event.preventDefault()
          void save()
        }}
      >
        <StaleNotice
          title={t('attendee.stale')}
          draft={{ stale, isOver: () => false, takeTheirs, keepMine }}
        />
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Show when={asking()}>
          {(what) => <Sure what={what()} onSure={() => doIt(what())} onNot={() => setAsking()} />}
        </Show>
        <Show when={person()}>{(one) => <Origin person={one()} onFollow={props.onClose} />}</Show>
        <PersonFields
          draft={draft()}
          meeting={detail().meeting}
          locked={!mayCount()}
          masked={person()?.phone ?? null}
          onChange={change}
        />
        <Show when={reachable()}>
          {(one) => (
            <p class="text-sm">
              <Show
                when={phone()}
                fallback={
                  <button type="button" class="link" onClick={() => showPhone(one().id)}>
                    {t('attendee.show-phone')}
                  </button>
                }
              >
                {(whole) => (
                  <a class="link" href={`tel:${whole()}`}>
                    {whole()}
                  </a>
                )}
              </Show>{' '}
              <span class="text-xs text-muted">{t('attendee.show-phone.hint')}</span>
            </p>
          )}
        </Show>
      </form>
    </Dialog>
  )
}
