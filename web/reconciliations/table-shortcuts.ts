import { t } from '../i18n/translate.ts'
import { useShortcuts } from '../ui/shortcuts.tsx'
import { decisionKeys, type TableKey } from './difference-keys.ts'

/** The keys of the table also work beside it; those of its own are only told of. */
export const useTableShortcuts = (act: (key: TableKey) => void): void => {
  useShortcuts(
    () => t('difference.keys'),
    () => [
      { keys: '↑ ↓', label: t('difference.key.move') },
      {
        keys: 'j',
        label: t('difference.key.down'),
        run: () => act({ do: 'move', by: 1, mark: false }),
      },
      {
        keys: 'k',
        label: t('difference.key.up'),
        run: () => act({ do: 'move', by: -1, mark: false }),
      },
      { keys: t('difference.key.space'), label: t('difference.key.mark') },
      { keys: 'Enter', label: t('difference.key.open') },
      ...(['a', 'd', 'c', 'o'] as const).map((key) => ({
        keys: key,
        label: t(`difference.key.${key}`),
        run: () => act({ do: 'decide', state: decisionKeys[key] }),
      })),
      { keys: 'u', label: t('difference.key.u'), run: () => act({ do: 'undo' }) },
    ],
  )
}
