import { revalidate } from '@solidjs/router'
import type { JSX } from 'solid-js'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { ReasonButton } from '../ui/ReasonButton.tsx'
import { say } from '../ui/saying.tsx'
import { type Agreement, loadAgreement, reviseAgreement } from './agreement.ts'

/** A signed agreement is not changed: a next version begins from it, with a reason. */
export const ReviseAgreement = (props: { agreement: Agreement }): JSX.Element => {
  const detail = useMeeting()
  return (
    <ReasonButton
      label={t('agreement.revise')}
      lead={t('agreement.revise.lead', { version: props.agreement.version })}
      reasonLabel={t('agreement.revise.reason')}
      action={t('agreement.revise.action', { version: props.agreement.version + 1 })}
      do={async (reason) => {
        const made = await reviseAgreement(detail().meeting.id, reason)
        say(t('agreement.revised', { version: made.version }))
        await revalidate(loadAgreement.key)
      }}
    />
  )
}
