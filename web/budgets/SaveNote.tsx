import { type JSX, Show } from 'solid-js'
import { clock, count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { SaveState } from '../ui/autosave.ts'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'

const words = (state: SaveState): string => {
  if (state.is === 'saving') return t('budget.saving')
  if (state.is === 'waiting') return t('budget.unsaved')
  return state.is === 'saved' ? t('budget.saved', { at: clock(state.at) }) : ''
}

/** Where saving stands, and what keeps a row from being saved. */
export const SaveNote = (props: {
  state: SaveState
  repeated: number
  unfinished: number
}): JSX.Element => (
  <p class="flex flex-wrap gap-x-3 text-sm text-muted" role="status">
    <Show when={props.repeated > 0}>
      <span class="text-warn">{t('budget.repeated', { count: count(props.repeated) })}</span>
    </Show>
    <Show when={props.unfinished > props.repeated}>
      <span class="text-warn">
        {t('budget.unfinished', {
          count: count(props.unfinished - props.repeated),
        })}
      </span>
    </Show>
    {words(props.state)}
  </p>
)

export const SaveFailed = (props: { state: SaveState; retry: () => void }): JSX.Element => (
  <Show when={props.state.is === 'failed' && props.state}>
    {(failed) => (
      <Notice
        tone="over"
        title={t('budget.not-saved')}
        actions={
          <button type="button" class="btn" onClick={() => props.retry()}>
            {t('ui.again')}
          </button>
        }
      >
        {sentence(failed().error)}
      </Notice>
    )}
  </Show>
)
