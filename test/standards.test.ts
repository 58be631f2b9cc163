import { beforeAll, describe, expect, test } from 'vitest'
import { giveFirstSets, giveFirstSetsToAll } from '../api/first-sets.ts'
import { removeStandard } from '../db/standards.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const local = {
  name: '云川市会议费',
  source: '云财行〔2026〕1号',
  place: '云川',
  category: 'second',
  validFrom: '2026-01-01',
  lodgingCents: 30_000,
  mealsCents: 13_000,
  otherCents: 7_000,
} as const

describe.each(kinds)('standards on %s', (kind) => {
  let office: Organisation

  beforeAll(async () => {
    office = await organisation(kind)
  })

  const list = async (who: 'leader' | 'organiser' | 'finance' = 'leader') =>
    (await expectStatus(await office[who].client.api.standards.$get(), 200)).standards

  test('every organisation starts with the sets in print, and with their sources', async () => {
    const found = await list()
    expect(
      found.map(({ source, place, totalCents, verified }) =>
        [source.slice(0, 10), place ?? '–', totalCents / 100, verified ? '' : '?'].join(' ').trim(),
      ),
    ).toEqual([
      '财行〔2016〕21 – 760',
      '财行〔2016〕21 – 650',
      '财行〔2016〕21 – 550 ?',
      '财行〔2016〕21 – 550',
      '财行〔2013〕28 – 660 ?',
      '财行〔2013〕28 – 550 ?',
      '财行〔2013〕28 – 450 ?',
      '财行〔2013〕28 – 450 ?',
      '福建省会议费管理办法 福建 650 ?',
      '福建省会议费管理办法 福建 600 ?',
      '福建省会议费管理办法 福建 500 ?',
      '福建省会议费管理办法 福建 450 ?',
    ])
  })

  test('what is removed does not come back at the next start', async () => {
    const [first] = await list()
    const api = office.administrator.client.api.standards[':standardId']
    const gone = await api.$delete({ param: { standardId: String(first?.id) } })
    expect(gone.status).toBe(204)
    await giveFirstSetsToAll(office.database.db)
    await giveFirstSets(office.database.db, office.id)
    expect(await list()).toHaveLength(11)
  })

  test('an organisation older than the sets gets them at start, once', async () => {
    const { db } = office.database
    const old = await organisation(kind, '老单位')
    const before = await expectStatus(await old.leader.client.api.standards.$get(), 200)
    for (const { id } of before.standards) await removeStandard(db, id)
    await db.execute(`delete from first_sets where organisation_id = '${old.id}'`)
    await Promise.all([giveFirstSetsToAll(db), giveFirstSetsToAll(db)])
    const after = await expectStatus(await old.leader.client.api.standards.$get(), 200)
    expect(after.standards).toHaveLength(12)
  })

  test('are said by finance, read by all, one for a day', async () => {
    const api = office.finance.client.api.standards
    expect((await office.organiser.client.api.standards.$post({ json: local })).status).toBe(403)
    const made = await expectStatus(await api.$post({ json: local }), 201)
    expect(made).toMatchObject({
      totalCents: 50_000,
      partsOffset: true,
      deductNotProvided: false,
      attendanceCap: null,
      verified: false,
    })

    const again = await api.$post({ json: { ...local, validFrom: '2027-01-01' } })
    expect(again.status).toBe(409)
    expect(await again.text()).toContain('“云川市会议费”, of the same category and place, is valid')

    const param = { standardId: String(made.id) }
    const ended = await expectStatus(
      await api[':standardId'].$put({
        param,
        json: { ...local, validTo: '2026-12-31', attendanceCap: 0, deductNotProvided: true },
      }),
      200,
    )
    expect(ended).toMatchObject({
      validTo: '2026-12-31',
      attendanceCap: 0,
      deductNotProvided: true,
    })
    await expectStatus(await api.$post({ json: { ...local, validFrom: '2027-01-01' } }), 201)
    const reversed = await api.$post({ json: { ...local, place: '别处', validTo: '2025-01-01' } })
    expect(reversed.status).toBe(400)
    expect((await api[':standardId'].$delete({ param })).status).toBe(204)
    expect((await api[':standardId'].$delete({ param })).status).toBe(404)
  })

  test('two people at once cannot make two for one day', async () => {
    const api = office.finance.client.api.standards
    const json = { ...local, place: '同时' }
    const answers = await Promise.all([1, 2, 3].map(() => api.$post({ json })))
    expect(answers.map(({ status }) => status).sort()).toEqual([201, 409, 409])
  })

  test('every change stands in the audit log', async () => {
    const log = await expectStatus(await office.finance.client.api.audit.$get({ query: {} }), 200)
    const actions = log.entries.map(({ action }) => action)
    for (const action of ['first-set', 'insert', 'replace', 'remove'])
      expect(actions).toContain(`standard.${action}`)
  })

  test('the list of forbidden words is said whole, each word once', async () => {
    const api = office.finance.client.api['forbidden-words']
    const read = async () => (await expectStatus(await api.$get(), 200)).words
    const first = await read()
    expect(first.find(({ word }) => word === '酒')).toMatchObject({
      class: 'alcohol',
      exceptions: expect.arrayContaining(['酒店']),
    })
    const words = [
      { word: '酒', class: 'alcohol' as const, exceptions: ['酒店'] },
      { word: '果盘', class: 'fruit' as const },
    ]
    await expectStatus(await api.$put({ json: { words } }), 200)
    expect(await read()).toEqual([words[0], { ...words[1], exceptions: [] }])
    const twice = await api.$put({ json: { words: [...words, ...words] } })
    expect(twice.status).toBe(409)
    const put = office.organiser.client.api['forbidden-words'].$put({ json: { words } })
    expect((await put).status).toBe(403)
    expect(await read()).toHaveLength(2)
    const atOnce = await Promise.all([1, 2, 3].map(() => api.$put({ json: { words } })))
    expect(atOnce.map(({ status }) => status)).toEqual([200, 200, 200])
    await expectStatus(await api.$put({ json: { words: [] } }), 200)
    expect(await read()).toEqual([])
  })
})
