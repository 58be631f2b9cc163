import { revalidate, useNavigate } from '@solidjs/router'
import { createSignal, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { MeetingForm } from './MeetingForm.tsx'
import { useMeeting } from './MeetingFrame.tsx'
import { changeMeeting, listMeetings, loadMeeting, removeMeeting } from './meeting.ts'

export default function EditMeetingPage() {
  const session = useSession()
  const detail = useMeeting()
  const go = useNavigate()
  const [asking, setAsking] = createSignal(false)
  const meeting = () => detail().meeting
  const remove = async () => {
    const { id, code } = meeting()
    setAsking(false)
    try {
      await removeMeeting(id)
      await revalidate(listMeetings.key)
      say(t('meeting.deleted', { code }))
      go('/meetings')
    } catch (refused) {
      say(sentence(refused), 'over')
    }
  }
  return (
    <>
      <div class="mb-3 flex flex-wrap items-center justify-between gap-2">
        <h2>{t('meeting.edit')}</h2>
        <Show when={canOrganise(session())}>
          <button type="button" class="btn btn-danger" onClick={() => setAsking(true)}>
            {t('meeting.delete')}
          </button>
        </Show>
      </div>
      <MeetingForm
        meeting={meeting()}
        action={t('meeting.save')}
        save={async (body) => {
          await changeMeeting(meeting().id, body)
          await revalidate([loadMeeting.key, listMeetings.key])
          say(t('meeting.saved'))
        }}
      />
      <Dialog
        open={asking()}
        onClose={() => setAsking(false)}
        title={t('meeting.delete')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setAsking(false)}>
              {t('ui.cancel')}
            </button>
            <button type="button" class="btn btn-danger" onClick={remove}>
              {t('meeting.delete')}
            </button>
          </>
        }
      >
        {t('meeting.delete.sure', { code: meeting().code })}
      </Dialog>
    </>
  )
}
