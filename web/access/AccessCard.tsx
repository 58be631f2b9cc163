import type { JSX } from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t, useLanguage } from '../i18n/translate.ts'

/** The quiet page of the two forms that come before the program. */
export const AccessCard = (props: {
  title: string
  lead?: string
  children: JSX.Element
}): JSX.Element => (
  <main class="flex min-h-dvh flex-col items-center justify-center gap-4 px-4 py-8">
    <div class="flex items-center gap-3">
      <img src="/mark.svg" alt="" width="36" height="36" />
      <div>
        <p class="text-lg font-semibold leading-tight">{t('app.name')}</p>
        <p class="text-sm text-muted">{t('app.line')}</p>
      </div>
    </div>
    <section class="card w-full max-w-md p-6">
      <h1 class="mb-1">{props.title}</h1>
      <p class="mb-4 text-sm text-muted">{props.lead}</p>
      {props.children}
    </section>
    <button
      type="button"
      class="btn btn-quiet"
      onClick={() => useLanguage(locale() === 'zh' ? 'en' : 'zh')}
    >
      {locale() === 'zh' ? 'English' : t('language.zh')}
    </button>
  </main>
)
