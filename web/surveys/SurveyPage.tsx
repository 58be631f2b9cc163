import { A, createAsync, Navigate, useNavigate, useParams } from '@solidjs/router'
import { createSignal, type JSX, Match, Show, Switch } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { bytes, count, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ImportState } from '../imports/ImportState.tsx'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { QuestionTable } from './QuestionTable.tsx'
import { ReadingCard } from './ReadingCard.tsx'
import { SurveyBalance, SurveyProblems, SurveySample } from './ReadRows.tsx'
import { SurveyBar } from './SurveyBar.tsx'
import {
  afterSurvey,
  commitSurvey,
  type Decisions,
  loadSurvey,
  readSurveyAgain,
  throwSurveyAway,
  undoSurvey,
} from './survey.ts'

/** One questionnaire: how it was read, what is still to be said, and the step that puts it in force. */
export default function SurveyPage(): JSX.Element {
  const params = useParams()
  const session = useSession()
  const detail = useMeeting()
  const go = useNavigate()
  const back = () => `/meetings/${detail().meeting.id}/feedback`
  const mayChange = () => canOrganise(session())
  const found = createAsync(async () =>
    mayChange() ? loadSurvey(params.surveyId as string) : undefined,
  )
  const [busy, setBusy] = createSignal(false)
  const doing = async (work: () => Promise<unknown>, done?: string) => {
    setBusy(true)
    try {
      await work()
      if (done) say(done)
    } catch (refused) {
      say(sentence(refused), 'over')
    } finally {
      await afterSurvey()
      setBusy(false)
    }
  }
  return (
    <Show
      when={mayChange()}
      // Who may not read it in reads its figures.
      fallback={<Navigate href={`${back()}?survey=${params.surveyId}`} />}
    >
      <Show when={found()}>
        {(shown) => {
          const locked = () => shown().state !== 'preview' || busy()
          const decide = (decisions: Decisions) =>
            void doing(() => readSurveyAgain(shown().id, decisions))
          const commit = () =>
            void doing(
              async () => {
                await commitSurvey(shown().id, shown().revision)
                go(`${back()}?survey=${shown().id}`)
              },
              t('survey.committed', { count: count(shown().balance.imported) }),
            )
          const undo = () => void doing(() => undoSurvey(shown().id), t('survey.undone'))
          const drop = () =>
            void doing(async () => {
              await throwSurveyAway(shown().id)
              go(back(), { replace: true })
            })
          return (
            <div class="grid gap-4">
              <div class="flex flex-wrap items-center gap-3">
                <A class="link" href={back()}>
                  {t('survey.back')}
                </A>
                <h2 class="[overflow-wrap:anywhere]">{shown().filename}</h2>
                <ImportState state={shown().state} />
                <span class="text-sm text-muted">{bytes(shown().byteCount)}</span>
              </div>
              <Switch>
                <Match when={shown().state === 'undone'}>
                  <Notice title={t('import.is-undone')}>
                    {t('import.undone.by', {
                      name: shown().undoneBy ?? '',
                      at: moment(shown().undoneAt),
                    })}
                  </Notice>
                </Match>
                <Match when={shown().state === 'committed'}>
                  <Notice tone="under" title={t('survey.in-force')}>
                    {t('survey.in-force.text', {
                      name: shown().committedBy ?? '',
                      at: moment(shown().committedAt),
                    })}{' '}
                    <A class="link" href={`${back()}?survey=${shown().id}`}>
                      {t('survey.to-figures')}
                    </A>
                  </Notice>
                </Match>
              </Switch>
              <Show when={shown().sameBytes}>
                {(same) => (
                  <Notice tone="warn" title={t('import.same-bytes')}>
                    {same().filename}
                  </Notice>
                )}
              </Show>
              <ReadingCard given={shown()} locked={locked()} onDecide={decide} />
              <SurveyBalance given={shown()} />
              <SurveyProblems given={shown()} />
              <QuestionTable given={shown()} locked={locked()} onDecide={decide} />
              <SurveySample given={shown()} />
              <Show when={shown().state !== 'undone'}>
                <SurveyBar
                  given={shown()}
                  busy={busy()}
                  onCommit={commit}
                  onUndo={undo}
                  onThrowAway={drop}
                />
              </Show>
            </div>
          )
        }}
      </Show>
    </Show>
  )
}
