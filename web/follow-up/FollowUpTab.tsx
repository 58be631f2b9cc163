import { type JSX, Show } from 'solid-js'
import { canDecide, canOrganise, useSession } from '../access/session.ts'
import { CommendationsView } from '../commendations/CommendationsView.tsx'
import { DecisionsView } from '../decisions/DecisionsView.tsx'
import { t } from '../i18n/translate.ts'
import { Checklist } from '../lessons/Checklist.tsx'
import { LessonsView } from '../lessons/LessonsView.tsx'
import { MilestonesView } from '../milestones/MilestonesView.tsx'
import { Notice } from '../ui/Notice.tsx'

/** 督办: the meeting's deadlines, what earlier ones left to it, what it decided, and what it leaves to the next. */
export default function FollowUpTab(): JSX.Element {
  const session = useSession()
  return (
    <div class="grid gap-6">
      <Show when={!canOrganise(session())}>
        <Notice tone="lock">
          {t(canDecide(session()) ? 'follow-up.read.leader' : 'follow-up.read', {
            role: t(`role.${session().role}`),
          })}
        </Notice>
      </Show>
      <MilestonesView />
      <Checklist />
      <DecisionsView />
      <div class="grid items-start gap-4 lg:grid-cols-2">
        <CommendationsView />
        <LessonsView />
      </div>
    </div>
  )
}
