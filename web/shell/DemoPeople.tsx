import { createAsync } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { becomeDemoPerson, loadDemoPeople, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'

/** The demo only: look at the same page as somebody else. */
export const DemoPeople = (): JSX.Element => {
  const session = useSession()
  const people = createAsync(() => loadDemoPeople())
  const become = async (email: string) => {
    await becomeDemoPerson(email)
    location.reload()
  }
  return (
    <label class="flex items-center gap-2">
      <span class="hidden text-muted sm:inline">{t('demo.person')}</span>
      <select
        class="input w-auto max-w-44"
        aria-label={t('demo.person')}
        onChange={(event) => become(event.currentTarget.value)}
      >
        <For each={people()?.people}>
          {(person) => (
            <option value={person.email} selected={person.name === session().user.name}>
              {person.name} · {person.department ?? t(`role.${person.role}`)}
            </option>
          )}
        </For>
      </select>
    </label>
  )
}
