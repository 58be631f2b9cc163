import { createSignal, createUniqueId, For, type JSX, Show } from 'solid-js'
import { type Role, roles } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { DepartmentOptions } from './DepartmentOptions.tsx'
import type { Department } from './departments.ts'
import type { Member } from './members.ts'

/** The role of one person, changed in place; of a reader also the department, without which nothing is changed yet. */
export const MemberRole = (props: {
  member: Member
  departments: readonly Department[]
  onChange: (role: Role, departmentId: number | null) => void
}): JSX.Element => {
  const note = createUniqueId()
  const [chosen, setChosen] = createSignal(props.member.role)
  const choose = (role: Role) => {
    setChosen(role)
    if (role !== 'reader' && role !== props.member.role) props.onChange(role, null)
  }
  return (
    <div class="flex flex-wrap items-center gap-2 max-sm:justify-end">
      <select
        class="input w-44"
        aria-label={t('member.role.of', { name: props.member.name })}
        onChange={(event) => choose(event.currentTarget.value as Role)}
      >
        <For each={roles}>
          {(role) => (
            <option value={role} selected={props.member.role === role}>
              {t(`role.${role}`)}
            </option>
          )}
        </For>
      </select>
      <Show when={chosen() === 'reader'}>
        <select
          class="input w-44"
          aria-label={t('member.department.of', { name: props.member.name })}
          aria-describedby={props.member.department ? undefined : note}
          onChange={({ currentTarget: { value } }) =>
            value && props.onChange('reader', Number(value))
          }
        >
          <Show when={!props.member.department}>
            <option value="">{t('member.department.choose')}</option>
          </Show>
          <DepartmentOptions
            departments={props.departments}
            selected={props.member.department?.id}
          />
        </select>
        <Show when={!props.member.department}>
          <p id={note} class="w-full text-xs text-muted max-sm:text-end">
            {t('member.department.pending')}
          </p>
        </Show>
      </Show>
    </div>
  )
}
