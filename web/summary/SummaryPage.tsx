import { createAsync, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { TracePanel } from '../trace/TracePanel.tsx'
import { Detail } from './Detail.tsx'
import { DriftNotice } from './DriftNotice.tsx'
import { EditionNotice } from './EditionNotice.tsx'
import { FirstPage } from './FirstPage.tsx'
import { SummaryBar } from './SummaryBar.tsx'
import { loadSummary } from './summary.ts'
import './summary.css'

/** 摘要: one page, then detail; every figure opens at the side. */
export default function SummaryPage(): JSX.Element {
  const detail = useMeeting()
  const session = useSession()
  const [search, setSearch] = useSearchParams<{ edition: string; trace: string }>()
  const id = () => detail().meeting.id
  const edition = () => Number(search.edition) || undefined
  const found = createAsync(() => loadSummary(id(), edition()))
  const open = (code: string) => setSearch({ trace: search.trace === code ? null : code })
  return (
    <Show when={found()}>
      {(summary) => {
        const isLatest = () => summary().editions[0]?.edition === summary().edition
        const given = () => ({ openCode: search.trace, onOpen: open })
        return (
          <div class="grid gap-4">
            <SummaryBar meetingId={id()} summary={summary()} isLatest={isLatest()} />
            <EditionNotice
              summary={summary()}
              address={`/meetings/${id()}/summary`}
              isLatest={isLatest()}
            />
            <Show when={summary().drift}>{(drift) => <DriftNotice drift={drift()} />}</Show>
            <div
              class={
                search.trace ? 'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_30rem]' : ''
              }
            >
              <div class="grid min-w-0 gap-6">
                <FirstPage
                  meetingId={id()}
                  summary={summary()}
                  mayEdit={canOrganise(session()) && isLatest() && summary().state === 'draft'}
                  {...given()}
                />
                <Detail summary={summary()} {...given()} />
              </div>
              <Show when={search.trace} keyed>
                {(code) => (
                  <TracePanel
                    code={code}
                    onClose={() => setSearch({ trace: null })}
                    onOpen={open}
                  />
                )}
              </Show>
            </div>
          </div>
        )
      }}
    </Show>
  )
}
