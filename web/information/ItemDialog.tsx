import { createAsync } from '@solidjs/router'
import { createSignal, For, Index, type JSX, Show } from 'solid-js'
import { usualKinds } from '../../api/domain/information-item.ts'
import { Refused } from '../api.ts'
import { today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import {
  addItem,
  afterFacts,
  changeItem,
  type Item,
  listOfficers,
  listUnits,
} from './information.ts'
import { kindWord, unitTyped } from './information-words.ts'
import {
  blankAdoption,
  blankInstruction,
  blankItem,
  bodyOf,
  type DraftFault,
  draftOf,
  type ItemDraft,
} from './item-draft.ts'
import { UnitList } from './UnitChoice.tsx'
import { AdoptionFields, InstructionFields } from './use-fields.tsx'

/** Enters an item with its uses and instructions, one after the other without leaving the keyboard, or changes one. */
export const ItemDialog = (props: { editing: Item | 'new'; onClose: () => void }): JSX.Element => {
  const units = createAsync(() => listUnits())
  const officers = createAsync(() => listOfficers())
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const [draft, setDraft] = createSignal<ItemDraft>()
  const [error, setError] = createSignal<string>()
  const [isStale, setStale] = createSignal(false)
  const [fault, setFault] = createSignal<DraftFault>()
  const [saved, setSaved] = createSignal(0)
  const [working, setWorking] = createSignal(false)
  let titleField: HTMLInputElement | undefined
  const all = () => units()?.units ?? []
  const now = (): ItemDraft => {
    const known = before()
    return (
      draft() ?? (known ? draftOf(known, all(), officers()?.officers ?? []) : blankItem(today()))
    )
  }
  const set = (part: Partial<ItemDraft>) => setDraft({ ...now(), ...part })
  const faultOf = (field: DraftFault['field']) => {
    const found = fault()
    return found?.field === field
      ? t(field === 'officer' ? 'information.unknown-officer' : 'information.unknown-unit', {
          name: found.name,
        })
      : undefined
  }
  const ofUnit = () => {
    const unit = unitTyped(all(), now().unit)
    return (officers()?.officers ?? []).filter((one) => one.unitId === unit?.id && !one.isRetired)
  }
  /** With `next`, the form is there for the next one at once. */
  const save = async (next: boolean) => {
    setError(undefined)
    setFault(undefined)
    const known = before()
    const made = bodyOf(now(), all(), officers()?.officers ?? [], known)
    if ('fault' in made) return setFault(made.fault)
    setWorking(true)
    try {
      if (known) {
        const { adoptions: _a, instructions: _i, ...body } = made.body
        await changeItem(known.id, { ...body, revision: known.revision })
        say(t('information.saved', { title: made.body.title }))
      } else {
        await addItem(made.body)
        setSaved(saved() + 1)
        say(t('information.added', { title: made.body.title }))
      }
      await afterFacts()
      if (!next) return props.onClose()
      setDraft({ ...blankItem(now().submittedOn), unit: now().unit })
      titleField?.focus()
    } catch (refused) {
      setStale(refused instanceof Refused && refused.code === 'information.changed')
      setError(
        refused instanceof Refused && refused.problems[0]
          ? `${sentence(refused)} ${refused.problems.map(({ message }) => message).join(' ')}`
          : sentence(refused),
      )
      if (refused instanceof Refused && refused.code === 'information.changed') await afterFacts()
    } finally {
      setWorking(false)
    }
    return undefined
  }
  const keys = (event: KeyboardEvent) => {
    if (event.key !== 'Enter' || !(event.ctrlKey || event.metaKey)) return
    event.preventDefault()
    void save(before() === undefined)
  }
  return (
    <Dialog
      open
      wide
      onClose={props.onClose}
      title={t(before() ? 'information.edit' : 'information.add')}
    >
      <form
        class="grid gap-4"
        onKeyDown={keys}
        onSubmit={(event) => {
          event.preventDefault()
          void save(false)
        }}
      >
        <UnitList id="information-units" />
        <Show when={error()}>
          <Notice
            tone={isStale() ? 'warn' : 'over'}
            actions={
              <Show when={isStale()}>
                <button type="button" class="btn" onClick={props.onClose}>
                  {t('budget.stale.theirs')}
                </button>
              </Show>
            }
          >
            {error()}
          </Notice>
        </Show>
        <div class="grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-6">
          <Field label={t('information.item')} class="col-span-2 sm:col-span-4">
            {(aria) => (
              <input
                {...aria}
                ref={titleField}
                class="input"
                maxlength="200"
                autofocus
                required
                value={now().title}
                onInput={(event) => set({ title: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('information.number')} class="col-span-2">
            {(aria) => (
              <input
                {...aria}
                class="input"
                maxlength="100"
                value={now().number}
                onInput={(event) => set({ number: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={t('information.unit')}
            error={faultOf('unit')}
            class="col-span-2 sm:col-span-2"
          >
            {(aria) => (
              <input
                {...aria}
                class="input"
                list="information-units"
                required
                value={now().unit}
                onInput={(event) => set({ unit: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('information.officer')} error={faultOf('officer')} class="sm:col-span-2">
            {(aria) => (
              <>
                <input
                  {...aria}
                  class="input"
                  list="information-officers"
                  value={now().officer}
                  onInput={(event) => set({ officer: event.currentTarget.value })}
                />
                <datalist id="information-officers">
                  <For each={ofUnit()}>{(one) => <option value={one.name} />}</For>
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('information.kind')} class="sm:col-span-2">
            {(aria) => (
              <>
                <input
                  {...aria}
                  class="input"
                  list="information-kinds"
                  maxlength="100"
                  value={now().kind}
                  onInput={(event) => set({ kind: event.currentTarget.value })}
                />
                <datalist id="information-kinds">
                  <For each={usualKinds}>{(kind) => <option value={kindWord(kind)} />}</For>
                </datalist>
              </>
            )}
          </Field>
          <Field label={t('information.submitted-on')} class="sm:col-span-2">
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="date"
                value={now().submittedOn}
                onInput={(event) => set({ submittedOn: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field label={t('information.time')} class="sm:col-span-1">
            {(aria) => (
              <input
                {...aria}
                class="input"
                type="time"
                value={now().submittedTime}
                onInput={(event) => set({ submittedTime: event.currentTarget.value })}
              />
            )}
          </Field>
          <Field
            label={t('information.joint')}
            hint={t('information.joint.hint')}
            error={faultOf('joint')}
            class="col-span-2 sm:col-span-3"
          >
            {(aria) => (
              <input
                {...aria}
                class="input"
                value={now().joint}
                onInput={(event) => set({ joint: event.currentTarget.value })}
              />
            )}
          </Field>
        </div>
        <details open={now().commissioned || now().length !== '' || now().extras !== ''}>
          <summary class="link w-fit">{t('information.more')}</summary>
          <div class="mt-2 grid grid-cols-2 gap-x-4 gap-y-3 sm:grid-cols-6">
            <label class="flex items-center gap-2 self-end pb-2 sm:col-span-2">
              <input
                type="checkbox"
                checked={now().commissioned}
                onChange={(event) => set({ commissioned: event.currentTarget.checked })}
              />
              {t('information.commissioned')}
            </label>
            <Field label={t('information.due')} class="sm:col-span-2">
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="date"
                  value={now().dueOn}
                  onInput={(event) => set({ dueOn: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('information.due-time')} class="sm:col-span-2">
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  type="time"
                  value={now().dueTime}
                  onInput={(event) => set({ dueTime: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('information.length')} class="sm:col-span-2">
              {(aria) => (
                <select
                  {...aria}
                  class="input"
                  onChange={(event) =>
                    set({ length: event.currentTarget.value as ItemDraft['length'] })
                  }
                >
                  <For each={['', 'short', 'standard', 'long'] as const}>
                    {(length) => (
                      <option value={length} selected={length === now().length}>
                        {length === ''
                          ? t('information.not-said')
                          : t(`information.length.${length}`)}
                      </option>
                    )}
                  </For>
                </select>
              )}
            </Field>
            <Field label={t('information.late-kind')} class="sm:col-span-2">
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  maxlength="100"
                  value={now().lateKind}
                  onInput={(event) => set({ lateKind: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('information.extras')} class="sm:col-span-2">
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  value={now().extras}
                  onInput={(event) => set({ extras: event.currentTarget.value })}
                />
              )}
            </Field>
            <Field label={t('information.note')} class="col-span-2 sm:col-span-6">
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  maxlength="1000"
                  value={now().note}
                  onInput={(event) => set({ note: event.currentTarget.value })}
                />
              )}
            </Field>
          </div>
        </details>
        <Show when={!before()}>
          <Index each={now().adoptions}>
            {(one, at) => (
              <fieldset class="flex items-end gap-2 rounded-md bg-sunken p-3">
                <legend class="sr-only">{t('information.adoption-at', { number: at + 1 })}</legend>
                <div class="min-w-0 flex-1">
                  <AdoptionFields
                    draft={one()}
                    onChange={(part) =>
                      set({
                        adoptions: now().adoptions.map((was, index) =>
                          index === at ? { ...was, ...part } : was,
                        ),
                      })
                    }
                  />
                </div>
                <button
                  type="button"
                  class="btn btn-quiet"
                  aria-label={t('information.drop-row')}
                  onClick={() =>
                    set({ adoptions: now().adoptions.filter((_one, index) => index !== at) })
                  }
                >
                  <Icon name="trash" />
                </button>
              </fieldset>
            )}
          </Index>
          <Index each={now().instructions}>
            {(one, at) => (
              <fieldset class="flex items-end gap-2 rounded-md bg-sunken p-3">
                <legend class="sr-only">
                  {t('information.instruction-at', { number: at + 1 })}
                </legend>
                <div class="min-w-0 flex-1">
                  <InstructionFields
                    draft={one()}
                    onChange={(part) =>
                      set({
                        instructions: now().instructions.map((was, index) =>
                          index === at ? { ...was, ...part } : was,
                        ),
                      })
                    }
                  />
                </div>
                <button
                  type="button"
                  class="btn btn-quiet"
                  aria-label={t('information.drop-row')}
                  onClick={() =>
                    set({
                      instructions: now().instructions.filter((_one, index) => index !== at),
                    })
                  }
                >
                  <Icon name="trash" />
                </button>
              </fieldset>
            )}
          </Index>
          <div class="flex flex-wrap gap-2">
            <button
              type="button"
              class="btn"
              onClick={() =>
                set({
                  adoptions: [
                    ...now().adoptions,
                    blankAdoption(now().adoptions.at(-1)?.adoptedOn ?? now().submittedOn),
                  ],
                })
              }
            >
              <Icon name="plus" />
              {t('information.add-adoption')}
            </button>
            <button
              type="button"
              class="btn"
              onClick={() =>
                set({
                  instructions: [...now().instructions, blankInstruction(now().submittedOn)],
                })
              }
            >
              <Icon name="plus" />
              {t('information.add-instruction')}
            </button>
          </div>
        </Show>
        <div class="flex flex-wrap items-center justify-end gap-2">
          <p class="me-auto text-sm text-muted" role="status">
            {saved() > 0
              ? t('information.saved-count', { count: saved() })
              : t(before() ? 'information.keys.edit' : 'information.keys')}
          </p>
          <button type="button" class="btn" onClick={props.onClose}>
            {t(saved() > 0 ? 'ui.close' : 'ui.cancel')}
          </button>
          <Show when={!before()}>
            <button type="button" class="btn" disabled={working()} onClick={() => save(true)}>
              {t('information.save-next')}
            </button>
          </Show>
          <button type="submit" class="btn btn-primary" disabled={working()}>
            {t(before() ? 'information.save' : 'information.add.action')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
