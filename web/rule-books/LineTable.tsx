import { For, Index, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { isAt, moved, replaced, without } from './draft.ts'
import { useEditing } from './editing.ts'

/** One column of a table of rules: what it is called, and the control of a line. */
export type LineColumn<L> = {
  label: string
  class?: string
  cell: (
    line: () => L,
    set: (part: Partial<L>) => void,
    /** What the control is called for who cannot see the table. */
    label: () => string,
  ) => JSX.Element
}

/** Rules as lines, tried in order; what is wrong with one stands under it. */
export const LineTable = <L extends { name: string }>(props: {
  title: string
  hint?: string
  /** Where the lines stand in the book. */
  path: string
  lines: readonly L[]
  columns: readonly LineColumn<L>[]
  fresh: () => L
  add: string
  change: (lines: L[]) => void
}): JSX.Element => {
  const { faults, isReadOnly } = useEditing()
  const faultsOf = (at: number) => faults().filter(({ path }) => isAt(path, `${props.path}.${at}`))
  return (
    <section class="grid gap-2">
      <h2>{props.title}</h2>
      <Show when={props.hint}>
        <p class="text-sm text-muted">{props.hint}</p>
      </Show>
      <Show when={props.lines.length > 0}>
        <div class="table-scroll">
          <table class="table cards rule-lines">
            <caption class="sr-only">{props.title}</caption>
            <thead>
              <tr>
                <For each={props.columns}>{(column) => <th>{column.label}</th>}</For>
                <Show when={!isReadOnly()}>
                  <th>
                    <span class="sr-only">{t('rule-book.line.steps')}</span>
                  </th>
                </Show>
              </tr>
            </thead>
            <tbody>
              <Index each={props.lines}>
                {(line, at) => (
                  <>
                    <tr id={`rule-${props.path}.${at}`}>
                      <For each={props.columns}>
                        {(column) => (
                          <td class={`${column.class ?? ''} wide`} data-label={column.label}>
                            {column.cell(
                              line,
                              (part) =>
                                props.change(replaced(props.lines, at, { ...line(), ...part })),
                              () =>
                                t('rule-book.line.of', {
                                  column: column.label,
                                  line: line().name || String(at + 1),
                                }),
                            )}
                          </td>
                        )}
                      </For>
                      <Show when={!isReadOnly()}>
                        <td class="whitespace-nowrap wide">
                          <button
                            type="button"
                            class="btn btn-quiet px-1"
                            disabled={at === 0}
                            aria-label={t('rule-book.line.up', { line: line().name })}
                            onClick={() => props.change(moved(props.lines, at, -1))}
                          >
                            <Icon name="chevron" class="-rotate-90" />
                          </button>
                          <button
                            type="button"
                            class="btn btn-quiet px-1"
                            disabled={at === props.lines.length - 1}
                            aria-label={t('rule-book.line.down', { line: line().name })}
                            onClick={() => props.change(moved(props.lines, at, 1))}
                          >
                            <Icon name="chevron" class="rotate-90" />
                          </button>
                          <button
                            type="button"
                            class="btn btn-quiet px-1"
                            aria-label={t('rule-book.line.remove', { line: line().name })}
                            onClick={() => props.change(without(props.lines, at))}
                          >
                            <Icon name="trash" />
                          </button>
                        </td>
                      </Show>
                    </tr>
                    <Show when={faultsOf(at).length > 0}>
                      <tr>
                        <td class="wide text-over" colspan={props.columns.length + 1}>
                          <For each={faultsOf(at)}>{({ text }) => <p>{text}</p>}</For>
                        </td>
                      </tr>
                    </Show>
                  </>
                )}
              </Index>
            </tbody>
          </table>
        </div>
      </Show>
      <Show when={!isReadOnly()}>
        <div>
          <button
            type="button"
            class="btn"
            onClick={() => props.change([...props.lines, props.fresh()])}
          >
            <Icon name="plus" />
            {props.add}
          </button>
        </div>
      </Show>
    </section>
  )
}
