import { revalidate } from '@solidjs/router'
import { createSignal, type JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { type Count, dropAmendment, loadCount, loadCounts } from './counts.ts'

/** What is amended and why; the signed edition stands until this one is signed too, and this one can be dropped. */
export const AmendmentHead = (props: { count: Count }): JSX.Element => {
  const detail = useMeeting()
  const [asking, setAsking] = createSignal(false)
  const reason = () => props.count.editions[0]?.reason ?? ''
  const drop = async () => {
    setAsking(false)
    try {
      await dropAmendment(detail().meeting.id, props.count.day)
      say(t('count.amend.dropped', { edition: props.count.edition - 1 }))
      await revalidate([loadCount.key, loadCounts.key])
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <Notice
      tone="warn"
      title={t('count.amend.title', { edition: props.count.edition })}
      actions={
        <button type="button" class="btn max-sm:min-h-11" onClick={() => setAsking(true)}>
          {t('count.amend.drop')}
        </button>
      }
    >
      {t('count.amend.stands', { reason: reason(), edition: props.count.edition - 1 })}
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('count.amend.drop')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button type="button" class="btn btn-danger" onClick={drop}>
              {t('count.amend.drop.action')}
            </button>
          </>
        }
      >
        {t('count.amend.drop.sure', { edition: props.count.edition - 1 })}
      </Dialog>
    </Notice>
  )
}
