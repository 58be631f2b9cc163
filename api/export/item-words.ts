import type { ItemIdentity, ItemKind, Sitting } from '../domain/item.ts'
import type { Locale } from '../messages.ts'

export const kindWords: Record<Locale, Record<ItemKind, string>> = {
  zh: {
    lodging: '住宿',
    meal: '用餐',
    hall: '会场',
    vehicle: '车辆',
    other: '其他',
    unclassified: '未归类',
  },
  en: {
    lodging: 'Lodging',
    meal: 'Meals',
    hall: 'Halls',
    vehicle: 'Vehicles',
    other: 'Other',
    unclassified: 'Unclassified',
  },
}

export const sittingWords: Record<Locale, Record<Sitting, string>> = {
  zh: { breakfast: '早餐', lunch: '午餐', dinner: '晚餐', tea: '茶歇' },
  en: { breakfast: 'Breakfast', lunch: 'Lunch', dinner: 'Dinner', tea: 'Tea' },
}

/** What an item is called beside its day: `午餐`, `标准间`, `未归类`. */
export function itemName(item: Omit<ItemIdentity, 'day'>, locale: Locale): string {
  const sitting = item.sitting ? sittingWords[locale][item.sitting] : ''
  return [sitting, item.label].filter(Boolean).join(' ') || kindWords[locale][item.kind]
}
