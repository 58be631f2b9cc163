import { revalidate } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import { amendCount, type Count, loadCount, loadCounts } from './counts.ts'

/** A signed count is never changed: it is amended, with a reason, in an edition of its own. */
export const AmendButton = (props: { count: Count }): JSX.Element => {
  const detail = useMeeting()
  return (
    <ReasonButton
      label={t('count.amend')}
      lead={t('count.amend.lead', { edition: props.count.edition })}
      reasonLabel={t('count.amend.reason')}
      action={t('count.amend.action', { edition: props.count.edition + 1 })}
      do={async (reason) => {
        await amendCount(detail().meeting.id, props.count.day, reason)
        await revalidate([loadCount.key, loadCounts.key])
      }}
    />
  )
}
