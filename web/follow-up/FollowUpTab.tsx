import type { JSX } from 'solid-js'
import { CommendationsView } from '../commendations/CommendationsView.tsx'
import { DecisionsView } from '../decisions/DecisionsView.tsx'
import { Checklist } from '../lessons/Checklist.tsx'
import { LessonsView } from '../lessons/LessonsView.tsx'
import { MilestonesView } from '../milestones/MilestonesView.tsx'

/** 督办: the meeting's deadlines, what earlier ones left to it, what it decided, and what it leaves to the next. */
export default function FollowUpTab(): JSX.Element {
  return (
    <div class="grid gap-6">
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
