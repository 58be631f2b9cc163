/** What can be paid for. `unclassified` holds charges that no rule could place: shown loudly, assigned by hand. */
export const itemKinds = ['lodging', 'meal', 'hall', 'vehicle', 'other', 'unclassified'] as const
export type ItemKind = (typeof itemKinds)[number]

export const sittings = ['breakfast', 'lunch', 'dinner', 'tea'] as const
export type Sitting = (typeof sittings)[number]

/**
 * The natural identity of a cost item within a meeting.
 * lodging: night (day) × room type (label) · meal: day × sitting · hall: day × session (label)
 * vehicle: vehicle (label) × day, or a trip (day null) · other: a named thing (label).
 */
export type ItemIdentity = {
  kind: ItemKind
  /** ISO day `2026-05-09`, or null when the item is not tied to a day. */
  day: string | null
  sitting: Sitting | null
  label: string
}

/** One text for one item, the same in every language: `meal|2026-05-09|lunch|`. */
export const itemKey = (item: ItemIdentity): string =>
  [item.kind, item.day ?? '', item.sitting ?? '', item.label].join('|')

/** The item that holds what no rule could place. */
export const unclassified: ItemIdentity = {
  kind: 'unclassified',
  day: null,
  sitting: null,
  label: '',
}
