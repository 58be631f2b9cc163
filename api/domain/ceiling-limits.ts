import type { CeilingInput, CheckState, Unchecked } from './ceiling.ts'
import { type Attendees, missingKinds, sumKnown } from './person-days.ts'

/** A check of something that is no money. */
export type CountCheck = {
  name: 'attendance' | 'staff-share' | 'length' | 'travel' | 'stay'
  unit: 'persons' | 'basis-points' | 'half-days'
  state: CheckState
  allowed: number | null
  actual: number | null
  base: CountBase | null
  reason: Unchecked | null
}

export type CountBase =
  | { code: 'attendees'; attendees: Attendees }
  | { code: 'staff-share'; staff: number; others: number }
  | { code: 'days'; days: number; sessionHalfDays: number | null }

type Shape = Pick<CountCheck, 'name' | 'unit' | 'allowed'>

const unchecked = (
  shape: Shape,
  reason: Unchecked,
  known: Partial<CountCheck> = {},
): CountCheck => ({
  ...shape,
  actual: null,
  base: null,
  ...known,
  state: 'not-checked',
  reason,
})

const checked = (shape: Shape, actual: number, base: CountBase, over: boolean): CountCheck => ({
  ...shape,
  state: over ? 'exceeded' : 'within',
  actual,
  base,
  reason: null,
})

function checkCap(cap: number | null, attendees: Attendees | null): CountCheck {
  const shape = { name: 'attendance', unit: 'persons', allowed: cap } as const
  if (cap === null) return unchecked(shape, { code: 'no-limit' })
  if (!attendees) return unchecked(shape, { code: 'no-attendance' })
  const actual = sumKnown(attendees)
  const base: CountBase = { code: 'attendees', attendees }
  const kinds = missingKinds(attendees)
  // Whoever is missing can only make them more.
  return kinds.length > 0 && actual <= cap
    ? unchecked(shape, { code: 'attendees-missing', kinds }, { base })
    : checked(shape, actual, base, actual > cap)
}

function checkStaff(allowed: number | null, attendees: Attendees | null): CountCheck {
  const shape = { name: 'staff-share', unit: 'basis-points', allowed } as const
  if (allowed === null) return unchecked(shape, { code: 'no-limit' })
  if (!attendees) return unchecked(shape, { code: 'no-attendance' })
  const kinds = missingKinds(attendees)
  if (kinds.length > 0) return unchecked(shape, { code: 'attendees-missing', kinds })
  const staff = attendees.staff ?? 0
  const others = sumKnown(attendees) - staff
  // A share of nobody is no share.
  if (others === 0) return unchecked(shape, { code: 'nobody' })
  const base: CountBase = { code: 'staff-share', staff, others }
  const actual = Math.round((staff * 10_000) / others)
  return checked(shape, actual, base, staff * 10_000 > others * allowed)
}

/**
 * How many attend, and the share of staff in the number of the others.
 * Source: 财行〔2016〕214号: 工作人员控制在会议代表人数的 15 % 以内.
 */
export const checkAttendance = ({ standard, attendees }: CeilingInput): CountCheck[] =>
  standard
    ? [
        checkCap(standard.attendanceCap, attendees),
        checkStaff(standard.staffShareBasisPoints, attendees),
      ]
    : []

/**
 * The meeting itself, and arrival with departure on top of it, in half-days. Only the dates are sure: while nobody
 * has said how long the meeting itself is, a stay that is short enough passes both, and the whole stay is held
 * against the two together.
 */
export function checkLength({ standard, days, sessionHalfDays }: CeilingInput): CountCheck[] {
  if (!standard) return []
  const { maxHalfDays: length, travelHalfDays: travel } = standard
  const stay = days * 2
  const base: CountBase = { code: 'days', days, sessionHalfDays }
  const check = (name: 'length' | 'travel', allowed: number | null): CountCheck => {
    const shape = { name, unit: 'half-days', allowed } as const
    if (allowed === null) return unchecked(shape, { code: 'no-limit' })
    if (sessionHalfDays === null)
      return stay <= allowed
        ? checked(shape, stay, base, false)
        : unchecked(shape, { code: 'session-missing' }, { base })
    const actual = name === 'length' ? sessionHalfDays : stay - sessionHalfDays
    return actual < 0
      ? unchecked(shape, { code: 'session-too-long' }, { base })
      : checked(shape, actual, base, actual > allowed)
  }
  const whole = (): CountCheck => {
    const allowed = length === null || travel === null ? null : length + travel
    const shape = { name: 'stay', unit: 'half-days', allowed } as const
    if (allowed === null) return unchecked(shape, { code: 'no-limit' })
    return checked(shape, stay, base, stay > allowed)
  }
  const checks = [check('length', length), check('travel', travel)]
  const isOpen = checks.some(({ reason }) => reason?.code === 'session-missing')
  return isOpen ? [...checks, whole()] : checks
}
