import { type CountCheck, checkAttendance, checkLength } from './ceiling-limits.ts'
import {
  type CeilingPart,
  type Cost,
  type PartFigure,
  partFigures,
  partOf,
  rateOf,
  sumCosts,
  unknownCosts,
} from './ceiling-parts.ts'
import type { AttendeeKind, Attendees, KnownPersonDays, PersonDays } from './person-days.ts'
import { perPersonDayCents, type StandardEntry } from './standard.ts'

export type CheckState = 'within' | 'exceeded' | 'not-checked'

/** Why a check could not be made. */
export type Unchecked =
  | { code: 'no-standard' | 'no-limit' | 'no-cost' | 'no-attendance' | 'nobody' }
  | { code: 'session-missing' | 'session-too-long' }
  | { code: 'attendees-missing'; kinds: AttendeeKind[] }
  | { code: 'covers-missing'; days: string[] }
  | { code: 'cost-missing'; count: number }
  | { code: 'unclassified'; cents: number }

export type MoneyCheck = {
  name: 'total' | CeilingPart
  unit: 'cents'
  state: CheckState
  allowedCents: number | null
  actualCents: number | null
  /** Person-days × ¥ per person-day; the parts taken off because they are not provided. */
  base: { personDays: KnownPersonDays; perPersonDayCents: number; deducted: CeilingPart[] } | null
  reason: Unchecked | null
}

export type CeilingCheck = MoneyCheck | CountCheck

export type CeilingInput = {
  standard: StandardEntry | undefined
  costs: readonly Cost[]
  personDays: PersonDays
  /** Null where nobody has said who attended. */
  attendees: Attendees | null
  /** Days from the first to the last, both counted. */
  days: number
  /** Length of the meeting itself, without arrival and departure; null when nobody has said. */
  sessionHalfDays: number | null
}

/** What hinders any check of money: no standard, no person-days, nothing spent or planned yet. */
function hindrance({ standard, costs, personDays }: CeilingInput): Unchecked | null {
  if (!standard) return { code: 'no-standard' }
  if (costs.length === 0) return { code: 'no-cost' }
  if (personDays.count !== null) return null
  return personDays.from === 'attendees'
    ? { code: 'attendees-missing', kinds: personDays.missing }
    : { code: 'covers-missing', days: personDays.missing }
}

/** Certain either way, or not checked: what isn't known is at least nothing and may be anything. */
function judge(
  actual: { leastCents: number; mostCents: number; missing: number },
  allowed: { leastCents: number; mostCents: number },
  unplacedCents: number,
): { state: CheckState; reason: Unchecked | null } {
  if (actual.leastCents > allowed.mostCents) return { state: 'exceeded', reason: null }
  if (actual.missing > 0)
    return { state: 'not-checked', reason: { code: 'cost-missing', count: actual.missing } }
  if (actual.mostCents <= allowed.leastCents) return { state: 'within', reason: null }
  return { state: 'not-checked', reason: { code: 'unclassified', cents: unplacedCents } }
}

function checkTotal(input: CeilingInput): MoneyCheck {
  const { standard, costs, personDays } = input
  const actualCents = costs.length > 0 ? sumCosts(costs) : null
  const shape = { name: 'total', unit: 'cents', actualCents } as const
  const reason = hindrance(input)
  if (!standard || personDays.count === null || actualCents === null)
    return { ...shape, state: 'not-checked', allowedCents: null, base: null, reason }
  const figures = partFigures(input)
  const allowed = (list: readonly PartFigure[]) =>
    list.reduce((all, { allowedCents }) => all + (allowedCents ?? 0), 0)
  const deducted = standard.deductNotProvided
    ? figures.flatMap(({ part, provided }) => (provided === false ? [part] : []))
    : []
  const sure = standard.deductNotProvided ? figures.filter(({ provided }) => provided) : figures
  const mostCents = allowed(figures)
  const rates = rateOf(standard)
  return {
    ...shape,
    ...judge(
      { leastCents: actualCents, mostCents: actualCents, missing: unknownCosts(costs) },
      { leastCents: allowed(sure), mostCents },
      sumCosts(costs.filter(({ kind }) => partOf[kind] === null)),
    ),
    allowedCents: mostCents,
    base: {
      personDays,
      perPersonDayCents: deducted.reduce(
        (rest, part) => rest - rates[part],
        perPersonDayCents(standard),
      ),
      deducted,
    },
  }
}

function checkPart(input: CeilingInput, figure: PartFigure): MoneyCheck {
  const { standard, costs, personDays } = input
  const { part, actualCents } = figure
  const allowedCents = figure.allowedCents ?? 0
  const shape = {
    name: part,
    unit: 'cents',
    actualCents: costs.length > 0 ? actualCents : null,
  } as const
  const reason = hindrance(input)
  if (!standard || personDays.count === null || reason)
    return { ...shape, state: 'not-checked', allowedCents: figure.allowedCents, base: null, reason }
  const isDeducted = standard.deductNotProvided && figure.provided === false
  const unplaced = costs.filter(({ kind }) => partOf[kind] === null)
  const maybe = costs.filter(({ kind }) => partOf[kind] === part || partOf[kind] === null)
  const unplacedCents = sumCosts(unplaced)
  return {
    ...shape,
    ...judge(
      {
        leastCents: actualCents + Math.min(0, unplacedCents),
        mostCents: actualCents + Math.max(0, unplacedCents),
        missing: unknownCosts(maybe),
      },
      { leastCents: allowedCents, mostCents: allowedCents },
      unplacedCents,
    ),
    allowedCents,
    base: {
      personDays,
      perPersonDayCents: isDeducted ? 0 : rateOf(standard)[part],
      deducted: isDeducted ? [part] : [],
    },
  }
}

/**
 * A meeting against its standard: the total; each part too where parts may not offset each other; then how many
 * attend, the share of staff, how long it lasts. A check whose inputs are missing is not checked, never passed.
 * Inter-city travel is no cost of a meeting: the caller leaves it out. Source: 财行〔2016〕214号 and provincial rules.
 */
export function checkCeilings(input: CeilingInput): CeilingCheck[] {
  const binding = input.standard && !input.standard.partsOffset ? partFigures(input) : []
  return [
    checkTotal(input),
    ...binding.map((figure) => checkPart(input, figure)),
    ...checkAttendance(input),
    ...checkLength(input),
  ]
}
