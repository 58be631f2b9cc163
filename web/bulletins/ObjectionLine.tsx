import { createSignal, type JSX, Show } from 'solid-js'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { say } from '../ui/saying.tsx'
import { afterChange, answerObjection, type Objection } from './bulletins.ts'

/** Which point, what the draft said of it, why; and the answer, or the button to give one. */
export const ObjectionLine = (props: {
  bulletinId: number
  objection: Objection
  /** Against the draft that is being written: it can be answered. */
  mayAnswer: boolean
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  const one = () => props.objection
  const save = async (form: FormData) => {
    await answerObjection(String(props.bulletinId), one().id, {
      isAccepted: form.get('accepted') === 'yes',
      answer: said(form, 'answer') ?? '',
    })
    await afterChange()
    say(t('bulletin.answered'))
  }
  return (
    <div class="grid gap-1 rounded-md border-s-4 border-warn bg-warn-tint px-3 py-2 text-start font-normal">
      <p>
        <strong>
          {t('bulletin.objection', {
            unit: one().unit,
            point: t(`bulletin.point.${one().point}`),
          })}
        </strong>
        <Show when={one().said}>
          {(value) => <span class="text-muted"> {t('bulletin.said', { value: value() })}</span>}
        </Show>
      </p>
      <p class="whitespace-pre-line [overflow-wrap:anywhere]">{one().why}</p>
      <p class="text-xs text-muted">
        {one().raisedBy} · {moment(one().raisedAt)}
      </p>
      <Show
        when={one().isAccepted !== null}
        fallback={<p class="font-semibold text-warn">{t('bulletin.answer.open')}</p>}
      >
        <p>
          <strong>
            {t(one().isAccepted ? 'bulletin.answer.accepted' : 'bulletin.answer.refused')}
          </strong>{' '}
          {one().answer}{' '}
          <span class="text-xs text-muted">
            {one().answeredBy} · {moment(one().answeredAt)}
          </span>
        </p>
      </Show>
      <Show when={props.mayAnswer}>
        <button
          type="button"
          class="btn justify-self-start max-sm:min-h-11"
          aria-label={t('bulletin.answer.of', { unit: one().unit })}
          onClick={() => setAsking(true)}
        >
          {t(one().isAccepted === null ? 'bulletin.answer' : 'bulletin.answer.again')}
        </button>
      </Show>
      <FormDialog
        open={asking()}
        title={t('bulletin.answer.of', { unit: one().unit })}
        action={t('bulletin.answer.save')}
        save={save}
        onClose={() => setAsking(false)}
      >
        {(problemOf) => (
          <>
            <p>{one().why}</p>
            <Field label={t('bulletin.answer.decision')}>
              {(aria) => (
                <select {...aria} class="input" name="accepted">
                  <option value="yes" selected={one().isAccepted !== false}>
                    {t('bulletin.answer.accepted')}
                  </option>
                  <option value="no" selected={one().isAccepted === false}>
                    {t('bulletin.answer.refused')}
                  </option>
                </select>
              )}
            </Field>
            <Field label={t('bulletin.answer.why')} error={problemOf('answer')}>
              {(aria) => (
                <textarea {...aria} class="input" name="answer" rows="3" maxlength="1000" required>
                  {one().answer ?? ''}
                </textarea>
              )}
            </Field>
          </>
        )}
      </FormDialog>
    </div>
  )
}
