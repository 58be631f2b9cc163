import { createAsync } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { Refused } from '../api.ts'
import { today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { ItemFields, RareItemFields } from './ItemFields.tsx'
import { ItemUses } from './ItemUses.tsx'
import {
  addItem,
  afterFacts,
  changeItem,
  type Item,
  listOfficers,
  listUnits,
} from './information.ts'
import { unitTyped } from './information-words.ts'
import { blankItem, bodyOf, type DraftFault, draftOf, type ItemDraft } from './item-draft.ts'

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
  const ofUnit = () => {
    const unit = unitTyped(all(), now().unit)
    return (officers()?.officers ?? []).filter((one) => one.unitId === unit?.id && !one.isRetired)
  }
  /** With `next`, the form is there for the next one at once. */
  const save = async (next: boolean) => {
    // A key that is held saves once.
    if (working()) return
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
        // The next one is typed at once: nothing comes back over it.
        if (next) {
          setDraft({ ...blankItem(now().submittedOn), unit: now().unit })
          titleField?.focus()
        }
        setSaved(saved() + 1)
        say(t('information.added', { title: made.body.title }))
      }
      if (!next) {
        await afterFacts()
        return props.onClose()
      }
    } catch (refused) {
      setStale(refused instanceof Refused && refused.code === 'information.changed')
      setError(
        refused instanceof Refused && refused.problems[0]
          ? `${sentence(refused)} ${refused.problems.map(({ message }) => message).join(' ')}`
          : sentence(refused),
      )
    } finally {
      setWorking(false)
    }
    await afterFacts()
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
        <ItemFields
          draft={now()}
          set={set}
          fault={fault()}
          officers={ofUnit()}
          titleRef={(field) => {
            titleField = field
          }}
        />
        <RareItemFields draft={now()} set={set} />
        <Show when={!before()}>
          <ItemUses draft={now()} set={set} />
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
