import { revalidate, useNavigate } from '@solidjs/router'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { createMeeting, listMeetings } from './meeting.ts'

export default function NewMeetingPage() {
  const go = useNavigate()
  return (
    <Page title={t('meeting.new')}>
      <MeetingForm
        action={t('meeting.create')}
        save={async (body) => {
          const meeting = await createMeeting(body)
          await revalidate(listMeetings.key)
          go(`/meetings/${meeting.id}/budget`)
        }}
      />
    </Page>
  )
}
