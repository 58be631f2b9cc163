import { revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { departmentNatures } from '../../api/domain/department.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Field } from '../ui/Field.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { DepartmentOptions } from './DepartmentOptions.tsx'
import { readAliases } from './department-tree.ts'
import { addDepartment, changeDepartment, type Department, listDepartments } from './departments.ts'

export const DepartmentDialog = (props: {
  editing: Department | 'new' | undefined
  all: readonly { node: Department; depth: number }[]
  onClose: () => void
}): JSX.Element => {
  const [error, setError] = createSignal<string>()
  const before = () => (props.editing === 'new' ? undefined : props.editing)
  const submit = async (event: SubmitEvent & { currentTarget: HTMLFormElement }) => {
    event.preventDefault()
    const form = new FormData(event.currentTarget)
    const parent = Number(form.get('parentId'))
    const body = {
      code: String(form.get('code')).trim(),
      name: String(form.get('name')).trim(),
      parentId: parent || null,
      nature: String(form.get('nature')) as Department['nature'],
      aliases: readAliases(String(form.get('aliases'))),
    }
    setError(undefined)
    try {
      const known = before()
      await (known ? changeDepartment(known.id, body) : addDepartment(body))
      await revalidate(listDepartments.key)
      say(t('department.saved', { name: body.name }))
      props.onClose()
    } catch (refused) {
      setError(sentence(refused))
    }
  }
  return (
    <Dialog
      open={props.editing !== undefined}
      onClose={() => {
        setError(undefined)
        props.onClose()
      }}
      title={
        before() ? t('department.edit.of', { name: before()?.name ?? '' }) : t('department.add')
      }
    >
      <form class="grid gap-4" onSubmit={submit}>
        <Show when={error()}>
          <Notice tone="over">{error()}</Notice>
        </Show>
        <Field label={t('department.name')}>
          {(aria) => (
            <input {...aria} class="input" name="name" value={before()?.name ?? ''} required />
          )}
        </Field>
        <Field label={t('department.code')}>
          {(aria) => (
            <input {...aria} class="input" name="code" value={before()?.code ?? ''} required />
          )}
        </Field>
        <Field label={t('department.parent')}>
          {(aria) => (
            <select {...aria} class="input" name="parentId">
              <option value="">{t('department.parent.none')}</option>
              <DepartmentOptions
                departments={props.all
                  .map(({ node }) => node)
                  .filter(({ id }) => id !== before()?.id)}
                selected={before()?.parentId}
              />
            </select>
          )}
        </Field>
        <Field label={t('department.nature')} hint={t('department.nature.hint')}>
          {(aria) => (
            <select {...aria} class="input" name="nature">
              <For each={departmentNatures}>
                {(nature) => (
                  <option value={nature} selected={(before()?.nature ?? 'department') === nature}>
                    {t(`department.nature.${nature}`)}
                  </option>
                )}
              </For>
            </select>
          )}
        </Field>
        <Field label={t('department.aliases')} hint={t('department.aliases.hint')}>
          {(aria) => (
            <textarea {...aria} class="input" name="aliases" rows="2">
              {before()?.aliases.join(t('ui.list-mark')) ?? ''}
            </textarea>
          )}
        </Field>
        <div class="flex justify-end gap-2">
          <button type="button" class="btn" onClick={() => props.onClose()}>
            {t('ui.cancel')}
          </button>
          <button type="submit" class="btn btn-primary">
            {t('department.save')}
          </button>
        </div>
      </form>
    </Dialog>
  )
}
