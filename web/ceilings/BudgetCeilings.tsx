import { createAsync } from '@solidjs/router'
import { createMemo, type JSX, Show } from 'solid-js'
import { checkCeilings } from '../../api/domain/ceiling.ts'
import { type Cost, partFigures } from '../../api/domain/ceiling-parts.ts'
import { attendeesOf, dayCount, plannedPersonDays } from '../../api/domain/person-days.ts'
import { standardOf } from '../../api/domain/standard.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { listStandards } from '../standards/standards.ts'
import { Waiting } from '../ui/states.tsx'
import { CeilingChecks } from './CeilingChecks.tsx'
import { StandardLine } from './StandardLine.tsx'

/** The budget as it is typed against the standard: the same rules as the server's, on the rows of this moment. */
export const BudgetCeilings = (props: { costs: readonly Cost[] }): JSX.Element => {
  const detail = useMeeting()
  const found = createAsync(() => listStandards())
  const meeting = () => detail().meeting
  const standard = createMemo(() => standardOf(found()?.standards ?? [], meeting()))
  const input = createMemo(() => {
    const attendees = attendeesOf(meeting())
    const days = dayCount(meeting())
    return {
      standard: standard(),
      costs: props.costs,
      personDays: plannedPersonDays(attendees, days),
      attendees,
      days,
      sessionHalfDays: meeting().sessionHalfDays,
    }
  })
  return (
    <section class="card p-4" aria-label={t('ceiling.title.planned')}>
      <h2>{t('ceiling.title.planned')}</h2>
      <Waiting>
        <Show when={found()}>
          <StandardLine standard={standard() ?? null} />
          <CeilingChecks
            meetingId={meeting().id}
            checks={checkCeilings(input())}
            parts={partFigures(input())}
            partsOffset={standard()?.partsOffset ?? false}
          />
        </Show>
      </Waiting>
    </section>
  )
}
