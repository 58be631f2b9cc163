import { createAsync } from '@solidjs/router'
import { type JSX, Show } from 'solid-js'
import { loadSetup, signOut, useSession } from '../access/session.ts'
import { locale } from '../i18n/locale.ts'
import { t, useLanguage } from '../i18n/translate.ts'
import { Icon } from '../ui/Icon.tsx'
import { DemoPeople } from './DemoPeople.tsx'

/** The organisation, who is signed in, the language. */
export const Head = (): JSX.Element => {
  const session = useSession()
  const setup = createAsync(() => loadSetup())
  const leave = async () => {
    await signOut()
    location.assign('/sign-in')
  }
  return (
    <header class="no-print flex min-h-11 items-center gap-3 border-b border-line bg-surface px-4 text-sm sm:px-6">
      <span class="truncate font-semibold">{session().organisation.name}</span>
      <div class="ms-auto flex items-center gap-2">
        <Show
          when={setup()?.demo}
          fallback={
            <span class="hidden text-muted sm:inline">
              {session().user.name} · {t(`role.${session().role}`)}
            </span>
          }
        >
          <DemoPeople />
        </Show>
        <button
          type="button"
          class="btn btn-quiet"
          lang={locale() === 'zh' ? 'en' : 'zh-CN'}
          onClick={() => useLanguage(locale() === 'zh' ? 'en' : 'zh')}
        >
          {locale() === 'zh' ? 'English' : t('language.zh')}
        </button>
        <Show when={setup() && !setup()?.demo}>
          <button type="button" class="btn btn-quiet" onClick={leave} aria-label={t('sign-out')}>
            <Icon name="leave" />
          </button>
        </Show>
      </div>
    </header>
  )
}
