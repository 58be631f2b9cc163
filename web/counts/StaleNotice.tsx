import { type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import type { CountDraft } from './count-draft.ts'

/** Somebody else saved, signed or closed meanwhile: who, and whose figures are to stand. */
export const StaleNotice = (props: { draft: CountDraft }): JSX.Element => (
  <Show when={props.draft.stale()}>
    {(refused) => (
      <Notice
        tone="warn"
        title={t('count.stale')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => props.draft.takeTheirs()}>
              {t(props.draft.isOver() ? 'count.stale.latest' : 'budget.stale.theirs')}
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
