import { createAsync, revalidate, useNavigate, useSearchParams } from '@solidjs/router'
import { createEffect, createSignal, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { sentence } from '../ui/states.tsx'
import { AccessCard } from './AccessCard.tsx'
import { DemoEntrance } from './DemoEntrance.tsx'
import { loadSession, loadSetup, signIn } from './session.ts'

/** Only a path of this site: a link in a message can't send the reader elsewhere. */
const safePath = (next: unknown): string =>
  typeof next === 'string' && /^\/(?![/\\])/.test(next) ? next : '/'

export default function SignInPage() {
  const setup = createAsync(() => loadSetup())
  const go = useNavigate()
  const [search] = useSearchParams()
  const [error, setError] = createSignal<string>()
  const [busy, setBusy] = createSignal(false)
  createEffect(() => {
    document.title = `${t('sign-in.title')} · ${t('app.name')}`
    if (setup()?.needed) go('/setup', { replace: true })
  })
  const enter = async () => {
    await revalidate(loadSession.key)
    go(safePath(search.next), { replace: true })
  }
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    setBusy(true)
    setError(undefined)
    try {
      await signIn(String(form.get('email')).trim(), String(form.get('password')))
      await enter()
    } catch (refused) {
      const wrong = refused instanceof Refused && refused.status === 401
      setError(wrong ? t('sign-in.wrong') : sentence(refused))
    } finally {
      setBusy(false)
    }
  }
  return (
    <AccessCard
      title={t('sign-in.title')}
      lead={setup()?.demo ? t('demo.lead') : t('sign-in.lead')}
    >
      <Show when={setup()?.demo}>
        <DemoEntrance onEntered={enter} />
      </Show>
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('person.email')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              name="email"
              type="email"
              autocomplete="username"
              required
            />
          )}
        </Field>
        <Field label={t('person.password')}>
          {(aria) => (
            <input
              {...aria}
              class="input"
              name="password"
              type="password"
              autocomplete="current-password"
              required
            />
          )}
        </Field>
        <button type="submit" class="btn btn-primary" disabled={busy()}>
          {t('sign-in.action')}
        </button>
      </form>
    </AccessCard>
  )
}
