import { For, type JSX, Show } from 'solid-js'
import { quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { type Figure, figures } from './count-rows.ts'
import { figureName, itemOfDay, unitName } from './count-words.ts'
import type { CountedLine } from './counts.ts'

/** The figures that at least one line has: an empty column says nothing. */
export const usedFigures = (lines: readonly CountedLine[]): Figure[] =>
  figures.filter((figure) => figure === 'quantity' || lines.some((line) => line[figure] !== null))

/** A day's count to read and to print. */
export const CountTable = (props: { lines: readonly CountedLine[] }): JSX.Element => {
  const columns = () => usedFigures(props.lines)
  return (
    <TableScroll label={t('count.table')}>
      <table class="table cards">
        <caption class="sr-only">{t('count.table')}</caption>
        <thead>
          <tr>
            <th>{t('budget.column.kind')}</th>
            <th>{t('item')}</th>
            <For each={columns()}>{(figure) => <th class="num">{figureName(figure)}</th>}</For>
            <th>{t('budget.column.unit')}</th>
            <Show when={props.lines.some((line) => line.note)}>
              <th>{t('count.note')}</th>
            </Show>
          </tr>
        </thead>
        <tbody>
          <For each={props.lines}>
            {(line) => (
              <tr>
                <td class="text-muted">{t(`kind.${line.kind}`)}</td>
                <th scope="row">{itemOfDay(line)}</th>
                <For each={columns()}>
                  {(figure) => (
                    <td
                      class="num"
                      classList={{ 'font-semibold': figure === 'quantity' }}
                      data-label={figureName(figure)}
                    >
                      {line[figure] === null ? '' : quantity(line[figure])}
                    </td>
                  )}
                </For>
                <td class="text-muted">{unitName(line.kind)}</td>
                <Show when={props.lines.some((one) => one.note)}>
                  <td class="wide text-muted">{line.note}</td>
                </Show>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  )
}
