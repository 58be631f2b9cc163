import { createAsync } from '@solidjs/router'
import { For, type JSX, Suspense } from 'solid-js'
import { levels, useForms } from '../../api/domain/rule-book.ts'
import { t } from '../i18n/translate.ts'
import { listOffices, listPublications } from './information.ts'
import { formName, levelName } from './information-words.ts'
import type { AdoptionDraft, InstructionDraft } from './item-draft.ts'

const Text = (props: {
  label: string
  value: string
  list?: string
  type?: 'text' | 'date'
  class?: string
  onText: (value: string) => void
}): JSX.Element => (
  <label class={`grid gap-1 text-xs text-muted ${props.class ?? ''}`}>
    {props.label}
    <input
      class="input text-ink"
      type={props.type ?? 'text'}
      list={props.list}
      maxlength="100"
      value={props.value}
      onInput={(event) => props.onText(event.currentTarget.value)}
    />
  </label>
)

const Pick = <T extends string>(props: {
  label: string
  value: T
  options: readonly { value: T; label: string }[]
  onPick: (value: T) => void
}): JSX.Element => (
  <label class="grid gap-1 text-xs text-muted">
    {props.label}
    <select
      class="input text-ink"
      onChange={(event) => props.onPick(event.currentTarget.value as T)}
    >
      <For each={props.options}>
        {(option) => (
          <option value={option.value} selected={option.value === props.value}>
            {option.label}
          </option>
        )}
      </For>
    </select>
  </label>
)

const levelOptions = () => levels.map((value) => ({ value, label: levelName(value) }))

/** One use: the publication brings the level it always was of. */
export const AdoptionFields = (props: {
  draft: AdoptionDraft
  onChange: (part: Partial<AdoptionDraft>) => void
}): JSX.Element => {
  const known = createAsync(() => listPublications())
  const named = (publication: string) => {
    const level = known()?.find((one) => one.publication === publication.trim())?.level
    props.onChange({ publication, ...(level && { level }) })
  }
  return (
    <div class="grid grid-cols-2 gap-2 sm:grid-cols-[2fr_1fr_1fr_1.2fr_1.4fr_1fr]">
      <Text
        label={t('information.publication')}
        value={props.draft.publication}
        list="information-publications"
        onText={named}
      />
      <Text
        label={t('information.issue')}
        value={props.draft.issue}
        onText={(issue) => props.onChange({ issue })}
      />
      <Pick
        label={t('information.level')}
        value={props.draft.level}
        options={levelOptions()}
        onPick={(level) => props.onChange({ level })}
      />
      <Pick
        label={t('information.form')}
        value={props.draft.form}
        options={useForms.map((value) => ({ value, label: formName(value) }))}
        onPick={(form) => props.onChange({ form })}
      />
      <Text
        label={t('information.adopted-on')}
        type="date"
        value={props.draft.adoptedOn}
        onText={(adoptedOn) => props.onChange({ adoptedOn })}
      />
      <Text
        label={t('information.given')}
        value={props.draft.given}
        onText={(given) => props.onChange({ given })}
      />
      <Suspense>
        <datalist id="information-publications">
          <For each={known() ?? []}>{(one) => <option value={one.publication} />}</For>
        </datalist>
      </Suspense>
    </div>
  )
}

/** One instruction: the leader's office brings its level. */
export const InstructionFields = (props: {
  draft: InstructionDraft
  onChange: (part: Partial<InstructionDraft>) => void
}): JSX.Element => {
  const known = createAsync(() => listOffices())
  const named = (office: string) => {
    const level = known()?.find((one) => one.office === office.trim())?.level
    props.onChange({ office, ...(level && { level }) })
  }
  return (
    <div class="grid grid-cols-2 gap-2 sm:grid-cols-[2fr_1fr_1.4fr_2fr]">
      <Text
        label={t('information.office')}
        value={props.draft.office}
        list="information-offices"
        onText={named}
      />
      <Pick
        label={t('information.level')}
        value={props.draft.level}
        options={levelOptions()}
        onPick={(level) => props.onChange({ level })}
      />
      <Text
        label={t('information.written-on')}
        type="date"
        value={props.draft.writtenOn}
        onText={(writtenOn) => props.onChange({ writtenOn })}
      />
      <Text
        label={t('information.written-copy')}
        value={props.draft.publication}
        list="information-publications"
        onText={(publication) => props.onChange({ publication })}
      />
      <Suspense>
        <datalist id="information-offices">
          <For each={known() ?? []}>{(one) => <option value={one.office} />}</For>
        </datalist>
      </Suspense>
    </div>
  )
}
