import { A, createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed, useMayCount } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { AttendanceFigures } from './AttendanceFigures.tsx'
import { type Attendance, loadAttendance } from './attendance.ts'
import { EarlyLeavers } from './EarlyLeavers.tsx'
import { PeopleList } from './PeopleList.tsx'
import { PresenceTable } from './PresenceTable.tsx'
import { TurnoutTable } from './TurnoutTable.tsx'

const isEmpty = ({ kinds }: Attendance) => kinds.length === 0

/** The two ways in: the file that is there already, and the phone at the door. */
const Actions = (): JSX.Element => {
  const detail = useMeeting()
  const mayCount = useMayCount()
  const base = () => `/meetings/${detail().meeting.id}`
  return (
    <Show when={mayCount()}>
      <div class="no-print flex flex-wrap gap-2">
        <A class="btn max-sm:min-h-11" href={`${base()}/imports?kind=sign-in-sheet`}>
          <Icon name="upload" />
          {t('attendance.import')}
        </A>
        <A class="btn btn-primary max-sm:min-h-11" href={`${base()}/attendance/sign-in`}>
          <Icon name="check" />
          {t('attendance.sign-in')}
        </A>
      </div>
    </Show>
  )
}

const Figures = (props: { found: Attendance }): JSX.Element => (
  <>
    <AttendanceFigures found={props.found} />
    <div class="grid items-start gap-4 xl:grid-cols-2">
      <TurnoutTable
        title={t('attendance.by-kind')}
        head={t('attendee.kind')}
        rows={props.found.kinds.map((one) => ({ ...one, label: t(`attendee.kind.${one.kind}`) }))}
        totals={props.found.totals}
      />
      <Show when={props.found.regions.some(({ region }) => region !== null)}>
        <TurnoutTable
          title={t('attendance.by-region')}
          head={t('attendee.region')}
          rows={props.found.regions.map((one) => ({
            ...one,
            label: one.region ?? t('attendance.no-region'),
          }))}
          totals={props.found.totals}
        />
      </Show>
    </div>
    <TurnoutTable
      title={t('attendance.by-department')}
      head={t('attendee.department')}
      rows={props.found.departments.map((one) => ({
        ...one,
        label: one.name ?? t('attendee.untied'),
        isQuiet: one.name === null,
      }))}
      totals={props.found.totals}
    />
    <div class="grid items-start gap-4 xl:grid-cols-2">
      <PresenceTable days={props.found.days} />
      <EarlyLeavers found={props.found} />
    </div>
  </>
)

/** Who was invited and expected, who came, when they came and went. */
export default function AttendancePage(): JSX.Element {
  const detail = useMeeting()
  const session = useSession()
  const closed = useClosed()
  const found = createAsync(() => loadAttendance(detail().meeting.id))
  return (
    <Show when={found()}>
      {(attendance) => (
        <div class="grid gap-4">
          <ClosedNotice />
          <Show when={!closed() && !canOrganise(session())}>
            <Notice tone="lock">
              {t('attendance.read.role', { role: t(`role.${session().role}`) })}
            </Notice>
          </Show>
          <Show
            when={!isEmpty(attendance())}
            fallback={
              <Empty title={t('attendance.empty')} action={<Actions />}>
                {t('attendance.empty.text')}
              </Empty>
            }
          >
            <div class="flex flex-wrap items-center justify-between gap-2">
              <h2>{t('attendance.title')}</h2>
              <Actions />
            </div>
            <Figures found={attendance()} />
            <PeopleList departments={attendance().departments} />
          </Show>
        </div>
      )}
    </Show>
  )
}
