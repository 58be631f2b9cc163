import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import type { Role } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { placesOf } from './places.ts'

/** Left on a screen, at the bottom on a phone: the places that this role may open. */
export const Rail = (props: { role: Role }): JSX.Element => (
  <nav
    aria-label={t('rail.label')}
    class="no-print fixed inset-x-0 bottom-0 z-30 flex border-t border-line bg-surface sm:sticky sm:inset-x-auto sm:top-0 sm:h-dvh sm:w-[4.75rem] sm:flex-col sm:border-e sm:border-t-0 sm:py-3"
  >
    <div class="mb-3 hidden justify-center sm:flex">
      <img src="/mark.svg" alt={t('app.name')} width="32" height="32" />
    </div>
    <For each={placesOf(props.role)}>
      {(place) => (
        <A
          href={place.href}
          end={place.end ?? false}
          class="flex min-h-14 flex-1 flex-col items-center justify-center gap-1 border-transparent px-1 text-xs text-muted hover:text-ink max-sm:border-t-2 sm:min-h-15 sm:flex-none sm:border-s-2"
          activeClass="border-accent! font-semibold text-accent! bg-tint"
        >
          <Icon name={place.icon} size={20} />
          {t(place.label)}
        </A>
      )}
    </For>
  </nav>
)
