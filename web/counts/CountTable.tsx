import { For, type JSX, Show } from 'solid-js'
import { quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type CountRow, extrasOf, type Figure, figures, groupRows, rowsOf } from './count-rows.ts'
import { extraWords, figureName, itemOfDay, unitName, withUnit } from './count-words.ts'
import type { CountedLine } from './counts.ts'

/** The figures besides the quantity that at least one line has: an empty column says nothing. */
export const usedExtras = (lines: readonly CountedLine[]): Figure[] =>
  figures.filter((figure) => figure !== 'quantity' && lines.some((line) => line[figure] !== null))

/** On a phone there is no room for columns: what belongs to the quantity stands below the name. */
const Below = (props: { row: CountRow }): JSX.Element => (
  <span class="block text-xs font-normal text-muted sm:hidden">
    {[extraWords(props.row.cells, extrasOf(props.row.item.kind)), props.row.note]
      .filter(Boolean)
      .join(' · ')}
  </span>
)

/** A day's count to read, kind by kind. */
export const CountTable = (props: { lines: readonly CountedLine[] }): JSX.Element => {
  const extras = () => usedExtras(props.lines)
  const hasNotes = () => props.lines.some((line) => line.note)
  return (
    <TableScroll label={t('count.table')}>
      <table class="table">
        <caption class="sr-only">{t('count.table')}</caption>
        <thead>
          <tr>
            <th>{t('item')}</th>
            <th class="num">{t('count.figure.quantity')}</th>
            <th class="max-sm:hidden">{t('budget.column.unit')}</th>
            <For each={extras()}>
              {(figure) => <th class="num max-sm:hidden">{figureName(figure)}</th>}
            </For>
            <Show when={hasNotes()}>
              <th class="max-sm:hidden">{t('count.note')}</th>
            </Show>
          </tr>
        </thead>
        <For each={groupRows(rowsOf({ lines: [...props.lines], offers: [] }))}>
          {(group) => (
            <tbody>
              <tr>
                <th
                  scope="rowgroup"
                  class="text-muted"
                  colspan={extras().length + (hasNotes() ? 4 : 3)}
                >
                  {t(`kind.${group.kind}`)} · {withUnit(group.sum, group.kind)}
                </th>
              </tr>
              <For each={group.rows}>
                {(row) => (
                  <tr>
                    <th scope="row" class="ps-6!">
                      {itemOfDay(row.item)}
                      <Below row={row} />
                    </th>
                    <td class="num font-semibold">{quantity(row.cells.quantity)}</td>
                    <td class="text-muted max-sm:hidden">{unitName(row.item.kind)}</td>
                    <For each={extras()}>
                      {(figure) => (
                        <td class="num max-sm:hidden">
                          {row.cells[figure] && quantity(row.cells[figure])}
                        </td>
                      )}
                    </For>
                    <Show when={hasNotes()}>
                      <td class="text-muted max-sm:hidden">{row.note}</td>
                    </Show>
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
      </table>
    </TableScroll>
  )
}
