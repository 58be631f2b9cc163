import { createAsync, useSearchParams } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { dimensions } from '../../api/domain/survey.ts'
import { count, nothing, percent } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { CrossTable } from './CrossTable.tsx'
import { QuestionCard } from './QuestionCard.tsx'
import { loadStatistics, type SurveyRow } from './survey.ts'

type By = 'all' | (typeof dimensions)[number]

/** The figures of one questionnaire: all of it, or divided. */
export const StatisticsView = (props: { surveys: SurveyRow[] }): JSX.Element => {
  const [search, setSearch] = useSearchParams<{ survey: string; by: string }>()
  const shown = () =>
    props.surveys.find(({ id }) => id === Number(search.survey)) ?? props.surveys[0]
  const by = () => dimensions.find((one) => one === search.by)
  const found = createAsync(async () => {
    const survey = shown()
    return survey ? loadStatistics(survey.id, by()) : undefined
  })
  return (
    <div class="grid gap-4">
      <div class="flex flex-wrap items-center gap-3">
        <h2 class="me-auto">{t('survey.figures')}</h2>
        <Show when={props.surveys.length > 1}>
          <select
            class="input no-print w-auto"
            aria-label={t('survey.which')}
            onChange={(event) =>
              setSearch({ survey: event.currentTarget.value }, { replace: true })
            }
          >
            <For each={props.surveys}>
              {({ id, filename }) => (
                <option value={id} selected={id === shown()?.id}>
                  {filename}
                </option>
              )}
            </For>
          </select>
        </Show>
        <span class="no-print">
          <Choice<By>
            label={t('survey.divide')}
            value={by() ?? 'all'}
            options={(['all', ...dimensions] as const).map((value) => ({
              value,
              label: t(`survey.by.${value}`),
            }))}
            onChange={(value) =>
              setSearch({ by: value === 'all' ? null : value }, { replace: true })
            }
          />
        </span>
      </div>
      <Show when={found()}>
        {(statistics) => (
          <>
            <p>
              <strong class="text-2xl">
                {statistics().answers === null ? nothing : count(statistics().answers ?? 0)}
              </strong>{' '}
              {t('survey.answers-unit')}
              <Show
                when={statistics().response}
                fallback={
                  <span class="ms-3 text-sm text-muted">{t('survey.response.unknown')}</span>
                }
              >
                {(response) => (
                  <span class="ms-3">
                    {t('survey.response', {
                      share: percent(response().answers, response().attended),
                      attended: count(response().attended),
                    })}
                  </span>
                )}
              </Show>
              <Show when={statistics().answers === null}>
                <span class="block text-sm text-muted">
                  {t('survey.too-few', { minimum: count(statistics().survey.minimum) })}
                </span>
              </Show>
            </p>
            <Show
              when={statistics().by}
              fallback={
                <div class="grid items-start gap-4 lg:grid-cols-2">
                  <For each={statistics().questions.filter(({ tie }) => tie === null)}>
                    {(asked) => <QuestionCard asked={asked} />}
                  </For>
                </div>
              }
            >
              <CrossTable found={statistics()} />
            </Show>
          </>
        )}
      </Show>
    </div>
  )
}
