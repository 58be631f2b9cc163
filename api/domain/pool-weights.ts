import type {
  ApportionInputs,
  Ride,
  SchemeFault,
  SharedItem,
  SharedPool,
  Target,
} from './apportionment.ts'
import { mayCarryCost } from './department.ts'
import {
  addFractions,
  type Fraction,
  fraction,
  fractionText,
  noFraction,
  parseFraction,
  sumFractions,
  timesFraction,
} from './fraction.ts'
import type { Basis, Limit, Pool, SchemeTerms } from './scheme.ts'

const read = (text: string): Fraction => parseFraction(text) ?? noFraction

type Weight = { departmentId: number; weight: string }
type Weighed = { weights: Weight[] } | { faults: Omit<SchemeFault, 'pool'>[] }

/** Seats of the pool's vehicles by department, times their kilometres when those weigh too. */
function rideWeights(
  items: readonly SharedItem[],
  rides: readonly Ride[],
  withKilometres: boolean,
): Weighed {
  const byItem = new Map(items.map((item) => [item.itemId, item]))
  const ridden = rides.filter(({ itemId, seats }) => byItem.has(itemId) && seats !== 0)
  const used = new Set(ridden.map(({ itemId }) => itemId))
  // A vehicle that nobody is said to have used would be paid by those who used the others.
  const faults = items.flatMap(({ itemId, kind, label, day, kilometres }) => {
    const params = { vehicle: label, day: day ?? '' }
    if (kind === 'vehicle' && !used.has(itemId)) return [{ code: 'scheme.rides-unknown', params }]
    if (withKilometres && used.has(itemId) && kilometres === null)
      return [{ code: 'scheme.kilometres-unknown', params }]
    return []
  })
  if (faults.length > 0) return { faults }
  const sums = new Map<number, Fraction>()
  for (const { itemId, departmentId, seats } of ridden) {
    const item = byItem.get(itemId) as SharedItem
    const each = withKilometres ? read(item.kilometres ?? '0') : fraction(1n, 1n)
    const seated = timesFraction(fraction(BigInt(seats), 1n), each)
    sums.set(departmentId, addFractions(sums.get(departmentId) ?? noFraction, seated))
  }
  return {
    weights: [...sums].map(([departmentId, sum]) => ({ departmentId, weight: fractionText(sum) })),
  }
}

/** Weights of one pool, each as it counts, before anybody is left out. */
export function weightsOf(
  basis: Basis,
  items: readonly SharedItem[],
  inputs: ApportionInputs,
): Weighed {
  switch (basis.of) {
    case 'fixed':
      return { weights: basis.weights }
    case 'direct':
      return { weights: [{ departmentId: basis.departmentId, weight: '1' }] }
    case 'equal': {
      const present = inputs.weights.heads.filter(({ weight }) => read(weight).over !== 0n)
      const ids =
        basis.departmentIds.length > 0
          ? basis.departmentIds
          : present.map(({ departmentId }) => departmentId)
      return { weights: ids.map((departmentId) => ({ departmentId, weight: '1' })) }
    }
    case 'seats':
    case 'seat-kilometres':
      return rideWeights(items, inputs.rides, basis.of === 'seat-kilometres')
    default:
      return { weights: [...inputs.weights[basis.of]] }
  }
}

export type Counted = { target: Target; weight: Fraction; text: string; limit: Limit | undefined }

/** Splits a pool's weights into those that count and those that stand outside. */
export function countedWeights(
  weights: readonly Weight[],
  pool: Pool,
  terms: SchemeTerms,
  inputs: ApportionInputs,
) {
  const byId = new Map(inputs.departments.map((department) => [department.id, department]))
  const counted: Counted[] = []
  const outside: SharedPool['outside'] = []
  for (const { departmentId, weight } of weights) {
    const target = byId.get(departmentId)
    if (!target) continue
    if (!mayCarryCost(target.nature)) outside.push({ departmentId, weight, because: 'nature' })
    else if (terms.excluded.includes(departmentId))
      outside.push({ departmentId, weight, because: 'excluded' })
    else
      counted.push({
        target,
        weight: read(weight),
        text: weight,
        limit: pool.limits.find((limit) => limit.departmentId === departmentId),
      })
  }
  return { counted, outside }
}

/** Weights with the host's part in them: host p + (1 − p) × its weight, everybody else (1 − p) × theirs. */
export function withHost(
  counted: readonly Counted[],
  terms: SchemeTerms,
  pool: Pool,
  inputs: ApportionInputs,
) {
  const total = sumFractions(counted.map(({ weight }) => weight))
  const target = inputs.departments.find(({ id }) => id === terms.host?.departmentId)
  // A negative weight is refused further on: the host's part must not hide it.
  const isUsable = total.over > 0n && counted.every(({ weight }) => weight.over >= 0n)
  if (!terms.host || !target || pool.basis.of === 'direct' || !isUsable)
    return { all: [...counted], combined: counted.map(({ weight }) => weight), host: null }
  const isThere = counted.some(({ target: { id } }) => id === target.id)
  const limit = pool.limits.find(({ departmentId }) => departmentId === target.id)
  const all = [...counted, ...(isThere ? [] : [{ target, weight: noFraction, text: '0', limit }])]
  const part = timesFraction(read(terms.host.percent), fraction(1n, 100n))
  const others = fraction(part.under - part.over, part.under)
  const combined = all.map(({ target: { id }, weight }) => {
    const own = fraction(weight.over * total.under, weight.under * total.over)
    const shared = timesFraction(others, own)
    return id === target.id ? addFractions(part, shared) : shared
  })
  return { all, combined, host: terms.host }
}
