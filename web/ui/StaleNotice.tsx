import { type JSX, Show } from 'solid-js'
import type { Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from './Notice.tsx'

/** Somebody else saved, signed or closed meanwhile: who, and whose figures are to stand. */
export const StaleNotice = (props: {
  title: string
  draft: {
    stale: () => Refused | undefined
    /** It is no longer open to change: only what was made of it can be shown. */
    isOver: () => boolean
    takeTheirs: () => void
    keepMine: () => void
  }
}): JSX.Element => (
  <Show when={props.draft.stale()}>
    {(refused) => (
      <Notice
        tone="warn"
        title={props.title}
        actions={
          <>
            <button type="button" class="btn" onClick={() => props.draft.takeTheirs()}>
              {t(props.draft.isOver() ? 'ui.latest' : 'budget.stale.theirs')}
            </button>
            <Show when={!props.draft.isOver()}>
              <button type="button" class="btn" onClick={() => props.draft.keepMine()}>
                {t('budget.stale.mine')}
              </button>
            </Show>
          </>
        }
      >
        {refused().message}
      </Notice>
    )}
  </Show>
)
