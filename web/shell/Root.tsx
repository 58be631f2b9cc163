import type { RouteSectionProps } from '@solidjs/router'
import { ErrorBoundary, type JSX, Suspense } from 'solid-js'
import { Sayings } from '../ui/saying.tsx'
import { ShortcutHelp } from '../ui/shortcuts.tsx'
import { Failed } from '../ui/states.tsx'

/** Around every page, signed in or not. */
export const Root = (props: RouteSectionProps): JSX.Element => (
  <>
    <ErrorBoundary
      fallback={(error, reset) => {
        console.error(error)
        return (
          <main class="p-6">
            <Failed error={error} retry={reset} />
          </main>
        )
      }}
    >
      <Suspense>{props.children}</Suspense>
    </ErrorBoundary>
    <Sayings />
    <ShortcutHelp />
  </>
)
