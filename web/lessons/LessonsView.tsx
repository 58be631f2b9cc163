import { A, createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { act } from '../ui/act.ts'
import { Icon } from '../ui/Icon.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { LessonDialog } from './LessonDialog.tsx'
import { type Lesson, loadLessons, removeLesson } from './lessons.ts'

/** What this meeting leaves to the next of its series. */
export const LessonsView = (): JSX.Element => {
  const session = useSession()
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  const found = createAsync(() => loadLessons(meetingId()))
  const [editing, setEditing] = createSignal<Lesson | 'new'>()
  const remove = (one: Lesson) =>
    act(
      () => removeLesson(meetingId(), one.id),
      t('lesson.removed'),
      () => revalidate(loadLessons.key),
    )
  return (
    <section class="card p-4" aria-labelledby="lessons">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 id="lessons">{t('lesson.title')}</h2>
        <Show when={canOrganise(session())}>
          <button
            type="button"
            class="btn no-print max-sm:min-h-11"
            onClick={() => setEditing('new')}
          >
            <Icon name="plus" />
            {t('lesson.add')}
          </button>
        </Show>
      </div>
      <Show when={found()}>
        {(list) => (
          <>
            <p class="mt-1 text-sm text-muted">
              <Show
                when={list().series}
                fallback={
                  <>
                    {t('lesson.no-series')}{' '}
                    <Show when={canOrganise(session())}>
                      <A class="link" href={`/meetings/${meetingId()}/edit`}>
                        {t('lesson.name-series')}
                      </A>
                    </Show>
                  </>
                }
              >
                {(series) => t('lesson.series', { series: series() })}
              </Show>
            </p>
            <Show
              when={list().lessons.length > 0}
              fallback={<p class="mt-1 text-sm text-muted">{t('lesson.empty')}</p>}
            >
              <ul class="mt-1">
                <For each={list().lessons}>
                  {(one) => (
                    <li class="flex items-start gap-2 border-t border-line py-2 first:border-0">
                      <span class="min-w-0 flex-1">
                        <span class="chip border-line-strong">
                          {t(`lesson.aspect.${one.aspect}`)}
                        </span>
                        <span class="block whitespace-pre-line">{one.text}</span>
                        <span class="block text-xs text-muted">
                          <Show when={one.owner}>
                            {(owner) => <>{t('lesson.owner.is', { owner: owner() })} · </>}
                          </Show>
                          {t('departure.by', { name: one.createdBy })}
                        </span>
                      </span>
                      <Show when={canOrganise(session())}>
                        <RowActions
                          edit={t('department.edit')}
                          editLabel={t('lesson.edit.of', { text: one.text })}
                          onEdit={() => setEditing(one)}
                          removeLabel={t('lesson.remove.of', { text: one.text })}
                          removeTitle={t('lesson.remove')}
                          sure={t('lesson.remove.sure', { text: one.text })}
                          onRemove={() => void remove(one)}
                        />
                      </Show>
                    </li>
                  )}
                </For>
              </ul>
            </Show>
          </>
        )}
      </Show>
      <LessonDialog
        meetingId={meetingId()}
        editing={editing()}
        onClose={() => setEditing(undefined)}
      />
    </section>
  )
}
