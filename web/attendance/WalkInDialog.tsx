import { createSignal, For, type JSX, Show } from 'solid-js'
import { personKinds } from '../../api/domain/attendance.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { type Attendee, addAttendee, afterAttendance, type Moment } from './attendance.ts'
import { DepartmentField } from './PersonFields.tsx'

/** Somebody nobody expected, added and signed in at once. */
export const WalkInDialog = (props: {
  name: string
  moment: () => Moment
  onAdded: (person: Attendee) => void
  onClose: () => void
}): JSX.Element => {
  const detail = useMeeting()
  const [name, setName] = createSignal(props.name)
  const [unit, setUnit] = createSignal('')
  const [kind, setKind] = createSignal<Attendee['kind']>('delegate')
  const [departmentId, setDepartmentId] = createSignal<number | null>(null)
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  const add = async (event: SubmitEvent) => {
    event.preventDefault()
    setBusy(true)
    setError(undefined)
    try {
      const { day, time } = props.moment()
      const made = await addAttendee(detail().meeting.id, {
        name: name().trim(),
        unit: unit().trim() || null,
        kind: kind(),
        departmentId: departmentId(),
        arrivedOn: day,
        arrivedTime: time,
      })
      await afterAttendance()
      props.onAdded(made)
    } catch (refused) {
      setError(sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <Dialog
      open
      onClose={props.onClose}
      title={t('attendance.walk-in.add')}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button
            type="submit"
            form="walk-in"
            class="btn btn-primary"
            disabled={busy() || name().trim() === ''}
          >
            {t('attendance.walk-in.action')}
          </button>
        </>
      }
    >
      <form id="walk-in" class="grid gap-3" onSubmit={add}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('attendee.name')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              required
              maxlength="200"
              autocomplete="off"
              value={name()}
              onInput={(event) => setName(event.currentTarget.value)}
            />
          )}
        </Field>
        <Field label={t('attendee.unit')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              maxlength="200"
              autocomplete="off"
              value={unit()}
              onInput={(event) => setUnit(event.currentTarget.value)}
            />
          )}
        </Field>
        <DepartmentField value={departmentId()} onChange={setDepartmentId} />
        <Field label={t('attendee.kind')}>
          {(aria) => (
            <select
              {...aria}
              class="input"
              onChange={(event) => setKind(event.currentTarget.value as Attendee['kind'])}
            >
              <For each={personKinds}>
                {(one) => (
                  <option value={one} selected={one === kind()}>
                    {t(`attendee.kind.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
      </form>
    </Dialog>
  )
}
