import { sql } from 'drizzle-orm'
import { beforeAll, describe, expect, test } from 'vitest'
import { instruction, use } from '../api/domain/rule-books/plain.ts'
import { score } from '../api/domain/score.ts'
import type { Facts } from '../api/domain/score-facts.ts'
import { loadItems, loadUses } from '../db/fact-rows.ts'
import { loadFacts } from '../db/facts.ts'
import { findFactsVersion } from '../db/facts-version.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { refused, unitsOf } from './support/information.ts'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'
import { bookOf, firstQuarter, told } from './support/scoring.ts'

type Fact = { id: number; revision: number }
type Item = Fact & {
  title: string
  units: { unitId: number; role: string; officerId: number | null }[]
  adoptions: Fact[]
  instructions: Fact[]
}

describe.each(kinds)('facts of information work on %s', (kind) => {
  let office: Organisation
  let units: Map<string, number>
  const id = (name: string) => units.get(name) as number
  const scoped = <T>(work: Parameters<typeof withinOrganisation<T>>[2]) =>
    withinOrganisation(office.database.db, office.id, work)
  const version = () => scoped(findFactsVersion)
  const facts = (from = '2026-01-01', to = '2026-03-31'): Promise<Facts> =>
    scoped((db) => loadFacts(db, office.id, { from, to }, true))
  const item = (title: string, unit: string, more: object = {}) =>
    put<Item>(
      office.organiser,
      'POST',
      '/information/items',
      { title, units: [{ unitId: id(unit) }], submittedAt: '2026-02-03T10:30', ...more },
      201,
    )
  const adoption = {
    publication: '每日要情',
    level: 'county',
    form: 'single',
    adoptedOn: '2026-02-05',
  }

  beforeAll(async () => {
    office = await organisation(kind)
    units = await unitsOf(office)
  })

  test('a unit is a department with a class; the tree’s own rules hold for a new one', async () => {
    const { units: all, classes } = await put<{
      units: { name: string; class: string; aliases: string[] }[]
      classes: string[]
    }>(office.leader, 'GET', '/information/units')
    expect(all.map(({ name, class: of }) => `${name} ${of}`)).toEqual([
      '临江县 县区',
      '总寨镇 乡镇',
      '青石县 县区',
      '东河区 县区',
      '云川城投集团 企业',
      '市农业农村局 市直部门',
    ])
    expect(classes).toEqual(['乡镇', '企业', '县区', '市直部门'])
    const body = { code: '41', name: '又一个县', class: '县区' }
    expect(await refused(office.organiser, 'POST', '/information/units', body)).toEqual([
      409,
      'department.code-taken',
    ])
    expect(await refused(office.finance, 'POST', '/information/units', body)).toEqual([
      403,
      'role.forbidden',
    ])
    const path = `/information/units/${id('东河区')}`
    await put(office.organiser, 'PUT', path, { class: '城区', isRanked: false })
    await put(office.organiser, 'PUT', path, { class: '县区', isRanked: true })
    expect(await refused(office.administrator, 'DELETE', `/departments/${id('东河区')}`)).toEqual([
      409,
      'department.is-unit',
    ])
  })

  test('an item is entered with its uses and instructions at once, and is what scoring takes', async () => {
    const officer = await put<Fact>(
      office.organiser,
      'POST',
      '/information/officers',
      { unitId: id('临江县'), name: '赵敏' },
      201,
    )
    const made = await item('春耕备耕情况', '临江县', {
      number: '云信1',
      units: [
        { unitId: id('临江县'), officerId: officer.id },
        { unitId: id('青石县'), role: 'joint' },
      ],
      kind: 'routine',
      length: 'long',
      commissioned: true,
      dueAt: '2026-02-01',
      lateKind: '晚报',
      extras: ['现场图片'],
      adoptions: [adoption],
      instructions: [{ level: 'city', office: '市长', writtenOn: '2026-02-08' }],
    })
    const loaded = await facts()
    expect(loaded.units.find((one) => one.id === id('总寨镇'))).toEqual({
      id: id('总寨镇'),
      code: '4101',
      name: '总寨镇',
      class: '乡镇',
      ranked: true,
      parentId: id('临江县'),
    })
    expect(loaded.officers).toEqual([{ id: officer.id, name: '赵敏', unitId: id('临江县') }])
    expect(loaded.items).toEqual([
      {
        id: made.id,
        title: '春耕备耕情况',
        kind: 'routine',
        length: 'long',
        units: [
          { unitId: id('临江县'), role: 'main', officerId: officer.id },
          { unitId: id('青石县'), role: 'joint', officerId: null },
        ],
        commissioned: true,
        submittedAt: '2026-02-03T10:30',
        dueAt: '2026-02-01',
        lateKind: '晚报',
        extras: ['现场图片'],
      },
    ])
    expect(loaded.uses).toEqual([
      {
        id: made.adoptions[0]?.id,
        itemId: made.id,
        publication: '每日要情',
        level: 'county',
        form: 'single',
        day: '2026-02-05',
        given: null,
      },
    ])
    expect(loaded.instructions).toMatchObject([{ level: 'city', office: '市长', form: null }])
    const book = bookOf({
      joint: 'split',
      uses: [use('采用', '3')],
      instructions: { lines: [instruction('市级批示', '10')], count: 'each' },
    })
    const scores = score(book, loaded, firstQuarter)
    expect(told(scores)).toContain(`${id('临江县')} 6.5`)
    expect(told(scores)).toContain(`${id('青石县')} 6.5`)
  })

  test('what contradicts itself is refused with its reason', async () => {
    const made = await item('供暖保障建议', '青石县')
    const post = (body: object) => refused(office.organiser, 'POST', '/information/items', body)
    const plain = { title: '另一条', units: [{ unitId: id('青石县') }], submittedAt: '2026-02-03' }
    expect(await post({ ...plain, number: '云信1' })).toEqual([409, 'information.number-taken'])
    expect(await post({ ...plain, units: [{ unitId: 999_999 }] })).toEqual([
      404,
      'information.unit-unknown',
    ])
    expect(await post({ ...plain, submittedAt: null })).toEqual([
      400,
      'information.never-submitted',
    ])
    expect(
      await post({ ...plain, units: [{ unitId: id('青石县') }, { unitId: id('青石县') }] }),
    ).toEqual([400, 'information.unit-twice'])
    expect(await post({ ...plain, title: '两\n行' })).toEqual([400, 'request.invalid'])
    const early = { ...adoption, itemId: made.id, adoptedOn: '2026-02-02' }
    expect(await refused(office.organiser, 'POST', '/information/adoptions', early)).toEqual([
      409,
      'information.before-item',
    ])
    const owed = await item('人才政策评估', '东河区', {
      commissioned: true,
      submittedAt: null,
      dueAt: '2026-03-15',
    })
    const use = { ...adoption, itemId: owed.id }
    expect(await refused(office.organiser, 'POST', '/information/adoptions', use)).toEqual([
      409,
      'information.not-delivered',
    ])
  })

  test('nobody overwrites what somebody else changed, and everything is in the audit log', async () => {
    const made = await item('企业复工情况', '东河区')
    const path = `/information/items/${made.id}`
    const body = {
      title: '企业复工复产情况',
      units: [{ unitId: id('东河区') }, { unitId: id('市农业农村局'), role: 'joint' }],
      submittedAt: '2026-02-04',
      revision: 0,
    }
    const changed = await put<Item>(office.organiser, 'PUT', path, body)
    expect(changed).toMatchObject({ title: '企业复工复产情况', revision: 1 })
    expect(changed.units).toHaveLength(2)
    expect(await refused(office.organiser, 'PUT', path, body)).toEqual([409, 'information.changed'])
    const used = await put<Fact>(
      office.organiser,
      'POST',
      '/information/adoptions',
      { ...adoption, itemId: made.id },
      201,
    )
    await put(office.organiser, 'PUT', `/information/adoptions/${used.id}`, {
      ...adoption,
      level: 'city',
      given: '2.5',
      revision: 0,
    })
    const { adoptions } = await put<{ adoptions: object[] }>(
      office.leader,
      'GET',
      `/information/adoptions?itemId=${made.id}`,
    )
    expect(adoptions).toMatchObject([{ level: 'city', given: '2.5', title: '企业复工复产情况' }])
    await office.organiser.request(`/api${path}`, { method: 'DELETE' })
    expect(await refused(office.organiser, 'GET', path)).toEqual([404, 'information.item-unknown'])
    const { entries } = await put<{ entries: { action: string }[] }>(office.leader, 'GET', '/audit')
    expect(entries.slice(0, 5).map(({ action }) => action)).toEqual([
      'information-item.remove',
      'information-adoption.replace',
      'information-adoption.insert',
      'information-item.replace',
      'information-item.insert',
    ])
  })

  test('quotas are a grid: set, changed, taken away; reports are held against units', async () => {
    const cell = { startsOn: '2026-01-01', endsOn: '2026-03-31' }
    const set = (quotas: object[]) =>
      put<{ quotas: { amount: string; revision: number }[] }>(
        office.organiser,
        'PUT',
        '/information/quotas?from=2026-01-01&to=2026-12-31',
        { quotas },
      )
    const made = await set([
      { unitId: null, class: '县区', ...cell, amount: '15', revision: null },
      { unitId: id('青石县'), class: null, ...cell, amount: '20', revision: null },
    ])
    expect(made.quotas.map(({ amount }) => amount)).toEqual(['15', '20'])
    const changed = await set([{ unitId: null, class: '县区', ...cell, amount: '16', revision: 0 }])
    expect(changed.quotas[0]).toMatchObject({ amount: '16', revision: 1 })
    expect(
      await refused(office.organiser, 'PUT', '/information/quotas', {
        quotas: [{ unitId: null, class: '县区', ...cell, amount: '17', revision: 0 }],
      }),
    ).toEqual([409, 'information.changed'])
    await set([{ unitId: null, class: '县区', ...cell, amount: null, revision: 1 }])
    await put(
      office.organiser,
      'POST',
      '/information/reports',
      {
        unitId: id('青石县'),
        kind: 'late',
        reportedOn: '2026-01-09',
        matter: '迟报 3 小时',
        points: '60',
      },
      201,
    )
    const loaded = await facts('2026-01-01', '2026-06-30')
    expect(loaded.quotas).toEqual([
      { unitId: id('青石县'), class: null, from: cell.startsOn, to: cell.endsOn, amount: '20' },
    ])
    // Reports since the year began may zero a later period.
    expect((await facts('2026-04-01', '2026-06-30')).reports).toMatchObject([
      { kind: 'late', points: '60' },
    ])
  })

  test('an item used in a later period brings its earlier uses along', async () => {
    const made = await item('旧信息', '东河区', {
      submittedAt: '2025-11-03',
      adoptions: [{ ...adoption, adoptedOn: '2025-11-20' }],
    })
    expect((await facts()).items.some(({ id }) => id === made.id)).toBe(false)
    await put(
      office.organiser,
      'POST',
      '/information/adoptions',
      { ...adoption, adoptedOn: '2026-01-20', itemId: made.id },
      201,
    )
    const loaded = await facts()
    expect(loaded.items.some(({ id }) => id === made.id)).toBe(true)
    expect(
      loaded.uses
        .filter(({ itemId }) => itemId === made.id)
        .map(({ day }) => day)
        .sort(),
    ).toEqual(['2025-11-20', '2026-01-20'])
  })

  test('every change of a fact counts, a look does not, and another organisation’s is its own', async () => {
    const before = await version()
    await put(office.leader, 'GET', '/information/items')
    await refused(office.organiser, 'POST', '/information/items', {})
    expect(await version()).toBe(before)
    const made = await item('计数', '东河区')
    const after = await version()
    expect(after).toBeGreaterThan(before)
    await office.organiser.request(`/api/information/items/${made.id}`, { method: 'DELETE' })
    const removed = await version()
    expect(removed).toBeGreaterThan(after)
    await put(office.administrator, 'PATCH', `/departments/${id('东河区')}`, { name: '东河新区' })
    expect(await version()).toBeGreaterThan(removed)
    await put(office.administrator, 'PATCH', `/departments/${id('东河新区') ?? id('东河区')}`, {
      name: '东河区',
    })
    const last = await version()
    const other = await organisation(kind, '别处')
    await unitsOf(other)
    expect(await version()).toBe(last)
  })

  test('the same use counts once, and nobody is taken more than the rule in force allows', async () => {
    const made = await item('重复', '东河区', { submittedAt: '2026-02-01', adoptions: [adoption] })
    const again = { ...adoption, itemId: made.id }
    expect(await refused(office.organiser, 'POST', '/information/adoptions', again)).toEqual([
      409,
      'information.adoption-twice',
    ])
    await put(office.organiser, 'POST', '/information/adoptions', { ...again, issue: '第8期' }, 201)
    const report = {
      unitId: id('东河区'),
      kind: 'untrue',
      reportedOn: '2026-02-20',
      matter: '失实',
    }
    const ask = (points: string) =>
      refused(office.organiser, 'POST', '/information/reports', { ...report, points })
    expect((await ask('-5'))[0]).toBe(400)
    const book = bookOf({
      uses: [use('采用', '1')],
      validFrom: '2026-02-15',
      validTo: '2026-02-25',
      reports: [{ name: '失实', kind: 'untrue', least: '5', most: '60' }],
    })
    const { id: bookId } = await put<Fact>(office.organiser, 'POST', '/rule-books', book, 201)
    await put(office.leader, 'PUT', `/rule-books/${bookId}/adoption`)
    expect(await ask('600')).toEqual([409, 'information.points-out-of-range'])
    const kept = await put<Fact>(
      office.organiser,
      'POST',
      '/information/reports',
      { ...report, points: '60' },
      201,
    )
    await office.organiser.request(`/api/information/reports/${kept.id}`, { method: 'DELETE' })
    await office.organiser.request(`/api/information/items/${made.id}`, { method: 'DELETE' })
    await put(office.leader, 'DELETE', `/rule-books/${bookId}/adoption`)
  })

  test('what is held of a month is never older than the month', async () => {
    const days = { from: '2025-03-10', to: '2025-05-20' }
    const made = await item('按月', '东河区', { submittedAt: '2025-03-11' })
    const open = await item('未报', '东河区', {
      submittedAt: null,
      commissioned: true,
      dueAt: '2025-03-20',
    })
    const partner = `insert into information_partners (organisation_id, item_id, unit_id, role)
      values ('${office.id}', ${made.id}, ${id('青石县')}, 'joint')`
    const use = `insert into information_adoptions
      (organisation_id, item_id, publication, level, form, adopted_on, changed_by)
      values ('${office.id}', ${made.id}, '每日要情', 'county', 'single', '2025-03-12', '测')`
    const changes = [
      use,
      partner,
      `update information_adoptions set adopted_on = '2025-05-20' where item_id = ${made.id}`,
      `update information_adoptions set publication = '专报' where item_id = ${made.id}`,
      `update information_items set kind = 'problem' where id = ${made.id}`,
      `update information_items set submitted_on = '2025-02-03' where id = ${made.id}`,
      `update information_items set submitted_on = '2025-04-03' where id = ${made.id}`,
      `update information_partners set role = 'other' where item_id = ${made.id}`,
      `update information_items set due_on = '2025-05-21' where id = ${open.id}`,
      `update information_items set submitted_on = '2025-05-20' where id = ${open.id}`,
      `delete from information_partners where item_id = ${made.id}`,
      `update information_adoptions set adopted_on = '2025-05-19' where item_id = ${made.id}`,
      `delete from information_adoptions where item_id = ${made.id}`,
      `delete from information_items where id in (${made.id}, ${open.id})`,
    ]
    const byId = (a: { id: number }, b: { id: number }) => a.id - b.id
    const seen = new Set<string>()
    for (const change of changes)
      await scoped(async (db) => {
        await loadFacts(db, office.id, days)
        await db.execute(sql.raw(change))
        const held = await loadFacts(db, office.id, days)
        const uses = await loadUses(db, sql`adopted_on between ${days.from} and ${days.to}`)
        const used = new Set(uses.map(({ itemId }) => itemId))
        const items = (await loadItems(db, sql`true`)).filter(
          ({ id, submittedAt, commissioned, dueAt }) =>
            used.has(id) ||
            (submittedAt === null
              ? commissioned && dueAt !== null && dueAt <= days.to
              : submittedAt >= days.from && submittedAt <= days.to),
        )
        expect([change, held.items.sort(byId)]).toEqual([change, items.sort(byId)])
        expect([change, held.uses.sort(byId)]).toEqual([change, uses.sort(byId)])
        seen.add(JSON.stringify([items, uses]))
      })
    expect(seen.size).toBe(changes.length)
  })

  test('what is in use stays: a unit with items, an officer with items', async () => {
    expect(await refused(office.organiser, 'DELETE', `/information/units/${id('临江县')}`)).toEqual(
      [409, 'information.unit-in-use'],
    )
    const { officers } = await put<{ officers: Fact[] }>(
      office.leader,
      'GET',
      '/information/officers',
    )
    const [officer] = officers
    expect(
      await refused(office.organiser, 'DELETE', `/information/officers/${officer?.id}`),
    ).toEqual([409, 'information.officer-in-use'])
    const retired = await put<{ isRetired: boolean }>(
      office.organiser,
      'PUT',
      `/information/officers/${officer?.id}`,
      { unitId: id('临江县'), name: '赵敏', isRetired: true, revision: 0 },
    )
    expect(retired.isRetired).toBe(true)
  })

  test('items are found by words, unit, period, kind and state', async () => {
    const list = (query: string) =>
      put<{ items: { title: string }[]; total: number }>(
        office.leader,
        'GET',
        `/information/items?${query}`,
      )
    expect((await list('search=春耕')).items.map(({ title }) => title)).toEqual(['春耕备耕情况'])
    expect((await list('search=%25')).total).toBe(0)
    expect((await list('state=not-delivered')).items.map(({ title }) => title)).toEqual([
      '人才政策评估',
    ])
    expect((await list('state=adopted')).total).toBe(2)
    // Joint units count too.
    expect((await list(`unitId=${id('青石县')}`)).total).toBe(2)
    expect((await list('from=2025-11-01&to=2025-11-30')).items.map(({ title }) => title)).toEqual([
      '旧信息',
    ])
    expect((await list('kind=routine')).total).toBe(1)
  })
})
