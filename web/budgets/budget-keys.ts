import { t } from '../i18n/translate.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'

/** The grid listens for these itself; here they are told. */
export const useBudgetKeys = (): void =>
  useShortcuts(
    () => t('budget.keys'),
    () => [
      { keys: '↑ ↓ ← →', label: t('key.arrows') },
      { keys: 'Enter', label: t('key.enter') },
      { keys: 'Tab', label: t('key.tab') },
      { keys: 'F2', label: t('key.edit') },
      { keys: 'Ctrl+Z Ctrl+Y', label: t('key.undo') },
      { keys: 'Ctrl+C Ctrl+X Ctrl+V', label: t('key.copy') },
      { keys: 'Delete', label: t('key.clear') },
      { keys: 'Ctrl+Enter', label: t('key.insert') },
      { keys: 'Ctrl+Delete', label: t('key.remove') },
      { keys: 'Esc Tab', label: t('key.leave') },
    ],
  )
