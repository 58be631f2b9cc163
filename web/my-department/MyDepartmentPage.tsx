import { createAsync } from '@solidjs/router'
import { For, type JSX, Show } from 'solid-js'
import { BulletinTable } from '../bulletins/BulletinTable.tsx'
import { listBulletins } from '../bulletins/bulletins.ts'
import { t } from '../i18n/translate.ts'
import { Page } from '../ui/Page.tsx'
import { Empty } from '../ui/states.tsx'
import { listOwnShares, loadMyDepartment } from './my-department.ts'
import { OwnShares } from './OwnShares.tsx'

/** What a reader will be asked about, or shown. */
const coming = ['apportionment', 'bulletin'] as const

/** A reader's home: whom they read for, and what waits for them. */
export default function MyDepartmentPage(): JSX.Element {
  // Asked for together: a page that waits twice while it is navigated to is never shown.
  const found = createAsync(async () => {
    const [{ department }, { shares }, { bulletins }] = await Promise.all([
      loadMyDepartment(),
      listOwnShares(),
      listBulletins(),
    ])
    return { department, shares, bulletins }
  })
  const shares = () => found()?.shares ?? []
  const bulletins = () => found()?.bulletins ?? []
  return (
    <Page title={t('my-department.title')}>
      <Show when={found()?.department}>
        {(department) => (
          <div class="grid max-w-3xl gap-4">
            <div>
              <p class="text-lg font-semibold">
                {t('my-department.name', { name: department().name, code: department().code })}
              </p>
              <p class="text-sm text-muted">{t('my-department.lead')}</p>
            </div>
            <Show
              when={shares().length > 0 || bulletins().length > 0}
              fallback={
                <Empty title={t('my-department.empty')}>
                  <p>{t('my-department.empty.text')}</p>
                  <dl class="mt-3 grid gap-3 text-start">
                    <For each={coming}>
                      {(kind) => (
                        <div>
                          <dt class="font-medium text-ink">{t(`my-department.coming.${kind}`)}</dt>
                          <dd class="text-sm">{t(`my-department.coming.${kind}.text`)}</dd>
                        </div>
                      )}
                    </For>
                  </dl>
                </Empty>
              }
            >
              <Show when={shares().length > 0}>
                <OwnShares shares={shares()} />
              </Show>
              <Show when={bulletins().length > 0}>
                <h2>{t('my-department.bulletins')}</h2>
                <BulletinTable bulletins={bulletins()} at="/my-department/bulletins" />
              </Show>
            </Show>
          </div>
        )}
      </Show>
    </Page>
  )
}
