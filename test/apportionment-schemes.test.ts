import { beforeAll, describe, expect, test } from 'vitest'
import { put } from './support/jinhu.ts'
import { foundDepartments, marchTerms } from './support/march.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'

type Scheme = { id: number; name: string; usedCount: number; versions: { version: number }[] }
type Refused = {
  error: { code: string; message: string; problems: { path: string; message: string }[] }
}
type Shared = { shares: { code: string; cents: number; exact: string; adjustment: string }[] }

describe.each(kinds)('ways to share costs on %s', (kind) => {
  let office: Organisation
  let departments: Map<string, number>
  const idOf = (code: string) => departments.get(code) ?? 0

  beforeAll(async () => {
    office = await organisation(kind)
    departments = await foundDepartments(office)
  })

  const ask = <T>(method: string, path: string, body?: unknown, status = 200) =>
    put<T>(office.finance, method, path, body, status)
  const body = (name: string, terms: object = marchTerms(departments)) => ({
    name,
    validFrom: '2026-01-01',
    terms,
  })
  const fixed = (...codes: string[]) => ({
    pools: [
      {
        name: '全部',
        items: 'rest',
        basis: {
          of: 'fixed',
          weights: codes.map((code) => ({ departmentId: idOf(code), weight: '1' })),
        },
      },
    ],
  })

  test('a scheme is made, and changed only by a new version that the earlier one stays beside', async () => {
    const path = '/apportionment-schemes'
    const made = await ask<Scheme>('POST', path, body('按人数'), 201)
    expect(made).toMatchObject({ name: '按人数', usedCount: 0, versions: [{ version: 1 }] })
    const entry = { ...body('按人数分摊', fixed('1001', '20')), validTo: '2026-12-31' }
    const changed = await ask<Scheme>('PUT', `${path}/${made.id}`, { ...entry, version: 1 })
    expect(changed.name).toBe('按人数分摊')
    expect(changed.versions.map(({ version }) => version)).toEqual([2, 1])
    const { schemes } = await ask<{ schemes: Scheme[] }>('GET', path)
    expect(schemes).toEqual([changed])

    const late = { ...entry, version: 1 }
    const stale = await ask<Refused>('PUT', `${path}/${made.id}`, late, 409)
    expect(stale.error.code).toBe('scheme.stale')
    expect(stale.error.message).toContain('version 2')
    await ask('PUT', `${path}/999999`, { ...entry, version: 1 }, 404)
  })

  test('names stand once, days in order, and only finance changes them', async () => {
    const path = '/apportionment-schemes'
    const made = await ask<Scheme>('POST', path, body('平均', fixed('1001')), 201)
    const twice = await ask<Refused>('POST', path, body('平均'), 409)
    expect(twice.error.code).toBe('scheme.name-taken')
    const other = await ask<Scheme>('POST', path, body('各半', fixed('1001', '20')), 201)
    const renamed = { ...body('平均', fixed('1001')), version: 1 }
    await ask('PUT', `${path}/${other.id}`, renamed, 409)
    const reversed = { ...body('短'), validTo: '2025-12-31' }
    expect((await ask<Refused>('POST', path, reversed, 400)).error.code).toBe(
      'scheme.dates-reversed',
    )
    for (const person of [office.organiser, office.leader, office.administrator])
      await put(person, 'POST', path, body('别人的'), 403)
    const removed = await office.finance.request(`/api${path}/${made.id}`, { method: 'DELETE' })
    expect(removed.status).toBe(204)
    await ask('DELETE', `${path}/${made.id}`, undefined, 404)
  })

  test.each([
    ['30', 'subordinate body'],
    ['50', 'company'],
    ['41', 'local government'],
  ])('cost is not passed on to %s, a %s, and the rule is named', async (code, said) => {
    const { error } = await ask<Refused>(
      'POST',
      '/apportionment-schemes',
      body('转嫁', fixed('1001', code)),
      422,
    )
    expect(error.code).toBe('scheme.impossible')
    expect(error.problems).toHaveLength(1)
    expect(error.problems[0]?.message).toContain(said)
    expect(error.problems[0]?.message).toContain('财行〔2016〕214号')
  })

  test.each([
    ['without a pool', { pools: [] }, 'no pool yet'],
    [
      'with the rest before another pool',
      {
        pools: [
          { name: '全部', items: 'rest', basis: { of: 'heads' } },
          { name: '余', items: 'rest', basis: { of: 'heads' } },
        ],
      },
      '“全部” takes all the rest',
    ],
    [
      'with a host that carries more than all',
      {
        pools: [{ name: '全部', items: 'rest', basis: { of: 'heads' } }],
        host: { departmentId: 1, percent: '101' },
      },
      '“101”, is not right',
    ],
  ])('terms %s are refused with the reason', async (_, terms, said) => {
    const { error } = await ask<Refused>('POST', '/apportionment-schemes', body('坏', terms), 422)
    expect(error.problems.map(({ message }) => message).join()).toContain(said)
  })

  test.each([
    ['182.25 at 98 : 2', 18_225, { A: '98', B: '2' }, { A: 17_861, B: 364 }],
    [
      '12,345.67 by 37, 12 and 9 heads',
      1_234_567,
      { A: '37', B: '12', C: '9' },
      { A: 787_568, B: 255_428, C: 191_571 },
    ],
    ['a reversal as its mirror', -18_225, { A: '98', B: '2' }, { A: -17_861, B: -364 }],
    ['a cent between three', 1, { C: '1', A: '1', B: '1' }, { A: 1, B: 0, C: 0 }],
    ['thirds of a yuan', 100, { A: '1/3', B: '1/3', C: '1/3' }, { A: 34, B: 33, C: 33 }],
    ['no weight, no cent', 100, { A: '0', B: '5' }, { A: 0, B: 100 }],
  ])('shares %s', async (_, totalCents, weights, expected) => {
    const { shares } = await ask<Shared>('POST', '/apportionments/preview', {
      totalCents,
      weights: Object.entries(weights).map(([code, weight]) => ({ code, weight })),
    })
    expect(Object.fromEntries(shares.map(({ code, cents }) => [code, cents]))).toEqual(expected)
  })

  test('a share says what it would be, and what rounding did to it', async () => {
    const { shares } = await ask<Shared>('POST', '/apportionments/preview', {
      totalCents: 18_225,
      weights: [
        { code: 'A', weight: '98' },
        { code: 'B', weight: '2' },
      ],
    })
    expect(shares).toEqual([
      { code: 'A', cents: 17_861, exact: '17860.5', adjustment: '0.5' },
      { code: 'B', cents: 364, exact: '364.5', adjustment: '-0.5' },
    ])
  })

  test.each([
    ['nobody', [], 422],
    ['all weights zero', [{ code: 'A', weight: '0' }], 422],
    [
      'a department twice',
      [
        { code: 'A', weight: '1' },
        { code: 'A', weight: '2' },
      ],
      422,
    ],
    ['a negative weight', [{ code: 'A', weight: '-1' }], 400],
    ['a word for a weight', [{ code: 'A', weight: 'many' }], 400],
  ])('refuses to share between %s', async (_, weights, status) => {
    await ask('POST', '/apportionments/preview', { totalCents: 100, weights }, status)
  })
})
