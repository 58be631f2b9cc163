import { type ItemIdentity, type Sitting, unclassified } from '../domain/item.ts'
import type { KnownItems } from './known-items.ts'
import { isoDay } from './parse-day.ts'
import type { KnownItem } from './types.ts'
import type { Wording } from './wording.ts'

/** What else a line tells beside its words. `day` is days since 1970, `minute` −1 without a time. */
export type Circumstances = { day: number | null; minute: number; priceCents: number | null }

export type Placement = { item: ItemIdentity; rule: string }

type Guess = { sitting?: Sitting | null; label?: string; rule: string }
type Rule = (wording: Wording, at: Circumstances, known: KnownItems) => Guess | undefined

/** From which minute of the day a generic meal belongs to which sitting. */
const sittingHours: { from: number; sitting: Sitting | null }[] = [
  { from: 16 * 60 + 30, sitting: 'dinner' },
  { from: 15 * 60 + 30, sitting: null },
  { from: 10 * 60 + 30, sitting: 'lunch' },
  { from: 5 * 60, sitting: 'breakfast' },
  { from: 0, sitting: null },
]

const words: Rule = ({ label, sitting, rule }) =>
  label || sitting ? { label, sitting, rule } : undefined
const from = (item: KnownItem | undefined, rule: string): Guess | undefined =>
  item && { sitting: item.sitting, label: item.label, rule }
const price =
  (kind: 'lodging' | 'meal' | 'hall'): Rule =>
  (_, { day, priceCents }, known) =>
    from(known.byPrice(kind, day, priceCents), 'price')
const only =
  (kind: 'lodging' | 'meal' | 'hall' | 'vehicle'): Rule =>
  (_, { day }, known) =>
    from(known.only(kind, day), 'only-item')
const named =
  (label: string): Rule =>
  ({ rule }) => ({ label, rule })
const timeOfDay: Rule = (_, { minute }) => {
  const sitting = sittingHours.find(({ from }) => minute >= from)?.sitting
  return sitting ? { sitting, rule: 'time-of-day' } : undefined
}

/** For each kind, what decides the label or the sitting, surest first: a sure match never loses its line to a guess. */
const rules: Record<Exclude<ItemIdentity['kind'], 'unclassified'>, Rule[]> = {
  lodging: [words, price('lodging'), only('lodging'), named('客房')],
  meal: [words, timeOfDay, price('meal'), only('meal')],
  hall: [words, price('hall'), only('hall'), named('会议室')],
  vehicle: [words, only('vehicle'), named('用车')],
  other: [words],
}

const dated = new Set<ItemIdentity['kind']>(['lodging', 'meal', 'hall', 'vehicle'])

/** Which item a line belongs to and by which rule; `unclassified` when no rule can tell. */
export function classify(wording: Wording, at: Circumstances, known: KnownItems): Placement {
  const { kind } = wording
  if (kind === 'unclassified') return { item: unclassified, rule: 'unclassified' }
  for (const rule of rules[kind]) {
    const guess = rule(wording, at, known)
    if (!guess) continue
    const label = kind === 'meal' ? '' : (guess.label ?? '')
    const isDated = dated.has(kind) && at.day !== null && !known.isTrip(kind, label)
    const item = {
      kind,
      day: isDated ? isoDay(at.day as number) : null,
      sitting: kind === 'meal' ? (guess.sitting ?? null) : null,
      label,
    }
    return { item, rule: guess.rule }
  }
  return { item: unclassified, rule: 'unclassified' }
}

/** Whether the words alone (with the day) place the line; else price and time of day are needed too. */
export const isPlacedByWords = ({ kind, label, sitting }: Wording): boolean =>
  kind === 'unclassified' || kind === 'other' || label !== '' || sitting !== null
