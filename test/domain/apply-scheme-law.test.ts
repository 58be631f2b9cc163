import fc from 'fast-check'
import { expect, test } from 'vitest'
import { applyScheme } from '../../api/domain/apply-scheme.ts'
import type { ApportionInputs } from '../../api/domain/apportionment.ts'
import { itemKinds } from '../../api/domain/item.ts'
import { sumCents } from '../../api/domain/money.ts'
import { attendedBases, type Basis, type Limit, type Pool } from '../../api/domain/scheme.ts'
import {
  anyItem,
  departments,
  item,
  nobody,
  terms,
  untiedOf,
  weights,
} from '../support/apportioning.ts'

const id = fc.integer({ min: 1, max: 6 })
const own = fc.integer({ min: 1, max: 5 })
const ids = fc.uniqueArray(own, { minLength: 1, maxLength: 5 })
const anyItems = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...itemKinds),
      day: fc.constantFrom('2026-05-08', '2026-05-09', null),
      settledCents: fc.oneof(
        fc.integer({ min: -20_000, max: 2_000_000 }),
        fc.integer({ min: 0, max: 5 }),
      ),
      quantity: fc.option(fc.constantFrom('1', '24', '7.5', '0', '186.125')),
      kilometres: fc.option(fc.constantFrom('90', '12.5', '0.333'), { freq: 20 }),
    }),
    { minLength: 1, maxLength: 12 },
  )
  .map((all) => all.map((one, index) => item(index + 1, { ...one, label: `项目 ${index}` })))
const anyWeights = fc
  .uniqueArray(fc.tuple(id, fc.nat(60)), { selector: ([one]) => one, minLength: 1, maxLength: 6 })
  .map((all) => weights(all.map(([one, weight]) => `${one} ${weight}`).join(', ')))
const anyBasis = fc.oneof<fc.Arbitrary<Basis>[]>(
  fc.record({
    of: fc.constantFrom(...attendedBases, 'seats' as const, 'seat-kilometres' as const),
  }),
  fc.tuple(ids, fc.infiniteStream(fc.constantFrom('1', '1/3', '0.25', '12', '5/7'))).map(
    ([all, lots]): Basis => ({
      of: 'fixed',
      weights: all.map((departmentId) => ({ departmentId, weight: lots.next().value ?? '1' })),
    }),
  ),
  fc.record({ of: fc.constant('equal' as const), departmentIds: ids }),
  fc.constant<Basis>({ of: 'equal', departmentIds: [] }),
  fc.record({ of: fc.constant('direct' as const), departmentId: own }),
)
const anyLimits = fc.uniqueArray(
  fc.record({
    departmentId: own,
    minCents: fc.option(fc.nat(3000), { freq: 1 }),
    maxCents: fc.option(fc.integer({ min: 3000, max: 900_000 }), { freq: 1 }),
  }),
  { selector: ({ departmentId }) => departmentId, maxLength: 2 },
)
const anyPools = fc
  .array(
    fc.record({
      kind: fc.constantFrom(...itemKinds),
      day: fc.constantFrom('2026-05-08', null),
      basis: anyBasis,
      limits: fc.oneof(
        { weight: 4, arbitrary: fc.constant<Limit[]>([]) },
        { weight: 1, arbitrary: anyLimits },
      ),
    }),
    { minLength: 1, maxLength: 4 },
  )
  .map((all) =>
    all.map(({ kind, day, basis, limits }, index): Pool => {
      const items = [{ ...anyItem, kind, day }]
      return { name: `${index}`, items: index === all.length - 1 ? 'rest' : items, basis, limits }
    }),
  )
const anyRides = fc
  .uniqueArray(fc.tuple(fc.integer({ min: 1, max: 12 }), id, fc.nat(40)), {
    selector: ([itemId, departmentId]) => `${itemId} ${departmentId}`,
    minLength: 4,
    maxLength: 30,
  })
  .map((all) => all.map(([itemId, departmentId, seats]) => ({ itemId, departmentId, seats })))
const anyHost = fc.option(
  fc.record({ departmentId: own, percent: fc.constantFrom('30', '12.5', '100', '0.01') }),
  { freq: 1 },
)

test('rows add up to items, columns to departments, pools to both; a refusal has its reasons', () => {
  let count = 0
  const barred = new Set([6])
  fc.assert(
    fc.property(
      anyItems,
      anyPools,
      fc.tuple(anyWeights, anyWeights, anyWeights, anyWeights),
      anyRides,
      anyHost,
      (items, pools, [heads, days, covers, nights], rides, host) => {
        const given: ApportionInputs = {
          items,
          departments,
          weights: { heads, 'person-days': days, covers, 'room-nights': nights },
          untied: nobody,
          rides,
        }
        const answer = applyScheme(terms(pools, { host }), given)
        if ('faults' in answer) {
          expect(answer.faults.length).toBeGreaterThan(0)
          return
        }
        count += 1
        const { apportionment: found } = answer
        expect(untiedOf(found, items)).toEqual([])
        expect(found.rows.map(({ itemId }) => itemId).sort((a, b) => a - b)).toEqual(
          items.map(({ itemId }) => itemId),
        )
        expect(found.departments.some((one) => barred.has(one.id))).toBe(false)
        for (const { quantity, quantities } of found.rows) {
          if (quantity === null) expect(quantities).toBeNull()
          else
            expect(sumCents((quantities ?? []).map((one) => Number(one) * 1000))).toBe(
              Number(quantity) * 1000,
            )
        }
      },
    ),
    { numRuns: 4000, interruptAfterTimeLimit: 20_000, markInterruptAsFailure: true },
  )
  expect(count).toBeGreaterThan(1000)
})
