import { type ItemIdentity, itemKinds, type Sitting } from '../../api/domain/item.ts'
import { shortDay } from '../format.ts'
import { t } from '../i18n/translate.ts'

type Named = {
  kind: ItemIdentity['kind'] | null
  day: string | null
  sitting: Sitting | null
  label: string
}

/** An item in words: `5月9日 午餐`, `5月8日 标准间`, `皖A·K3021`. */
export const itemName = ({ kind, day, sitting, label }: Named): string => {
  if (kind === 'unclassified') return t('kind.unclassified')
  const parts = [day && shortDay(day), sitting && t(`sitting.${sitting}`), label]
  const name = parts.filter(Boolean).join(' ')
  return name || (kind ? t(`kind.${kind}`) : t('item.no-day'))
}

export const itemOptions = itemKinds.filter((kind) => kind !== 'unclassified')
