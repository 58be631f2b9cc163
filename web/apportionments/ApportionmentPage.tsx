import { A, createAsync, useParams, useSearchParams } from '@solidjs/router'
import { For, type JSX, lazy, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useSession } from '../access/session.ts'
import { queryString } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Waiting } from '../ui/states.tsx'
import { TabBar } from '../ui/TabBar.tsx'
import {
  type Apportioning,
  ApportioningContext,
  type ApportionmentView,
  views,
} from './apportioning.ts'
import { loadApportionment } from './apportionment.ts'

const pages: Record<ApportionmentView, () => JSX.Element> = {
  result: lazy(() => import('./ResultView.tsx')),
  schemes: lazy(() => import('../apportionment-schemes/SchemesView.tsx')),
  weights: lazy(() => import('../apportionment-weights/WeightsView.tsx')),
  comparison: lazy(() => import('../apportionment-schemes/ComparisonView.tsx')),
}

/** How one meeting's cost is shared between departments, in several views; each is an address of its own. */
export default function ApportionmentPage(): JSX.Element {
  const params = useParams()
  const [search] = useSearchParams<{ edition: string }>()
  const session = useSession()
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  const edition = () => Number(search.edition) || undefined
  const found = createAsync(() => loadApportionment(meetingId(), { edition: edition() }))
  const view = () => views.find((one) => one === params.view) ?? 'result'
  return (
    <Show when={found()}>
      {(apportioned) => {
        const role = () => session().role
        const apportioning: Apportioning = {
          meetingId,
          found: apportioned,
          mayShare: () => role() === 'finance',
          mayRide: () => role() === 'finance' || role() === 'organiser',
          viewAddress: (to, query = {}) =>
            `/meetings/${meetingId()}/apportionment/${to}${queryString({ edition: edition(), ...query })}`,
        }
        return (
          <ApportioningContext.Provider value={apportioning}>
            <div class="grid gap-4">
              <TabBar label={t('apportionment.views')}>
                <For each={views}>
                  {(one) => (
                    <A
                      href={apportioning.viewAddress(one)}
                      aria-current={view() === one ? 'page' : undefined}
                      class="inline-flex min-h-8 items-center whitespace-nowrap rounded-md px-3 text-sm pointer-coarse:min-h-11"
                      classList={{
                        'bg-accent text-on-accent font-semibold': view() === one,
                        'text-muted hover:bg-hover hover:text-ink': view() !== one,
                      }}
                    >
                      {t(`apportionment.view.${one}`)}
                    </A>
                  )}
                </For>
              </TabBar>
              <Waiting>
                <Dynamic component={pages[view()]} />
              </Waiting>
            </div>
          </ApportioningContext.Provider>
        )
      }}
    </Show>
  )
}
