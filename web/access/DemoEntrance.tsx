import { createAsync } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { becomeDemoPerson, loadDemoPeople } from './session.ts'

/** The demo's cast: one press and you are in. */
export const DemoEntrance = (props: { onEntered: () => Promise<void> }): JSX.Element => {
  const people = createAsync(() => loadDemoPeople())
  const enter = async (email: string) => {
    await becomeDemoPerson(email)
    await props.onEntered()
  }
  return (
    <ul class="mb-5 divide-y divide-line rounded-lg border border-line">
      <For each={people()?.people}>
        {(person) => (
          <li>
            <button
              type="button"
              class="flex min-h-11 w-full cursor-pointer items-center justify-between gap-3 px-3 hover:bg-hover"
              onClick={() => enter(person.email)}
            >
              <span class="whitespace-nowrap font-medium">{person.name}</span>
              <span class="ms-auto text-end text-sm text-muted">
                {person.department && `${person.department} · `}
                {t(`role.${person.role}`)}
              </span>
              <Icon name="chevron" class="text-muted" />
            </button>
          </li>
        )}
      </For>
    </ul>
  )
}
