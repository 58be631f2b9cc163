import { createAsync, revalidate, useNavigate } from '@solidjs/router'
import { createEffect, createSignal, For, Show } from 'solid-js'
import { type FieldProblem, Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { AccessCard } from './AccessCard.tsx'
import { loadSession, loadSetup, type Setup, setUp, signIn } from './session.ts'

const fields = [
  { name: 'code', label: 'setup.code', hint: 'setup.code.hint', type: 'text', autocomplete: 'off' },
  { name: 'organisation', label: 'setup.organisation', type: 'text', autocomplete: 'organization' },
  { name: 'name', label: 'person.name', type: 'text', autocomplete: 'name' },
  { name: 'email', label: 'person.email', type: 'email', autocomplete: 'username' },
  {
    name: 'password',
    label: 'person.password',
    hint: 'person.password.hint',
    type: 'password',
    autocomplete: 'new-password',
  },
] as const

/** First run: the code printed by the server proves that one may found the organisation. */
export default function SetupPage() {
  const setup = createAsync(() => loadSetup())
  const go = useNavigate()
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const [busy, setBusy] = createSignal(false)
  createEffect(() => {
    document.title = `${t('setup.title')} · ${t('app.name')}`
    if (setup() && !setup()?.needed) go('/', { replace: true })
  })
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const body = Object.fromEntries(new FormData(event.currentTarget)) as Setup
    setBusy(true)
    setError(undefined)
    setProblems([])
    try {
      await setUp(body)
      await signIn(body.email, body.password).catch(() => undefined)
      await revalidate([loadSetup.key, loadSession.key])
      go('/', { replace: true })
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    } finally {
      setBusy(false)
    }
  }
  return (
    <AccessCard title={t('setup.title')} lead={t('setup.lead')}>
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <For each={fields}>
          {(field) => (
            <Field
              label={t(field.label)}
              hint={'hint' in field ? t(field.hint) : undefined}
              error={problems().find((problem) => problem.path === field.name)?.message}
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name={field.name}
                  type={field.type}
                  autocomplete={field.autocomplete}
                  minlength={field.name === 'password' ? 8 : undefined}
                  required
                />
              )}
            </Field>
          )}
        </For>
        <button type="submit" class="btn btn-primary" disabled={busy()}>
          {t('setup.action')}
        </button>
      </form>
    </AccessCard>
  )
}
