import { createSignal, type JSX, Show } from 'solid-js'
import { type FieldProblem, Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from './Dialog.tsx'
import { Notice } from './Notice.tsx'
import { sentence } from './states.tsx'

/** A small form in a dialog: what is refused is said at its fields, and it closes when it is saved. */
export const FormDialog = (props: {
  open: boolean
  title: string
  action: string
  save: (form: FormData) => Promise<void>
  onClose: () => void
  children: (problemOf: (name: string) => string | undefined) => JSX.Element
}): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const [working, setWorking] = createSignal(false)
  const close = () => {
    setError(undefined)
    setProblems([])
    props.onClose()
  }
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    setError(undefined)
    setProblems([])
    setWorking(true)
    try {
      await props.save(new FormData(event.currentTarget))
      close()
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    } finally {
      setWorking(false)
    }
  }
  return (
    <Dialog open={props.open} onClose={close} title={props.title}>
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        {props.children((name) => problems().find((one) => one.path === name)?.message)}
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={close}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary" disabled={working()}>
            {props.action}
          </button>
        </div>
      </form>
    </Dialog>
  )
}

/** What a form says under a name; null when it is blank. */
export const said = (form: FormData, name: string): string | null =>
  String(form.get(name) ?? '').trim() || null
