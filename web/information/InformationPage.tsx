import { A, useParams } from '@solidjs/router'
import { For, type JSX, Match, Switch } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Waiting } from '../ui/states.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import { FilesView } from './FilesView.tsx'
import { InformationFilePage } from './InformationFilePage.tsx'
import { ItemsView } from './ItemsView.tsx'
import { OfficersView } from './OfficersView.tsx'
import { QuotasView } from './QuotasView.tsx'
import { ReportsView } from './ReportsView.tsx'
import { UnitsView } from './UnitsView.tsx'

const views = ['items', 'reports', 'quotas', 'units', 'officers', 'imports'] as const
type View = (typeof views)[number]

/** The facts that rankings rest on: what came in and what became of it, who takes part, what is owed. */
export default function InformationPage(): JSX.Element {
  const params = useParams<{ view?: string; importId?: string }>()
  const view = (): View => views.find((one) => one === params.view) ?? 'items'
  return (
    <Page
      title={t('information.title')}
      actions={
        <A class="link no-print" href="/rankings">
          {t('information.to-rankings')}
        </A>
      }
    >
      <TabBar label={t('information.views')} class="no-print -mt-1 mb-4 border-b border-line pb-2">
        <For each={views}>
          {(one) => (
            <A
              href={one === 'items' ? '/rankings/facts' : `/rankings/facts/${one}`}
              aria-current={view() === one ? 'page' : undefined}
              class="inline-flex min-h-8 items-center whitespace-nowrap rounded-md px-3 text-sm pointer-coarse:min-h-11"
              classList={{
                'bg-accent text-on-accent font-semibold': view() === one,
                'text-muted hover:bg-hover hover:text-ink': view() !== one,
              }}
            >
              {t(`information.view.${one}`)}
            </A>
          )}
        </For>
      </TabBar>
      <Waiting>
        <Switch>
          <Match when={view() === 'items'}>
            <ItemsView />
          </Match>
          <Match when={view() === 'reports'}>
            <ReportsView />
          </Match>
          <Match when={view() === 'quotas'}>
            <QuotasView />
          </Match>
          <Match when={view() === 'units'}>
            <UnitsView />
          </Match>
          <Match when={view() === 'officers'}>
            <OfficersView />
          </Match>
          <Match when={view() === 'imports' && params.importId}>
            {(importId) => <InformationFilePage importId={importId()} />}
          </Match>
          <Match when={view() === 'imports'}>
            <FilesView />
          </Match>
        </Switch>
      </Waiting>
    </Page>
  )
}
