import { type JSX, Show } from 'solid-js'
import { amount, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Gap } from '../ui/Figures.tsx'
import type { DifferenceRow } from './difference-rows.ts'
import { differenceWords } from './difference-words.ts'
import { StateMark } from './StateMark.tsx'
import { outdatedWords } from './state-words.ts'

/** What the cursor is known by to a screen reader. */
export const rowId = (key: string | undefined) =>
  key === undefined ? undefined : `difference-${key}`

/** One difference: its mark, its item, why, where it stands. */
export const DifferenceLine = (props: {
  row: DifferenceRow
  isMarked: boolean
  isCursor: boolean
  isOpen: boolean
  isReadOnly: boolean
  onMark: () => void
  onOpen: () => void
}): JSX.Element => {
  const words = () => differenceWords(props.row)
  const name = () => itemName(props.row)
  return (
    <tr
      id={rowId(props.row.key)}
      aria-selected={props.isMarked}
      data-cursor={props.isCursor ? '' : undefined}
      data-open={props.isOpen ? '' : undefined}
      class="cursor-pointer"
      onClick={() => props.onOpen()}
    >
      <td class="mark stick">
        <Show when={!props.isReadOnly}>
          {/* biome-ignore lint/a11y/useKeyWithClickEvents: the table has the keys; this keeps a mark from opening */}
          <label class="mark-box" onClick={(event) => event.stopPropagation()}>
            <input
              type="checkbox"
              tabindex="-1"
              aria-label={t('difference.mark', { item: name() })}
              checked={props.isMarked}
              onChange={() => props.onMark()}
            />
          </label>
        </Show>
      </td>
      <th scope="row" class="stick head">
        <span class="block truncate sm:max-w-48">
          <Show when={props.row.kind !== 'unclassified'}>
            <span class="text-muted">{t(`kind.${props.row.kind}`)} · </span>
          </Show>
          {name()}
        </span>
      </th>
      <td class="wide" data-label={t('comparison.cause')}>
        {t(`difference.cause.${props.row.cause}`)}
      </td>
      <td class="num" data-label={`${t('column.gap')} ¥`}>
        <Gap cents={props.row.amountCents} />
      </td>
      <td class="words wide" title={words()}>
        <span class="block sm:truncate">{words()}</span>
      </td>
      <td class="whitespace-nowrap" data-label={t('difference.column.state')}>
        <span class="inline-flex flex-wrap items-center gap-1.5">
          <StateMark state={props.row.state} />
          <Show when={props.row.outdated}>
            <span class="chip border-dashed border-warn text-warn" title={outdatedWords(props.row)}>
              {t('difference.was', {
                before: signedAmount(props.row.outdated?.amountCents),
              })}
            </span>
          </Show>
        </span>
      </td>
      <td class="num" data-label={`${t('difference.column.settled')} ¥`}>
        {amount(props.row.settledCents)}
      </td>
      <td
        class="whitespace-nowrap text-muted"
        data-label={t('difference.column.by')}
        title={props.row.resolution?.reason}
      >
        {props.row.resolution?.by ?? props.row.outdated?.by ?? ''}
      </td>
    </tr>
  )
}
