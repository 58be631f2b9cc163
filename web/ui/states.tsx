import { revalidate } from '@solidjs/router'
import { ErrorBoundary, Index, type JSX, Show, Suspense } from 'solid-js'
import { Refused, Unreachable } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from './Notice.tsx'

/** The shape of what is coming; shows itself only after 150 ms. */
export const TableSkeleton = (props: { rows?: number }): JSX.Element => (
  <div class="card overflow-hidden p-3" role="status" aria-label={t('ui.loading')}>
    <Index each={Array.from({ length: props.rows ?? 8 })}>
      {() => <div class="skeleton my-2 h-5" />}
    </Index>
  </div>
)

/** What this is, and the one thing to do. */
export const Empty = (props: {
  title: string
  children?: JSX.Element
  action?: JSX.Element
}): JSX.Element => (
  <div class="card flex flex-col items-center gap-3 px-6 py-12 text-center">
    <h2>{props.title}</h2>
    <Show when={props.children}>
      <div class="max-w-prose text-muted">{props.children}</div>
    </Show>
    {props.action}
  </div>
)

/** What went wrong, in words: the server's own sentence, no connection, or a fault of this page. */
export const sentence = (error: unknown): string => {
  if (error instanceof Refused) return error.message
  return error instanceof Unreachable ? t('ui.unreachable') : t('ui.fault')
}

export const Failed = (props: { error: unknown; retry: () => void }): JSX.Element => (
  <Notice
    tone="over"
    title={t('ui.failed')}
    actions={
      <button type="button" class="btn" onClick={props.retry}>
        {t('ui.again')}
      </button>
    }
  >
    <p>{sentence(props.error)}</p>
    <p class="text-sm text-muted">{t('ui.failed.safe')}</p>
  </Notice>
)

/** Loading and failing, designed once for every part of a page. */
export const Waiting = (props: { children: JSX.Element; fallback?: JSX.Element }): JSX.Element => (
  <ErrorBoundary
    fallback={(error, reset) => {
      if (!(error instanceof Refused || error instanceof Unreachable)) console.error(error)
      return (
        <Failed
          error={error}
          retry={() => {
            // A failed answer is kept like any other: forget it, then ask again.
            void revalidate()
            reset()
          }}
        />
      )
    }}
  >
    <Suspense fallback={props.fallback ?? <TableSkeleton />}>{props.children}</Suspense>
  </ErrorBoundary>
)
