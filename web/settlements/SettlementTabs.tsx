import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TabBar } from '../ui/TabBar.tsx'
import { type SettlementView, useSettling, views } from './settling.ts'

/** The views of a settlement, each with how much in it still wants doing. */
export const SettlementTabs = (props: { view: SettlementView }): JSX.Element => {
  const { figures, isFrozen, viewAddress } = useSettling()
  const waiting = (view: SettlementView): number => {
    if (isFrozen()) return 0
    if (view === 'differences') return figures().states.open
    if (view === 'file')
      return figures().paperChecks.filter(({ state }) => state !== 'present').length
    return view === 'closing' ? figures().faults.length : 0
  }
  return (
    <TabBar label={t('settlement.views')}>
      <For each={views}>
        {(view) => (
          <A
            href={viewAddress(view)}
            aria-current={props.view === view ? 'page' : undefined}
            class="inline-flex min-h-8 items-center gap-1.5 whitespace-nowrap rounded-md px-3 text-sm pointer-coarse:min-h-11"
            classList={{
              'bg-accent text-on-accent font-semibold': props.view === view,
              'text-muted hover:bg-hover hover:text-ink': props.view !== view,
            }}
          >
            {t(`settlement.view.${view}`)}
            <Show when={waiting(view) > 0}>
              <span
                class="min-w-5 rounded-full border border-current px-1 text-center text-xs"
                title={t('settlement.waiting', { count: count(waiting(view)) })}
              >
                {count(waiting(view))}
              </span>
            </Show>
          </A>
        )}
      </For>
    </TabBar>
  )
}
