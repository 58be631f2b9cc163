import { createSignal, For, type JSX, Match, Show, Switch } from 'solid-js'
import { count, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { Stepper } from '../ui/Stepper.tsx'
import {
  type CountRow,
  extrasOf,
  type Figure,
  isCounted,
  isOffered,
  isWholeFigure,
  plainOf,
  stepCell,
  takeOffer,
  typeCell,
  writeCell,
  wrongFigures,
} from './count-rows.ts'
import { figureName, itemOfDay } from './count-words.ts'

type Props = {
  row: CountRow
  /** Of the signed edition, while it is amended. */
  signed: string | null | undefined
  /** `typed`: one stroke of many, to be undone together. */
  onChange: (row: CountRow, typed?: boolean) => void
}

/** Where the figure comes from, or could come from with one press. */
const Origin = (props: Props & { noting: boolean; onNote: () => void }): JSX.Element => {
  const source = () => {
    const from = props.row.offer?.from
    return from === 'imported' || from === 'attendance' ? from : 'yesterday'
  }
  /** Beside the sheet's figure: how many were there at the hour. */
  const present = () => (source() === 'attendance' ? null : (props.row.offer?.present ?? null))
  const offered = () => quantity(props.row.offer?.quantity)
  return (
    <p class="flex flex-wrap items-center gap-x-2 text-xs text-muted">
      <Switch>
        <Match when={isOffered(props.row)}>
          <button
            type="button"
            class="chip cursor-pointer border-counted text-counted hover:bg-hover max-sm:min-h-8 pointer-coarse:min-h-8"
            onClick={() => props.onChange(takeOffer(props.row))}
          >
            <Icon name="check" size={13} />
            {t(`count.take.${source()}`, { quantity: offered() })}
          </button>
        </Match>
        <Match when={!props.row.offer}>{t('count.from.added')}</Match>
        <Match when={props.row.offer?.from === 'none'}>{t('count.from.none')}</Match>
        <Match when={props.row.offer?.quantity === plainOf(props.row.cells.quantity)}>
          {t(`count.same.${source()}`, { quantity: offered() })}
        </Match>
        <Match when={isCounted(props.row)}>
          <span classList={{ 'text-warn': source() === 'imported' }}>
            {t(`count.other.${source()}`, { quantity: offered() })}
          </span>
        </Match>
      </Switch>
      <Show when={present()}>
        {(heads) => <span>{t('count.present', { count: count(heads()) })}</span>}
      </Show>
      <Show when={props.signed !== undefined && props.signed !== plainOf(props.row.cells.quantity)}>
        <span class="font-medium text-warn">
          {t('count.signed-was', { quantity: quantity(props.signed) })}
        </span>
      </Show>
      <Show when={!props.noting}>
        <button
          type="button"
          class="link text-muted max-sm:min-h-8 pointer-coarse:min-h-8"
          aria-label={t('count.cell', {
            item: itemOfDay(props.row.item),
            figure: t('count.note.add'),
          })}
          onClick={props.onNote}
        >
          {t('count.note.add')}
        </button>
      </Show>
    </p>
  )
}

/** One item to count: its quantity with the thumb, what belongs to it below. */
export const CountRowEdit = (props: Props): JSX.Element => {
  const [noting, setNoting] = createSignal(false)
  const isNoting = () => noting() || props.row.note !== ''
  const name = () => itemOfDay(props.row.item)
  const wrong = () => wrongFigures(props.row)
  const label = (figure: Figure) => t('count.cell', { item: name(), figure: figureName(figure) })
  const offered = (figure: Figure) => {
    const text = props.row.offer?.[figure]
    return text == null || text === '' || isCounted(props.row) ? '' : String(text)
  }
  const type = (figure: Figure, text: string) =>
    props.onChange(typeCell(props.row, figure, text), true)
  const leave = (figure: Figure, text: string) => {
    if (plainOf(text) !== props.row.cells[figure])
      props.onChange(writeCell(props.row, figure, text), true)
  }
  return (
    <li class="count-row" classList={{ 'count-done': isCounted(props.row) }}>
      <div>
        <p class="font-medium">{name()}</p>
        <Origin {...props} noting={isNoting()} onNote={() => setNoting(true)} />
      </div>
      <Stepper
        label={label('quantity')}
        value={props.row.cells.quantity}
        placeholder={offered('quantity')}
        whole={isWholeFigure(props.row.item.kind, 'quantity')}
        wrong={wrong().includes('quantity')}
        onInput={(text) => type('quantity', text)}
        onLeave={(text) => leave('quantity', text)}
        onStep={(by) => props.onChange(stepCell(props.row, 'quantity', by))}
      />
      <div class="count-extras">
        <For each={extrasOf(props.row.item.kind)}>
          {(figure) => (
            <label class="count-extra">
              <span>{figureName(figure)}</span>
              <input
                class="input"
                aria-label={label(figure)}
                aria-invalid={wrong().includes(figure) ? 'true' : undefined}
                value={props.row.cells[figure]}
                placeholder={offered(figure)}
                inputmode={isWholeFigure(props.row.item.kind, figure) ? 'numeric' : 'decimal'}
                autocomplete="off"
                onFocus={(event) => event.currentTarget.select()}
                onInput={(event) => type(figure, event.currentTarget.value)}
                onChange={(event) => leave(figure, event.currentTarget.value)}
              />
            </label>
          )}
        </For>
        <Show when={isNoting()}>
          <input
            class="input col-span-full"
            aria-label={t('count.cell', { item: name(), figure: t('count.note') })}
            placeholder={t('count.note')}
            value={props.row.note}
            maxlength="500"
            onInput={(event) =>
              props.onChange({ ...props.row, note: event.currentTarget.value }, true)
            }
          />
        </Show>
      </div>
      <Show when={wrong().length > 0}>
        <p class="col-span-full text-xs text-over">
          {t(
            wrong().includes('guestCount') && wrong().includes('staffCount')
              ? 'count.wrong.parts'
              : wrong().includes('quantity') && props.row.cells.quantity === ''
                ? 'count.wrong.missing'
                : 'count.wrong.number',
            { figures: wrong().map(figureName).join(t('ui.list-mark')) },
          )}
        </p>
      </Show>
    </li>
  )
}
