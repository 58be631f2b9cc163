import { createAsync } from '@solidjs/router'
import { For, type JSX, Suspense } from 'solid-js'
import { lodgings, personKinds } from '../../api/domain/attendance.ts'
import { weekday } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { inTreeOrder } from '../settings/department-tree.ts'
import { listDepartments } from '../settings/departments.ts'
import { Field } from '../ui/Field.tsx'
import { type PersonDraft, stayDays } from './person-draft.ts'

/** The tree of departments to choose from, and none. */
export const DepartmentField = (props: {
  value: number | null
  locked?: boolean
  onChange: (departmentId: number | null) => void
}): JSX.Element => {
  const found = createAsync(() => listDepartments())
  return (
    <Field label={t('attendee.department')}>
      {(aria) => (
        <Suspense fallback={<div class="skeleton h-8" />}>
          <select
            {...aria}
            class="input"
            disabled={props.locked}
            onChange={(event) => props.onChange(Number(event.currentTarget.value) || null)}
          >
            <option value="">{t('attendee.untied')}</option>
            <For each={inTreeOrder(found()?.departments ?? [])}>
              {({ node, depth }) => (
                <option value={node.id} selected={node.id === props.value}>
                  {'\u3000'.repeat(depth)}
                  {node.name}
                </option>
              )}
            </For>
          </select>
        </Suspense>
      )}
    </Field>
  )
}

type Texts = 'unit' | 'region' | 'position' | 'note'

/** Everything that is said of a person. */
export const PersonFields = (props: {
  draft: PersonDraft
  meeting: { startsOn: string; endsOn: string }
  locked: boolean
  /** The phone that is kept, as far as it is shown. */
  masked: string | null
  onChange: (part: Partial<PersonDraft>) => void
}): JSX.Element => {
  const days = () => stayDays(props.meeting)
  const line = (name: Texts) => (
    <Field label={t(`attendee.${name}`)}>
      {(aria) => (
        <input
          {...aria}
          class="input"
          maxlength={name === 'note' ? 500 : 200}
          disabled={props.locked}
          value={props.draft[name]}
          onInput={(event) => props.onChange({ [name]: event.currentTarget.value })}
        />
      )}
    </Field>
  )
  const moment = (side: 'arrived' | 'left', options: readonly string[]) => {
    const [on, time] = [`${side}On`, `${side}Time`] as const
    return (
      <Field label={t(`attendee.${side}`)}>
        {(aria) => (
          <div class="grid grid-cols-[minmax(0,1fr)_7rem] gap-2">
            <select
              {...aria}
              class="input"
              disabled={props.locked}
              onChange={(event) => props.onChange({ [on]: event.currentTarget.value })}
            >
              <option value="">{t(`attendee.${side}.none`)}</option>
              <For each={options}>
                {(day) => (
                  <option value={day} selected={day === props.draft[on]}>
                    {weekday(day)}
                  </option>
                )}
              </For>
            </select>
            <input
              class="input"
              type="time"
              aria-label={t(`attendee.${side}.time`)}
              disabled={props.locked || props.draft[on] === ''}
              value={props.draft[time]}
              onInput={(event) => props.onChange({ [time]: event.currentTarget.value })}
            />
          </div>
        )}
      </Field>
    )
  }
  return (
    <div class="grid gap-3 sm:grid-cols-2">
      <Field label={t('attendee.name')}>
        {(aria) => (
          <input
            {...aria}
            class="input"
            required
            maxlength="200"
            disabled={props.locked}
            value={props.draft.name}
            onInput={(event) => props.onChange({ name: event.currentTarget.value })}
          />
        )}
      </Field>
      <Field label={t('attendee.kind')}>
        {(aria) => (
          <select
            {...aria}
            class="input"
            disabled={props.locked}
            onChange={(event) =>
              props.onChange({ kind: event.currentTarget.value as PersonDraft['kind'] })
            }
          >
            <For each={personKinds}>
              {(kind) => (
                <option value={kind} selected={kind === props.draft.kind}>
                  {t(`attendee.kind.${kind}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <DepartmentField
        value={props.draft.departmentId}
        locked={props.locked}
        onChange={(departmentId) => props.onChange({ departmentId })}
      />
      {line('unit')}
      {line('position')}
      {line('region')}
      {moment('arrived', days().arrival)}
      {moment('left', days().departure)}
      <Field label={t('attendee.lodging')}>
        {(aria) => (
          <select
            {...aria}
            class="input"
            disabled={props.locked}
            onChange={(event) =>
              props.onChange({ lodging: event.currentTarget.value as PersonDraft['lodging'] })
            }
          >
            <option value="">{t('attendee.lodging.unknown')}</option>
            <For each={lodgings}>
              {(lodging) => (
                <option value={lodging} selected={lodging === props.draft.lodging}>
                  {t(`attendee.lodging.${lodging}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <Field label={t('attendee.phone')}>
        {(aria) => (
          <input
            {...aria}
            class="input"
            type="tel"
            autocomplete="off"
            maxlength="40"
            pattern="[0-9+() \-]{3,40}"
            placeholder={props.masked ?? ''}
            disabled={props.locked}
            value={props.draft.phone}
            onInput={(event) => props.onChange({ phone: event.currentTarget.value })}
          />
        )}
      </Field>
      {line('note')}
      <label class="flex min-h-11 items-center gap-2">
        <input
          type="checkbox"
          checked={props.draft.isExpected}
          disabled={props.locked}
          onChange={(event) => props.onChange({ isExpected: event.currentTarget.checked })}
        />
        {t('attendee.is-expected')}
      </label>
    </div>
  )
}
