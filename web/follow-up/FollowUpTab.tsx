import type { JSX } from 'solid-js'
import { CommendationsView } from '../commendations/CommendationsView.tsx'
import { DecisionsView } from '../decisions/DecisionsView.tsx'
import { Checklist } from '../lessons/Checklist.tsx'
import { LessonsView } from '../lessons/LessonsView.tsx'
import { MilestonesView } from '../milestones/MilestonesView.tsx'
import { Waiting } from '../ui/states.tsx'

/** 督办: the meeting's deadlines, what earlier ones left to it, what it decided, and what it leaves to the next. */
export default function FollowUpTab(): JSX.Element {
  return (
    <div class="grid gap-6">
      <Waiting>
        <MilestonesView />
      </Waiting>
      <Waiting>
        <Checklist />
      </Waiting>
      <Waiting>
        <DecisionsView />
      </Waiting>
      <div class="grid items-start gap-4 lg:grid-cols-2">
        <Waiting>
          <CommendationsView />
        </Waiting>
        <Waiting>
          <LessonsView />
        </Waiting>
      </div>
    </div>
  )
}
