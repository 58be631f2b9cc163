import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count, signedMoney } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import type { ComparisonRow } from './comparison.ts'
import { EvidencePart } from './EvidencePart.tsx'
import { type Asked, type ColumnName, columns, loadEvidence } from './evidence.ts'
import { causes } from './waterfall-chart.ts'

/** Why a row says what it says: down to the file, the line and its own text. */
export const EvidencePanel = (props: {
  meetingId: number
  row: ComparisonRow
  name: string
  /** Nothing where the rows are too many to be named. */
  asked: Asked | undefined
  /** The column whose figure was pressed. */
  column: ColumnName | undefined
  onItems: () => void
  onClose: () => void
}): JSX.Element => {
  const found = createAsync(async () => props.asked && loadEvidence(props.meetingId, props.asked))
  return (
    <SidePanel
      title={props.name}
      label={t('evidence.of', { item: props.name })}
      onClose={props.onClose}
    >
      <p
        class="text-lg font-semibold"
        classList={{ 'text-over': props.row.gapCents > 0, 'text-under': props.row.gapCents < 0 }}
      >
        {t('column.gap')} {signedMoney(props.row.gapCents)}
      </p>
      <ul class="text-sm text-muted">
        <For each={causes.filter((cause) => props.row[`${cause}Cents`] !== 0)}>
          {(cause) => (
            <li>
              {t(`cause.${cause}.text`)} {signedMoney(props.row[`${cause}Cents`])}
            </li>
          )}
        </For>
      </ul>
      <Show when={found()}>
        {(evidence) => (
          <>
            <Show when={evidence().itemCount > 1 && props.row.itemId === null}>
              <button type="button" class="link text-sm" onClick={props.onItems}>
                {t('evidence.items', { count: count(evidence().itemCount) })}
              </button>
            </Show>
            <For each={columns}>
              {(column) => (
                <EvidencePart
                  column={column}
                  figure={props.row[column]}
                  evidence={evidence()}
                  asked={props.asked ?? {}}
                  meetingId={props.meetingId}
                  isWanted={props.column === column}
                />
              )}
            </For>
          </>
        )}
      </Show>
      <Show when={!props.asked}>
        <p class="mt-3 text-sm text-warn">{t('evidence.too-many')}</p>
      </Show>
    </SidePanel>
  )
}
