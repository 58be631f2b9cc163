import type { ApportionInputs, KnownWeight } from './apportionment.ts'
import { type AttendedBasis, attendedBases } from './scheme.ts'

/** What the sign-in sheet says of one department; of null, of people whose department is not known. */
export type AttendedWeights = {
  departmentId: number | null
  heads: number
  personDays: string
  covers: string
  roomNights: string
}

export type WeightCorrection = {
  basis: AttendedBasis
  departmentId: number
  weight: string
  reason: string
  by: string
}

export type KnownWeights = Pick<ApportionInputs, 'weights' | 'untied'>

const read = {
  heads: (one) => String(one.heads),
  'person-days': (one) => one.personDays,
  covers: (one) => one.covers,
  'room-nights': (one) => one.roomNights,
} satisfies Record<AttendedBasis, (one: AttendedWeights) => string>

/** Weights of every basis: as attended, or as somebody corrected them and why; what they were stays beside it. */
export function correctedWeights(
  attended: readonly AttendedWeights[],
  corrections: readonly WeightCorrection[],
): KnownWeights {
  const of = (basis: AttendedBasis): KnownWeight[] => {
    const own = corrections.filter((one) => one.basis === basis)
    const corrected = new Map(own.map((one) => [one.departmentId, one]))
    const known = attended.flatMap(({ departmentId, ...one }) =>
      departmentId === null
        ? []
        : [{ departmentId, from: read[basis]({ departmentId, ...one }) as string | null }],
    )
    const added = own
      .filter(({ departmentId }) => !known.some((one) => one.departmentId === departmentId))
      .map(({ departmentId }) => ({ departmentId, from: null }))
    return [...known, ...added].map(({ departmentId, from }) => {
      const found = corrected.get(departmentId)
      return {
        departmentId,
        weight: found?.weight ?? from ?? '0',
        corrected: found ? { from, reason: found.reason, by: found.by } : null,
      }
    })
  }
  const untied = attended.find(({ departmentId }) => departmentId === null)
  const each = <T>(value: (basis: AttendedBasis) => T) =>
    Object.fromEntries(attendedBases.map((basis) => [basis, value(basis)])) as Record<
      AttendedBasis,
      T
    >
  return { weights: each(of), untied: each((basis) => (untied ? read[basis](untied) : '0')) }
}
