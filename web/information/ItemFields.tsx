import { For, type JSX } from 'solid-js'
import { usualKinds } from '../../api/domain/information-item.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { TextField } from '../ui/TextField.tsx'
import type { Officer } from './information.ts'
import { kindWord } from './information-words.ts'
import type { DraftFault, ItemDraft } from './item-draft.ts'
import { UnitList } from './UnitChoice.tsx'

type Fields = { draft: ItemDraft; set: (part: Partial<ItemDraft>) => void }

/** What every item says: title, number, unit, officer, kind, when it came, with whom. */
export const ItemFields = (
  props: Fields & {
    fault: DraftFault | undefined
    /** Who writes for its unit. */
    officers: readonly Officer[]
    titleRef: (field: HTMLInputElement) => void
  },
): JSX.Element => {
  const faultOf = (field: DraftFault['field']) =>
    props.fault?.field === field
      ? t(field === 'officer' ? 'information.unknown-officer' : 'information.unknown-unit', {
          name: props.fault.name,
        })
      : undefined
  return (
    <div class="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-6">
      <UnitList id="information-units" />
      <TextField
        ref={props.titleRef}
        label={t('information.item')}
        class="col-span-2 sm:col-span-4"
        maxlength="200"
        autofocus
        required
        value={props.draft.title}
        onText={(title) => props.set({ title })}
      />
      <TextField
        label={t('information.number')}
        class="col-span-2"
        maxlength="100"
        value={props.draft.number}
        onText={(number) => props.set({ number })}
      />
      <TextField
        label={t('information.unit')}
        error={faultOf('unit')}
        class="col-span-2 sm:col-span-2"
        list="information-units"
        required
        value={props.draft.unit}
        onText={(unit) => props.set({ unit })}
      />
      <TextField
        label={t('information.officer')}
        error={faultOf('officer')}
        class="sm:col-span-2"
        list="information-officers"
        value={props.draft.officer}
        onText={(officer) => props.set({ officer })}
        options={
          <datalist id="information-officers">
            <For each={props.officers}>{(one) => <option value={one.name} />}</For>
          </datalist>
        }
      />
      <TextField
        label={t('information.kind')}
        class="sm:col-span-2"
        list="information-kinds"
        maxlength="100"
        value={props.draft.kind}
        onText={(kind) => props.set({ kind })}
        options={
          <datalist id="information-kinds">
            <For each={usualKinds}>{(kind) => <option value={kindWord(kind)} />}</For>
          </datalist>
        }
      />
      <TextField
        label={t('information.submitted-on')}
        class="sm:col-span-2"
        type="date"
        value={props.draft.submittedOn}
        onText={(submittedOn) => props.set({ submittedOn })}
      />
      <TextField
        label={t('information.time')}
        class="sm:col-span-1"
        type="time"
        value={props.draft.submittedTime}
        onText={(submittedTime) => props.set({ submittedTime })}
      />
      <TextField
        label={t('information.joint')}
        hint={t('information.joint.hint')}
        error={faultOf('joint')}
        class="col-span-2 sm:col-span-3"
        value={props.draft.joint}
        onText={(joint) => props.set({ joint })}
      />
    </div>
  )
}

/** What few items say: commissioned, due, how long, how late, extras, a note. */
export const RareItemFields = (props: Fields): JSX.Element => (
  <details
    open={props.draft.commissioned || props.draft.length !== '' || props.draft.extras !== ''}
  >
    <summary class="link w-fit">{t('information.more')}</summary>
    <div class="mt-2 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-6">
      <label class="flex items-center gap-2 self-end pb-2 sm:col-span-2">
        <input
          type="checkbox"
          checked={props.draft.commissioned}
          onChange={(event) => props.set({ commissioned: event.currentTarget.checked })}
        />
        {t('information.commissioned')}
      </label>
      <TextField
        label={t('information.due')}
        class="sm:col-span-2"
        type="date"
        value={props.draft.dueOn}
        onText={(dueOn) => props.set({ dueOn })}
      />
      <TextField
        label={t('information.due-time')}
        class="sm:col-span-2"
        type="time"
        value={props.draft.dueTime}
        onText={(dueTime) => props.set({ dueTime })}
      />
      <Field label={t('information.length')} class="sm:col-span-2">
        {(aria) => (
          <select
            {...aria}
            class="input"
            onChange={(event) =>
              props.set({ length: event.currentTarget.value as ItemDraft['length'] })
            }
          >
            <For each={['', 'short', 'standard', 'long'] as const}>
              {(length) => (
                <option value={length} selected={length === props.draft.length}>
                  {length === '' ? t('information.not-said') : t(`information.length.${length}`)}
                </option>
              )}
            </For>
          </select>
        )}
      </Field>
      <TextField
        label={t('information.late-kind')}
        class="sm:col-span-2"
        maxlength="100"
        value={props.draft.lateKind}
        onText={(lateKind) => props.set({ lateKind })}
      />
      <TextField
        label={t('information.extras')}
        class="sm:col-span-2"
        value={props.draft.extras}
        onText={(extras) => props.set({ extras })}
      />
      <TextField
        label={t('information.note')}
        class="col-span-2 sm:col-span-6"
        maxlength="1000"
        value={props.draft.note}
        onText={(note) => props.set({ note })}
      />
    </div>
  </details>
)
