import { createSignal, For, type JSX, Show } from 'solid-js'
import { amount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { say } from '../ui/saying.tsx'
import { writeTsv } from '../ui/tsv.ts'
import { createVirtualRows, Room } from '../ui/virtual-rows.tsx'
import type { Apportionment, SharedItem } from './apportionment.ts'
import { type ShareLine, shareLines } from './share-rows.ts'

const lineName = (line: ShareLine) => (line.is === 'pool' ? line.name : itemName(line.item))

/** Item × department in yuan, tied in both directions; a figure opens why it is that. */
export const ShareTable = (props: {
  apportionment: Apportionment
  items: readonly SharedItem[]
  /** `departmentId`, or `departmentId:itemId`. */
  open: string | undefined
  onOpen: (departmentId: number, itemId?: number) => void
}): JSX.Element => {
  const [box, setBox] = createSignal<HTMLElement>()
  const lines = () => shareLines(props.apportionment, props.items)
  const departments = () => props.apportionment.departments
  const virtual = createVirtualRows({
    count: () => lines().length,
    box,
    heights: { row: 32, card: 240 },
  })
  const copy = async () => {
    // A typographic minus would make text of a number where it is pasted.
    const plain = (cents: number) => amount(cents).replace('−', '-')
    const total = [t('apportionment.total'), ...departments().map(({ cents }) => plain(cents))]
    await navigator.clipboard.writeText(
      writeTsv([
        [t('item'), ...departments().map(({ name }) => name), t('apportionment.total')],
        ...lines().map((line) => [lineName(line), ...line.cells.map(plain), plain(line.cents)]),
        [...total, plain(props.apportionment.totalCents)],
      ]),
    )
    say(t('apportionment.copied'))
  }
  return (
    <div class="grid min-w-0 gap-2">
      <div class="no-print flex items-center justify-between gap-2">
        <h2>{t('apportionment.table')}</h2>
        <button type="button" class="btn btn-quiet" onClick={copy}>
          {t('apportionment.copy')}
        </button>
      </div>
      <section
        ref={setBox}
        class="table-scroll settling-scroll"
        aria-label={t('apportionment.table')}
        tabindex="0"
      >
        <table class="table cards shares">
          <caption class="sr-only">{t('apportionment.table')}</caption>
          <thead>
            <tr>
              <th class="stick">{t('item')}</th>
              <For each={departments()}>
                {(department) => <th class="num">{department.name} ¥</th>}
              </For>
              <th class="num text-ink">{t('apportionment.total')} ¥</th>
            </tr>
          </thead>
          <tbody>
            <Room height={virtual.above()} />
            <For each={virtual.numbers()}>
              {(at) => (
                <Show when={lines()[at]}>
                  {(line) => (
                    <tr
                      ref={virtual.measure}
                      data-index={at}
                      classList={{ 'group-sum font-semibold': line().is === 'pool' }}
                    >
                      <th
                        scope="row"
                        class="stick head"
                        classList={{ 'ps-6': line().is === 'item' }}
                      >
                        {lineName(line())}
                      </th>
                      <For each={line().cells}>
                        {(cents, column) => {
                          const department = () => departments()[column()]
                          const itemId = () => {
                            const one = line()
                            return one.is === 'item' ? one.item.itemId : undefined
                          }
                          const key = () =>
                            itemId() === undefined
                              ? `${department()?.id}`
                              : `${department()?.id}:${itemId()}`
                          return (
                            <td class="num" data-label={`${department()?.name} ¥`}>
                              <Show when={cents !== 0} fallback={amount(cents)}>
                                <button
                                  type="button"
                                  class="figure"
                                  aria-label={t('apportionment.why', {
                                    item: lineName(line()),
                                    department: department()?.name ?? '',
                                    amount: amount(cents),
                                  })}
                                  aria-expanded={props.open === key()}
                                  onClick={() => props.onOpen(department()?.id ?? 0, itemId())}
                                >
                                  {amount(cents)}
                                </button>
                              </Show>
                            </td>
                          )
                        }}
                      </For>
                      <td class="num font-semibold" data-label={`${t('apportionment.total')} ¥`}>
                        {amount(line().cents)}
                      </td>
                    </tr>
                  )}
                </Show>
              )}
            </For>
            <Room height={virtual.below()} />
          </tbody>
          <tfoot>
            <tr>
              <th scope="row" class="stick head">
                {t('apportionment.total')}
              </th>
              <For each={departments()}>
                {(department) => (
                  <td class="num" data-label={`${department.name} ¥`}>
                    {amount(department.cents)}
                  </td>
                )}
              </For>
              <td class="num" data-label={`${t('apportionment.total')} ¥`}>
                {amount(props.apportionment.totalCents)}
              </td>
            </tr>
          </tfoot>
        </table>
      </section>
    </div>
  )
}
