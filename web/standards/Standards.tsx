import { createAsync, revalidate } from '@solidjs/router'
import { createSignal, type JSX, Show } from 'solid-js'
import { canSetRules, useSession } from '../access/session.ts'
import { loadCeilings } from '../ceilings/ceiling.ts'
import { date, money } from '../format.ts'
import { t } from '../i18n/translate.ts'
import { Dialog } from '../ui/Dialog.tsx'
import { Icon } from '../ui/Icon.tsx'
import { Notice } from '../ui/Notice.tsx'
import { say } from '../ui/saying.tsx'
import { Empty, sentence } from '../ui/states.tsx'
import { ForbiddenWords } from './ForbiddenWords.tsx'
import { StandardDialog } from './StandardDialog.tsx'
import { StandardsTable } from './StandardsTable.tsx'
import { listStandards, removeStandard, type Standard } from './standards.ts'

export default function Standards(): JSX.Element {
  const session = useSession()
  const found = createAsync(() => listStandards())
  const [editing, setEditing] = createSignal<Standard | 'new'>()
  const [leaving, setLeaving] = createSignal<Standard>()
  const mayChange = () => canSetRules(session())
  const remove = async (standard: Standard) => {
    setLeaving(undefined)
    try {
      await removeStandard(standard.id)
      say(t('standard.removed', { name: standard.name }))
    } catch (refused) {
      say(sentence(refused), 'over')
    }
    await revalidate([listStandards.key, loadCeilings.key])
  }
  const add = () => (
    <Show when={mayChange()}>
      <button type="button" class="btn btn-primary" onClick={() => setEditing('new')}>
        <Icon name="plus" />
        {t('standard.add')}
      </button>
    </Show>
  )
  return (
    <div class="grid gap-6">
      <div class="grid gap-3">
        <Show when={!mayChange()}>
          <Notice tone="lock">{t('standard.read-only')}</Notice>
        </Show>
        <p class="max-w-prose text-sm text-muted">{t('standard.lead')}</p>
        <Show when={found()}>
          {(list) => (
            <Show
              when={list().standards.length > 0}
              fallback={
                <Empty title={t('standard.empty')} action={add()}>
                  {t('standard.empty.text')}
                </Empty>
              }
            >
              <div>{add()}</div>
              <StandardsTable
                standards={list().standards}
                mayChange={mayChange()}
                onEdit={setEditing}
                onRemove={setLeaving}
              />
            </Show>
          )}
        </Show>
      </div>
      <ForbiddenWords mayChange={mayChange()} />
      <StandardDialog editing={editing()} onClose={() => setEditing(undefined)} />
      <Dialog
        open={leaving() !== undefined}
        onClose={() => setLeaving(undefined)}
        title={t('standard.remove')}
        actions={
          <>
            <button type="button" class="btn" onClick={() => setLeaving(undefined)}>
              {t('ui.cancel')}
            </button>
            <button
              type="button"
              class="btn btn-danger"
              onClick={() => remove(leaving() as Standard)}
            >
              {t('standard.remove')}
            </button>
          </>
        }
      >
        {t('standard.remove.sure', {
          name: leaving()?.name ?? '',
          category: t(`meeting.category.${leaving()?.category ?? 'first'}`),
          total: money(leaving()?.totalCents ?? null),
          from: date(leaving()?.validFrom),
        })}
      </Dialog>
    </div>
  )
}
