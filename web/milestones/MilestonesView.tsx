import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { count, date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { MilestoneDialog } from './MilestoneDialog.tsx'
import { MilestoneState } from './MilestoneState.tsx'
import { milestoneName, plannedWords } from './milestone-words.ts'
import { loadMilestones, type Milestone } from './milestones.ts'

/** Where a milestone is reached in the program: what it knows, it can show. */
const places: Partial<Record<Milestone['rule'], string>> = {
  agreement: 'agreement',
  budget: 'budget',
  remittance: 'settlement/payments',
  count: 'counts',
  settlement: 'settlement/closing',
}

const placeOf = ({ rule, day }: Milestone): string | undefined =>
  places[rule] && (day ? `${places[rule]}/${day}` : places[rule])

/** Who knows the day: the program, with the way to where it knows it from; or who said so. */
const Source = (props: { meetingId: number; milestone: Milestone }): JSX.Element => (
  <Show
    when={props.milestone.knownBy === 'hand' && props.milestone.said}
    fallback={
      <Show when={placeOf(props.milestone)}>
        {(place) => (
          <A class="link" href={`/meetings/${props.meetingId}/${place()}`}>
            {t(props.milestone.knownBy === 'program' ? 'milestone.by-program' : 'milestone.go')}
          </A>
        )}
      </Show>
    }
  >
    {(said) => (
      <span class="block">
        {t('decision.noted', { name: said().by, at: moment(said().at) })}
        <Show when={said().note}>
          <span class="block text-muted">{said().note}</span>
        </Show>
      </span>
    )}
  </Show>
)

/** The deadlines of the meeting's life: planned, reached, kept or missed. */
export const MilestonesView = (): JSX.Element => {
  const session = useSession()
  const detail = useMeeting()
  const meeting = () => detail().meeting
  const found = createAsync(() => loadMilestones(meeting().id))
  const [saying, setSaying] = createSignal<Milestone>()
  const list = () => found()?.milestones ?? []
  const countOf = (state: Milestone['state']) =>
    count(list().filter((one) => one.state === state).length)
  return (
    <section aria-labelledby="milestones">
      <div class="mb-2 flex flex-wrap items-center justify-between gap-2">
        <h2 id="milestones">
          {t('milestone.title')}
          <Show when={found()}>
            <span class="ms-2 text-sm font-normal text-muted">
              {t('milestone.sums', {
                kept: countOf('kept'),
                missed: countOf('missed'),
                due: countOf('due'),
                unknown: countOf('unknown'),
              })}
            </span>
          </Show>
        </h2>
        <A class="link no-print" href="/settings/milestones">
          {t(canOrganise(session()) ? 'milestone.plan' : 'milestone.plan.read')}
        </A>
      </div>
      <Show when={found()}>
        <TableScroll label={t('milestone.title')}>
          <table class="table cards milestones">
            <caption class="sr-only">{t('milestone.title')}</caption>
            <thead>
              <tr>
                <th>{t('milestone')}</th>
                <th>{t('milestone.planned')}</th>
                <th>{t('milestone.actual')}</th>
                <th>{t('milestone.result')}</th>
                <th>{t('milestone.source')}</th>
                <th class="no-print">
                  <span class="sr-only">{t('milestone.say')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={list()}>
                {(one) => (
                  <tr>
                    <th scope="row" class="head">
                      {milestoneName(one)}
                    </th>
                    <td class="wide whitespace-nowrap" data-label={t('milestone.planned')}>
                      <span>
                        {date(one.plannedOn)}
                        <span class="ms-2 text-xs text-muted">
                          {plannedWords(one.plannedOn, meeting())}
                        </span>
                      </span>
                    </td>
                    <td
                      class="wide whitespace-nowrap"
                      classList={{ 'narrow-hide': one.actualOn === null }}
                      data-label={t('milestone.actual')}
                    >
                      {date(one.actualOn)}
                    </td>
                    <td class="milestone-result whitespace-nowrap">
                      <MilestoneState milestone={one} />
                    </td>
                    <td class="milestone-source text-xs">
                      <Source meetingId={meeting().id} milestone={one} />
                    </td>
                    <td class="milestone-say no-print">
                      <Show when={canOrganise(session()) && one.knownBy !== 'program'}>
                        <button
                          type="button"
                          class="btn btn-quiet max-sm:min-h-11"
                          aria-label={t(one.said ? 'milestone.change.of' : 'milestone.say.of', {
                            name: milestoneName(one),
                          })}
                          onClick={() => setSaying(one)}
                        >
                          {t(one.said ? 'milestone.change' : 'milestone.say')}
                        </button>
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </TableScroll>
      </Show>
      <MilestoneDialog
        meetingId={meeting().id}
        milestone={saying()}
        onClose={() => setSaying(undefined)}
      />
    </section>
  )
}
