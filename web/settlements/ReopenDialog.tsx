import { createSignal, type JSX, Show } from 'solid-js'
import { money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { afterSettling, reopenSettlement } from './settlement.ts'
import { useSettling } from './settling.ts'

/** What was signed stays as its edition; the next closing makes another. */
export const ReopenDialog = (props: { open: boolean; onClose: () => void }): JSX.Element => {
  const { settlement, meetingId } = useSettling()
  const [reason, setReason] = createSignal('')
  const [isTried, setTried] = createSignal(false)
  const [error, setError] = createSignal<string>()
  const latest = () => settlement().editions[0]
  const facts = () => ({
    edition: latest()?.edition ?? 0,
    total: money(latest()?.settledCents),
  })
  const submit = async (event: SubmitEvent) => {
    event.preventDefault()
    setTried(true)
    if (reason().trim() === '') return
    setError(undefined)
    try {
      await reopenSettlement(meetingId(), reason().trim())
      say(t('reopening.done', facts()))
      props.onClose()
    } catch (refused) {
      setError(sentence(refused))
    }
    await afterSettling()
  }
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('reopening.title')}>
      <form class="grid gap-4" onSubmit={submit}>
        <p>{t('reopening.sure', facts())}</p>
        <Field
          label={t('difference.reason')}
          error={isTried() && reason().trim() === '' ? t('difference.reason.missing') : undefined}
        >
          {(aria) => (
            <textarea
              {...aria}
              class="input"
              rows="2"
              maxlength="1000"
              onInput={(event) => setReason(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-danger">
            {t('reopening.do', facts())}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
