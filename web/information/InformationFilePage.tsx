import { A, createAsync, revalidate, useNavigate } from '@solidjs/router'
import { createSignal, type JSX, onCleanup, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { BalanceView } from '../imports/BalanceView.tsx'
import { ColumnsView } from '../imports/ColumnsView.tsx'
import { CommitBar } from '../imports/CommitBar.tsx'
import { ImportHead } from '../imports/ImportHead.tsx'
import {
  commitImport,
  type Decisions,
  listProblems,
  loadImport,
  readAgain,
  throwAway,
  undoImport,
} from '../imports/import.ts'
import { whatItBrings } from '../imports/import-words.ts'
import { ProblemsView } from '../imports/ProblemsView.tsx'
import { ProfileView } from '../imports/ProfileView.tsx'
import { QuestionsView } from '../imports/QuestionsView.tsx'
import { ReadingView } from '../imports/ReadingView.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { afterFacts, listFiles } from './information.ts'

/** One file of information work: how it was read, what is asked, what it brings, and the way back. */
export const InformationFilePage = (props: { importId: string }): JSX.Element => {
  const session = useSession()
  const go = useNavigate()
  const found = createAsync(() => loadImport(props.importId))
  const [busy, setBusy] = createSignal(false)
  const id = () => Number(props.importId)
  const mayChange = () => canOrganise(session())
  const locked = () => found()?.state !== 'preview' || !mayChange() || busy()

  /** One request at a time; its answer is the new state of the page. */
  const take = async (act: () => Promise<unknown>) => {
    setBusy(true)
    try {
      await act()
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      await revalidate([loadImport.key, listProblems.key])
      setBusy(false)
    }
  }
  const decide = (decisions: Decisions) => take(() => readAgain(id(), decisions))
  const commit = () =>
    take(async () => {
      const done = await commitImport(id())
      say(t('import.committed', { what: whatItBrings(done) }))
      await afterFacts()
    })
  const undo = (changed?: 'keep' | 'remove') =>
    take(async () => {
      const done = await undoImport(id(), changed)
      say(t('import.undone', { what: whatItBrings(done) }))
      await afterFacts()
    })
  const drop = () =>
    take(async () => {
      await throwAway(id())
      await revalidate(listFiles.key)
      go('/rankings/facts/imports')
    })
  const poll = setInterval(() => {
    if (!busy() && found()?.state === 'reading') void revalidate(loadImport.key)
  }, 1500)
  onCleanup(() => clearInterval(poll))

  return (
    <Show when={found()}>
      {(shown) => (
        <div class="grid gap-5" aria-busy={busy()}>
          <ImportHead
            import={shown()}
            back="/rankings/facts/imports"
            inForce={t('information.files.in-force')}
          >
            <Show when={shown().kind === 'information-items'}>
              {' '}
              <A class="link" href={`/rankings/facts?file=${shown().id}`}>
                {t('information.files.show')}
              </A>
            </Show>
          </ImportHead>
          <Show when={shown().sameBytes}>
            {(same) => (
              <Notice tone="warn" title={t('information.files.same-bytes')}>
                <A class="link" href={`/rankings/facts/imports/${same().importId}`}>
                  {same().filename}
                </A>{' '}
                {moment(same().committedAt)}
              </Notice>
            )}
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
          <Show when={shown().balance}>
            {(balance) => <BalanceView given={shown()} balance={balance()} />}
          </Show>
          <ProblemsView given={shown()} locked={locked()} onDecide={decide} />
          <Show when={shown().reading}>
            {(reading) => (
              <>
                <ReadingView
                  given={shown()}
                  reading={reading()}
                  locked={locked()}
                  onDecide={decide}
                />
                <ColumnsView
                  given={shown()}
                  reading={reading()}
                  locked={locked()}
                  onDecide={decide}
                />
              </>
            )}
          </Show>
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
