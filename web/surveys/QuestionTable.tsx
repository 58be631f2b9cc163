import { createSignal, For, type JSX, Show } from 'solid-js'
import { aspects, questionKinds } from '../../api/domain/survey.ts'
import { count, nothing } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { TableScroll } from '../ui/TableScroll.tsx'
import { QuestionDialog } from './QuestionDialog.tsx'
import type { Decisions, Question, QuestionDecision, Survey } from './survey.ts'
import { aspectName, questionName, scaleName } from './survey-words.ts'

const isRated = ({ kind }: Question) => kind === 'rating' || kind === 'score'
/** A column an option is a multiple choice or a ranking, and nothing else but unused. */
const kindsOf = ({ shape, kind }: Question) =>
  shape === 'whole' ? questionKinds : ([kind, 'unused'] as const)

const tiesOf = ({ kind, tie }: Question) =>
  kind === 'single' ? (['department', 'kind'] as const) : tie === 'name' ? (['name'] as const) : []

/** What still has to be said about a question before its figures are of use. */
export const openPoints = (question: Question): string | undefined => {
  if (isRated(question) && question.values.every(({ value }) => question.points[value] == null))
    return t('survey.no-points')
  const untied = question.values.filter(({ value }) => question.groups[value] === null).length
  if ((question.tie === 'department' || question.tie === 'kind') && untied > 0)
    return t('survey.untied', { count: count(untied) })
  return undefined
}

/** The questions as they were understood; each can be said to be another. */
export const QuestionTable = (props: {
  given: Survey
  locked: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const [open, setOpen] = createSignal<number>()
  const questions = () => props.given.reading.questions
  const opened = () => questions().find(({ column }) => column === open())
  const decide = (question: Question, decision: QuestionDecision) =>
    props.onDecide({ questions: { [question.column]: decision } })
  const isPreview = () => props.given.state === 'preview'
  return (
    <div>
      <h2 id="survey-questions" class="mb-2">
        {t('survey.questions', { count: count(props.given.questionCount) })}
      </h2>
      <TableScroll label={t('survey.questions', { count: count(props.given.questionCount) })}>
        <table class="table cards">
          <thead>
            <tr>
              <th>{t('survey.question')}</th>
              <th>{t('survey.kind')}</th>
              <th>{t('survey.scale')}</th>
              <th>{t('survey.aspect')}</th>
              <th>{t('survey.tie')}</th>
              <Show when={isPreview()}>
                <th class="num">{t('survey.n')}</th>
                <th>
                  <span class="sr-only">{t('survey.mend')}</span>
                </th>
              </Show>
            </tr>
          </thead>
          <tbody>
            <For each={questions()}>
              {(question) => (
                <tr class={question.kind === 'unused' ? 'text-muted' : ''}>
                  <th scope="row" class="head max-w-96">
                    {questionName(question)}
                    <Show when={isPreview() && openPoints(question)}>
                      {(what) => <span class="block text-xs font-normal text-warn">{what()}</span>}
                    </Show>
                  </th>
                  <td class="wide" data-label={t('survey.kind')}>
                    <span class="grid gap-0.5">
                      <select
                        class="input min-w-28"
                        aria-label={t('survey.kind.of', { question: questionName(question) })}
                        disabled={props.locked}
                        onChange={(event) =>
                          decide(question, {
                            kind: event.currentTarget.value as Question['kind'],
                          })
                        }
                      >
                        <For each={kindsOf(question)}>
                          {(kind) => (
                            <option value={kind} selected={kind === question.kind}>
                              {t(`survey.kind.${kind}`)}
                            </option>
                          )}
                        </For>
                      </select>
                      <span class="text-xs text-muted">{question.kindMessage}</span>
                    </span>
                  </td>
                  <td data-label={t('survey.scale')}>
                    <span>
                      {scaleName(question.scale)}
                      <Show when={question.pointsFrom === 'remembered'}>
                        <span class="block text-xs text-warn">{t('survey.points-remembered')}</span>
                      </Show>
                      <Show when={question.pointsFrom === 'user'}>
                        <span class="block text-xs text-muted">{t('survey.points-given')}</span>
                      </Show>
                    </span>
                  </td>
                  <td data-label={t('survey.aspect')}>
                    <Show when={isRated(question)} fallback={nothing}>
                      <select
                        class="input min-w-24"
                        aria-label={t('survey.aspect.of', { question: questionName(question) })}
                        disabled={props.locked}
                        onChange={(event) =>
                          decide(question, {
                            aspect: (event.currentTarget.value || null) as Question['aspect'],
                          })
                        }
                      >
                        <option value="" selected={question.aspect === null}>
                          {t('survey.none')}
                        </option>
                        <For each={aspects}>
                          {(aspect) => (
                            <option value={aspect} selected={aspect === question.aspect}>
                              {aspectName(aspect)}
                            </option>
                          )}
                        </For>
                      </select>
                    </Show>
                  </td>
                  <td data-label={t('survey.tie')}>
                    <Show when={tiesOf(question).length > 0} fallback={nothing}>
                      <select
                        class="input min-w-24"
                        aria-label={t('survey.tie.of', { question: questionName(question) })}
                        disabled={props.locked}
                        onChange={(event) =>
                          decide(question, {
                            tie: (event.currentTarget.value || null) as Question['tie'],
                          })
                        }
                      >
                        <option value="" selected={question.tie === null}>
                          {t('survey.none')}
                        </option>
                        <For each={tiesOf(question)}>
                          {(tie) => (
                            <option value={tie} selected={tie === question.tie}>
                              {t(`survey.tie.${tie}`)}
                            </option>
                          )}
                        </For>
                      </select>
                    </Show>
                  </td>
                  <Show when={isPreview()}>
                    <td class="num" data-label={t('survey.n')}>
                      {question.n === null ? nothing : count(question.n)}
                    </td>
                    <td class="wide">
                      <Show when={!props.locked && question.kind !== 'unused'}>
                        <button
                          type="button"
                          class="btn max-sm:min-h-11"
                          aria-label={t('survey.mend.of', { question: questionName(question) })}
                          onClick={() => setOpen(question.column)}
                        >
                          {t('survey.mend')}
                        </button>
                      </Show>
                    </td>
                  </Show>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </TableScroll>
      <QuestionDialog
        question={opened()}
        onSave={(decision) => {
          const question = opened()
          if (question) decide(question, decision)
        }}
        onClose={() => setOpen(undefined)}
      />
    </div>
  )
}
