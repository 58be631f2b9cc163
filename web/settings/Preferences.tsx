import type { JSX } from 'solid-js'
import { locale } from '../i18n/locale.ts'
import { t, useLanguage } from '../i18n/translate.ts'
import { Choice } from '../ui/Choice.tsx'
import { applyTheme, theme } from '../ui/theme.ts'

/** Kept in this browser. */
export const Preferences = (): JSX.Element => (
  <div class="card grid max-w-xl gap-5 p-5">
    <div>
      <h2 class="mb-2">{t('language.label')}</h2>
      <Choice
        label={t('language.label')}
        value={locale()}
        options={[
          { value: 'zh', label: t('language.zh') },
          { value: 'en', label: 'English' },
        ]}
        onChange={(next) => useLanguage(next)}
      />
    </div>
    <div>
      <h2 class="mb-2">{t('theme.label')}</h2>
      <Choice
        label={t('theme.label')}
        value={theme()}
        options={[
          { value: 'system', label: t('theme.system') },
          { value: 'light', label: t('theme.light') },
          { value: 'dark', label: t('theme.dark') },
        ]}
        onChange={applyTheme}
      />
    </div>
    <p class="text-sm text-muted">{t('settings.kept-here')}</p>
  </div>
)
