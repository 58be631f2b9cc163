import { A } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { count, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ImportState } from '../imports/ImportState.tsx'
import type { SurveyRow } from './survey.ts'

/** The files that were given to the meeting, and what became of each. */
export const SurveyList = (props: { meetingId: number; surveys: SurveyRow[] }): JSX.Element => {
  const session = useSession()
  return (
    <section class="no-print" aria-labelledby="survey-files">
      <h2 id="survey-files" class="mb-2">
        {t('survey.files')}
      </h2>
      <div class="table-scroll">
        <table class="table cards">
          <thead>
            <tr>
              <th>{t('import.file')}</th>
              <th>{t('survey.layout')}</th>
              <th>{t('import.state')}</th>
              <th class="num">{t('survey.answers')}</th>
              <th class="num">{t('import.balance.duplicate')}</th>
              <th class="num">{t('import.balance.rejected')}</th>
              <th>{t('import.by')}</th>
            </tr>
          </thead>
          <tbody>
            <For each={props.surveys}>
              {(one) => (
                <tr>
                  <th scope="row" class="head">
                    <Show when={canOrganise(session())} fallback={one.filename}>
                      <A class="link" href={`/meetings/${props.meetingId}/feedback/${one.id}`}>
                        {one.filename}
                      </A>
                    </Show>
                  </th>
                  <td data-label={t('survey.layout')}>{t(`survey.layout.${one.layout}`)}</td>
                  <td data-label={t('import.state')}>
                    <ImportState state={one.state} />
                  </td>
                  <td class="num" data-label={t('survey.answers')}>
                    {count(one.balance.imported)}
                  </td>
                  <td class="num" data-label={t('import.balance.duplicate')}>
                    {count(one.balance.duplicate)}
                  </td>
                  <td class="num" data-label={t('import.balance.rejected')}>
                    {count(one.balance.rejected)}
                  </td>
                  <td class="wide whitespace-nowrap text-muted">
                    {one.createdBy} · {moment(one.committedAt ?? one.createdAt)}
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
    </section>
  )
}
