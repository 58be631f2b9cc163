import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { count } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { inTreeOrder } from '../settings/department-tree.ts'
import { listDepartments } from '../settings/departments.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import { addUnit, afterFacts, changeUnit, listUnits, removeUnit, type Unit } from './information.ts'

/** Whom a unit may be made of: a department that is none yet, or one that is not in the tree. */
type Editing = Unit | 'known' | 'fresh'

/** Who takes part in information work, by class; the others are not ranked. */
export const UnitsView = (): JSX.Element => {
  const session = useSession()
  const mayEnter = () => canOrganise(session())
  const found = createAsync(() => listUnits())
  const departments = createAsync(() => listDepartments())
  const [editing, setEditing] = createSignal<Editing>()
  const before = () => {
    const now = editing()
    return typeof now === 'object' ? now : undefined
  }
  const others = () => {
    const taken = new Set(found()?.units.map(({ id }) => id))
    return inTreeOrder(departments()?.departments ?? []).filter(({ node }) => !taken.has(node.id))
  }
  const groups = () => {
    const all = found()?.units ?? []
    return [...(found()?.classes ?? []), null]
      .map((unitClass) => ({ unitClass, units: all.filter((unit) => unit.class === unitClass) }))
      .filter(({ units }) => units.length > 0)
  }
  const nameOf = (id: number | null) =>
    departments()?.departments.find((one) => one.id === id)?.name ?? ''
  const save = async (form: FormData) => {
    const values = { class: said(form, 'class'), isRanked: form.get('isRanked') === 'on' }
    const known = before()
    if (known) await changeUnit(known.id, values)
    else if (editing() === 'known') await changeUnit(Number(said(form, 'department')), values)
    else
      await addUnit({
        code: said(form, 'code') ?? '',
        name: said(form, 'name') ?? '',
        parentId: Number(said(form, 'parentId')) || null,
        aliases: (said(form, 'aliases') ?? '')
          .split(/[、,，;；]/)
          .map((alias) => alias.trim())
          .filter((alias) => alias !== ''),
        ...values,
      })
    await afterFacts()
  }
  const drop = (unit: Unit) =>
    removeUnit(unit.id).then(
      () => afterFacts(),
      (refused) => say(sentence(refused), 'over'),
    )
  return (
    <div class="grid gap-4">
      <Show when={mayEnter()}>
        <div class="no-print flex flex-wrap items-center justify-end gap-2">
          <A class="link me-auto" href="/rankings/facts/imports?kind=information-units">
            {t('information.unit.import')}
          </A>
          <button type="button" class="btn max-sm:min-h-11" onClick={() => setEditing('known')}>
            {t('information.unit.known')}
          </button>
          <button
            type="button"
            class="btn btn-primary max-sm:min-h-11"
            onClick={() => setEditing('fresh')}
          >
            <Icon name="plus" />
            {t('information.unit.add')}
          </button>
        </div>
      </Show>
      <Show when={found()}>
        {(list) => (
          <Show
            when={list().units.length > 0}
            fallback={
              <Empty title={t('information.unit.empty')}>{t('information.unit.empty.text')}</Empty>
            }
          >
            <For each={groups()}>
              {(group) => (
                <section>
                  <h2 class="mb-1">
                    {group.unitClass ?? t('information.unit.no-class')}{' '}
                    <span class="text-sm font-normal text-muted">
                      {t('information.unit.count', { count: count(group.units.length) })}
                    </span>
                  </h2>
                  <TableScroll label={group.unitClass ?? t('information.unit.no-class')}>
                    <table class="table cards">
                      <thead>
                        <tr>
                          <th>{t('information.unit')}</th>
                          <th>{t('information.unit.code')}</th>
                          <th>{t('information.unit.above')}</th>
                          <th>{t('information.unit.aliases')}</th>
                          <th>{t('information.unit.ranked')}</th>
                          <th class="no-print">
                            <span class="sr-only">{t('information.change.short')}</span>
                          </th>
                        </tr>
                      </thead>
                      <tbody>
                        <For each={group.units}>
                          {(unit) => (
                            <tr>
                              <th scope="row" class="head">
                                {unit.name}
                              </th>
                              <td data-label={t('information.unit.code')}>{unit.code}</td>
                              <td data-label={t('information.unit.above')}>
                                {nameOf(unit.parentId)}
                              </td>
                              <td class="wide" data-label={t('information.unit.aliases')}>
                                {unit.aliases.join('、')}
                              </td>
                              <td data-label={t('information.unit.ranked')}>
                                {t(unit.isRanked ? 'information.yes' : 'information.unranked')}
                              </td>
                              <td class="no-print">
                                <Show when={mayEnter()}>
                                  <RowActions
                                    edit={t('information.change.short')}
                                    editLabel={t('information.change', { what: unit.name })}
                                    onEdit={() => setEditing(unit)}
                                    removeLabel={t('information.unit.remove', { name: unit.name })}
                                    sure={t('information.unit.remove.sure', { name: unit.name })}
                                    onRemove={() => void drop(unit)}
                                  />
                                </Show>
                              </td>
                            </tr>
                          )}
                        </For>
                      </tbody>
                    </table>
                  </TableScroll>
                </section>
              )}
            </For>
          </Show>
        )}
      </Show>
      <FormDialog
        open={editing() !== undefined}
        title={before()?.name ?? t('information.unit.add')}
        action={t('information.save')}
        save={save}
        onClose={() => setEditing(undefined)}
      >
        {(problemOf) => (
          <div class="grid grid-cols-2 gap-4">
            <Show when={editing() === 'known'}>
              <Field label={t('information.unit.department')} class="col-span-2">
                {(aria) => (
                  <select {...aria} class="input" name="department" required>
                    <For each={others()}>
                      {({ node, depth }) => (
                        <option value={node.id}>
                          {'\u3000'.repeat(depth)}
                          {node.name}
                        </option>
                      )}
                    </For>
                  </select>
                )}
              </Field>
            </Show>
            <Show when={editing() === 'fresh'}>
              <Field label={t('information.unit.name')} error={problemOf('name')}>
                {(aria) => <input {...aria} class="input" name="name" maxlength="200" required />}
              </Field>
              <Field label={t('information.unit.code')} error={problemOf('code')}>
                {(aria) => <input {...aria} class="input" name="code" maxlength="40" required />}
              </Field>
              <Field label={t('information.unit.above')} class="col-span-2">
                {(aria) => (
                  <select {...aria} class="input" name="parentId">
                    <option value="">{t('information.unit.top')}</option>
                    <For each={inTreeOrder(departments()?.departments ?? [])}>
                      {({ node, depth }) => (
                        <option value={node.id}>
                          {'\u3000'.repeat(depth)}
                          {node.name}
                        </option>
                      )}
                    </For>
                  </select>
                )}
              </Field>
              <Field
                label={t('information.unit.aliases')}
                hint={t('information.unit.aliases.hint')}
                error={problemOf('aliases')}
                class="col-span-2"
              >
                {(aria) => <input {...aria} class="input" name="aliases" />}
              </Field>
            </Show>
            <Field
              label={t('information.unit.class')}
              hint={t('information.unit.class.hint')}
              error={problemOf('class')}
            >
              {(aria) => (
                <>
                  <input
                    {...aria}
                    class="input"
                    name="class"
                    list="information-classes"
                    maxlength="100"
                    value={before()?.class ?? ''}
                  />
                  <datalist id="information-classes">
                    <For each={found()?.classes ?? []}>{(one) => <option value={one} />}</For>
                  </datalist>
                </>
              )}
            </Field>
            <label class="flex items-center gap-2 self-center">
              <input
                type="checkbox"
                name="isRanked"
                checked={before() ? (before()?.isRanked ?? true) : true}
              />
              {t('information.unit.ranked')}
            </label>
          </div>
        )}
      </FormDialog>
    </div>
  )
}
