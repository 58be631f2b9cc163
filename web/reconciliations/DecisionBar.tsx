import { For, type JSX, Show } from 'solid-js'
import { count, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { decisionKeys } from './difference-keys.ts'
import { type DifferenceRow, sumRows } from './difference-rows.ts'
import type { Decision } from './reconciliation.ts'

/** What the marks come to, and what can be done with them; the last decision can be taken back. */
export const DecisionBar = (props: {
  marked: readonly DifferenceRow[]
  undoCount: number | undefined
  isBusy: boolean
  onDecide: (state: Decision['state']) => void
  onClear: () => void
  onUndo: () => void
}): JSX.Element => (
  <div class="no-print flex flex-wrap items-center gap-2 max-sm:sticky max-sm:bottom-16 max-sm:z-20 max-sm:rounded-lg max-sm:border max-sm:border-line-strong max-sm:bg-surface max-sm:p-2 max-sm:empty:hidden">
    <Show when={props.marked.length > 0}>
      <span class="text-sm font-medium" role="status">
        {t('difference.marked', {
          count: count(props.marked.length),
          total: signedMoney(sumRows(props.marked).amountCents),
        })}
      </span>
      <For each={Object.entries(decisionKeys)}>
        {([key, state]) => (
          <button
            type="button"
            class="btn"
            aria-keyshortcuts={key}
            disabled={props.isBusy}
            onClick={() => props.onDecide(state)}
          >
            {t(`difference.button.${state}`)}
          </button>
        )}
      </For>
      <button type="button" class="btn btn-quiet" onClick={() => props.onClear()}>
        {t('difference.clear-marks')}
      </button>
    </Show>
    <Show when={props.undoCount}>
      {(many) => (
        <button
          type="button"
          class="btn btn-quiet"
          aria-keyshortcuts="u"
          disabled={props.isBusy}
          onClick={() => props.onUndo()}
        >
          <Icon name="undo" />
          {t('difference.undo', { count: count(many()) })}
        </button>
      )}
    </Show>
  </div>
)
