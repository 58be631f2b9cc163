import type { ItemIdentity } from '../../api/domain/item.ts'
import { quantity } from '../format.ts'
import { t } from '../i18n/translate.ts'
import type { Figure } from './count-rows.ts'

/** An item among the others of its day, which need not be said again: `标准间`, `午餐`, `浙A12345`. */
export const itemOfDay = ({ kind, sitting, label }: ItemIdentity): string =>
  [sitting && t(`sitting.${sitting}`), label].filter(Boolean).join(' ') || t(`kind.${kind}`)

export const figureName = (figure: Figure): string => t(`count.figure.${figure}`)

export const unitName = (kind: ItemIdentity['kind']): string =>
  kind === 'unclassified' ? '' : t(`unit.${kind}`)

/** `118 人次` */
export const withUnit = (text: string | null | undefined, kind: ItemIdentity['kind']): string =>
  `${quantity(text)} ${unitName(kind)}`.trim()

type Line = ItemIdentity & Record<Figure, string | number | null>

/** What stands beside the quantity, in words: `来宾 6，工作人员 12`. */
export const extraWords = (line: Line, figures: readonly Figure[]): string =>
  figures
    .filter((figure) => line[figure] !== null)
    .map((figure) => `${figureName(figure)} ${quantity(line[figure])}`)
    .join(t('ui.list-mark'))
