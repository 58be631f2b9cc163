import { For, type JSX } from 'solid-js'
import {
  type ItemRole,
  itemRoles,
  lengthClasses,
  levels,
  type PointsByRole,
  type UseForm,
  useForms,
} from '../../api/domain/rule-book.ts'
import { formNames, lengthNames, levelNames, roleNames } from '../../api/domain/rule-book-names.ts'
import { locale } from '../i18n/locale.ts'
import { t } from '../i18n/translate.ts'

/** A short text in a cell; empty is null. */
export const TextCell = (props: {
  label: string
  value: string | null
  placeholder?: string
  isPoints?: boolean
  onInput: (value: string) => void
}): JSX.Element => (
  <input
    class={`input ${props.isPoints ? 'min-w-14 text-end' : 'min-w-20'}`}
    aria-label={props.label}
    value={props.value ?? ''}
    placeholder={props.placeholder ?? ''}
    inputmode={props.isPoints ? 'decimal' : 'text'}
    maxlength={props.isPoints ? 25 : 100}
    onInput={(event) => props.onInput(event.currentTarget.value)}
  />
)

/** One of a few; `any` stands first where nothing need be said. */
export const PickCell = <T extends string>(props: {
  label: string
  value: T | null
  options: readonly T[]
  name: (option: T) => string
  any?: string
  onPick: (value: T | null) => void
}): JSX.Element => (
  <select
    class="input min-w-16 px-1"
    aria-label={props.label}
    value={props.value ?? ''}
    onChange={(event) =>
      props.onPick(props.options.find((one) => one === event.currentTarget.value) ?? null)
    }
  >
    {props.any === undefined ? null : (
      <option value="" selected={props.value === null}>
        {props.any}
      </option>
    )}
    <For each={props.options}>
      {(option) => (
        <option value={option} selected={option === props.value}>
          {props.name(option)}
        </option>
      )}
    </For>
  </select>
)

export const levelName = (one: (typeof levels)[number]): string => levelNames[locale()][one]
export const formName = (one: UseForm): string => formNames[locale()][one]
export const lengthName = (one: (typeof lengthClasses)[number]): string =>
  lengthNames[locale()][one]
export const roleName = (one: ItemRole): string => roleNames[locale()][one]

export const LevelCell = (props: {
  label: string
  value: (typeof levels)[number] | null
  onPick: (value: (typeof levels)[number] | null) => void
}): JSX.Element => (
  <PickCell {...props} options={levels} name={levelName} any={t('rule-book.any')} />
)

export const FormCell = (props: {
  label: string
  value: UseForm | null
  onPick: (value: UseForm | null) => void
}): JSX.Element => (
  <PickCell {...props} options={useForms} name={formName} any={t('rule-book.any')} />
)

export const LengthCell = (props: {
  label: string
  value: (typeof lengthClasses)[number] | null
  onPick: (value: (typeof lengthClasses)[number] | null) => void
}): JSX.Element => (
  <PickCell {...props} options={lengthClasses} name={lengthName} any={t('rule-book.any')} />
)

/** Points of a line: one figure, or one for each role. */
export const PointsCell = (props: {
  label: string
  value: string | PointsByRole
  isByRole: boolean
  onChange: (value: string | PointsByRole) => void
}): JSX.Element => {
  const ofRole = (role: ItemRole) =>
    typeof props.value === 'string' ? '' : (props.value[role] ?? '')
  return (
    <>
      {props.isByRole || typeof props.value !== 'string' ? (
        <div class="grid min-w-32 grid-cols-2 gap-1">
          <For each={itemRoles}>
            {(role) => (
              <label class="grid gap-0.5 text-xs text-muted">
                {roleName(role)}
                <input
                  class="input min-w-14 text-end text-ink"
                  inputmode="decimal"
                  maxlength="25"
                  aria-label={`${props.label} ${roleName(role)}`}
                  value={ofRole(role)}
                  onInput={(event) => {
                    const before = typeof props.value === 'string' ? {} : props.value
                    const { [role]: _, ...others } = before
                    const text = event.currentTarget.value.trim()
                    props.onChange(text === '' ? others : { ...others, [role]: text })
                  }}
                />
              </label>
            )}
          </For>
        </div>
      ) : (
        <TextCell
          label={props.label}
          isPoints
          value={props.value}
          onInput={(value) => props.onChange(value.trim())}
        />
      )}
    </>
  )
}
