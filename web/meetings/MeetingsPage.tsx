import { A, createAsync, useNavigate, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Page } from '../ui/Page.tsx'
import { Pager } from '../ui/Pager.tsx'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { MeetingsTable } from './MeetingsTable.tsx'
import { listMeetings } from './meeting.ts'

const text = (value: string | string[] | undefined): string =>
  (Array.isArray(value) ? value[0] : value) ?? ''

export default function MeetingsPage(): JSX.Element {
  const session = useSession()
  const go = useNavigate()
  const [search, setSearch] = useSearchParams()
  const page = () => Number(text(search.page)) || 1
  const isFiltered = () => Boolean(search.search || search.year)
  const found = createAsync(() =>
    listMeetings({ search: text(search.search), year: text(search.year), page: page() }),
  )
  const thisYear = new Date().getFullYear()
  let field: HTMLInputElement | undefined
  let timer: ReturnType<typeof setTimeout> | undefined
  const type = (value: string) => {
    clearTimeout(timer)
    timer = setTimeout(
      () => setSearch({ search: value.trim() || null, page: null }, { replace: true }),
      250,
    )
  }
  useShortcuts(
    () => t('shortcut.meetings'),
    () => [
      { keys: '/', label: t('shortcut.search'), run: () => field?.focus() },
      ...(canOrganise(session())
        ? [{ keys: 'n', label: t('shortcut.new-meeting'), run: () => go('/meetings/new') }]
        : []),
    ],
  )
  const create = () => (
    <Show when={canOrganise(session())}>
      <A class="btn btn-primary" href="/meetings/new">
        <Icon name="plus" />
        {t('meeting.new')}
      </A>
    </Show>
  )
  return (
    <Page title={t('meeting.list')} actions={create()}>
      <search class="mb-3 flex flex-wrap gap-2">
        <input
          ref={field}
          class="input max-w-80 flex-1 basis-48"
          type="search"
          value={text(search.search)}
          placeholder={t('meeting.search')}
          aria-label={t('meeting.search')}
          onInput={(event) => type(event.currentTarget.value)}
        />
        <select
          class="input w-auto"
          aria-label={t('meeting.year')}
          onChange={(event) => setSearch({ year: event.currentTarget.value || null, page: null })}
        >
          <option value="">{t('meeting.year.all')}</option>
          <For each={Array.from({ length: 7 }, (_, ago) => String(thisYear + 1 - ago))}>
            {(year) => (
              <option value={year} selected={search.year === year}>
                {year}
              </option>
            )}
          </For>
        </select>
      </search>
      <Waiting>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().meetings.length > 0}
              fallback={
                <Show
                  when={isFiltered()}
                  fallback={
                    <Empty title={t('meeting.empty')} action={create()}>
                      {t('meeting.empty.text')}
                    </Empty>
                  }
                >
                  <Empty
                    title={t('meeting.none-found')}
                    action={
                      <A class="btn" href="/meetings">
                        {t('meeting.clear')}
                      </A>
                    }
                  >
                    {t('meeting.none-found.text')}
                  </Empty>
                </Show>
              }
            >
              <MeetingsTable meetings={list().meetings} />
              <div class="mt-3">
                <Pager {...list()} onPage={(next) => setSearch({ page: next > 1 ? next : null })} />
              </div>
            </Show>
          )}
        </Show>
      </Waiting>
    </Page>
  )
}
