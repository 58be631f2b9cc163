/** Who publishes, and whose leaders write instructions; the highest first. */
export const levels = ['central', 'province', 'city', 'county'] as const
export type Level = (typeof levels)[number]

/** How a publication used an item. */
export const useForms = [
  'single',
  'composite',
  'brief',
  'research',
  'special',
  'supplement',
  'circulated',
  'commissioned',
  'forwarded',
  'chosen',
  'filed',
] as const
export type UseForm = (typeof useForms)[number]

export const lengthClasses = ['short', 'standard', 'long'] as const
export type LengthClass = (typeof lengthClasses)[number]

/** A unit's part in an item. */
export const itemRoles = ['main', 'joint', 'adopting', 'other'] as const
export type ItemRole = (typeof itemRoles)[number]

/** What is held against a unit: a report late, missed, concealed or untrue; negative coverage of it. */
export const reportKinds = ['late', 'missed', 'concealed', 'untrue', 'negative'] as const
export type ReportKind = (typeof reportKinds)[number]

/** Joint items: each of n units gets a part in n; each gets all; each gets what its role is worth. */
export const jointRules = ['split', 'full', 'by-role'] as const
export type JointRule = (typeof jointRules)[number]

/** Several uses of one item: all count; the highest alone; the highest of each level. Equal ones: the earlier counts. */
export const stackings = ['add', 'highest', 'highest-per-level'] as const
export type Stacking = (typeof stackings)[number]

/** Several instructions on one item: each counts; one of each level; the highest alone. */
export const instructionCounts = ['each', 'once-per-level', 'highest'] as const
export type InstructionCount = (typeof instructionCounts)[number]

export const spans = ['month', 'quarter', 'year'] as const
export type Span = (typeof spans)[number]

/** Points are text: decimals or fractions (`5`, `0.5`, `1/3`). What is taken away is written without a sign. */
export type PointsText = string
export type PointsByRole = Partial<Record<ItemRole, PointsText>>

/** What a use must be for a line to fit it; null is anything. */
export type UseMatch = {
  publication: string | null
  level: Level | null
  form: UseForm | null
}

/** Of several lines the first that fits counts, so the particular stands before the general. */
export type UseLine = UseMatch & {
  name: string
  length: LengthClass | null
  /** Kind of item, in the office's own words. */
  kind: string | null
  /** `given`: the points that the publication's own office gave. By role only where the joint rule is. */
  points: PointsText | 'given' | PointsByRole
  /** Null: as the book has it. */
  joint: JointRule | null
}

/** The first that fits multiplies; a use that none fits counts once. */
export type MultiplierLine = UseMatch & { name: string; times: PointsText }

/** Publication and form: of the copy that was written on or, where that is not known, of any use of the item. */
export type InstructionLine = UseMatch & { name: string; points: PointsText | PointsByRole }

/** Something that an item brings along: a picture from the scene. */
export type ExtraLine = { name: string; extra: string; points: PointsText }

/** An item after its due time. `keep` is the part of its points that is left; `less` is taken off, once. */
export type LateLine = {
  name: string
  /** How late, in the office's own words; null is any. */
  lateKind: string | null
  takes: { keep: PointsText } | { less: PointsText }
}

/** Costs from `least` to `most`; where they differ, each report says how much. */
export type ReportLine = { name: string; kind: ReportKind; least: PointsText; most: PointsText }

export const quotaCounts = ['submitted', 'used', 'points'] as const

/** What a unit has to bring in each span. `usual` holds for whom the facts give no quota of their own. */
export type QuotaRule = {
  per: Span
  counts: (typeof quotaCounts)[number]
  usual: PointsText | null
}

/** Points for a span's quota: for the span, or for each item submitted in it. */
export type BaseRule = {
  points: PointsText
  each: 'span' | 'item'
  when: 'quota-met' | 'always'
  capPerSpan: PointsText | null
  capPerYear: PointsText | null
}

/** A missed quota costs so much; so much for each item missing; or the missing points so many times over. */
export type ShortfallRule = { of: 'fixed' | 'item' | 'multiple'; points: PointsText }

/**
 * What sets a span to 0: so many commissioned items not delivered within it, or so many reports of a kind. Only what
 * is above 0 is taken, so nothing is forgiven; `less` comes off afterwards, once a span.
 */
export type ZeroOut = {
  name: string
  on: 'missed-commissions' | ReportKind
  count: number
  zeroes: Span
  less: PointsText | null
}

/** Order between equal points. `earlier-use`: the first use of the period came earlier. */
export const tieBreaks = ['higher-level-uses', 'instructions', 'uses', 'earlier-use'] as const
export type TieBreak = (typeof tieBreaks)[number]

export const emptyRates = ['none', 'zero'] as const

/** A ranking's rules as dated data. Source: the nine sets of domain.md §7, each of which it must be able to say. */
export type RuleBook = {
  name: string
  source: string
  validFrom: string
  validTo: string | null
  /** What of it is not certain. */
  note: string | null
  uses: UseLine[]
  multipliers: MultiplierLine[]
  stacking: Stacking
  joint: JointRule
  instructions: { lines: InstructionLine[]; count: InstructionCount }
  extras: ExtraLine[]
  late: LateLine[]
  reports: ReportLine[]
  /** What a commissioned item costs that was not delivered. */
  undelivered: PointsText | null
  quota: QuotaRule | null
  base: BaseRule | null
  shortfall: ShortfallRule | null
  zeroOuts: ZeroOut[]
  floors: {
    /** An item is worth 0 at least. */
    item: boolean
    /** Shortfalls and commissions not delivered take no more of a year than its base. */
    base: boolean
  }
  /** So many months of missed quotas in a row, and the bulletin names the unit. */
  namedAfterMonths: number | null
  /** Classes of units whose items count for the unit above; they are not ranked themselves. */
  passUp: string[]
  /** A month's items: all together, or their average to so many decimals. Months are added up. */
  months: { of: 'sum' } | { of: 'average'; places: number }
  ranking: {
    /** Ranked apart; without any, all units are ranked together. */
    classes: string[]
    /** 1, 2, 2, 4 or 1, 2, 2, 3. */
    ties: 'gap' | 'dense'
    tieBreaks: TieBreak[]
    /** How many places the bulletin praises. */
    top: number
    /** The adoption rate of a unit that submitted nothing: 0/0 is no rate, or is counted as 0. */
    emptyRate: (typeof emptyRates)[number]
    /** 重点帮扶: in the bottom part of its class so many periods in a row. */
    keySupport: { share: PointsText; periods: number } | null
  }
}
