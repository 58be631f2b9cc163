import { For, type JSX } from 'solid-js'
import { count, quantity, signedAmount } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { Amount } from '../ui/Figures.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import type { ImportChange } from './import.ts'

/** What a commitment or an undo changed, item by item. */
export const ChangesView = (props: { changes: ImportChange[] }): JSX.Element => (
  <div>
    <h3 class="mb-2">{t('import.changes', { count: count(props.changes.length) })}</h3>
    <TableScroll
      label={t('import.changes', { count: count(props.changes.length) })}
      class="max-h-80"
    >
      <table class="table cards">
        <thead>
          <tr>
            <th>{t('item')}</th>
            <th class="num">{t('change.before')} ¥</th>
            <th class="num">{t('change.after')} ¥</th>
            <th class="num">{t('change.difference')} ¥</th>
            <th class="num">{t('change.count')}</th>
          </tr>
        </thead>
        <tbody>
          <For each={props.changes}>
            {(change) => (
              <tr>
                <th scope="row" class="head">
                  {t(`kind.${change.kind}`)} · {itemName(change)}
                </th>
                <td class="num" data-label={t('change.before')}>
                  <Amount cents={change.beforeCents} />
                </td>
                <td class="num" data-label={t('change.after')}>
                  <Amount cents={change.afterCents} />
                </td>
                <td class="num" data-label={t('change.difference')}>
                  {signedAmount((change.afterCents ?? 0) - (change.beforeCents ?? 0))}
                </td>
                <td class="num" data-label={t('change.count')}>
                  {change.beforeCount !== change.afterCount &&
                    `${quantity(change.beforeCount)} → ${quantity(change.afterCount)}`}
                </td>
              </tr>
            )}
          </For>
        </tbody>
      </table>
    </TableScroll>
  </div>
)
