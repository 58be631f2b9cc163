import { revalidate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { loadComparison } from '../comparisons/comparison.ts'
import { count, date, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Agreement, loadAgreement, signAgreement } from './agreement.ts'
import type { AgreementDraft } from './agreement-draft.ts'
import { today } from './deadline.ts'

/** Both sides have signed on paper: says so, with the figures once more, and locks the version. */
export const SignAgreement = (props: {
  agreement: Agreement
  draft: AgreementDraft
}): JSX.Element => {
  const detail = useMeeting()
  const [open, setOpen] = createSignal(false)
  const [signedOn, setSignedOn] = createSignal(today())
  const [hotelName, setHotelName] = createSignal('')
  const version = () => Math.max(1, props.agreement.version)
  const ask = async () => {
    await props.draft.saving.flush()
    if (props.draft.saving.state().is !== 'failed' && !props.draft.stale()) setOpen(true)
  }
  const sign = async () => {
    setOpen(false)
    try {
      await signAgreement(detail().meeting.id, props.draft.revision(), {
        signedOn: signedOn(),
        signedForHotelBy: hotelName().trim(),
      })
      say(t('agreement.signed.done', { version: version() }))
      await revalidate([loadAgreement.key, loadComparison.key])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <>
      <button type="button" class="btn btn-primary" disabled={!props.draft.isReady()} onClick={ask}>
        {t('agreement.sign')}
      </button>
      <Dialog
        open={open()}
        onClose={() => setOpen(false)}
        title={t('agreement.sign')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setOpen(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={hotelName().trim() === '' || signedOn() === ''}
              onClick={sign}
            >
              {t('agreement.sign.action', { version: version() })}
            </button>
          </>
        }
      >
        <div class="grid gap-3">
          <p>
            {t('agreement.sign.sure', {
              version: version(),
              count: count(props.draft.complete().length),
              total: money(props.draft.totals().totalCents),
            })}
          </p>
          <div class="grid grid-cols-2 gap-3">
            <Field label={t('agreement.signed-on')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  value={signedOn()}
                  onInput={(event) => setSignedOn(event.currentTarget.value)}
                />
              )}
            </Field>
            <Field label={t('count.hotel-contact')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  maxlength="200"
                  onInput={(event) => setHotelName(event.currentTarget.value)}
                />
              )}
            </Field>
          </div>
          <Show when={signedOn() > props.agreement.dueOn}>
            <p class="text-sm text-warn">
              {t('agreement.sign.late', { due: date(props.agreement.dueOn) })}
            </p>
          </Show>
        </div>
      </Dialog>
    </>
  )
}
