import { revalidate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { date, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { milestoneName } from './milestone-words.ts'
import { loadMilestones, type Milestone, sayMilestone } from './milestones.ts'

/** On which day a milestone was reached that the program cannot know of. */
export const MilestoneDialog = (props: {
  meetingId: number
  milestone: Milestone | undefined
  onClose: () => void
}): JSX.Element => {
  const [day, setDay] = createSignal<string>()
  const doneOn = () => day() ?? props.milestone?.said?.doneOn ?? today()
  let note: HTMLInputElement | undefined
  const close = () => {
    setDay(undefined)
    props.onClose()
  }
  const say = async (milestone: Milestone, said: string | null) => {
    const text = note?.value.trim() || null
    const name = milestoneName(milestone)
    close()
    await act(
      () => sayMilestone(props.meetingId, milestone.key, said, said ? text : null),
      said ? t('milestone.said', { name, day: date(said) }) : t('milestone.taken-back', { name }),
      () => revalidate(loadMilestones.key),
    )
  }
  return (
    <Dialog
      open={props.milestone !== undefined}
      onClose={close}
      title={props.milestone ? milestoneName(props.milestone) : ''}
    >
      <Show when={props.milestone}>
        {(milestone) => (
          <form
            class="grid gap-3"
            onSubmit={(event) => {
              event.preventDefault()
              void say(milestone(), doneOn())
            }}
          >
            <p class="text-sm text-muted">
              {t('milestone.planned-on', { day: date(milestone().plannedOn) })}
            </p>
            <Field label={t('milestone.actual')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  max={today()}
                  value={doneOn()}
                  required
                  onInput={(event) => setDay(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t('milestone.note')} hint={t('milestone.note.hint')}>
              {(aria) => (
                <input
                  {...aria}
                  ref={note}
                  class="input"
                  maxlength="500"
                  value={milestone().said?.note ?? ''}
                />
              )}
            </Field>
            <div class="flex flex-wrap justify-end gap-2">
              <Show when={milestone().said}>
                <button
                  type="button"
                  class="btn btn-danger me-auto"
                  onClick={() => say(milestone(), null)}
                >
                  {t('milestone.take-back')}
                </button>
              </Show>
              <button type="button" class="btn" onClick={close}>
                {t('ui.cancel')}
              </button>
              <button type="submit" class="btn btn-primary">
                {t('milestone.say')}
              </button>
            </div>
          </form>
        )}
      </Show>
    </Dialog>
  )
}
