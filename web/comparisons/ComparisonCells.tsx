import { For, type JSX, Show } from 'solid-js'
import { signedPercent } from '../format.ts'
import type { ComparisonRow } from './comparison.ts'
import { type Column, labelOf } from './comparison-columns.ts'
import type { ColumnName } from './evidence.ts'

/** The figures of a row. Each opens the lines behind it; one stop of the Tab key a row, the arrows do the rest. */
export const ComparisonCells = (props: {
  row: ComparisonRow
  columns: readonly Column[]
  onOpen: (column: ColumnName | undefined) => void
}): JSX.Element => (
  <For each={props.columns}>
    {(column) => {
      const cents = () => column.cents?.(props.row) ?? 0
      const text = () => column.show(props.row)
      return (
        <td
          class="num"
          classList={{
            wide: column.isWide ?? false,
            'text-over': cents() > 0,
            'text-under': cents() < 0,
            'text-muted': text() === '–',
          }}
          data-label={labelOf(column)}
          title={
            column.id === 'gap'
              ? signedPercent(props.row.gapCents, props.row.planned.cents)
              : undefined
          }
        >
          <Show when={text() !== '' && text() !== '–'} fallback={text()}>
            <button
              type="button"
              tabindex="-1"
              class="figure"
              data-at={column.id}
              onClick={() => props.onOpen(column.behind)}
            >
              {text()}
            </button>
          </Show>
        </td>
      )
    }}
  </For>
)
