import { A, createAsync } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { canOrganise, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Field } from '../ui/Field.tsx'
import { FormDialog, said } from '../ui/FormDialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { RowActions } from '../ui/RowActions.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { TableScroll } from '../ui/TableScroll.tsx'
import {
  addOfficer,
  afterFacts,
  changeOfficer,
  listOfficers,
  listUnits,
  type Officer,
  removeOfficer,
} from './information.ts'
import { unitTyped, unknownUnit } from './information-words.ts'
import { UnitList } from './UnitChoice.tsx'

/** Who writes for which unit. */
export const OfficersView = (): JSX.Element => {
  const session = useSession()
  const mayEnter = () => canOrganise(session())
  const found = createAsync(() => listOfficers())
  const units = createAsync(() => listUnits())
  const unitOf = (id: number) => units()?.units.find((unit) => unit.id === id)
  const [editing, setEditing] = createSignal<Officer | 'new'>()
  const before = () => {
    const now = editing()
    return now === 'new' ? undefined : now
  }
  const sorted = () =>
    (found()?.officers ?? []).toSorted((a, b) => {
      const [first, second] = [unitOf(a.unitId)?.code ?? '', unitOf(b.unitId)?.code ?? '']
      return first < second ? -1 : first > second ? 1 : a.name.localeCompare(b.name, 'zh')
    })
  const save = async (form: FormData) => {
    const typed = said(form, 'unit') ?? ''
    const unit = unitTyped(units()?.units ?? [], typed)
    if (!unit) throw unknownUnit(typed)
    const body = {
      unitId: unit.id,
      name: said(form, 'name') ?? '',
      isRetired: form.get('isRetired') === 'on',
    }
    const known = before()
    await (known ? changeOfficer(known, body) : addOfficer(body))
    await afterFacts()
  }
  const drop = (officer: Officer) =>
    removeOfficer(officer.id).then(
      () => afterFacts(),
      (refused) => say(sentence(refused), 'over'),
    )
  return (
    <div class="grid gap-3">
      <UnitList id="officer-units" />
      <Show when={mayEnter()}>
        <div class="no-print flex flex-wrap items-center justify-end gap-2">
          <A class="link me-auto" href="/rankings/facts/imports?kind=information-officers">
            {t('information.officer.import')}
          </A>
          <button
            type="button"
            class="btn btn-primary max-sm:min-h-11"
            onClick={() => setEditing('new')}
          >
            <Icon name="plus" />
            {t('information.officer.add')}
          </button>
        </div>
      </Show>
      <Show when={found()}>
        <Show
          when={sorted().length > 0}
          fallback={
            <Empty title={t('information.officer.empty')}>
              {t('information.officer.empty.text')}
            </Empty>
          }
        >
          <TableScroll label={t('information.view.officers')}>
            <table class="table cards">
              <caption class="sr-only">{t('information.view.officers')}</caption>
              <thead>
                <tr>
                  <th>{t('information.officer.name')}</th>
                  <th>{t('information.unit')}</th>
                  <th>{t('information.state')}</th>
                  <th class="no-print">
                    <span class="sr-only">{t('information.change.short')}</span>
                  </th>
                </tr>
              </thead>
              <tbody>
                <For each={sorted()}>
                  {(officer) => (
                    <tr class={officer.isRetired ? 'text-muted' : ''}>
                      <th scope="row" class="head">
                        {officer.name}
                      </th>
                      <td class="wide" data-label={t('information.unit')}>
                        {unitOf(officer.unitId)?.name}
                      </td>
                      <td data-label={t('information.state')}>
                        {t(
                          officer.isRetired
                            ? 'information.officer.retired'
                            : 'information.officer.active',
                        )}
                      </td>
                      <td class="no-print">
                        <Show when={mayEnter()}>
                          <RowActions
                            edit={t('information.change.short')}
                            editLabel={t('information.change', { what: officer.name })}
                            onEdit={() => setEditing(officer)}
                            removeLabel={t('information.remove', { what: officer.name })}
                            sure={t('information.remove.sure', { what: officer.name })}
                            onRemove={() => void drop(officer)}
                          />
                        </Show>
                      </td>
                    </tr>
                  )}
                </For>
              </tbody>
            </table>
          </TableScroll>
        </Show>
      </Show>
      <FormDialog
        open={editing() !== undefined}
        title={t(before() ? 'information.officer.edit' : 'information.officer.add')}
        action={t('information.save')}
        save={save}
        onClose={() => setEditing(undefined)}
      >
        {(problemOf) => (
          <div class="grid grid-cols-2 gap-4">
            <Field
              label={t('information.unit')}
              error={problemOf('unit')}
              class="max-sm:col-span-2"
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="unit"
                  list="officer-units"
                  required
                  value={unitOf(before()?.unitId ?? 0)?.name ?? ''}
                />
              )}
            </Field>
            <Field
              label={t('information.officer.name')}
              error={problemOf('name')}
              class="max-sm:col-span-2"
            >
              {(aria) => (
                <input
                  {...aria}
                  class="input"
                  name="name"
                  maxlength="100"
                  required
                  value={before()?.name ?? ''}
                />
              )}
            </Field>
            <label class="col-span-2 flex items-center gap-2">
              <input type="checkbox" name="isRetired" checked={before()?.isRetired ?? false} />
              {t('information.officer.retired')}
            </label>
          </div>
        )}
      </FormDialog>
    </div>
  )
}
