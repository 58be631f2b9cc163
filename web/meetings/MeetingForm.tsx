import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import type { Role } from '../access/session.ts'
import { type FieldProblem, Refused } from '../api.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t } from '../i18n/translate.ts'
import { listMembers } from '../settings/members.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { categories, listMeetings, type Meeting, type MeetingBody, triggers } from './meeting.ts'
import { readMeetingForm } from './meeting-form.ts'

type Input = {
  name: keyof Meeting
  label: MessageKey
  hint?: MessageKey
  type: 'text' | 'date' | 'number'
  required?: boolean
  /** Of what other meetings say there. */
  list?: string
  class?: string
}

const inputs: Input[] = [
  { name: 'title', label: 'meeting.title', type: 'text', required: true, class: 'sm:col-span-2' },
  { name: 'code', label: 'meeting.code', hint: 'meeting.code.hint', type: 'text', required: true },
  {
    name: 'series',
    label: 'meeting.series',
    hint: 'meeting.series.hint',
    type: 'text',
    list: 'meeting-series',
  },
  { name: 'startsOn', label: 'meeting.starts', type: 'date', required: true },
  { name: 'endsOn', label: 'meeting.ends', type: 'date', required: true },
  { name: 'place', label: 'meeting.place', type: 'text' },
  { name: 'hotel', label: 'meeting.hotel', type: 'text' },
  { name: 'plannedDelegates', label: 'meeting.planned.delegates', type: 'number' },
  { name: 'plannedInvited', label: 'meeting.planned.invited', type: 'number' },
  { name: 'plannedObservers', label: 'meeting.planned.observers', type: 'number' },
  { name: 'plannedStaff', label: 'meeting.planned.staff', type: 'number' },
  {
    name: 'personsPerTable',
    label: 'meeting.persons-per-table',
    hint: 'meeting.persons-per-table.hint',
    type: 'number',
  },
  {
    name: 'sessionHalfDays',
    label: 'meeting.session-half-days',
    hint: 'meeting.session-half-days.hint',
    type: 'number',
  },
]

/** New and changed meetings use the same form; `save` may throw a refusal, which is shown at its fields. */
export const MeetingForm = (props: {
  meeting?: Meeting
  action: string
  save: (body: MeetingBody) => Promise<void>
}): JSX.Element => {
  const members = createAsync(() => listMembers())
  const meetings = createAsync(() => listMeetings({}))
  const series = () => [
    ...new Set(meetings()?.meetings.flatMap((meeting) => meeting.series ?? []) ?? []),
  ]
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const [busy, setBusy] = createSignal(false)
  const problemOf = (name: string) => problems().find((one) => one.path === name)?.message
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const body = readMeetingForm(new FormData(event.currentTarget))
    setProblems(
      body.endsOn < body.startsOn ? [{ path: 'endsOn', message: t('meeting.overdue') }] : [],
    )
    setError(undefined)
    if (problems().length > 0) return
    setBusy(true)
    try {
      await props.save(body)
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    } finally {
      setBusy(false)
    }
  }
  return (
    <form class="card grid max-w-4xl gap-4 p-4 sm:grid-cols-3 sm:p-5" onSubmit={submit}>
      <Show when={error()}>
        <div class="sm:col-span-3">
          <Notice tone="over">{error()}</Notice>
        </div>
      </Show>
      <For each={inputs}>
        {(input) => (
          <Field
            label={t(input.label)}
            hint={input.hint && t(input.hint)}
            error={problemOf(input.name)}
            class={input.class ?? ''}
          >
            {(aria) => (
              <input
                {...aria}
                class="input"
                name={input.name}
                type={input.type}
                min={input.type === 'number' ? 0 : undefined}
                value={props.meeting?.[input.name] ?? ''}
                required={input.required ?? false}
                list={input.list}
              />
            )}
          </Field>
        )}
      </For>
      <datalist id="meeting-series">
        <For each={series()}>{(one) => <option value={one} />}</For>
      </datalist>
      <Field label={t('meeting.category')} error={problemOf('category')}>
        {(aria) => (
          <select {...aria} class="input" name="category">
            <For each={categories}>
              {(one) => (
                <option value={one} selected={(props.meeting?.category ?? 'third') === one}>
                  {t(`meeting.category.${one}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={t('meeting.trigger')} error={problemOf('trigger')}>
        {(aria) => (
          <select {...aria} class="input" name="trigger">
            <For each={triggers}>
              {(one) => (
                <option value={one} selected={props.meeting?.trigger === one}>
                  {t(`meeting.trigger.${one}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field
        label={t('meeting.approver')}
        hint={t('meeting.approver.hint')}
        error={problemOf('approverId')}
      >
        {(aria) => (
          <select {...aria} class="input" name="approverId">
            <option value="">{t('meeting.approver.none')}</option>
            <For each={members()?.members.filter(({ role }) => role !== 'reader')}>
              {(member) => (
                <option value={member.id} selected={props.meeting?.approverId === member.id}>
                  {member.name} · {t(`role.${member.role as Role}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <div class="sm:col-span-3">
        <button type="submit" class="btn btn-primary" disabled={busy()}>
          {props.action}
        </button>
      </div>
    </form>
  )
}
