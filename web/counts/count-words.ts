import type { ItemIdentity } from '../../api/domain/item.ts'
import { quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { CountRow, Figure } from './count-rows.ts'

/** An item among the others of its day, which need not be said again: `标准间`, `午餐`, `浙A12345`. */
export const itemOfDay = ({ kind, sitting, label }: ItemIdentity): string =>
  [sitting && t(`sitting.${sitting}`), label].filter(Boolean).join(' ') || t(`kind.${kind}`)

export const figureName = (figure: Figure): string => t(`count.figure.${figure}`)

export const unitName = (kind: ItemIdentity['kind']): string =>
  kind === 'unclassified' ? '' : t(`unit.${kind}`)

/** `118 人次`, `1 session`; a dash when nobody counted. */
export const withUnit = (text: string | null | undefined, kind: ItemIdentity['kind']): string =>
  text == null || kind === 'unclassified'
    ? quantity(text)
    : t(`count.unit.${kind}`, { count: quantity(text) })

/** What stands beside the quantity, in words: `来宾 6，工作人员 12`. */
export const extraWords = (cells: CountRow['cells'], figures: readonly Figure[]): string =>
  figures
    .filter((figure) => cells[figure] !== '')
    .map((figure) => `${figureName(figure)} ${quantity(cells[figure])}`)
    .join(t('ui.list-mark'))
