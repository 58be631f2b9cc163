import { A } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Ceilings } from './ceiling.ts'

/** Which standard it is held against, and whether anybody compared that with its document. */
export const StandardLine = (props: { standard: Ceilings['standard'] }): JSX.Element => (
  <Show when={props.standard}>
    {(standard) => (
      <p class="mb-3 text-xs text-muted">
        <A class="link" href="/settings/standards">
          {standard().source}
        </A>{' '}
        {t(`meeting.category.${standard().category}`)}{' '}
        {t('standard.per-person-day', { money: money(standard().totalCents) })}
        <Show when={!standard().verified}>
          <span class="chip ms-1 border-dashed border-warn text-warn" title={standard().note ?? ''}>
            {t('standard.unverified')}
          </span>
        </Show>
      </p>
    )}
  </Show>
)
