import type { ApportionInputs, SharedPool, Target } from './apportionment.ts'
import { mayCarryCost } from './department.ts'
import {
  addFractions,
  type Fraction,
  fraction,
  noFraction,
  parseFraction,
  sumFractions,
  timesFraction,
} from './fraction.ts'
import type { Basis, Limit, Pool, SchemeTerms } from './scheme.ts'

const read = (text: string): Fraction => parseFraction(text) ?? noFraction
const isNothing = (text: string): boolean => read(text).over === 0n

/** Weights of one pool, each as it counts, before anybody is left out. */
function weightsOf(
  basis: Basis,
  inputs: ApportionInputs,
): { departmentId: number; weight: string }[] {
  switch (basis.of) {
    case 'fixed':
      return basis.weights
    case 'direct':
      return [{ departmentId: basis.departmentId, weight: '1' }]
    case 'equal': {
      const all = basis.departmentIds
      const present = inputs.weights.heads.filter(({ weight }) => !isNothing(weight))
      const ids = all.length > 0 ? all : present.map(({ departmentId }) => departmentId)
      return ids.map((departmentId) => ({ departmentId, weight: '1' }))
    }
    default:
      return [...inputs.weights[basis.of]]
  }
}

export type Counted = { target: Target; weight: Fraction; text: string; limit: Limit | undefined }

/** Splits a pool's weights into those that count and those that stand outside. */
export function countedWeights(pool: Pool, terms: SchemeTerms, inputs: ApportionInputs) {
  const byId = new Map(inputs.departments.map((department) => [department.id, department]))
  const counted: Counted[] = []
  const outside: SharedPool['outside'] = []
  for (const { departmentId, weight } of weightsOf(pool.basis, inputs)) {
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
  if (!terms.host || !target || pool.basis.of === 'direct' || total.over <= 0n)
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
