import { useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { amount, count, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Waiting } from '../ui/states.tsx'
import type { Import } from './import.ts'
import { ruleText } from './import-words.ts'
import { LinesPanel } from './LinesPanel.tsx'

/** What the file pays for, item by item; what no rule could place stands first and loudly. */
export const ItemsView = (props: {
  given: Import
  mayAssign: boolean
  onAssigned: () => void
}): JSX.Element => {
  const [search, setSearch] = useSearchParams()
  const items = () =>
    props.given.items.toSorted(
      (a, b) => Number(b.kind === 'unclassified') - Number(a.kind === 'unclassified'),
    )
  const open = () => props.given.items.find((item) => String(item.slot) === search.slot)
  return (
    <Show when={props.given.items.length > 0}>
      <section aria-labelledby="items">
        <h3 id="items" class="mb-2">
          {t('import.items', { count: count(props.given.items.length) })}
        </h3>
        <div class={open() ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_34rem]' : ''}>
          <div class="table-scroll max-h-[36rem] max-sm:max-h-none">
            <table class="table cards">
              <thead>
                <tr>
                  <th>{t('item')}</th>
                  <th>{t('import.why')}</th>
                  <th class="num">{t('import.lines')}</th>
                  <th class="num">{t('budget.column.quantity')}</th>
                  <th class="num">{t('budget.amount')}</th>
                </tr>
              </thead>
              <tbody>
                <For each={items()}>
                  {(item) => (
                    <tr aria-selected={open()?.slot === item.slot}>
                      <th scope="row" class="head">
                        <button
                          type="button"
                          class={`link text-start ${item.kind === 'unclassified' ? 'text-over!' : ''}`}
                          aria-expanded={open()?.slot === item.slot}
                          onClick={() =>
                            setSearch({ slot: open()?.slot === item.slot ? null : item.slot })
                          }
                        >
                          {item.kind === 'unclassified'
                            ? t('import.unclassified')
                            : `${t(`kind.${item.kind}`)} · ${itemName(item)}`}
                        </button>
                      </th>
                      <td class="wide text-muted">{ruleText(item.rule)}</td>
                      <td class="num" data-label={t('import.lines')}>
                        {count(item.lineCount)}
                      </td>
                      <td class="num" data-label={t('budget.column.quantity')}>
                        {quantity(item.countedQuantity ?? item.billedQuantity)}
                      </td>
                      <td class="num wide" data-label={t('budget.amount')}>
                        {amount(item.billedCents)}
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </div>
          <Show when={open()} keyed>
            {(item) => (
              <Waiting>
                <LinesPanel
                  given={props.given}
                  item={item}
                  mayAssign={props.mayAssign}
                  onAssigned={props.onAssigned}
                  onClose={() => setSearch({ slot: null })}
                />
              </Waiting>
            )}
          </Show>
        </div>
      </section>
    </Show>
  )
}
