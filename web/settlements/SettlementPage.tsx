import { createAsync, useParams, useSearchParams } from '@solidjs/router'
import { type JSX, lazy, Show } from 'solid-js'
import { Dynamic } from 'solid-js/web'
import { useSession } from '../access/session.ts'
import { queryString } from '../api.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Waiting } from '../ui/states.tsx'
import { EditionNotice } from './EditionNotice.tsx'
import { SettlementTabs } from './SettlementTabs.tsx'
import { loadSettlement } from './settlement.ts'
import { type SettlementView, type Settling, SettlingContext, views } from './settling.ts'

const pages: Record<SettlementView, () => JSX.Element> = {
  differences: lazy(() => import('../reconciliations/DifferencesView.tsx')),
  items: lazy(() => import('./ItemsView.tsx')),
  payments: lazy(() => import('../payments/PaymentsView.tsx')),
  file: lazy(() => import('../papers/PapersView.tsx')),
  closing: lazy(() => import('./ClosingView.tsx')),
  statement: lazy(() => import('./StatementView.tsx')),
}

/** One settlement in several views; each is an address of its own. */
export default function SettlementPage(): JSX.Element {
  const params = useParams()
  const [search] = useSearchParams<{ edition: string }>()
  const session = useSession()
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  const edition = () => Number(search.edition) || undefined
  const found = createAsync(() => loadSettlement(meetingId(), edition()))
  const view = () => views.find((one) => one === params.view) ?? 'differences'
  return (
    <Show when={found()}>
      {(settlement) => {
        const role = () => session().role
        const isFrozen = () => settlement().edition !== null
        const settling: Settling = {
          meetingId,
          settlement,
          figures: () => settlement().figures,
          isFrozen,
          mayDecide: () => !isFrozen() && (role() === 'finance' || role() === 'administrator'),
          mayFile: () => !isFrozen() && role() !== 'leader',
          viewAddress: (to, query = {}) =>
            `/meetings/${meetingId()}/settlement/${to}${queryString({ edition: edition(), ...query })}`,
        }
        return (
          <SettlingContext.Provider value={settling}>
            <div class="grid gap-4">
              <SettlementTabs view={view()} />
              <EditionNotice />
              <Waiting>
                <Dynamic component={pages[view()]} />
              </Waiting>
            </div>
          </SettlingContext.Provider>
        )
      }}
    </Show>
  )
}
