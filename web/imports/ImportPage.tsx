import { A, createAsync, Navigate, revalidate, useNavigate, useParams } from '@solidjs/router'
import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { canPlan, useSession } from '../access/session.ts'
import { listAttendees, loadAttendance } from '../attendance/attendance.ts'
import { loadCeilings } from '../ceilings/ceiling.ts'
import { loadComparison } from '../comparisons/comparison.ts'
import { loadEvidence } from '../comparisons/evidence.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ClosedNotice, useClosed } from '../meetings/closed.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { listMeetings, loadMeeting } from '../meetings/meeting.ts'
import { loadSettlement } from '../settlements/settlement.ts'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { BalanceView } from './BalanceView.tsx'
import { ChangesView } from './ChangesView.tsx'
import { ColumnsView } from './ColumnsView.tsx'
import { CommitBar } from './CommitBar.tsx'
import { ImportHead } from './ImportHead.tsx'
import { ItemsView } from './ItemsView.tsx'
import {
  commitImport,
  type Decisions,
  type ImportChange,
  listImports,
  listLines,
  listPeople,
  listProblems,
  loadImport,
  readAgain,
  throwAway,
  undoImport,
} from './import.ts'
import { whatItBrings } from './import-words.ts'
import { PeopleView } from './PeopleView.tsx'
import { ProblemsView } from './ProblemsView.tsx'
import { ProfileView } from './ProfileView.tsx'
import { QuestionsView } from './QuestionsView.tsx'
import { ReadingView } from './ReadingView.tsx'

/** What a commitment or an undo makes stale everywhere. */
const afterChange = () =>
  revalidate([
    loadComparison.key,
    loadEvidence.key,
    listImports.key,
    listLines.key,
    listProblems.key,
    loadMeeting.key,
    listMeetings.key,
    loadSettlement.key,
    loadAttendance.key,
    listAttendees.key,
    loadCeilings.key,
  ])

export default function ImportPage(): JSX.Element {
  const params = useParams()
  const session = useSession()
  const detail = useMeeting()
  const go = useNavigate()
  const found = createAsync(() => loadImport(params.importId as string))
  const [busy, setBusy] = createSignal(false)
  const [changes, setChanges] = createSignal<ImportChange[]>()
  const back = () => `/meetings/${detail().meeting.id}/imports`
  const closed = useClosed()
  const mayChange = () => canPlan(session()) && !closed()

  /** One request at a time; its answer is the new state of the page. */
  const take = async (act: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await act()
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      await revalidate([loadImport.key, listLines.key, listPeople.key, listProblems.key])
      setBusy(false)
    }
  }
  const decide = (decisions: Decisions) => take(() => readAgain(Number(params.importId), decisions))
  const commit = () =>
    take(async () => {
      const done = await commitImport(Number(params.importId))
      setChanges(done.changes)
      if (done.balance) say(t('import.committed', { what: whatItBrings(done) }))
      await afterChange()
    })
  const undo = (changed?: 'keep' | 'remove') =>
    take(async () => {
      const done = await undoImport(Number(params.importId), changed)
      setChanges(done.changes)
      if (done.balance) say(t('import.undone', { what: whatItBrings(done) }))
      await afterChange()
    })
  const drop = () =>
    take(async () => {
      await throwAway(Number(params.importId))
      await revalidate([listImports.key, loadMeeting.key])
      go(back())
    })

  const poll = setInterval(() => {
    if (!busy() && found()?.state === 'reading') void revalidate(loadImport.key)
  }, 1500)
  onCleanup(() => clearInterval(poll))

  return (
    <Show when={found()}>
      {(shown) => (
        <div class="grid gap-5" aria-busy={busy()}>
          <Show when={shown().meetingId !== detail().meeting.id}>
            <Navigate
              href={
                shown().meetingId === null
                  ? `/rankings/facts/imports/${shown().id}`
                  : `/meetings/${shown().meetingId}/imports/${shown().id}`
              }
            />
          </Show>
          <ClosedNotice />
          <ImportHead
            import={shown()}
            back={back()}
            inForce={t(shown().people ? 'import.people-in' : 'import.is-committed')}
          />
          <Show when={shown().sameBytes}>
            {(same) => (
              <Notice tone="warn" title={t('import.same-bytes')}>
                <A class="link" href={`${back()}/${same().importId}`}>
                  {same().filename}
                </A>{' '}
                {moment(same().committedAt)}
              </Notice>
            )}
          </Show>
          <Show when={shown().people === null && changes()}>
            {(list) => <ChangesView changes={list()} />}
          </Show>
          <Show when={shown().state === 'preview'}>
            <QuestionsView questions={shown().questions} busy={busy()} onDecide={decide} />
          </Show>
          <Show when={shown().profile}>
            {(profile) => (
              <ProfileView
                profile={profile()}
                isPreview={shown().state === 'preview'}
                locked={!mayChange() || busy()}
                onDecide={decide}
              />
            )}
          </Show>
          <Show when={shown().reading}>
            {(reading) => (
              <>
                <ReadingView
                  given={shown()}
                  reading={reading()}
                  locked={shown().state !== 'preview' || !mayChange() || busy()}
                  onDecide={decide}
                />
                <ColumnsView
                  given={shown()}
                  reading={reading()}
                  locked={shown().state !== 'preview' || !mayChange() || busy()}
                  onDecide={decide}
                />
              </>
            )}
          </Show>
          <ProblemsView
            given={shown()}
            locked={shown().state !== 'preview' || !mayChange() || busy()}
            onDecide={decide}
          />
          <Show when={shown().balance}>
            {(balance) => <BalanceView given={shown()} balance={balance()} />}
          </Show>
          <Show when={shown().people}>
            {(people) => (
              <PeopleView
                given={shown()}
                people={people()}
                locked={shown().state !== 'preview' || !mayChange() || busy()}
                onDecide={decide}
              />
            )}
          </Show>
          <ItemsView
            given={shown()}
            mayAssign={mayChange() && shown().state !== 'undone'}
            onAssigned={() => take(afterChange)}
          />
          <Show when={mayChange()}>
            <CommitBar
              given={shown()}
              busy={busy()}
              onCommit={commit}
              onUndo={undo}
              onThrowAway={drop}
            />
          </Show>
        </div>
      )}
    </Show>
  )
}
