import { createAsync } from '@solidjs/router'
import { For, type JSX, Show, Suspense } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { inTreeOrder } from '../settings/department-tree.ts'
import { listDepartments } from '../settings/departments.ts'
import type { Decisions, Import } from './import.ts'
import { optionText } from './import-words.ts'

/** Any department at all, for a unit that is like none of those offered. */
const DepartmentPick = (props: {
  label: string
  disabled: boolean
  onPick: (departmentId: number) => void
}): JSX.Element => {
  const found = createAsync(() => listDepartments())
  return (
    <Suspense>
      <select
        class="input w-auto max-w-full"
        aria-label={props.label}
        disabled={props.disabled}
        onChange={(event) => {
          const id = Number(event.currentTarget.value)
          if (id) props.onPick(id)
        }}
      >
        <option value="">{t('question.other')}</option>
        <For each={inTreeOrder(found()?.departments ?? [])}>
          {({ node, depth }) => (
            <option value={node.id}>
              {'\u3000'.repeat(depth)}
              {node.name}
            </option>
          )}
        </For>
      </select>
    </Suspense>
  )
}

/** What the reader will not guess: each answer is a button. */
export const QuestionsView = (props: {
  questions: Import['questions']
  busy: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => {
  const units = () =>
    props.questions
      .filter(({ ask }) => ask === 'question.unit' || ask === 'question.information-unit')
      .map(({ params }) => String(params.unit))
  return (
    <Show when={props.questions.length > 0}>
      <section class="rounded-lg border border-warn bg-warn-tint p-4" aria-labelledby="questions">
        <h3 id="questions" class="mb-2">
          {t('import.questions', { count: count(props.questions.length) })}
        </h3>
        <ul class="grid gap-4">
          <For each={props.questions}>
            {(question) => (
              <li>
                <p class="mb-2 font-medium">{question.message}</p>
                <div class="flex flex-wrap gap-2">
                  <For each={question.options}>
                    {(option) => (
                      <button
                        type="button"
                        class="btn"
                        disabled={props.busy}
                        onClick={() => props.onDecide(option.decisions)}
                      >
                        {optionText(question.id, option.label)}
                      </button>
                    )}
                  </For>
                  <Show
                    when={
                      question.ask === 'question.unit' ||
                      question.ask === 'question.information-unit'
                    }
                  >
                    <DepartmentPick
                      label={t('question.other-department', {
                        unit: String(question.params.unit ?? ''),
                      })}
                      disabled={props.busy}
                      onPick={(id) =>
                        props.onDecide({ departments: { [String(question.params.unit)]: id } })
                      }
                    />
                  </Show>
                </div>
              </li>
            )}
          </For>
        </ul>
        <Show when={units().length > 1}>
          <button
            type="button"
            class="btn mt-4"
            disabled={props.busy}
            onClick={() =>
              props.onDecide({
                departments: Object.fromEntries(units().map((unit) => [unit, null])),
              })
            }
          >
            {t(
              props.questions.some(({ ask }) => ask === 'question.information-unit')
                ? 'question.leave-all'
                : 'question.untie-all',
              { count: count(units().length) },
            )}
          </button>
        </Show>
      </section>
    </Show>
  )
}
