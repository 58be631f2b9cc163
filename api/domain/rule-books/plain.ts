import type { InstructionLine, RuleBook, UseLine } from '../rule-book.ts'

/** Use lines with what most of them leave open. */
export const use = (
  name: string,
  points: UseLine['points'],
  match: Partial<Omit<UseLine, 'name' | 'points'>> = {},
): UseLine => ({
  publication: null,
  level: null,
  form: null,
  length: null,
  kind: null,
  joint: null,
  ...match,
  name,
  points,
})

export const instruction = (
  name: string,
  points: string,
  match: Partial<Omit<InstructionLine, 'name' | 'points'>> = {},
): InstructionLine => ({ publication: null, level: null, form: null, ...match, name, points })

/** A rule book in which everything that can be left out is. */
export const plainBook: Omit<RuleBook, 'name' | 'source' | 'validFrom'> = {
  validTo: null,
  note: null,
  uses: [],
  multipliers: [],
  stacking: 'add',
  joint: 'full',
  instructions: { lines: [], count: 'each' },
  extras: [],
  late: [],
  reports: [],
  undelivered: null,
  quota: null,
  base: null,
  shortfall: null,
  zeroOuts: [],
  floors: { item: false, base: false },
  namedAfterMonths: null,
  passUp: [],
  months: { of: 'sum' },
  ranking: {
    classes: [],
    ties: 'gap',
    tieBreaks: ['higher-level-uses', 'instructions', 'uses'],
    top: 3,
    emptyRate: 'none',
    keySupport: { share: '1/5', periods: 2 },
  },
}
