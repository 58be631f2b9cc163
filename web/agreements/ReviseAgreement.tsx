import { revalidate } from '@solidjs/router'
import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Agreement, loadAgreement, reviseAgreement } from './agreement.ts'

/** A signed agreement is not changed: a next version begins from it, with a reason. */
export const ReviseAgreement = (props: { agreement: Agreement }): JSX.Element => {
  const detail = useMeeting()
  const [open, setOpen] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const revise = async () => {
    setOpen(false)
    try {
      const made = await reviseAgreement(detail().meeting.id, reason())
      say(t('agreement.revised', { version: made.version }))
      await revalidate(loadAgreement.key)
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <>
      <button type="button" class="btn" onClick={() => setOpen(true)}>
        {t('agreement.revise')}
      </button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('agreement.revise')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={reason().trim() === ''}
              onClick={revise}
            >
              {t('agreement.revise.action', { version: props.agreement.version + 1 })}
            </button>
          </>
        }
      >
        <p class="mb-3">{t('agreement.revise.lead', { version: props.agreement.version })}</p>
        <Field label={t('agreement.revise.reason')}>
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
