import { createSignal, type JSX, Show } from 'solid-js'
import { daysBetween } from '../../api/domain/day.ts'
import { count, date, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { afterDeciding, completeDecision, type Decision } from './decisions.ts'

/** On which day it was done, and with the day whether that was in time. */
export const CompletionDialog = (props: {
  decision: Decision
  open: boolean
  onClose: () => void
}): JSX.Element => {
  const [doneOn, setDoneOn] = createSignal(today())
  const [note, setNote] = createSignal('')
  const lateDays = () => daysBetween(props.decision.dueOn, doneOn() || props.decision.dueOn)
  const complete = async () => {
    props.onClose()
    await act(
      () => completeDecision(props.decision, doneOn(), note().trim() || null),
      t('decision.completed', { number: props.decision.number, day: date(doneOn()) }),
      afterDeciding,
    )
  }
  return (
    <Dialog
      open={props.open}
      onClose={props.onClose}
      title={t('decision.complete.of', { number: props.decision.number })}
      actions={
        <>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button
            type="button"
            class="btn btn-primary"
            disabled={doneOn() === ''}
            onClick={complete}
          >
            {t('decision.complete')}
          </button>
        </>
      }
    >
      <div class="grid gap-3">
        <p>{props.decision.text}</p>
        <Field label={t('decision.done-on')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              type="date"
              max={today()}
              value={doneOn()}
              onInput={(event) => setDoneOn(event.currentTarget.value)}
            />
          )}
        </Field>
        <p class={`text-sm ${lateDays() > 0 ? 'text-warn' : 'text-muted'}`}>
          <Show
            when={lateDays() > 0}
            fallback={t('decision.complete.in-time', { due: date(props.decision.dueOn) })}
          >
            {t('decision.complete.late', {
              due: date(props.decision.dueOn),
              count: count(lateDays()),
            })}
          </Show>
        </p>
        <Field label={t('decision.complete.note')} hint={t('decision.complete.note.hint')}>
          {(aria) => (
            <textarea
              {...aria}
              class="input"
              rows="2"
              maxlength="1000"
              onInput={(event) => setNote(event.currentTarget.value)}
            />
          )}
        </Field>
      </div>
    </Dialog>
  )
}
