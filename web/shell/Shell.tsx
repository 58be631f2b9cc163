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
import { NotOpenPage } from './NotOpenPage.tsx'
import { mayOpen, placesOf } from './places.ts'
import { Rail } from './Rail.tsx'

/** The frame of everything that needs somebody signed in. */
export const Shell = (props: RouteSectionProps): JSX.Element => {
  const session = createAsync(() => loadSession())
  const here = useLocation()
  const go = useNavigate()
  const places = () => {
    const role = session()?.role
    return role ? placesOf(role) : []
  }
  useShortcuts(
    () => t('shortcut.everywhere'),
    () => [
      ...places().map(({ keys, label, href }) => ({ keys, label: t(label), run: () => go(href) })),
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
              <Rail role={signedIn().role} />
              <div class="flex min-w-0 flex-1 flex-col pb-16 sm:pb-0">
                <Head />
                <main id="main" class="min-w-0 flex-1" tabindex="-1">
                  <Waiting>
                    <Show when={mayOpen(signedIn().role, here.pathname)} fallback={<NotOpenPage />}>
                      {props.children}
                    </Show>
                  </Waiting>
                </main>
              </div>
            </div>
          </SessionContext.Provider>
        )}
      </Show>
    </Show>
  )
}
