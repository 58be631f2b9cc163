import { For, type JSX, Show } from 'solid-js'
import { money, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { Waiting } from '../ui/states.tsx'
import { decisionKeys } from './difference-keys.ts'
import type { DifferenceRow } from './difference-rows.ts'
import { differenceWords } from './difference-words.ts'
import { BillLines, Clause, SignedCount } from './ItemEvidence.tsx'
import type { Decision } from './reconciliation.ts'
import { isReopenable } from './resolving.ts'
import { StateMark } from './StateMark.tsx'
import { decisionWords, outdatedWords } from './state-words.ts'

/** The lines that a difference is about: its own, and the one it repeats. */
const meantLines = ({ source, evidence, cause }: DifferenceRow) => {
  const [importId, line] = cause === 'twice' && evidence ? evidence.split(':').map(Number) : []
  return [
    ...(source ? [source] : []),
    ...(importId !== undefined && line !== undefined ? [{ importId, line }] : []),
  ]
}

/** Why a difference says what it says, down to the bill's own lines, and what is done about it. */
export const DifferencePanel = (props: {
  row: DifferenceRow
  mayDecide: boolean
  onDecide: (state: Decision['state']) => void
  onClose: () => void
}): JSX.Element => {
  const name = () => itemName(props.row)
  const states = () =>
    Object.entries(decisionKeys).filter(([, state]) => state !== 'open' || isReopenable(props.row))
  return (
    <SidePanel
      title={`${name()} · ${t(`difference.cause.${props.row.cause}`)}`}
      label={t('evidence.of', { item: name() })}
      onClose={props.onClose}
    >
      <p
        class="text-lg font-semibold"
        classList={{
          'text-over': props.row.amountCents > 0,
          'text-under': props.row.amountCents < 0,
        }}
      >
        {t('column.gap')} {signedMoney(props.row.amountCents)}
      </p>
      <p>{differenceWords(props.row)}</p>
      <p class="mt-2 flex flex-wrap items-center gap-2 text-sm">
        <StateMark state={props.row.state} />
        <span class="text-muted">
          {t('difference.settled-part', { amount: money(props.row.settledCents) })}
        </span>
      </p>
      <Show when={decisionWords(props.row)}>{(said) => <p class="mt-1 text-sm">{said()}</p>}</Show>
      <Show when={outdatedWords(props.row)}>
        {(said) => (
          <p class="mt-1 text-sm text-warn">
            {said()} {props.row.outdated?.reason}
          </p>
        )}
      </Show>
      <Show when={props.mayDecide}>
        <div class="mt-3 flex flex-wrap gap-2">
          <For each={states()}>
            {([key, state]) => (
              <button
                type="button"
                class="btn"
                aria-keyshortcuts={key}
                onClick={() => props.onDecide(state)}
              >
                {t(`difference.button.${state}`)}
              </button>
            )}
          </For>
        </div>
      </Show>
      <Waiting>
        <Clause item={props.row.item} />
        <SignedCount item={props.row.item} />
        <BillLines item={props.row.item} meant={meantLines(props.row)} />
      </Waiting>
    </SidePanel>
  )
}
