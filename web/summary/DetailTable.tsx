import { For, type JSX, Show } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { cellText, inWords } from './figure-text.ts'
import type { Table } from './summary.ts'

type Row = Table['rows'][number]

const isWord = (unit: Table['columns'][number]['unit']) => unit === 'text' || unit === 'day'

/** The column that names a row: the first of words. */
const nameAt = ({ columns }: Table) =>
  Math.max(
    0,
    columns.findIndex(({ unit }) => unit === 'text'),
  )

/** A table of the detail: the name of each row opens what is behind it. */
export const DetailTable = (props: {
  table: Table
  openCode: string | undefined
  onOpen: (code: string) => void
}): JSX.Element => {
  const label = () => inWords(props.table.title)
  const line = (row: Row) => (
    <tr aria-selected={props.openCode === row.code}>
      <For each={props.table.columns}>
        {(column, at) => {
          const text = () => cellText(row.cells[at()] ?? null, column.unit)
          return (
            <Show
              when={at() === nameAt(props.table)}
              fallback={
                <td
                  class={isWord(column.unit) ? '' : 'num'}
                  classList={{ wide: column.unit === 'text' }}
                  data-label={text() === '' ? undefined : inWords(column.head)}
                >
                  {text()}
                </td>
              }
            >
              <th scope="row" class="head">
                <button
                  type="button"
                  class="link text-start"
                  aria-expanded={props.openCode === row.code}
                  title={t('summary.code', { code: row.code })}
                  onClick={() => props.onOpen(row.code)}
                >
                  {text() || inWords(row.label)}
                </button>
              </th>
            </Show>
          )
        }}
      </For>
    </tr>
  )
  const rows = (is: Row['is']) => props.table.rows.filter((row) => row.is === is)
  return (
    <section class="grid gap-1">
      <h3 class="text-sm font-semibold">{label()}</h3>
      <Show
        when={props.table.rows.length > 0}
        fallback={<p class="text-sm text-muted">{inWords(props.table.whenEmpty)}</p>}
      >
        <TableScroll label={label()}>
          <table class="table cards">
            <caption class="sr-only">{label()}</caption>
            <thead>
              <tr>
                <For each={props.table.columns}>
                  {(column) => (
                    <th class={isWord(column.unit) ? '' : 'num'}>{inWords(column.head)}</th>
                  )}
                </For>
              </tr>
            </thead>
            <tbody>
              <For each={rows('row')}>{line}</For>
            </tbody>
            <Show when={rows('total').length > 0}>
              <tfoot>
                <For each={rows('total')}>{line}</For>
              </tfoot>
            </Show>
          </table>
        </TableScroll>
      </Show>
    </section>
  )
}
