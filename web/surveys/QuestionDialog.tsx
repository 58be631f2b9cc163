import { createAsync } from '@solidjs/router'
import { For, type JSX, Match, Show, Switch } from 'solid-js'
import { attendeeKindNames } from '../../api/domain/survey.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { listDepartments } from '../settings/departments.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import type { Question, QuestionDecision } from './survey.ts'

const isRated = ({ kind }: Question) => kind === 'rating' || kind === 'score'
const isTied = ({ tie }: Question) => tie === 'department' || tie === 'kind'

const wholeOf = (form: FormData, name: string): number | null => {
  const text = said(form, name)
  return text === null || !/^-?\d+$/.test(text) ? null : Number(text)
}

/** What the form says, of those things alone that this kind of question has. */
function decisionOf(form: FormData, question: Question): QuestionDecision {
  const title = said(form, 'title') ?? question.title
  const decision: QuestionDecision = title === question.title ? {} : { title }
  if (isRated(question)) {
    const [low, high] = [wholeOf(form, 'low'), wholeOf(form, 'high')]
    const points = question.values.map(
      ({ value }, at) => [value, wholeOf(form, `value-${at}`)] as const,
    )
    // What was left as it is was not decided, and so is not remembered either.
    if (points.some(([value, given]) => given !== (question.points[value] ?? null)))
      decision.points = Object.fromEntries(points)
    const isMoved = low !== question.scale?.low || high !== question.scale?.high
    if (question.kind === 'rating' && low !== null && high !== null && isMoved)
      decision.scale = { low, high }
  }
  if (isTied(question))
    decision.groups = Object.fromEntries(
      question.values.map(({ value }, at) => [value, said(form, `value-${at}`)]),
    )
  if (question.kind === 'multiple' && question.shape === 'whole') {
    const options = (said(form, 'options') ?? '').split('\n').map((one) => one.trim())
    const given = options.filter((one) => one !== '')
    if (given.length > 0) decision.options = given
  }
  return decision
}

const Value = (props: { value: string; count: number; children: JSX.Element }): JSX.Element => (
  <li class="grid grid-cols-[minmax(0,1fr)_9rem] items-center gap-3 border-t border-line py-1.5 first:border-0">
    <span class="[overflow-wrap:anywhere]">
      {props.value}
      <span class="ms-2 text-xs text-muted">
        {t('survey.times', { count: count(props.count) })}
      </span>
    </span>
    {props.children}
  </li>
)

/** Words on their way to points: what is left blank is no answer of the scale. */
const Points = (props: { question: Question }): JSX.Element => (
  <fieldset>
    <legend class="font-medium">{t('survey.points')}</legend>
    <p class="mb-2 text-sm text-muted">{t('survey.points.hint')}</p>
    <Show when={props.question.kind === 'rating'}>
      <div class="mb-2 grid grid-cols-2 gap-3">
        <Field label={t('survey.low')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              type="number"
              name="low"
              value={props.question.scale?.low}
            />
          )}
        </Field>
        <Field label={t('survey.high')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              type="number"
              name="high"
              value={props.question.scale?.high}
            />
          )}
        </Field>
      </div>
    </Show>
    <ul>
      <For each={props.question.values}>
        {({ value, count }, at) => (
          <Value value={value} count={count}>
            <input
              class="input"
              type="number"
              name={`value-${at()}`}
              aria-label={t('survey.points.of', { value })}
              value={props.question.points[value] ?? ''}
            />
          </Value>
        )}
      </For>
    </ul>
  </fieldset>
)

/** What was written on its way to departments or kinds of attendees. */
const Groups = (props: { question: Question }): JSX.Element => {
  const departments = createAsync(() => listDepartments())
  const options = () =>
    props.question.tie === 'kind'
      ? attendeeKindNames.map((kind) => ({ value: kind, label: t(`attendee.kind.${kind}`) }))
      : (departments()?.departments ?? []).map(({ id, name }) => ({
          value: String(id),
          label: name,
        }))
  return (
    <fieldset>
      <legend class="font-medium">{t(`survey.groups.${props.question.tie as 'kind'}`)}</legend>
      <p class="mb-2 text-sm text-muted">{t('survey.groups.hint')}</p>
      <ul>
        <For each={props.question.values}>
          {({ value, count }, at) => (
            <Value value={value} count={count}>
              <select
                class="input"
                name={`value-${at()}`}
                aria-label={t('survey.group.of', { value })}
              >
                <option value="">{t('survey.none')}</option>
                <For each={options()}>
                  {(option) => (
                    <option
                      value={option.value}
                      selected={props.question.groups[value] === option.value}
                    >
                      {option.label}
                    </option>
                  )}
                </For>
              </select>
            </Value>
          )}
        </For>
      </ul>
    </fieldset>
  )
}

/** All that can be said about one question. */
export const QuestionDialog = (props: {
  question: Question | undefined
  onSave: (decision: QuestionDecision) => void
  onClose: () => void
}): JSX.Element => (
  <FormDialog
    open={props.question !== undefined}
    title={t('survey.mend.title')}
    action={t('survey.mend.action')}
    save={async (form) => {
      if (props.question) props.onSave(decisionOf(form, props.question))
    }}
    onClose={props.onClose}
  >
    {() => (
      <Show when={props.question}>
        {(question) => (
          <>
            <Field label={t('survey.title')}>
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="title"
                  maxlength="500"
                  value={question().title}
                />
              )}
            </Field>
            <Switch>
              <Match when={isRated(question())}>
                <Points question={question()} />
              </Match>
              <Match when={isTied(question())}>
                <Groups question={question()} />
              </Match>
              <Match when={question().kind === 'multiple' && question().shape === 'whole'}>
                <Field label={t('survey.options')} hint={t('survey.options.hint')}>
                  {(aria) => <textarea {...aria} class="input" name="options" rows="6" />}
                </Field>
              </Match>
            </Switch>
          </>
        )}
      </Show>
    )}
  </FormDialog>
)
