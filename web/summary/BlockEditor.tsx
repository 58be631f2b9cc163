import { createSignal, For, type JSX, Show } from 'solid-js'
import { looseNumbers } from '../../api/domain/summary-draft.ts'
import { Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { figureText, inWords } from './figure-text.ts'
import { afterSumming, type Block, type Figure, saveTexts } from './summary.ts'
import { drafted, withKeys, withLabels } from './written-labels.ts'

/** One block in the organiser's own words; figures go in by name and keep their trace. */
export const BlockEditor = (props: {
  meetingId: number
  revision: number
  block: Block
  figures: ReadonlyMap<string, Figure>
  onClose: () => void
}): JSX.Element => {
  const first = withLabels(props.block.text ?? drafted(props.block), props.figures)
  const [text, setText] = createSignal(first)
  const [error, setError] = createSignal<string>()
  const [isBusy, setBusy] = createSignal(false)
  let box: HTMLTextAreaElement | undefined
  const loose = () => looseNumbers(text())
  const insert = (figure: Figure) => {
    const token = `{${inWords(figure.label)}}`
    const [from, to] = [box?.selectionStart ?? text().length, box?.selectionEnd ?? text().length]
    setText(text().slice(0, from) + token + text().slice(to))
    box?.focus()
    box?.setSelectionRange(from + token.length, from + token.length)
  }
  const save = async (written: string | null) => {
    setBusy(true)
    setError(undefined)
    try {
      const texts = [{ block: props.block.key, text: written }]
      await saveTexts(props.meetingId, { revision: props.revision, texts })
      await afterSumming()
      say(t('summary.saved', { block: inWords(props.block.title) }))
      props.onClose()
    } catch (refused) {
      const [problem] = refused instanceof Refused ? refused.problems : []
      setError(problem?.message ?? sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  const submit = (event: SubmitEvent) => {
    event.preventDefault()
    void save(withKeys(text(), props.figures).trim() || null)
  }
  return (
    <Dialog
      open
      wide
      onClose={props.onClose}
      title={t('summary.edit.of', { block: inWords(props.block.title) })}
    >
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('summary.text')} hint={t('summary.text.hint')}>
          {(aria) => (
            <textarea
              {...aria}
              ref={box}
              class="input"
              rows="7"
              maxlength="4000"
              value={text()}
              onInput={(event) => setText(event.currentTarget.value)}
            />
          )}
        </Field>
        <Show when={loose().length > 0}>
          <Notice tone="warn">{t('summary.loose', { numbers: loose().join(', ') })}</Notice>
        </Show>
        <fieldset>
          <legend class="mb-1 text-sm font-medium">{t('summary.insert')}</legend>
          <div class="flex flex-wrap gap-1">
            <For each={props.block.figures.filter(({ value }) => value !== null)}>
              {(figure) => (
                <button
                  type="button"
                  class="btn text-sm max-sm:min-h-11"
                  onClick={() => insert(figure)}
                >
                  {inWords(figure.label)} <strong>{figureText(figure)}</strong>
                </button>
              )}
            </For>
          </div>
        </fieldset>
        <div class="flex flex-wrap justify-end gap-2">
          <Show when={props.block.text !== null}>
            <button type="button" class="btn" disabled={isBusy()} onClick={() => save(null)}>
              {t('summary.back-to-draft')}
            </button>
          </Show>
          <button type="button" class="btn" onClick={props.onClose}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary" disabled={isBusy()}>
            {t('summary.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
