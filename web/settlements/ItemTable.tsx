import { A } from '@solidjs/router'
import { For, type JSX } from 'solid-js'
import { amount, quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { ColumnMark, Gap } from '../ui/Figures.tsx'
import { groupItems } from './item-groups.ts'
import type { Figures, SettledItem } from './settlement.ts'
import { useSettling } from './settling.ts'

type Sums = Figures['totals']

const columns = ['planned', 'agreed', 'counted', 'billed'] as const
const spans: Record<(typeof columns)[number], number> = {
  planned: 2,
  agreed: 2,
  counted: 1,
  billed: 2,
}

const Head = (): JSX.Element => (
  <thead>
    <tr>
      <th class="stick" rowspan="2">
        {t('item')}
      </th>
      <For each={columns}>
        {(of) => (
          <th colspan={spans[of]} class="group num" style={{ color: `var(--${of})` }}>
            <ColumnMark column={of} /> {t(`column.${of}`)}
          </th>
        )}
      </For>
      <th colspan="2" class="group num">
        {t('settlement.payable')}
      </th>
      <th class="group num" rowspan="2">
        {t('column.gap')} ¥
      </th>
      <th class="group num text-ink" rowspan="2">
        {t('settlement.settled')} ¥
      </th>
    </tr>
    <tr class="second">
      <For each={['planned', 'agreed', 'counted', 'billed', 'payable']}>
        {(of) => (
          <>
            <th class="group num">{t('budget.column.quantity')}</th>
            {of === 'counted' ? null : <th class="num">¥</th>}
          </>
        )}
      </For>
    </tr>
  </thead>
)

const label = (of: (typeof columns)[number], part: 'quantity' | 'cents') =>
  `${t(`column.${of}`)} ${part === 'cents' ? '¥' : t('budget.column.quantity')}`

/** Quantities of one item; sums of unlike things have none. */
const Cells = (props: { sums: Sums; item?: SettledItem }): JSX.Element => {
  const many = (read: (item: SettledItem) => string | null) =>
    props.item ? quantity(read(props.item)) : ''
  return (
    <>
      <td class="num" data-label={label('planned', 'quantity')}>
        {many((item) => item.plannedQuantity)}
      </td>
      <td class="num" data-label={label('planned', 'cents')}>
        {amount(props.sums.plannedCents)}
      </td>
      <td class="num" data-label={label('agreed', 'quantity')}>
        {many((item) => item.agreedQuantity)}
      </td>
      <td class="num" data-label={label('agreed', 'cents')}>
        {amount(props.sums.agreedCents)}
      </td>
      <td
        class="num wide"
        data-label={t('column.counted')}
        title={props.item?.countedQuantity && !props.item.isSigned ? t('settlement.unsigned') : ''}
      >
        {many((item) => item.countedQuantity)}
        {props.item?.countedQuantity && !props.item.isSigned ? (
          <span class="text-warn"> {t('settlement.unsigned-mark')}</span>
        ) : null}
      </td>
      <td class="num" data-label={label('billed', 'quantity')}>
        {many((item) => item.billedQuantity)}
      </td>
      <td class="num" data-label={label('billed', 'cents')}>
        {amount(props.sums.billedCents)}
      </td>
      <td class="num" data-label={`${t('settlement.payable')} ${t('budget.column.quantity')}`}>
        {many((item) => item.payableQuantity)}
      </td>
      <td class="num" data-label={`${t('settlement.payable')} ¥`}>
        {amount(props.sums.payableCents)}
      </td>
      <td class="num" data-label={`${t('column.gap')} ¥`}>
        <Gap cents={props.sums.billedCents - props.sums.payableCents} />
      </td>
      <td class="num font-semibold" data-label={`${t('settlement.settled')} ¥`}>
        {amount(props.sums.settledCents)}
      </td>
    </>
  )
}

/** Every item in all its figures, under its category; a difference leads to why. */
export const ItemTable = (): JSX.Element => {
  const { figures, viewAddress } = useSettling()
  return (
    <section class="table-scroll settling-scroll" aria-label={t('settlement.items')} tabindex="0">
      <table class="table cards comparison settled">
        <caption class="sr-only">{t('settlement.items')}</caption>
        <Head />
        <For each={groupItems(figures())}>
          {(group) => (
            <tbody>
              <tr class="group-sum">
                <th scope="rowgroup" class="stick head">
                  {t(`kind.${group.sums.kind}`)}
                </th>
                <Cells sums={group.sums} />
              </tr>
              <For each={group.items}>
                {(item) => (
                  <tr>
                    <th scope="row" class="stick head">
                      {item.gapCents === 0 ? (
                        itemName(item)
                      ) : (
                        <A
                          class="link"
                          href={viewAddress('differences', { item: String(item.itemId) })}
                        >
                          {itemName(item)}
                        </A>
                      )}
                    </th>
                    <Cells sums={item} item={item} />
                  </tr>
                )}
              </For>
            </tbody>
          )}
        </For>
        <tfoot>
          <tr>
            <th scope="row" class="stick head">
              {t('budget.total')}
            </th>
            <Cells sums={figures().totals} />
          </tr>
        </tfoot>
      </table>
    </section>
  )
}
