import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { act } from '../ui/act.ts'
import { Icon } from '../ui/Icon.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { CommendationDialog } from './CommendationDialog.tsx'
import { type Commendation, loadCommendations, removeCommendation } from './commendations.ts'

/** Who did especially well at this meeting. */
export const CommendationsView = (): JSX.Element => {
  const session = useSession()
  const detail = useMeeting()
  const meetingId = () => detail().meeting.id
  const found = createAsync(() => loadCommendations(meetingId()))
  const [editing, setEditing] = createSignal<Commendation | 'new'>()
  const remove = (one: Commendation) =>
    act(
      () => removeCommendation(meetingId(), one.id),
      t('commendation.removed', { who: one.who }),
      () => revalidate(loadCommendations.key),
    )
  return (
    <section class="card p-4" aria-labelledby="commendations">
      <div class="flex flex-wrap items-center justify-between gap-2">
        <h2 id="commendations">{t('commendation.title')}</h2>
        <Show when={canOrganise(session())}>
          <button
            type="button"
            class="btn no-print max-sm:min-h-11"
            onClick={() => setEditing('new')}
          >
            <Icon name="plus" />
            {t('commendation.add')}
          </button>
        </Show>
      </div>
      <Show when={found()}>
        {(list) => (
          <Show
            when={list().commendations.length > 0}
            fallback={<p class="mt-1 text-sm text-muted">{t('commendation.empty')}</p>}
          >
            <ul class="mt-1">
              <For each={list().commendations}>
                {(one) => (
                  <li class="flex items-start gap-2 border-t border-line py-2 first:border-0">
                    <span class="min-w-0 flex-1">
                      <span class="font-medium">{one.who}</span>
                      <Show when={one.department}>
                        <span class="ms-2 text-sm text-muted">{one.department}</span>
                      </Show>
                      <span class="block whitespace-pre-line">{one.reason}</span>
                      <span class="block text-xs text-muted">
                        {t('departure.by', { name: one.createdBy })}
                      </span>
                    </span>
                    <Show when={canOrganise(session())}>
                      <RowActions
                        edit={t('department.edit')}
                        editLabel={t('commendation.edit.of', { who: one.who })}
                        onEdit={() => setEditing(one)}
                        removeLabel={t('commendation.remove.of', { who: one.who })}
                        removeTitle={t('commendation.remove')}
                        sure={t('commendation.remove.sure', { who: one.who })}
                        onRemove={() => void remove(one)}
                      />
                    </Show>
                  </li>
                )}
              </For>
            </ul>
          </Show>
        )}
      </Show>
      <CommendationDialog
        meetingId={meetingId()}
        editing={editing()}
        onClose={() => setEditing(undefined)}
      />
    </section>
  )
}
