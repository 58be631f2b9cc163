import { createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { moment, today } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { ConfirmButton } from '../ui/ConfirmButton.tsx'
import { FormDialog } from '../ui/FormDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { SidePanel } from '../ui/SidePanel.tsx'
import { say } from '../ui/saying.tsx'
import { sentence, Waiting } from '../ui/states.tsx'
import { ItemDialog } from './ItemDialog.tsx'
import {
  type Adoption,
  addAdoption,
  addInstruction,
  afterFacts,
  changeAdoption,
  changeInstruction,
  type Instruction,
  type Item,
  listOfficers,
  listUnits,
  loadItem,
  removeAdoption,
  removeInstruction,
  removeItem,
} from './information.ts'
import { dayWords, formName, kindWord, levelName, momentWords } from './information-words.ts'
import {
  type AdoptionDraft,
  blankAdoption,
  blankInstruction,
  type InstructionDraft,
} from './item-draft.ts'
import { AdoptionFields, InstructionFields } from './use-fields.tsx'

type Editing =
  | { of: 'adoption'; one: Adoption | null }
  | { of: 'instruction'; one: Instruction | null }

const Facts = (props: { item: Item }): JSX.Element => {
  const units = createAsync(() => listUnits())
  const officers = createAsync(() => listOfficers())
  const nameOf = (id: number) => units()?.units.find((unit) => unit.id === id)?.name ?? `#${id}`
  const officerOf = (id: number | null) =>
    officers()?.officers.find((officer) => officer.id === id)?.name
  const rows = () =>
    [
      [t('information.number'), props.item.number],
      [t('information.kind'), kindWord(props.item.kind)],
      [t('information.length'), props.item.length && t(`information.length.${props.item.length}`)],
      [
        t('information.submitted-on'),
        props.item.submittedAt === null
          ? t('information.not-delivered')
          : momentWords(props.item.submittedAt),
      ],
      [t('information.due'), momentWords(props.item.dueAt)],
      [t('information.late-kind'), props.item.lateKind],
      [t('information.extras'), props.item.extras.join(' · ')],
      [t('information.note'), props.item.note],
    ] as const
  return (
    <dl class="grid grid-cols-[auto_1fr] gap-x-4 gap-y-1 text-sm">
      <For each={props.item.units}>
        {(part) => (
          <>
            <dt class="text-muted">{t(`information.role.${part.role}`)}</dt>
            <dd>
              {nameOf(part.unitId)}
              <Show when={officerOf(part.officerId)}>
                {(name) => <span class="ms-1 text-muted">{name()}</span>}
              </Show>
            </dd>
          </>
        )}
      </For>
      <For each={rows()}>
        {([label, value]) => (
          <Show when={value}>
            <dt class="text-muted">{label}</dt>
            <dd>{value}</dd>
          </Show>
        )}
      </For>
      <Show when={props.item.commissioned}>
        <dt class="text-muted">{t('information.commissioned')}</dt>
        <dd>{t('information.yes')}</dd>
      </Show>
    </dl>
  )
}

const Row = (props: {
  main: string
  more: string
  label: string
  mayChange: boolean
  onEdit: () => void
  onRemove: () => void
}): JSX.Element => (
  <li class="flex items-start gap-2 border-b border-line py-1.5">
    <span class="min-w-0 flex-1">
      {props.main}
      <span class="block text-xs text-muted">{props.more}</span>
    </span>
    <Show when={props.mayChange}>
      <button
        type="button"
        class="btn btn-quiet max-sm:min-h-11"
        aria-label={t('information.change', { what: props.label })}
        onClick={() => props.onEdit()}
      >
        {t('information.change.short')}
      </button>
      <ConfirmButton
        label={t('information.remove', { what: props.label })}
        title={t('information.remove', { what: props.label })}
        sure={t('information.remove.sure', { what: props.main })}
        do={props.onRemove}
      />
    </Show>
  </li>
)

const nothing = (text: string) => text.trim() || null

/** One item, what used it and who wrote on it; each is added, changed and removed here. */
export const ItemPanel = (props: { itemId: number; onClose: () => void }): JSX.Element => {
  const session = useSession()
  const mayChange = () => canOrganise(session())
  const found = createAsync(() => loadItem(props.itemId))
  const [editing, setEditing] = createSignal<Editing>()
  const [isChanging, setChanging] = createSignal(false)
  const [adoption, setAdoption] = createSignal<AdoptionDraft>(blankAdoption(today()))
  const [instruction, setInstruction] = createSignal<InstructionDraft>(blankInstruction(today()))
  const tried = (act: Promise<unknown>, said: string) =>
    act.then(
      async () => {
        await afterFacts()
        say(said)
      },
      (refused) => say(sentence(refused), 'over'),
    )
  const open = (next: Editing) => {
    const day = found()?.submittedAt?.slice(0, 10) ?? today()
    if (next.of === 'adoption')
      setAdoption(
        next.one
          ? { ...next.one, issue: next.one.issue ?? '', given: next.one.given ?? '' }
          : blankAdoption(day),
      )
    else
      setInstruction(
        next.one ? { ...next.one, publication: next.one.publication ?? '' } : blankInstruction(day),
      )
    setEditing(next)
  }
  const save = async () => {
    const now = editing()
    if (now?.of === 'adoption') {
      const { publication, issue, level, form, adoptedOn, given } = adoption()
      const body = {
        publication,
        issue: nothing(issue),
        level,
        form,
        adoptedOn,
        given: nothing(given),
      }
      await (now.one ? changeAdoption(now.one, body) : addAdoption(props.itemId, body))
    } else if (now) {
      const { level, office, writtenOn, publication } = instruction()
      const body = {
        level,
        office,
        writtenOn,
        publication: nothing(publication),
        form: now.one?.form ?? null,
      }
      await (now.one ? changeInstruction(now.one, body) : addInstruction(props.itemId, body))
    }
    await afterFacts()
  }
  const drop = (item: Item) =>
    removeItem(item.id).then(
      async () => {
        props.onClose()
        await afterFacts()
        say(t('information.removed', { title: item.title }))
      },
      (refused) => say(sentence(refused), 'over'),
    )
  return (
    <SidePanel
      title={found()?.title ?? t('information.item')}
      label={t('information.item')}
      onClose={props.onClose}
    >
      <Waiting>
        <Show when={found()}>
          {(item) => (
            <div class="grid gap-4">
              <Facts item={item()} />
              <Show when={mayChange()}>
                <div class="no-print flex flex-wrap gap-2">
                  <button type="button" class="btn" onClick={() => setChanging(true)}>
                    {t('information.edit')}
                  </button>
                  <ConfirmButton
                    label={t('information.remove', { what: item().title })}
                    title={t('information.remove.item')}
                    sure={t('information.remove.item.sure', {
                      title: item().title,
                      adoptions: item().adoptions.length,
                      instructions: item().instructions.length,
                    })}
                    do={() => void drop(item())}
                  />
                </div>
              </Show>
              <section>
                <h3 class="mb-1">
                  {t('information.adoptions', { count: item().adoptions.length })}
                </h3>
                <ul>
                  <For each={item().adoptions}>
                    {(one) => (
                      <Row
                        main={`${one.publication} ${one.issue ?? ''}`}
                        more={[
                          levelName(one.level),
                          formName(one.form),
                          dayWords(one.adoptedOn),
                          one.given === null
                            ? ''
                            : t('information.given-of', { points: one.given }),
                        ]
                          .filter(Boolean)
                          .join(' · ')}
                        label={one.publication}
                        mayChange={mayChange()}
                        onEdit={() => open({ of: 'adoption', one })}
                        onRemove={() =>
                          void tried(removeAdoption(one.id), t('information.adoption-removed'))
                        }
                      />
                    )}
                  </For>
                </ul>
                <Show when={mayChange() && item().submittedAt !== null}>
                  <button
                    type="button"
                    class="btn mt-2"
                    onClick={() => open({ of: 'adoption', one: null })}
                  >
                    <Icon name="plus" />
                    {t('information.add-adoption')}
                  </button>
                </Show>
              </section>
              <section>
                <h3 class="mb-1">
                  {t('information.instructions', { count: item().instructions.length })}
                </h3>
                <ul>
                  <For each={item().instructions}>
                    {(one) => (
                      <Row
                        main={one.office}
                        more={[levelName(one.level), dayWords(one.writtenOn), one.publication]
                          .filter(Boolean)
                          .join(' · ')}
                        label={one.office}
                        mayChange={mayChange()}
                        onEdit={() => open({ of: 'instruction', one })}
                        onRemove={() =>
                          void tried(
                            removeInstruction(one.id),
                            t('information.instruction-removed'),
                          )
                        }
                      />
                    )}
                  </For>
                </ul>
                <Show when={mayChange() && item().submittedAt !== null}>
                  <button
                    type="button"
                    class="btn mt-2"
                    onClick={() => open({ of: 'instruction', one: null })}
                  >
                    <Icon name="plus" />
                    {t('information.add-instruction')}
                  </button>
                </Show>
              </section>
              <p class="text-xs text-muted">
                {t('information.changed-by', {
                  name: item().changedBy,
                  at: moment(item().changedAt),
                })}
              </p>
            </div>
          )}
        </Show>
      </Waiting>
      <FormDialog
        open={editing() !== undefined}
        title={t(
          editing()?.of === 'instruction' ? 'information.instruction' : 'information.adoption',
        )}
        action={t('information.save')}
        save={save}
        onClose={() => setEditing(undefined)}
      >
        {() => (
          <Show
            when={editing()?.of === 'instruction'}
            fallback={
              <AdoptionFields
                draft={adoption()}
                onChange={(part) => setAdoption({ ...adoption(), ...part })}
              />
            }
          >
            <InstructionFields
              draft={instruction()}
              onChange={(part) => setInstruction({ ...instruction(), ...part })}
            />
          </Show>
        )}
      </FormDialog>
      <Show when={isChanging() && found()}>
        {(item) => <ItemDialog editing={item()} onClose={() => setChanging(false)} />}
      </Show>
    </SidePanel>
  )
}
