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
import { DepartmentOptions } from './DepartmentOptions.tsx'
import type { Department } from './departments.ts'
import { addMember, listMembers } from './members.ts'

const fields = [
  { name: 'name', label: 'person.name', type: 'text' },
  { name: 'email', label: 'person.email', type: 'email' },
  { name: 'password', label: 'member.first-password', type: 'password' },
] as const

export const MemberDialog = (props: {
  open: boolean
  departments: readonly Department[]
  onClose: () => void
}): JSX.Element => {
  const [role, setRole] = createSignal<Role>('organiser')
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const close = () => {
    setRole('organiser')
    setError(undefined)
    setProblems([])
    props.onClose()
  }
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
        role: role(),
        departmentId: role() === 'reader' ? Number(text('departmentId')) : null,
      })
      await revalidate(listMembers.key)
      say(t('member.added', { name: text('name') }))
      close()
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    }
  }
  return (
    <Dialog open={props.open} onClose={close} title={t('member.add')}>
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
            <select
              {...aria}
              class="input"
              onChange={(event) => setRole(event.currentTarget.value as Role)}
            >
              <For each={roles}>
                {(one) => (
                  <option value={one} selected={role() === one}>
                    {t(`role.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Show when={role() === 'reader'}>
          <Field
            label={t('member.department')}
            hint={t(
              props.departments.length > 0 ? 'member.department.hint' : 'member.department.none',
            )}
          >
            {(aria) => (
              <select {...aria} class="input" name="departmentId" required>
                <option value="">{t('member.department.choose')}</option>
                <DepartmentOptions departments={props.departments} />
              </select>
            )}
          </Field>
        </Show>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={close}>
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
