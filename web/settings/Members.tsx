import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, For, type JSX, Show } from 'solid-js'
import { type Role, useSession } from '../access/session.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { sentence } from '../ui/states.tsx'
import { listDepartments } from './departments.ts'
import { MemberDialog } from './MemberDialog.tsx'
import { MemberRole } from './MemberRole.tsx'
import { changeRole, listMembers, type Member, removeMember } from './members.ts'

export default function Members(): JSX.Element {
  const session = useSession()
  const found = createAsync(() => listMembers())
  const departments = createAsync(() => listDepartments())
  const all = () => departments()?.departments ?? []
  const [adding, setAdding] = createSignal(false)
  const [leaving, setLeaving] = createSignal<Member>()
  const isAdministrator = () => session().role === 'administrator'
  const take = async (act: () => Promise<unknown>, done: string) => {
    try {
      await act()
      say(done)
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await revalidate(listMembers.key)
  }
  const remove = (member: Member) => {
    setLeaving(undefined)
    return take(() => removeMember(member.id), t('member.removed', { name: member.name }))
  }
  return (
    <div class="grid max-w-4xl gap-3">
      <Show
        when={isAdministrator()}
        fallback={<Notice tone="lock">{t('member.read-only')}</Notice>}
      >
        <div>
          <button type="button" class="btn btn-primary" onClick={() => setAdding(true)}>
            <Icon name="plus" />
            {t('member.add')}
          </button>
        </div>
      </Show>
      <div class="table-scroll">
        <table class="table cards">
          <caption class="sr-only">{t('settings.members')}</caption>
          <thead>
            <tr>
              <th>{t('person.name')}</th>
              <th>{t('person.email')}</th>
              <th>{t('member.role')}</th>
              <th>
                <span class="sr-only">{t('member.remove')}</span>
              </th>
            </tr>
          </thead>
          <tbody>
            <For each={found()?.members}>
              {(member) => (
                <tr>
                  <th scope="row" class="head">
                    {member.name}
                  </th>
                  <td class="wide" data-label={t('person.email')}>
                    {member.email}
                  </td>
                  <td class="wide" data-label={t('member.role')}>
                    <Show
                      when={isAdministrator()}
                      fallback={
                        <>
                          {t(`role.${member.role as Role}`)}
                          {member.department && ` · ${member.department.name}`}
                        </>
                      }
                    >
                      <MemberRole
                        member={member}
                        departments={all()}
                        onChange={(role, departmentId) =>
                          take(
                            () => changeRole(member.id, role, departmentId),
                            t('member.changed', { name: member.name, role: t(`role.${role}`) }),
                          )
                        }
                      />
                    </Show>
                  </td>
                  <td class="num wide">
                    <Show when={isAdministrator() && member.id !== session().user.id}>
                      <button
                        type="button"
                        class="btn btn-quiet"
                        onClick={() => setLeaving(member)}
                        aria-label={t('member.remove.of', { name: member.name })}
                      >
                        {t('member.remove')}
                      </button>
                    </Show>
                  </td>
                </tr>
              )}
            </For>
          </tbody>
        </table>
      </div>
      <MemberDialog open={adding()} departments={all()} onClose={() => setAdding(false)} />
      <Dialog
        open={leaving() !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('member.remove')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setLeaving(undefined)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-danger"
              onClick={() => remove(leaving() as Member)}
            >
              {t('member.remove')}
            </button>
          </>
        }
      >
        {t('member.remove.sure', { name: leaving()?.name ?? '' })}
      </Dialog>
    </div>
  )
}
