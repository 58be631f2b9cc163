import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { Dialog } from './Dialog.tsx'
import { Field } from './Field.tsx'
import { say } from './saying.tsx'
import { sentence } from './states.tsx'

/** A deliberate step that needs its reason: what is signed is never changed, only followed by a next one. */
export const ReasonButton = (props: {
  label: string
  /** The same with what it is about, where several stand below each other. */
  labelOf?: string
  /** What will happen, before it does. */
  lead: string
  reasonLabel: string
  /** On the button that does it. */
  action: string
  do: (reason: string) => Promise<void>
}): JSX.Element => {
  const [asking, setAsking] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const ask = () => {
    setReason('')
    setAsking(true)
  }
  const act = async () => {
    setAsking(false)
    try {
      await props.do(reason())
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <>
      <button type="button" class="btn max-sm:min-h-11" aria-label={props.labelOf} onClick={ask}>
        {props.label}
      </button>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={props.label}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={reason().trim() === ''}
              onClick={act}
            >
              {props.action}
            </button>
          </>
        }
      >
        <p class="mb-3">{props.lead}</p>
        <Field label={props.reasonLabel}>
          {(aria) => (
            <textarea
              {...aria}
              class="input"
              rows="3"
              maxlength="500"
              required
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
      </Dialog>
    </>
  )
}
