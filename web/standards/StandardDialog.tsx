import { revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type FieldProblem, Refused } from '../api.ts'
import { loadCeilings } from '../ceilings/ceiling.ts'
import type { MessageKey } from '../i18n/catalogue.ts'
import { t } from '../i18n/translate.ts'
import { categories } from '../meetings/meeting.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { named } from './StandardsTable.tsx'
import { notAmounts, readStandardForm, standardFields } from './standard-form.ts'
import { addStandard, changeStandard, listStandards, type Standard } from './standards.ts'

type Input = {
  name: string
  label: MessageKey
  hint?: MessageKey
  type?: 'date' | 'number'
  step?: string
  required?: boolean
  class?: string
}

const whole = 'col-span-2 sm:col-span-3'
const inputs: Input[] = [
  { name: 'name', label: 'standard.name', required: true, class: 'col-span-2' },
  { name: 'source', label: 'standard.source', required: true, class: 'col-span-2' },
  { name: 'place', label: 'standard.place', hint: 'standard.place.hint' },
  { name: 'attendanceCap', label: 'standard.cap', type: 'number', step: '1' },
  { name: 'validFrom', label: 'standard.from', type: 'date', required: true },
  { name: 'validTo', label: 'standard.to', hint: 'standard.to.hint', type: 'date' },
  { name: 'lodgingCents', label: 'standard.lodging', required: true },
  { name: 'mealsCents', label: 'standard.meals', required: true },
  { name: 'otherCents', label: 'standard.other', required: true },
  { name: 'staffShareBasisPoints', label: 'standard.staff', type: 'number', step: '0.01' },
  { name: 'maxHalfDays', label: 'standard.length', type: 'number', step: '0.5' },
  { name: 'travelHalfDays', label: 'standard.travel', type: 'number', step: '0.5' },
]
const switches = [
  { name: 'partsOffset', label: 'standard.parts-offset' },
  { name: 'deductNotProvided', label: 'standard.deduct' },
  { name: 'verified', label: 'standard.verified' },
] as const

export const StandardDialog = (props: {
  editing: Standard | 'new' | undefined
  onClose: () => void
}): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const [problems, setProblems] = createSignal<FieldProblem[]>([])
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const title = () => {
    const known = before()
    return known ? t('standard.edit.of', named(known)) : t('standard.add')
  }
  const problemOf = (name: string) => problems().find((one) => one.path === name)?.message
  const close = () => {
    setError(undefined)
    setProblems([])
    props.onClose()
  }
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const body = readStandardForm(new FormData(event.currentTarget))
    const wrong = notAmounts(body)
    setError(undefined)
    setProblems(wrong.map((path) => ({ path, message: t('annual.amount.wrong') })))
    if (wrong.length > 0) return
    try {
      const known = before()
      await (known ? changeStandard(known.id, body) : addStandard(body))
      await revalidate([listStandards.key, loadCeilings.key])
      say(t('standard.saved', { name: body.name }))
      close()
    } catch (refused) {
      setError(sentence(refused))
      if (refused instanceof Refused) setProblems(refused.problems)
    }
  }
  return (
    <Dialog wide open={props.editing !== undefined} onClose={close} title={title()}>
      <form class="grid grid-cols-2 gap-4 sm:grid-cols-3" onSubmit={submit}>
        <Show when={error()}>
          <div class={whole}>
            <Notice tone="over">{error()}</Notice>
          </div>
        </Show>
        <Field label={t('meeting.category')} class="max-sm:col-span-2">
          {(aria) => (
            <select {...aria} class="input" name="category">
              <For each={categories}>
                {(one) => (
                  <option value={one} selected={(before()?.category ?? 'second') === one}>
                    {t(`meeting.category.${one}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <For each={inputs}>
          {(input) => (
            <Field
              label={t(input.label)}
              hint={input.hint && t(input.hint)}
              error={problemOf(input.name)}
              class={input.class ?? ''}
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name={input.name}
                  type={input.type ?? 'text'}
                  min={input.type === 'number' ? 0 : undefined}
                  step={input.step}
                  inputmode={input.name.endsWith('Cents') ? 'decimal' : undefined}
                  value={standardFields(before())[input.name] ?? ''}
                  required={input.required ?? false}
                />
              )}
            </Field>
          )}
        </For>
        <fieldset class={`grid gap-2 ${whole}`}>
          <legend class="sr-only">{t('standard.switches')}</legend>
          <For each={switches}>
            {(one) => (
              <label class="flex min-h-8 items-center gap-2 pointer-coarse:min-h-11">
                <input
                  type="checkbox"
                  class="size-4"
                  name={one.name}
                  checked={before()?.[one.name] ?? one.name === 'partsOffset'}
                />
                {t(one.label)}
              </label>
            )}
          </For>
        </fieldset>
        <Field label={t('standard.note')} hint={t('standard.note.hint')} class={whole}>
          {(aria) => (
            <input {...aria} class="input" name="note" value={standardFields(before()).note} />
          )}
        </Field>
        <div class={`flex justify-end gap-2 ${whole}`}>
          <button type="button" class="btn" onClick={close}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t('standard.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
