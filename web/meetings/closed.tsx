import { type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Notice } from '../ui/Notice.tsx'
import { useMeeting } from './MeetingFrame.tsx'

/** Whether the settlement is closed: then nothing that costs money changes any more. */
export const useClosed = (): (() => boolean) => {
  const detail = useMeeting()
  return () => detail().meeting.closedEdition !== null
}

/** Who may count, while the meeting is open. */
export const useMayCount = (): (() => boolean) => {
  const session = useSession()
  const closed = useClosed()
  return () => canOrganise(session()) && !closed()
}

/** Why nothing can be changed any more, and who can open it again. */
export const ClosedNotice = (): JSX.Element => {
  const detail = useMeeting()
  return (
    <Show when={detail().meeting.closedEdition}>
      {(edition) => (
        <Notice tone="lock" title={t('closed.title', { edition: edition() })}>
          {t('closed.text')}
        </Notice>
      )}
    </Show>
  )
}
