/** What a unit may object to: a figure of its row, that it is named, or something else. */
export const objectionPoints = [
  'points',
  'rank',
  'submitted',
  'used',
  'uses',
  'instructions',
  'attention',
  'other',
] as const
export type ObjectionPoint = (typeof objectionPoints)[number]
