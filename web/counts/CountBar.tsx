import { type JSX, Show } from 'solid-js'
import { SaveNote } from '../budgets/SaveNote.tsx'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import type { CountDraft } from './count-draft.ts'

/** Always at hand below the list: how far it is, whether it is saved, and the two deliberate steps. */
export const CountBar = (props: { draft: CountDraft; onSign: () => void }): JSX.Element => (
  <div class="count-bar no-print">
    <div class="min-w-0 flex-1">
      <p class="font-medium">
        {t('count.progress', {
          count: count(props.draft.counted()),
          all: count(props.draft.rows().length),
        })}
      </p>
      <SaveNote
        state={props.draft.saving.state()}
        repeated={0}
        unfinished={props.draft.unfinished()}
      />
    </div>
    <button
      type="button"
      class="btn btn-quiet max-sm:min-h-11"
      aria-label={t('budget.undo')}
      disabled={!props.draft.canUndo()}
      onClick={() => props.draft.undo()}
    >
      <Icon name="undo" />
    </button>
    <Show when={props.draft.pending() > 0}>
      <button type="button" class="btn max-sm:min-h-11" onClick={() => props.draft.takeAll()}>
        {t('count.take-all', { count: count(props.draft.pending()) })}
      </button>
    </Show>
    <button
      type="button"
      class="btn btn-primary max-sm:min-h-11"
      disabled={!props.draft.isReady()}
      onClick={() => props.onSign()}
    >
      {t('count.sign')}
    </button>
  </div>
)
