import { beforeAll, describe, expect, test } from 'vitest'
import type { RuleBook } from '../api/domain/rule-book.ts'
import { use } from '../api/domain/rule-books/plain.ts'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'
import { bookOf } from './support/scoring.ts'

type Holds = { from: string; to: string | null } | null
type Shown = {
  id: number
  name: string
  adoptedBy: string | null
  adoptedVersion: number | null
  versions: { version: number; book: RuleBook; holds: Holds; createdBy: string }[]
}
type Refused = {
  error: { code: string; message: string; problems: { path: string; message: string }[] }
}
const path = '/rule-books'
const plain = (name: string, own: Partial<RuleBook> = {}): RuleBook =>
  bookOf({ name, uses: [use('采用', '2')], ...own })

describe.each(kinds)('rule books on %s', (kind) => {
  let office: Organisation
  beforeAll(async () => {
    office = await organisation(kind)
  })
  const as = <T>(person: Person, method: string, at: string, body?: unknown, status = 200) =>
    put<T>(person, method, at, body, status)
  const ask = <T>(method: string, at: string, body?: unknown, status = 200) =>
    as<T>(office.organiser, method, at, body, status)
  const decide = <T>(method: string, at: string, status = 200) =>
    as<T>(office.leader, method, at, undefined, status)

  test('each of the nine ready ones is kept as it is', async () => {
    const { ready } = await ask<{ ready: { key: string; book: RuleBook }[] }>(
      'GET',
      '/ready-rule-books',
    )
    expect(ready).toHaveLength(9)
    for (const { book } of ready) {
      const made = await ask<Shown>('POST', path, book, 201)
      expect(made).toMatchObject({ name: book.name, adoptedBy: null })
      const kept = await ask<Shown>('GET', `${path}/${made.id}`)
      expect(kept).toEqual(made)
      expect(kept.versions.map((one) => one.book)).toEqual([book])
    }
    const { ruleBooks } = await ask<{ ruleBooks: Shown[] }>('GET', path)
    expect(ruleBooks).toHaveLength(9)
  })

  test('a change is a new version; the earlier one stays and holds until it begins', async () => {
    const made = await ask<Shown>('POST', path, plain('换版'), 201)
    const next = plain('换版（修订）', { validFrom: '2026-07-01', uses: [use('采用', '3')] })
    const changed = await ask<Shown>('PUT', `${path}/${made.id}`, { ...next, version: 1 })
    expect(changed.name).toBe('换版（修订）')
    expect(changed.versions.map(({ version, holds }) => [version, holds])).toEqual([
      [2, { from: '2026-07-01', to: null }],
      [1, { from: '2026-01-01', to: '2026-06-30' }],
    ])
    expect(changed.versions.map(({ book }) => book.uses[0]?.points)).toEqual(['3', '2'])
    const stale = await ask<Refused>('PUT', `${path}/${made.id}`, { ...next, version: 1 }, 409)
    expect(stale.error.code).toBe('rule-book.stale')
    expect(stale.error.message).toContain('version 2')
    await ask('PUT', `${path}/999999`, { ...next, version: 1 }, 404)
  })

  test('faults are listed with their place and the remedy, and nothing is kept', async () => {
    const broken = plain('矛盾', {
      validTo: '2025-12-31',
      uses: [use('全部', '2'), use('省级', '5', { level: 'province' })],
      base: { points: '10', each: 'span', when: 'always', capPerSpan: null, capPerYear: null },
    })
    const { error } = await ask<Refused>('POST', path, broken, 422)
    expect(error.code).toBe('rule-book.contradicts')
    expect(error.problems.map((one) => one.path)).toEqual(['validTo', 'uses.1', 'base'])
    expect(error.problems[1]?.message).toBe(
      '“省级” is never reached: “全部” before it takes all of it. Move it up, or remove it.',
    )
    expect(error.problems[2]?.message).toContain('“the base” rests on a quota')
    const unreadable = { ...plain('坏'), uses: [{ ...use('采用', '2'), points: '两分' }] }
    const refused = await ask<Refused>('POST', path, unreadable, 400)
    expect(refused.error.problems[0]?.path).toContain('uses.0')
    const { ruleBooks } = await ask<{ ruleBooks: Shown[] }>('GET', path)
    expect(ruleBooks.map(({ name }) => name)).not.toContain('矛盾')
  })

  test('no two books in force hold on one day', async () => {
    const one = await ask<Shown>('POST', path, plain('甲', { validTo: '2026-06-30' }), 201)
    const other = await ask<Shown>('POST', path, plain('乙', { validFrom: '2026-06-01' }), 201)
    const adopted = await decide<Shown>('PUT', `${path}/${one.id}/adoption`)
    expect(adopted.adoptedBy).toBe('许主任')
    expect(await decide<Shown>('PUT', `${path}/${one.id}/adoption`)).toEqual(adopted)
    const refused = await decide<Refused>('PUT', `${path}/${other.id}/adoption`, 409)
    expect(refused.error.code).toBe('rule-book.overlaps')
    expect(refused.error.message).toContain('“甲” is in force on 2026-06-01')

    const later = { ...plain('乙', { validFrom: '2026-07-01' }), version: 1 }
    await ask('PUT', `${path}/${other.id}`, { ...later, validFrom: '2026-06-01' })
    // The first version began on 1 June and still would on that day: it is no help to begin another later.
    const still = await ask<Shown>('PUT', `${path}/${other.id}`, { ...later, version: 2 })
    expect(still.versions[1]?.holds).toEqual({ from: '2026-06-01', to: '2026-06-30' })
    await decide('PUT', `${path}/${other.id}/adoption`, 409)

    const third = await ask<Shown>('POST', path, plain('丙', { validFrom: '2026-07-01' }), 201)
    await decide('PUT', `${path}/${third.id}/adoption`)
    const longer = { ...plain('甲', { validTo: '2026-07-31' }), version: 1 }
    // It may be written; in force on others' days it may not be.
    const written = await ask<Shown>('PUT', `${path}/${one.id}`, longer)
    expect(written).toMatchObject({ adoptedVersion: 1, versions: [{ holds: null }, {}] })
    const over = await decide<Refused>('PUT', `${path}/${one.id}/adoption`, 409)
    expect(over.error.message).toContain('“丙” is in force on 2026-07-01')

    const held = await ask<Refused>('DELETE', `${path}/${one.id}`, undefined, 409)
    expect(held.error.code).toBe('rule-book.adopted')
    const withdrawn = await decide<Shown>('DELETE', `${path}/${one.id}/adoption`)
    expect(withdrawn.adoptedBy).toBeNull()
    const removed = await office.organiser.request(`/api${path}/${one.id}`, { method: 'DELETE' })
    expect(removed.status).toBe(204)
    await ask('GET', `${path}/${one.id}`, undefined, 404)
  })

  test('a name stands once; who keeps the books does not decide which is in force', async () => {
    const made = await ask<Shown>('POST', path, plain('同名'), 201)
    const twice = await ask<Refused>('POST', path, plain('同名'), 409)
    expect(twice.error.code).toBe('rule-book.name-taken')
    for (const person of [office.finance, office.leader])
      await as(person, 'POST', path, plain('别人的'), 403)
    for (const person of [office.finance, office.organiser])
      await as(person, 'PUT', `${path}/${made.id}/adoption`, undefined, 403)
  })

  test('every change stands in the audit log', async () => {
    const { entries } = await as<{ entries: { action: string }[] }>(
      office.administrator,
      'GET',
      '/audit?page=1',
    )
    const actions = new Set(entries.map(({ action }) => action))
    for (const action of ['insert', 'replace', 'adopt', 'withdraw', 'remove'])
      expect(actions).toContain(`rule-book.${action}`)
  })
})
