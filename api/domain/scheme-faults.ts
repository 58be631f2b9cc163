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

function poolFaults({ name, items, basis, limits }: Pool, isLast: boolean, fault: Fault) {
  const params = { pool: name }
  if (items === 'rest' && !isLast) fault(name, 'scheme.rest-not-last', params)
  if (basis.of === 'fixed')
    for (const { weight } of basis.weights)
      if (!parseFraction(weight)) fault(name, 'scheme.weight-unreadable', { ...params, weight })
  if (new Set(limits.map(({ departmentId }) => departmentId)).size < limits.length)
    fault(name, 'scheme.limit-twice', params)
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
  for (const [index, pool] of terms.pools.entries()) {
    if (terms.pools.findIndex(({ name }) => name === pool.name) < index)
      fault(pool.name, 'scheme.pool-twice', { pool: pool.name })
    poolFaults(pool, index === terms.pools.length - 1, fault)
  }
  return faults
}
