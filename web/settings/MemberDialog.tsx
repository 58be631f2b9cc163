import { revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type Role, roles } from '../access/session.ts'
import { type FieldProblem, Refused } from '../api.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { addMember, listMembers } from './members.ts'

const fields = [
  { name: 'name', label: 'person.name', type: 'text' },
  { name: 'email', label: 'person.email', type: 'email' },
  { name: 'password', label: 'member.first-password', type: 'password' },
] as const

export const MemberDialog = (props: { open: boolean; onClose: () => void }): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const text = (name: string) => String(form.get(name) ?? '').trim()
    setError(undefined)
    setProblems([])
    try {
      await addMember({
        name: text('name'),
        email: text('email'),
        password: String(form.get('password')),
        role: text('role') as Role,
      })
      await revalidate(listMembers.key)
      say(t('member.added', { name: text('name') }))
      props.onClose()
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    }
  }
  return (
    <Dialog open={props.open} onClose={props.onClose} title={t('member.add')}>
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <For each={fields}>
          {(field) => (
            <Field
              label={t(field.label)}
              hint={field.name === 'password' ? t('person.password.hint') : undefined}
              error={problems().find((problem) => problem.path === field.name)?.message}
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name={field.name}
                  type={field.type}
                  autocomplete={field.name === 'password' ? 'new-password' : 'off'}
                  minlength={field.name === 'password' ? 8 : undefined}
                  required
                />
              )}
            </Field>
          )}
        </For>
        <Field label={t('member.role')}>
          {(aria) => (
            <select {...aria} class="input" name="role">
              <For each={roles}>
                {(role) => (
                  <option value={role} selected={role === 'organiser'}>
                    {t(`role.${role}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t('member.add')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
