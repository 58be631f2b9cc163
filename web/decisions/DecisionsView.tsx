import { createAsync, useSearchParams } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { canDecide, useSession } from '../access/session.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Empty, Waiting } from '../ui/states.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionPanel } from './DecisionPanel.tsx'
import { DecisionTable } from './DecisionTable.tsx'
import { loadDecisions } from './decisions.ts'
import { PasteDecisions } from './PasteDecisions.tsx'

/** What this meeting decided, and what became of it. */
export const DecisionsView = (): JSX.Element => {
  const session = useSession()
  const detail = useMeeting()
  const [search, setSearch] = useSearchParams<{ decision: string }>()
  const meetingId = () => detail().meeting.id
  const found = createAsync(() => loadDecisions(meetingId()))
  const [adding, setAdding] = createSignal(false)
  const [pasting, setPasting] = createSignal(false)
  const rows = () =>
    (found()?.decisions ?? []).map((one) => ({ ...one, latestNote: one.notes[0] ?? null }))
  const openId = () => rows().find(({ id }) => id === Number(search.decision))?.id
  const countOf = (state: string) => rows().filter((one) => one.state === state).length
  const close = () => setSearch({ decision: null }, { replace: true })
  const actions = () => (
    <Show when={canDecide(session())}>
      <div class="no-print flex flex-wrap gap-2">
        <button type="button" class="btn max-sm:min-h-11" onClick={() => setPasting(true)}>
          <Icon name="table" />
          {t('decision.paste')}
        </button>
        <button
          type="button"
          class="btn btn-primary max-sm:min-h-11"
          onClick={() => setAdding(true)}
        >
          <Icon name="plus" />
          {t('decision.add')}
        </button>
      </div>
    </Show>
  )
  return (
    <section aria-labelledby="decisions">
      <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="decisions">
          {t('decision.title')}
          <Show when={rows().length > 0}>
            <span class="ms-2 text-sm font-normal text-muted">
              {t('decision.sums', {
                count: count(rows().length),
                done: count(countOf('done') + countOf('late')),
                overdue: count(countOf('overdue')),
              })}
            </span>
          </Show>
        </h2>
        <Show when={rows().length > 0}>{actions()}</Show>
      </div>
      <Show when={found()}>
        <Show
          when={rows().length > 0}
          fallback={
            <Empty title={t('decision.empty')} action={actions()}>
              {t(canDecide(session()) ? 'decision.empty.text' : 'decision.empty.read')}
            </Empty>
          }
        >
          <div
            classList={{
              'grid items-start gap-4 xl:grid-cols-[minmax(0,1fr)_28rem]': openId() !== undefined,
            }}
          >
            <DecisionTable
              label={t('decision.title')}
              rows={rows()}
              hasMeetings={false}
              openId={openId()}
              onOpen={({ id }) =>
                setSearch({ decision: openId() === id ? null : id }, { replace: true })
              }
            />
            <Show when={openId()} keyed>
              {(id) => (
                <Waiting>
                  <DecisionPanel
                    meetingId={meetingId()}
                    id={id}
                    startsOn={detail().meeting.startsOn}
                    onClose={close}
                  />
                </Waiting>
              )}
            </Show>
          </div>
        </Show>
      </Show>
      <DecisionForm
        meetingId={meetingId()}
        startsOn={detail().meeting.startsOn}
        editing={adding() ? 'new' : undefined}
        onClose={() => setAdding(false)}
      />
      <PasteDecisions meetingId={meetingId()} open={pasting()} onClose={() => setPasting(false)} />
    </section>
  )
}
