import { A, createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { loadFollowUp } from '../decisions/decisions.ts'
import { count, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Waiting } from '../ui/states.tsx'

const Card = (): JSX.Element => {
  const found = createAsync(() => loadFollowUp({ state: 'undone', page: '1' }))
  return (
    <Show when={found()}>
      {(list) => (
        <section
          class="card flex flex-wrap items-center justify-between gap-x-4 gap-y-1 px-4 py-3"
          aria-labelledby="follow-up"
        >
          <h2 id="follow-up">
            <A class="link" href="/follow-up">
              {t('follow-up.title')}
            </A>
          </h2>
          <p class="text-sm text-muted">
            <Show when={list().states.overdue > 0}>
              <A class="link text-over!" href="/follow-up?state=overdue">
                {t('follow-up.card.overdue', { count: count(list().states.overdue) })}
              </A>
              {t('ui.clause-mark')}
            </Show>
            {t('follow-up.card.undone', { count: count(list().total) })}
            {t('ui.clause-mark')}
            {t('follow-up.card.share', {
              share: percent(list().completion.onTimeCount, list().completion.dueCount),
            })}
          </p>
        </section>
      )}
    </Show>
  )
}

/** On the overview: what is left to be done of what meetings decided, and the way to it. */
export const FollowUpCard = (): JSX.Element => (
  <Waiting fallback={<span />}>
    <Card />
  </Waiting>
)
