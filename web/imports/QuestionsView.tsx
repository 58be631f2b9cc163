import { For, type JSX, Show } from 'solid-js'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Decisions, Import } from './import.ts'
import { optionText } from './import-words.ts'

/** What the reader will not guess: each answer is a button. */
export const QuestionsView = (props: {
  questions: Import['questions']
  busy: boolean
  onDecide: (decisions: Decisions) => void
}): JSX.Element => (
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
              </div>
            </li>
          )}
        </For>
      </ul>
    </section>
  </Show>
)
