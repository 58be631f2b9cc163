import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { isCounted, personKinds } from '../../api/domain/attendance.ts'
import { cameFilters } from '../../api/domain/find-people.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Pager } from '../ui/Pager.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { Waiting } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type Attendance, type Attendee, type AttendeeQuery, listAttendees } from './attendance.ts'
import { PersonDialog } from './PersonDialog.tsx'
import { PersonName } from './PersonName.tsx'
import { stayWords } from './stay-words.ts'

const text = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

const Select = (props: {
  label: string
  value: string
  options: readonly { value: string; label: string }[]
  onChange: (value: string | null) => void
}): JSX.Element => (
  <select
    class="input w-auto max-w-full"
    aria-label={props.label}
    onChange={(event) => props.onChange(event.currentTarget.value || null)}
  >
    <For each={props.options}>
      {(option) => (
        <option value={option.value} selected={option.value === props.value}>
          {option.label}
        </option>
      )}
    </For>
  </select>
)

const Rows = (props: {
  people: readonly Attendee[]
  total: number
  departments: Attendance['departments']
  onOpen: (person: Attendee) => void
}): JSX.Element => {
  const nameOf = (id: number | null) =>
    props.departments.find((one) => one.departmentId === id)?.name ?? null
  return (
    <TableScroll
      label={t('attendance.found', { count: count(props.total) })}
      class="max-h-[40rem] max-sm:max-h-none"
    >
      <table class="table cards">
        <caption class="sr-only">{t('attendance.people')}</caption>
        <thead>
          <tr>
            <th>{t('attendee.name')}</th>
            <th>{t('attendee.code')}</th>
            <th>{t('attendee.kind')}</th>
            <th>{t('attendee.department')}</th>
            <th>{t('attendance.stay')}</th>
            <th>{t('attendee.lodging')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.people}>
            {(person) => (
              <tr>
                <th scope="row" class="head">
                  <PersonName person={person} onOpen={() => props.onOpen(person)} />
                </th>
                <td data-label={t('attendee.code')}>{person.signInCode}</td>
                <td data-label={t('attendee.kind')}>
                  <span>
                    {t(`attendee.kind.${person.kind}`)}
                    <Show when={!person.isExpected}>
                      <span class="chip ms-1">{t('attendance.walk-in')}</span>
                    </Show>
                  </span>
                </td>
                <td class="wide" data-label={t('attendee.department')}>
                  <span>
                    {nameOf(person.departmentId) ?? (
                      <>
                        <span class="text-warn">{t('attendee.untied')}</span>
                        <span class="ms-1 text-xs text-muted">{person.unit}</span>
                      </>
                    )}
                  </span>
                </td>
                <td
                  class={`wide ${isCounted(person) ? '' : 'text-muted'}`}
                  data-label={t('attendance.stay')}
                >
                  {stayWords(person)}
                </td>
                <td class="narrow-hide" data-label={t('attendee.lodging')}>
                  {person.lodging && t(`attendee.lodging.${person.lodging}`)}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  )
}

/** Everyone, searched and filtered; a name opens the person. The address is the view. */
export const PeopleList = (props: { departments: Attendance['departments'] }): JSX.Element => {
  const detail = useMeeting()
  const mayCount = useMayCount()
  const [search, setSearch] = useSearchParams()
  const [editing, setEditing] = createSignal<Attendee | 'new'>()
  const asked = (): AttendeeQuery => ({
    ...(search.search && { search: text(search.search) }),
    ...(search.kind && { kind: text(search.kind) as Attendee['kind'] }),
    ...(search.department && { departmentId: text(search.department) }),
    ...(search.came && { came: text(search.came) as (typeof cameFilters)[number] }),
    ...(search.page && { page: text(search.page) }),
  })
  const found = createAsync(() => listAttendees(detail().meeting.id, asked()))
  let field: HTMLInputElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const type = (value: string) => {
    clearTimeout(timer)
    timer = setTimeout(
      () => setSearch({ search: value.trim() || null, page: null }, { replace: true }),
      250,
    )
  }
  const filter = (name: string) => (value: string | null) =>
    setSearch({ [name]: value, page: null })
  useShortcuts(
    () => t('attendance.title'),
    () => [{ keys: '/', label: t('shortcut.search'), run: () => field?.focus() }],
  )
  return (
    <section class="grid gap-3" aria-labelledby="people">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h3 id="people">{t('attendance.people')}</h3>
        <Show when={mayCount()}>
          <button
            type="button"
            class="btn no-print max-sm:min-h-11"
            onClick={() => setEditing('new')}
          >
            <Icon name="plus" />
            {t('attendee.add')}
          </button>
        </Show>
      </div>
      <search class="flex flex-wrap gap-2">
        <input
          ref={field}
          class="input max-w-80 flex-1 basis-48"
          type="search"
          value={text(search.search)}
          placeholder={t('attendance.search')}
          aria-label={t('attendance.search')}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <Select
          label={t('attendee.kind')}
          value={text(search.kind)}
          options={[
            { value: '', label: t('attendance.all-kinds') },
            ...personKinds.map((kind) => ({ value: kind, label: t(`attendee.kind.${kind}`) })),
          ]}
          onChange={filter('kind')}
        />
        <Select
          label={t('attendee.department')}
          value={text(search.department)}
          options={[
            { value: '', label: t('attendance.all-departments') },
            ...props.departments.map((one) => ({
              value: one.departmentId === null ? 'none' : String(one.departmentId),
              label: one.name ?? t('attendee.untied'),
            })),
          ]}
          onChange={filter('department')}
        />
        <Select
          label={t('attendance.stay')}
          value={text(search.came)}
          options={[
            { value: '', label: t('attendance.everyone') },
            ...cameFilters.map((value) => ({ value, label: t(`attendance.filter.${value}`) })),
          ]}
          onChange={filter('came')}
        />
      </search>
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().total > 0}
              fallback={<p class="card p-4 text-muted">{t('attendance.none-found')}</p>}
            >
              <Rows
                people={list().attendees}
                total={list().total}
                departments={props.departments}
                onOpen={setEditing}
              />
              <Pager
                {...list()}
                onPage={(page) => setSearch({ page: page > 1 ? String(page) : null })}
              />
              <p class="sr-only" role="status">
                {t('attendance.found', { count: count(list().total) })}
              </p>
            </Show>
          )}
        </Show>
      </Waiting>
      <Show when={editing()} keyed>
        {(person) => <PersonDialog person={person} onClose={() => setEditing(undefined)} />}
      </Show>
    </section>
  )
}
