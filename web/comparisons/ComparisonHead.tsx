import { For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { ColumnMark } from '../ui/Figures.tsx'
import { Icon } from '../ui/Icon.tsx'
import type { Column } from './comparison-columns.ts'
import { columns as four } from './evidence.ts'

type Sorting = { sort: string | undefined; onSort: (sort: string | null) => void }

const SortHead = (props: Sorting & { column: Column }): JSX.Element => (
  <Show when={props.column.sort} fallback={props.column.head}>
    {(sort) => (
      <button
        type="button"
        class="inline-flex items-center gap-1 hover:text-ink"
        aria-label={t('comparison.sort', {
          column: props.column.of ? t(`column.${props.column.of}`) : props.column.head,
        })}
        onClick={() => props.onSort(props.sort === sort() ? null : sort())}
      >
        {props.column.head}
        <Icon
          name="sort"
          size={12}
          class={`no-print ${props.sort === sort() ? 'text-ink' : 'opacity-50'}`}
        />
      </button>
    )}
  </Show>
)

/** Two lines: the four columns, the gap and its causes above what each of them has. */
export const ComparisonHead = (props: Sorting & { columns: readonly Column[] }): JSX.Element => {
  const spanOf = (of: Column['of']) => props.columns.filter((column) => column.of === of).length
  const sortOf = (column: Column) =>
    column.sort && props.sort === column.sort ? 'descending' : undefined
  return (
    <thead>
      <tr aria-rowindex={1}>
        <th class="stick" rowspan="2">
          {t('item')}
        </th>
        <For each={four}>
          {(of) => (
            <th colspan={spanOf(of)} class="group num" style={{ color: `var(--${of})` }}>
              <ColumnMark column={of} /> {t(`column.${of}`)}
            </th>
          )}
        </For>
        <For each={props.columns.filter((column) => column.id === 'gap')}>
          {(column) => (
            <th class="group num" rowspan="2" aria-sort={sortOf(column)}>
              <SortHead column={column} sort={props.sort} onSort={props.onSort} />
            </th>
          )}
        </For>
        <th colspan="4" class="group num">
          {t('comparison.causes')} ¥
        </th>
        <For
          each={props.columns.filter(
            (column) => !column.of && !column.isCause && column.id !== 'gap',
          )}
        >
          {(column) => (
            <th class="num" rowspan="2">
              {column.head}
            </th>
          )}
        </For>
      </tr>
      <tr class="second" aria-rowindex={2}>
        <For each={props.columns.filter((column) => column.of ?? column.isCause)}>
          {(column) => (
            <th class="num" aria-sort={sortOf(column)}>
              <SortHead column={column} sort={props.sort} onSort={props.onSort} />
            </th>
          )}
        </For>
      </tr>
    </thead>
  )
}
