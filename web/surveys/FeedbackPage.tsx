import { createAsync, useSearchParams } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { useMeeting } from '../meetings/MeetingFrame.tsx'
import { Notice } from '../ui/Notice.tsx'
import { Empty } from '../ui/states.tsx'
import { CommentsView } from './CommentsView.tsx'
import { NamedAnswers } from './NamedAnswers.tsx'
import { SatisfactionView } from './SatisfactionView.tsx'
import { StatisticsView } from './StatisticsView.tsx'
import { SurveyList } from './SurveyList.tsx'
import { SurveyUpload } from './SurveyUpload.tsx'
import { listSurveys } from './survey.ts'

/** 反馈: what those who came said of the meeting, and what it cost beside how content they were. */
export default function FeedbackPage(): JSX.Element {
  const session = useSession()
  const detail = useMeeting()
  const [search] = useSearchParams<{ survey: string }>()
  const meetingId = () => detail().meeting.id
  const found = createAsync(() => listSurveys(meetingId()))
  const inForce = () => (found()?.surveys ?? []).filter(({ state }) => state === 'committed')
  const shown = () => inForce().find(({ id }) => id === Number(search.survey)) ?? inForce()[0]
  const named = () => (shown()?.isNamed ? shown() : undefined)
  return (
    <Show when={found()}>
      {(list) => (
        <div class="grid gap-6">
          <Show when={!canOrganise(session())}>
            <Notice tone="lock">
              {t('survey.read-only', { role: t(`role.${session().role}`) })}
            </Notice>
          </Show>
          <Show when={canOrganise(session()) && inForce().length === 0}>
            <SurveyUpload meetingId={meetingId()} />
          </Show>
          <Show
            when={inForce().length > 0}
            fallback={<Empty title={t('survey.empty')}>{t('survey.empty.text')}</Empty>}
          >
            <StatisticsView surveys={inForce()} />
            <CommentsView meetingId={meetingId()} />
            <SatisfactionView meetingId={meetingId()} />
            <Show when={named()}>{(survey) => <NamedAnswers surveyId={survey().id} />}</Show>
          </Show>
          <Show when={list().surveys.length > 0}>
            <SurveyList meetingId={meetingId()} surveys={list().surveys} />
          </Show>
          <Show when={inForce().length > 0}>
            <Show when={canOrganise(session())}>
              <SurveyUpload meetingId={meetingId()} />
            </Show>
            <div class="no-print">
              <button type="button" class="btn max-sm:min-h-11" onClick={() => window.print()}>
                {t('survey.print')}
              </button>
            </div>
          </Show>
        </div>
      )}
    </Show>
  )
}
