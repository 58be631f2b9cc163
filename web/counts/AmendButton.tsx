import { revalidate } from '@solidjs/router'
import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { amendCount, type Count, loadCount, loadCounts } from './counts.ts'

/** A signed count is never changed: it is amended, with a reason, in an edition of its own. */
export const AmendButton = (props: { count: Count }): JSX.Element => {
  const detail = useMeeting()
  const [asking, setAsking] = createSignal(false)
  const [reason, setReason] = createSignal('')
  const amend = async () => {
    setAsking(false)
    try {
      await amendCount(detail().meeting.id, props.count.day, reason())
      await revalidate([loadCount.key, loadCounts.key])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <>
      <button type="button" class="btn max-sm:min-h-11" onClick={() => setAsking(true)}>
        {t('count.amend')}
      </button>
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('count.amend')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-primary"
              disabled={reason().trim() === ''}
              onClick={amend}
            >
              {t('count.amend.action', { edition: props.count.edition + 1 })}
            </button>
          </>
        }
      >
        <p class="mb-3">{t('count.amend.lead', { edition: props.count.edition })}</p>
        <Field label={t('count.amend.reason')}>
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
