import { A, createAsyncStore, revalidate } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { checklistProgress } from '../../api/domain/lesson.ts'
import { canOrganise, useSession } from '../access/session.ts'
import { count, date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { act } from '../ui/act.ts'
import { Icon, type IconName } from '../ui/Icon.tsx'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import {
  type ChecklistLesson,
  loadLessons,
  type ReviewBody,
  reviewLesson,
  takeBackReview,
} from './lessons.ts'

const looks: Record<ReviewBody['outcome'] | 'open', { class: string; icon: IconName }> = {
  adopted: { class: 'border-under bg-under-tint text-under', icon: 'check' },
  'not-applicable': { class: 'border-dashed border-line-strong text-muted', icon: 'close' },
  open: { class: 'border-warn bg-warn-tint text-warn', icon: 'info' },
}

const Outcome = (props: { lesson: ChecklistLesson }): JSX.Element => {
  const outcome = () => props.lesson.review?.outcome ?? 'open'
  return (
    <span class={`chip ${looks[outcome()].class}`}>
      <Icon name={looks[outcome()].icon} size={13} />
      {t(`lesson.outcome.${outcome()}`)}
    </span>
  )
}

/** One lesson of an earlier meeting, and what this one makes of it. */
const Line = (props: { meetingId: number; lesson: ChecklistLesson }): JSX.Element => {
  const session = useSession()
  const lesson = () => props.lesson
  const reload = () => revalidate(loadLessons.key)
  const review = (body: ReviewBody) =>
    act(
      () => reviewLesson(props.meetingId, lesson().id, body),
      t(`lesson.reviewed.${body.outcome}`),
      reload,
    )
  const takeBack = () =>
    act(() => takeBackReview(props.meetingId, lesson().id), t('lesson.review.taken-back'), reload)
  return (
    <li class="grid gap-x-4 gap-y-1 border-t border-line py-2 first:border-0 sm:grid-cols-[minmax(0,1fr)_auto]">
      <div class="min-w-0">
        <span class="flex flex-wrap items-center gap-2">
          <Outcome lesson={lesson()} />
          <span class="chip border-line-strong">{t(`lesson.aspect.${lesson().aspect}`)}</span>
        </span>
        <p class="whitespace-pre-line">{lesson().text}</p>
        <p class="text-xs text-muted">
          <A class="link" href={`/meetings/${lesson().meeting.id}/follow-up`}>
            {lesson().meeting.title}
          </A>{' '}
          {date(lesson().meeting.startsOn)}
          <Show when={lesson().owner}>
            {(owner) => <> · {t('lesson.owner.is', { owner: owner() })}</>}
          </Show>
        </p>
        <Show when={lesson().review}>
          {(made) => (
            <p class="text-xs">
              <span class="text-muted">
                {t('decision.noted', { name: made().by, at: moment(made().at) })}
              </span>
              <Show when={made().reason}>{(reason) => <> {reason()}</>}</Show>
            </p>
          )}
        </Show>
      </div>
      <Show when={canOrganise(session())}>
        <div class="no-print flex flex-wrap items-start gap-2">
          <Show
            when={lesson().review}
            fallback={
              <>
                <button
                  type="button"
                  class="btn max-sm:min-h-11"
                  aria-label={t('lesson.adopt.of', { text: lesson().text })}
                  onClick={() => void review({ outcome: 'adopted' })}
                >
                  <Icon name="check" />
                  {t('lesson.adopt')}
                </button>
                <ReasonButton
                  label={t('lesson.not-applicable')}
                  labelOf={t('lesson.not-applicable.of', { text: lesson().text })}
                  lead={lesson().text}
                  reasonLabel={t('lesson.not-applicable.reason')}
                  action={t('lesson.not-applicable')}
                  do={async (reason) => {
                    await review({ outcome: 'not-applicable', reason })
                  }}
                />
              </>
            }
          >
            <button
              type="button"
              class="btn btn-quiet max-sm:min-h-11"
              aria-label={t('lesson.review.take-back.of', { text: lesson().text })}
              onClick={() => void takeBack()}
            >
              {t('lesson.review.take-back')}
            </button>
          </Show>
        </div>
      </Show>
    </li>
  )
}

/** What earlier meetings of the series leave to this one, each to be ticked. Nothing where there are none. */
export const Checklist = (): JSX.Element => {
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  // A line stays the same line while others are saved: a reason may be half written in it.
  const found = createAsyncStore(() => loadLessons(meetingId()))
  const list = () => found()?.checklist ?? []
  const progress = () => checklistProgress(list())
  return (
    <Show when={list().length > 0}>
      <section class="card p-4" aria-labelledby="checklist">
        <h2 id="checklist">
          {t('lesson.checklist')}
          <span class="ms-2 text-sm font-normal text-muted">
            {t('lesson.checklist.sums', {
              count: count(progress().count),
              adopted: count(progress().adoptedCount),
              none: count(progress().notApplicableCount),
              open: count(progress().openCount),
            })}
          </span>
        </h2>
        <p class="mt-1 text-sm text-muted">
          {t('lesson.checklist.lead', { series: found()?.series ?? '' })}
        </p>
        <ul class="mt-1">
          <For each={list()}>{(lesson) => <Line meetingId={meetingId()} lesson={lesson} />}</For>
        </ul>
      </section>
    </Show>
  )
}
