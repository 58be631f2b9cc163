import { createAsync, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { canPlan, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { BudgetEditor } from './BudgetEditor.tsx'
import { BudgetSide } from './BudgetSide.tsx'
import { BudgetSteps } from './BudgetSteps.tsx'
import { BudgetTable } from './BudgetTable.tsx'
import { type Budget, loadBudget } from './budget.ts'
import { rowCosts, rowOf, totalRows } from './budget-rows.ts'

/** Why it can't be edited, and who can. */
const Locked = (props: { budget: Budget; old: boolean }): JSX.Element => {
  const session = useSession()
  const reason = () => {
    if (props.old) return t('budget.read.old', { version: props.budget.version })
    if (props.budget.state === 'approved') return t('budget.read.approved')
    if (props.budget.state === 'submitted' && props.budget.approver?.id === session().user.id)
      return t('budget.read.yours')
    if (props.budget.state === 'submitted')
      return t('budget.read.submitted', { name: props.budget.approver?.name ?? '' })
    return t('budget.read.role', { role: t(`role.${session().role}`) })
  }
  return <Notice tone="lock">{reason()}</Notice>
}

export default function BudgetPage() {
  const session = useSession()
  const meeting = useMeeting()
  const closed = useClosed()
  const [search] = useSearchParams()
  const version = () => Number(search.version) || undefined
  const loaded = createAsync(() => loadBudget(meeting().meeting.id, version()))
  const newest = (budget: Budget) =>
    budget.versions.every((other) => other.version <= budget.version)
  return (
    <Show when={loaded()}>
      {(budget) => (
        <Show
          when={newest(budget()) && budget().state === 'draft' && canPlan(session()) && !closed()}
          fallback={
            <div class="grid gap-4 lg:grid-cols-[minmax(0,1fr)_17rem]">
              <div class="grid content-start gap-3">
                <Show
                  when={closed()}
                  fallback={<Locked budget={budget()} old={!newest(budget())} />}
                >
                  <ClosedNotice />
                </Show>
                <Show when={newest(budget()) && !closed()}>
                  <BudgetSteps budget={budget()} />
                </Show>
                <Show
                  when={budget().lines.length > 0}
                  fallback={<Empty title={t('budget.empty')}>{t('budget.empty.read')}</Empty>}
                >
                  <BudgetTable lines={budget().lines} totalCents={budget().totalCents} />
                </Show>
              </div>
              <BudgetSide
                budget={budget()}
                totals={totalRows(budget().lines.map(rowOf))}
                costs={rowCosts(budget().lines.map(rowOf))}
              />
            </div>
          }
        >
          <BudgetEditor budget={budget()} />
        </Show>
      )}
    </Show>
  )
}
