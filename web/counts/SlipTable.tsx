import { For, type JSX, Show } from 'solid-js'
import { count as number, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { usedExtras } from './CountTable.tsx'
import { groupRows, rowsOf } from './count-rows.ts'
import { figureName, itemOfDay, unitName, withUnit } from './count-words.ts'
import type { Count, Departure } from './counts.ts'

/** The day's figures on paper, kind by kind, with room for a correction by hand. */
export const SlipTable = (props: {
  count: Count
  departures: readonly Departure[]
}): JSX.Element => {
  const extras = () => usedExtras(props.count.lines)
  /** Until it is signed, what is not counted yet stands there too, to be written in by hand. */
  const groups = () => {
    const { lines, offers, state } = props.count
    return groupRows(rowsOf({ lines, offers: state === 'open' ? offers : [] }))
  }
  return (
    <>
      <TableScroll label={t('count.table')} class="slip-scroll">
        <table class="slip-table">
          <caption class="sr-only">{t('count.table')}</caption>
          <thead>
            <tr>
              <th>{t('item')}</th>
              <th class="num">{t('count.figure.quantity')}</th>
              <th>{t('budget.column.unit')}</th>
              <For each={extras()}>{(figure) => <th class="num">{figureName(figure)}</th>}</For>
              <th>{t('count.note')}</th>
            </tr>
          </thead>
          <For each={groups()}>
            {(group) => (
              <tbody>
                <tr class="slip-group">
                  <th scope="rowgroup" colspan={extras().length + 4}>
                    {t(`kind.${group.kind}`)}
                    {group.sum === null ? '' : ` · ${withUnit(group.sum, group.kind)}`}
                  </th>
                </tr>
                <For each={group.rows}>
                  {(row) => (
                    <tr>
                      <th scope="row">{itemOfDay(row.item)}</th>
                      <td class="num slip-figure">
                        {row.cells.quantity && quantity(row.cells.quantity)}
                      </td>
                      <td>{unitName(row.item.kind)}</td>
                      <For each={extras()}>
                        {(figure) => (
                          <td class="num">{row.cells[figure] && quantity(row.cells[figure])}</td>
                        )}
                      </For>
                      <td>{row.note}</td>
                    </tr>
                  )}
                </For>
              </tbody>
            )}
          </For>
        </table>
      </TableScroll>
      <Show when={props.departures.length > 0}>
        <p class="slip-note">
          {t('count.slip.departures')}
          {props.departures
            .map(
              ({ time, kind, quantity, label }) =>
                `${time} ${t(`departure.${kind}.what`, { count: number(quantity), label })}`,
            )
            .join(t('ui.semicolon'))}
        </p>
      </Show>
    </>
  )
}
