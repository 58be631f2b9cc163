import type { SchemeFault, Target } from './apportionment.ts'
import { parseDecimal } from './decimal.ts'
import { mayCarryCost } from './department.ts'
import { parseFraction } from './fraction.ts'
import { namedDepartments, type Pool, type SchemeTerms } from './scheme.ts'

/** Whether a percentage is one: above 0, at most 100. */
function isPercent(text: string): boolean {
  const value = parseDecimal(text)
  return !!value && value.units > 0n && value.units <= 100n * 10n ** BigInt(value.scale)
}

type Fault = (pool: string | null, code: string, params?: SchemeFault['params']) => void

/** Departments that do not exist, that are left out and carry all the same, or that may carry no cost at all. */
function departmentFaults(terms: SchemeTerms, departments: readonly Target[], fault: Fault) {
  const byId = new Map(departments.map((department) => [department.id, department]))
  const { carrying, excluded } = namedDepartments(terms)
  for (const id of new Set([...carrying, ...excluded]))
    if (!byId.has(id)) fault(null, 'scheme.department-unknown', { id })
  for (const id of carrying) {
    const found = byId.get(id)
    if (!found) continue
    const params = { department: found.name }
    if (!mayCarryCost(found.nature)) fault(null, `scheme.barred.${found.nature}`, params)
    else if (excluded.includes(id)) fault(null, 'scheme.excluded-carries', params)
  }
}

const twice = (ids: readonly number[]) => [
  ...new Set(ids.filter((id, index) => ids.indexOf(id) < index)),
]

/** Weights that are none, and departments that share twice. */
function basisFaults({ name, basis }: Pool, nameOf: (id: number) => string, fault: Fault) {
  const params = { pool: name }
  const weights = basis.of === 'fixed' ? basis.weights : []
  for (const { departmentId, weight } of weights) {
    const value = parseFraction(weight)
    if (!value) fault(name, 'scheme.weight-unreadable', { ...params, weight })
    else if (value.over < 0n)
      fault(name, 'apportion.negative-weight', { ...params, department: nameOf(departmentId) })
  }
  const named = basis.of === 'equal' ? basis.departmentIds : weights.map((one) => one.departmentId)
  for (const id of twice(named))
    fault(name, 'apportion.twice', { ...params, department: nameOf(id) })
}

function limitFaults({ name, limits }: Pool, nameOf: (id: number) => string, fault: Fault) {
  if (twice(limits.map(({ departmentId }) => departmentId)).length > 0)
    fault(name, 'scheme.limit-twice', { pool: name })
  for (const { departmentId, minCents, maxCents } of limits)
    if ((minCents ?? 0) < 0 || (maxCents ?? Number.POSITIVE_INFINITY) < (minCents ?? 0))
      fault(name, 'apportion.limits-crossed', { pool: name, department: nameOf(departmentId) })
}

/**
 * What stands against the terms before anything is shared. Cost rests on departments of the organisation and on named
 * co-hosts; subordinate bodies, companies and local governments are refused (财行〔2016〕214号).
 */
export function schemeFaults(terms: SchemeTerms, departments: readonly Target[]): SchemeFault[] {
  const faults: SchemeFault[] = []
  const fault: Fault = (pool, code, params = {}) => faults.push({ pool, code, params })
  departmentFaults(terms, departments, fault)
  if (terms.host && !isPercent(terms.host.percent))
    fault(null, 'scheme.host-percent', { percent: terms.host.percent })
  if (terms.pools.length === 0) fault(null, 'scheme.no-pools')
  const names = new Map(departments.map(({ id, name }) => [id, name]))
  const nameOf = (id: number) => names.get(id) ?? String(id)
  for (const [index, pool] of terms.pools.entries()) {
    if (pool.items.length === 0) fault(pool.name, 'scheme.no-items', { pool: pool.name })
    if (terms.pools.findIndex(({ name }) => name === pool.name) < index)
      fault(pool.name, 'scheme.pool-twice', { pool: pool.name })
    if (pool.items === 'rest' && index < terms.pools.length - 1)
      fault(pool.name, 'scheme.rest-not-last', { pool: pool.name })
    basisFaults(pool, nameOf, fault)
    limitFaults(pool, nameOf, fault)
  }
  return faults
}
