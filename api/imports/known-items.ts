import type { ItemKind } from '../domain/item.ts'
import { roomTypes } from './bill-words.ts'
import { numberOfDay } from './parse-day.ts'
import { squeezed } from './row.ts'
import type { KnownItem } from './types.ts'

export type KnownItems = {
  labels: readonly string[]
  /** The label under which a kind's item is known, when exactly one is clearly the same as what the text names. */
  label: (kind: ItemKind, text: string) => string | undefined
  /** The label or sitting of the only item of the kind that costs this, on this day or else at all. */
  byPrice: (kind: ItemKind, day: number | null, cents: number | null) => KnownItem | undefined
  /** The only label of the kind on this day; for meals the only sitting. */
  only: (kind: ItemKind, day: number | null) => KnownItem | undefined
  /** Whether an item stands for a whole trip, without a day. */
  isTrip: (kind: ItemKind, label: string) => boolean
  exact: (text: string) => KnownItem | undefined
}

/** What a label says once spelling is put aside: 标间 and 标准双人间 are one room type. */
function labelKey(kind: ItemKind, label: string): string {
  const tidy = squeezed(label).replace(/[·.\-()]/g, '')
  if (kind !== 'lodging') return tidy
  return roomTypes.find(({ pattern }) => pattern.test(tidy))?.label ?? tidy
}

const oneOf = (items: KnownItem[]): KnownItem | undefined => {
  const first = items[0]
  const isOne = items.every(
    ({ label, sitting }) => label === first?.label && sitting === first?.sitting,
  )
  return isOne ? first : undefined
}

/** The items of the meeting, asked by what a bill can say of them. */
export function knownItems(items: readonly KnownItem[]): KnownItems {
  const of = (kind: ItemKind) => items.filter((item) => item.kind === kind)
  const onDay = (kind: ItemKind, day: number | null) =>
    of(kind).filter((item) => item.day !== null && numberOfDay(item.day) === day)
  return {
    labels: items.map(({ label }) => label),
    label: (kind, text) => {
      const key = labelKey(kind, text)
      if (key === '') return undefined
      const labels = [...new Set(of(kind).map(({ label }) => label))].filter(
        (label) => label !== '',
      )
      const keyed = labels.map((label) => ({ label, key: labelKey(kind, label) }))
      const same = keyed.filter((one) => one.key === key)
      if (same.length > 0)
        return same.length === 1 ? same[0]?.label : labels.find((l) => l === text)
      const near = keyed.filter(
        (one) =>
          one.key.length > 1 && key.length > 1 && (one.key.includes(key) || key.includes(one.key)),
      )
      return near.length === 1 ? near[0]?.label : undefined
    },
    byPrice: (kind, day, cents) => {
      if (cents === null) return undefined
      const at = (list: KnownItem[]) => list.filter((item) => item.unitPriceCents === cents)
      const today = at(onDay(kind, day))
      return oneOf(today.length > 0 ? today : at(of(kind)))
    },
    only: (kind, day) => {
      const today = onDay(kind, day)
      return oneOf(today.length > 0 ? today : of(kind))
    },
    isTrip: (kind, label) => {
      const same = of(kind).filter((item) => item.label === label)
      return same.length > 0 && same.every(({ day }) => day === null)
    },
    exact: (text) => {
      const key = squeezed(text)
      if (key.length < 2) return undefined
      const same = items.filter((item) => item.label !== '' && squeezed(item.label) === key)
      return oneOf(same.map((item) => ({ ...item, sitting: null })))
    },
  }
}
