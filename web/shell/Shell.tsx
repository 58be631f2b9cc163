import {
  createAsync,
  Navigate,
  type RouteSectionProps,
  useLocation,
  useNavigate,
} from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { loadSession, SessionContext } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { Waiting } from '../ui/states.tsx'
import { Head } from './Head.tsx'
import { Rail } from './Rail.tsx'

/** The frame of everything that needs somebody signed in. */
export const Shell = (props: RouteSectionProps): JSX.Element => {
  const session = createAsync(() => loadSession())
  const here = useLocation()
  const go = useNavigate()
  useShortcuts(
    () => t('shortcut.everywhere'),
    () => [
      { keys: 'g o', label: t('rail.overview'), run: () => go('/') },
      { keys: 'g m', label: t('rail.meetings'), run: () => go('/meetings') },
      { keys: 'g d', label: t('rail.settlements'), run: () => go('/settlements') },
      { keys: 'g s', label: t('rail.settings'), run: () => go('/settings') },
      { keys: '?', label: t('ui.shortcuts') },
    ],
  )
  return (
    <Show when={session() !== undefined}>
      <Show
        when={session()}
        fallback={
          <Navigate href={`/sign-in?next=${encodeURIComponent(here.pathname + here.search)}`} />
        }
      >
        {(signedIn) => (
          <SessionContext.Provider value={signedIn}>
            <a
              href="#main"
              class="btn sr-only focus:not-sr-only focus:absolute focus:start-2 focus:top-2 focus:z-50"
            >
              {t('ui.skip')}
            </a>
            <div class="flex min-h-dvh flex-col sm:flex-row">
              <Rail />
              <div class="flex min-w-0 flex-1 flex-col pb-16 sm:pb-0">
                <Head />
                <main id="main" class="min-w-0 flex-1" tabindex="-1">
                  <Waiting>{props.children}</Waiting>
                </main>
              </div>
            </div>
          </SessionContext.Provider>
        )}
      </Show>
    </Show>
  )
}
