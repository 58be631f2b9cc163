import { createSignal, For, type JSX, Show } from 'solid-js'
import { date, moment } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { act } from '../ui/act.ts'
import { Field } from '../ui/Field.tsx'
import { afterDeciding, type Decision, noteProgress } from './decisions.ts'

/** How it went so far, the latest first; notes are only added to. */
export const Progress = (props: { decision: Decision; mayNote: boolean }): JSX.Element => {
  const [text, setText] = createSignal('')
  const [working, setWorking] = createSignal(false)
  const note = async (event: SubmitEvent) => {
    event.preventDefault()
    setWorking(true)
    const isDone = await act(
      () => noteProgress(props.decision, text().trim()),
      t('decision.note.added'),
      afterDeciding,
    )
    setWorking(false)
    if (isDone) setText('')
  }
  return (
    <section class="mt-4 border-t border-line pt-3">
      <h3 class="mb-2">{t('decision.progress')}</h3>
      <Show when={props.mayNote}>
        <form class="no-print mb-3 grid gap-2" onSubmit={note}>
          <Field label={t('decision.note')} hint={t('decision.note.hint')}>
            {(aria) => (
              <textarea
                {...aria}
                class="input"
                rows="2"
                maxlength="1000"
                value={text()}
                onInput={(event) => setText(event.currentTarget.value)}
              />
            )}
          </Field>
          <div>
            <button type="submit" class="btn" disabled={text().trim() === '' || working()}>
              {t('decision.note.action')}
            </button>
          </div>
        </form>
      </Show>
      <Show
        when={props.decision.notes.length > 0}
        fallback={<p class="text-sm text-muted">{t('decision.progress.none')}</p>}
      >
        <ol class="grid gap-2">
          <For each={props.decision.notes}>
            {(one) => (
              <li class="border-s-2 border-line ps-3">
                <p class="text-xs text-muted">
                  {t('decision.noted', { name: one.by, at: moment(one.at) })}
                </p>
                <Show when={one.dueBefore}>
                  <p class="text-sm font-medium">
                    {t('decision.moved', {
                      before: date(one.dueBefore),
                      after: date(one.dueAfter),
                    })}
                  </p>
                </Show>
                <p class="whitespace-pre-line">{one.text}</p>
              </li>
            )}
          </For>
        </ol>
      </Show>
    </section>
  )
}
