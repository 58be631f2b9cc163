import { revalidate } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { canPlan, useSession } from '../access/session.ts'
import { loadAnnualBudget } from '../annual-budgets/annual-budget.ts'
import { leftWith } from '../annual-budgets/left-with.ts'
import { loadCeilings } from '../ceilings/ceiling.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { count, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { listMeetings, loadMeeting } from '../meetings/meeting.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import {
  approveBudget,
  type Budget,
  loadBudget,
  reviseBudget,
  submitBudget,
  takeBackBudget,
} from './budget.ts'

type Step = 'submit' | 'approve' | 'revise'

/** Submitting, approving, taking back, revising: deliberate steps, each with its consequence in figures. */
export const BudgetSteps = (props: {
  budget: Budget
  /** While it is edited: the live figures, and what must be saved first. */
  live?: { lineCount: number; totalCents: number; ready: boolean; flush: () => Promise<void> }
}): JSX.Element => {
  const session = useSession()
  const meeting = useMeeting()
  const [asking, setAsking] = createSignal<Step>()
  const [reason, setReason] = createSignal('')
  const isApprover = () => props.budget.approver?.id === session().user.id
  const id = () => meeting().meeting.id
  const name = () => props.budget.approver?.name ?? ''
  const total = () => money(props.live?.totalCents ?? props.budget.totalCents)
  const facts = () => ({
    version: Math.max(1, props.budget.version),
    count: count(props.live?.lineCount ?? props.budget.lines.length),
    total: total(),
    name: name(),
  })
  /** By how much the year is overdrawn with this budget: said, not refused. */
  const overdrawn = (budget: Budget, totalCents: number) => {
    const left = leftWith(budget, totalCents)
    return left !== null && left < 0
      ? t('annual.overdraws', { year: budget.annual?.year ?? '', over: money(-left) })
      : undefined
  }
  const warned = (body: string) => (
    <>
      <p>{body}</p>
      <Show when={overdrawn(props.budget, props.live?.totalCents ?? props.budget.totalCents)}>
        {(words) => (
          <div class="mt-3">
            <Notice tone="warn">{words()}</Notice>
          </div>
        )}
      </Show>
    </>
  )
  const take = async (act: () => Promise<Budget>, done: (budget: Budget) => string) => {
    setAsking(undefined)
    try {
      const budget = await act()
      say(done(budget))
      await revalidate([
        loadBudget.key,
        loadMeeting.key,
        listMeetings.key,
        loadComparison.key,
        loadAnnualBudget.key,
        loadCeilings.key,
      ])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  const steps: Record<Step, () => Promise<void>> = {
    submit: () =>
      take(
        async () => {
          await props.live?.flush()
          return submitBudget(id())
        },
        () => t('budget.submitted', facts()),
      ),
    approve: () =>
      take(
        () => approveBudget(id()),
        (budget) => {
          const words = overdrawn(budget, budget.totalCents)
          return [t('budget.approved', facts()), ...(words ? [words] : [])].join(' ')
        },
      ),
    revise: () =>
      take(
        () => reviseBudget(id(), reason()),
        (budget) => t('budget.revised', { version: budget.version }),
      ),
  }
  const titles = () => ({
    submit: t('budget.submit'),
    approve: t('budget.approve'),
    revise: t('budget.revise'),
  })
  const dialog = (step: Step, body: () => JSX.Element, action: string) => (
    <Dialog
      open={asking() === step}
      onClose={() => setAsking(undefined)}
      title={titles()[step]}
      actions={
        <>
          <button type="button" class="btn" onClick={() => setAsking(undefined)}>
            {t('ui.cancel')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={step === 'revise' && reason().trim() === ''}
            onClick={() => steps[step]()}
          >
            {action}
          </button>
        </>
      }
    >
      {body()}
    </Dialog>
  )
  return (
    <div class="flex flex-wrap items-center gap-2">
      <Switch>
        <Match when={props.budget.state === 'draft' && canPlan(session())}>
          <button
            type="button"
            class="btn btn-primary"
            disabled={!props.budget.approver || (props.live ? !props.live.ready : false)}
            onClick={() => setAsking('submit')}
          >
            {t('budget.submit')}
          </button>
          <Show when={!props.budget.approver}>
            <span class="text-sm text-warn">{t('budget.no-approver')}</span>
          </Show>
        </Match>
        <Match when={props.budget.state === 'submitted'}>
          <Show when={isApprover()}>
            <button type="button" class="btn btn-primary" onClick={() => setAsking('approve')}>
              {t('budget.approve')}
            </button>
          </Show>
          <Show when={canPlan(session()) || isApprover()}>
            <button
              type="button"
              class="btn"
              onClick={() =>
                take(
                  () => takeBackBudget(id()),
                  () => t(isApprover() ? 'budget.sent-back' : 'budget.taken-back'),
                )
              }
            >
              {t(isApprover() ? 'budget.send-back' : 'budget.take-back')}
            </button>
          </Show>
        </Match>
        <Match when={props.budget.state === 'approved' && canPlan(session())}>
          <button type="button" class="btn" onClick={() => setAsking('revise')}>
            {t('budget.revise')}
          </button>
        </Match>
      </Switch>
      {dialog('submit', () => warned(t('budget.submit.sure', facts())), t('budget.submit'))}
      {dialog('approve', () => warned(t('budget.approve.sure', facts())), t('budget.approve'))}
      {dialog(
        'revise',
        () => (
          <>
            <p class="mb-3">{t('budget.revise.lead', facts())}</p>
            <Field label={t('budget.revise.reason')}>
              {(aria) => (
                <textarea
                  {...aria}
                  class="input"
                  rows="3"
                  required
                  onInput={(event) => setReason(event.currentTarget.value)}
                />
              )}
            </Field>
          </>
        ),
        t('budget.revise.action'),
      )}
    </div>
  )
}
