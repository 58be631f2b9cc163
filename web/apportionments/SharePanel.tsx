import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { itemKey } from '../../api/domain/item.ts'
import { basisWords, shareText } from '../../api/domain/share-words.ts'
import { amount, money, quantity } from '../format.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'
import { itemName } from '../items/item-name.ts'
import { SidePanel } from '../ui/SidePanel.tsx'
import { useApportioning } from './apportioning.ts'
import type { Apportionment, SharedItem, SharedPool } from './apportionment.ts'

/** Who does not share in a pool although it has a weight, and what belongs to nobody. */
const Outside = (props: { pool: SharedPool; nameOf: (id: number) => string }): JSX.Element => (
  <>
    <For each={props.pool.outside}>
      {({ departmentId, weight, because }) => (
        <li class="text-muted">
          {t(`apportionment.outside.${because}`, {
            department: props.nameOf(departmentId),
            weight,
          })}
        </li>
      )}
    </For>
    <Show when={props.pool.untied !== '0'}>
      <li class="text-warn">{t('apportionment.untied', { weight: props.pool.untied })}</li>
    </Show>
  </>
)

/** Why a department carries what it carries: pool by pool, and of one item down to its bill lines. */
export const SharePanel = (props: {
  apportionment: Apportionment
  items: readonly SharedItem[]
  departmentId: number
  itemId: number | undefined
  nameOf: (departmentId: number) => string
  onClose: () => void
}): JSX.Element => {
  const { meetingId } = useApportioning()
  const department = () =>
    props.apportionment.departments.find(({ id }) => id === props.departmentId)
  const column = () =>
    props.apportionment.departments.findIndex(({ id }) => id === props.departmentId)
  const row = () => props.apportionment.rows.find(({ itemId }) => itemId === props.itemId)
  const item = () => props.items.find(({ itemId }) => itemId === props.itemId)
  const pools = () =>
    props.apportionment.pools.filter(
      ({ name, shares }) =>
        shares.some(({ departmentId }) => departmentId === props.departmentId) &&
        (row() === undefined || row()?.pool === name),
    )
  return (
    <SidePanel
      title={department()?.name ?? ''}
      label={t('apportionment.explanation', { department: department()?.name ?? '' })}
      onClose={props.onClose}
    >
      <Show when={item()}>
        {(one) => (
          <section class="mb-3 text-sm">
            <h3>{itemName(one())}</h3>
            <dl class="mt-1 grid grid-cols-[auto_1fr] gap-x-4 gap-y-1">
              <dt class="text-muted">{t('apportionment.of-item')}</dt>
              <dd class="num text-end">{money(row()?.cents)}</dd>
              <dt class="text-muted">{t('apportionment.own-part')}</dt>
              <dd class="num text-end font-semibold">{money(row()?.cells[column()])}</dd>
              <Show when={row()?.quantities}>
                {(all) => (
                  <>
                    <dt class="text-muted">{t('apportionment.quantity')}</dt>
                    <dd class="num text-end">
                      {t('apportionment.quantity-of', {
                        own: quantity(all()[column()]),
                        all: quantity(row()?.quantity),
                      })}
                    </dd>
                  </>
                )}
              </Show>
            </dl>
            <p class="mt-2 text-muted">{t('apportionment.tied')}</p>
            <A
              class="link"
              href={`/meetings/${meetingId()}/comparison?row=${encodeURIComponent(itemKey(one()))}`}
            >
              {t('apportionment.to-evidence')}
            </A>
          </section>
        )}
      </Show>
      <For each={pools()}>
        {(pool) => (
          <section class="mb-4 text-sm">
            <h3 class="flex justify-between gap-2 border-b border-line pb-1">
              <span>{pool.name}</span>
              <span class="num">{money(pool.totalCents)}</span>
            </h3>
            <p class="py-1 text-xs text-muted">
              {pool.basis === 'direct'
                ? basisWords[locale()].direct
                : t('apportionment.by', { basis: basisWords[locale()][pool.basis] })}
            </p>
            <ul class="grid gap-1">
              <For each={pool.shares}>
                {(share) => (
                  <li
                    class="grid grid-cols-[1fr_auto] gap-x-3 rounded px-1"
                    classList={{ 'bg-tint': share.departmentId === props.departmentId }}
                  >
                    <span>
                      {props.nameOf(share.departmentId)}
                      <span class="block text-xs text-muted">
                        {shareText(share, pool, locale())}
                      </span>
                    </span>
                    <span class="num">{amount(share.cents)}</span>
                  </li>
                )}
              </For>
              <Outside pool={pool} nameOf={props.nameOf} />
            </ul>
          </section>
        )}
      </For>
    </SidePanel>
  )
}
