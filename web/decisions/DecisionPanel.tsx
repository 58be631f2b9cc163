import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canDecide, useSession } from '../access/session.ts'
import { date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { CompletionDialog } from './CompletionDialog.tsx'
import { DecisionForm } from './DecisionForm.tsx'
import { DecisionState } from './DecisionState.tsx'
import {
  afterDeciding,
  cancelDecision,
  type Decision,
  loadDecisions,
  reopenDecision,
  restoreDecision,
} from './decisions.ts'
import { Progress } from './Progress.tsx'

const factsOf = (decision: Decision): [string, string][] => [
  [t('decision.department'), decision.departmentName],
  ...(decision.departmentName === decision.department
    ? []
    : ([[t('decision.department.said'), decision.department]] as [string, string][])),
  ...(decision.person ? ([[t('decision.person'), decision.person]] as [string, string][]) : []),
  [t('decision.due'), date(decision.dueOn)],
  ...(decision.doneOn
    ? ([
        [t('decision.done-on'), date(decision.doneOn)],
        [
          t('decision.done-by'),
          t('decision.noted', { name: decision.doneBy ?? '', at: moment(decision.doneAt) }),
        ],
      ] as [string, string][])
    : []),
  ...(decision.cancelledReason
    ? ([
        [t('decision.cancelled-because'), decision.cancelledReason],
        [
          t('decision.cancelled-by'),
          t('decision.noted', {
            name: decision.cancelledBy ?? '',
            at: moment(decision.cancelledAt),
          }),
        ],
      ] as [string, string][])
    : []),
  [
    t('decision.created'),
    t('decision.noted', { name: decision.createdBy, at: moment(decision.createdAt) }),
  ],
]

/** What can be made of it from here: done, changed, cancelled; or what was made of it taken back. */
const Steps = (props: {
  decision: Decision
  onComplete: () => void
  onEdit: () => void
}): JSX.Element => {
  const number = () => props.decision.number
  const takeBack = (doing: () => Promise<unknown>, done: string) =>
    void act(doing, done, afterDeciding)
  return (
    <div class="no-print mt-3 flex flex-wrap gap-2">
      <Show when={props.decision.doneOn !== null}>
        <button
          type="button"
          class="btn max-sm:min-h-11"
          onClick={() =>
            takeBack(
              () => reopenDecision(props.decision),
              t('decision.reopened', { number: number() }),
            )
          }
        >
          {t('decision.reopen')}
        </button>
      </Show>
      <Show when={props.decision.cancelledAt !== null}>
        <button
          type="button"
          class="btn max-sm:min-h-11"
          onClick={() =>
            takeBack(
              () => restoreDecision(props.decision),
              t('decision.restored', { number: number() }),
            )
          }
        >
          {t('decision.restore')}
        </button>
      </Show>
      <Show when={props.decision.doneOn === null && props.decision.cancelledAt === null}>
        <button
          type="button"
          class="btn btn-primary max-sm:min-h-11"
          onClick={() => props.onComplete()}
        >
          {t('decision.complete')}
        </button>
        <button type="button" class="btn max-sm:min-h-11" onClick={() => props.onEdit()}>
          {t('decision.edit.button')}
        </button>
        <ReasonButton
          label={t('decision.cancel')}
          lead={t('decision.cancel.lead', { number: number() })}
          reasonLabel={t('decision.cancel.reason')}
          action={t('decision.cancel')}
          do={async (reason) => {
            await act(
              () => cancelDecision(props.decision, reason),
              t('decision.cancelled', { number: number() }),
              afterDeciding,
            )
          }}
        />
      </Show>
    </div>
  )
}

/** One decision at the side of its list: who owes it, how it stands, how it went. */
export const DecisionPanel = (props: {
  meetingId: number
  id: number
  startsOn: string
  onClose: () => void
}): JSX.Element => {
  const session = useSession()
  const list = createAsync(() => loadDecisions(props.meetingId))
  const decision = () => list()?.decisions.find(({ id }) => id === props.id)
  const [completing, setCompleting] = createSignal(false)
  const [editing, setEditing] = createSignal<Decision>()
  return (
    <Show when={decision()}>
      {(one) => (
        <SidePanel
          title={t('decision.of', { number: one().number })}
          label={one().text}
          onClose={props.onClose}
        >
          <DecisionState decision={one()} />
          <p class="mt-2 whitespace-pre-line text-base">{one().text}</p>
          <dl class="mt-3 grid grid-cols-[auto_minmax(0,1fr)] gap-x-4 gap-y-1 text-sm">
            <For each={factsOf(one())}>
              {([name, text]) => (
                <>
                  <dt class="text-muted">{name}</dt>
                  <dd>{text}</dd>
                </>
              )}
            </For>
          </dl>
          <Show when={canDecide(session())}>
            <Steps
              decision={one()}
              onComplete={() => setCompleting(true)}
              onEdit={() => setEditing(one())}
            />
          </Show>
          <Progress decision={one()} mayNote={canDecide(session())} />
          <CompletionDialog
            decision={one()}
            open={completing()}
            onClose={() => setCompleting(false)}
          />
          <DecisionForm
            meetingId={props.meetingId}
            startsOn={props.startsOn}
            editing={editing()}
            onClose={() => setEditing(undefined)}
          />
        </SidePanel>
      )}
    </Show>
  )
}
