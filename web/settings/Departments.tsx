import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { DepartmentDialog } from './DepartmentDialog.tsx'
import { inTreeOrder } from './department-tree.ts'
import { type Department, listDepartments, removeDepartment } from './departments.ts'

export default function Departments(): JSX.Element {
  const session = useSession()
  const found = createAsync(() => listDepartments())
  const tree = () => inTreeOrder(found()?.departments ?? [])
  const [editing, setEditing] = createSignal<Department | 'new'>()
  const mayChange = () => session().role === 'administrator'
  const remove = async (department: Department) => {
    try {
      await removeDepartment(department.id)
      say(t('department.removed', { name: department.name }))
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await revalidate(listDepartments.key)
  }
  const add = () => (
    <Show when={mayChange()}>
      <button type="button" class="btn btn-primary" onClick={() => setEditing('new')}>
        <Icon name="plus" />
        {t('department.add')}
      </button>
    </Show>
  )
  return (
    <div class="grid max-w-5xl gap-3">
      <Show
        when={tree().length > 0}
        fallback={
          <Empty title={t('department.empty')} action={add()}>
            {t('department.empty.text')}
          </Empty>
        }
      >
        <div>{add()}</div>
        <div class="table-scroll">
          <table class="table cards">
            <caption class="sr-only">{t('settings.departments')}</caption>
            <thead>
              <tr>
                <th>{t('department.name')}</th>
                <th>{t('department.code')}</th>
                <th>{t('department.nature')}</th>
                <th>{t('department.aliases')}</th>
                <th>
                  <span class="sr-only">{t('department.edit')}</span>
                </th>
              </tr>
            </thead>
            <tbody>
              <For each={tree()}>
                {({ node, depth }) => (
                  <tr>
                    <th scope="row" class="head">
                      <span style={{ 'padding-inline-start': `${depth * 1.25}rem` }}>
                        {node.name}
                      </span>
                    </th>
                    <td data-label={t('department.code')} class="wide">
                      {node.code}
                    </td>
                    <td data-label={t('department.nature')} class="wide">
                      {t(`department.nature.${node.nature}`)}
                    </td>
                    <td data-label={t('department.aliases')} class="wide">
                      {node.aliases.join(t('ui.list-mark'))}
                    </td>
                    <td class="num wide">
                      <Show when={mayChange()}>
                        <button
                          type="button"
                          class="btn btn-quiet"
                          aria-label={t('department.edit.of', { name: node.name })}
                          onClick={() => setEditing(node)}
                        >
                          {t('department.edit')}
                        </button>
                        <button
                          type="button"
                          class="btn btn-quiet"
                          aria-label={t('department.remove.of', { name: node.name })}
                          onClick={() => remove(node)}
                        >
                          {t('department.remove')}
                        </button>
                      </Show>
                    </td>
                  </tr>
                )}
              </For>
            </tbody>
          </table>
        </div>
      </Show>
      <DepartmentDialog editing={editing()} all={tree()} onClose={() => setEditing(undefined)} />
    </div>
  )
}
