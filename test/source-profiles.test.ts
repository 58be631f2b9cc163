import { beforeAll, describe, expect, test } from 'vitest'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const heads = '甲,乙,丙,丁'
const file = (...rows: string[]) => [heads, ...rows].join('\n')
const april = file('2026-05-08,早餐,540.00,1.00', '2026-05-09,午餐,900.00,2.00')
const columns = { '0': 'date', '1': 'item', '2': 'amount', '3': null }

type Entry = { action: string; subject: string; before: unknown; after: unknown }

describe.each(kinds)('source profiles on %s', (kind) => {
  let office: Organisation
  let next = 0

  beforeAll(async () => {
    office = await organisation(kind)
  })

  async function meeting(hotel: string | null, whose = office): Promise<number> {
    next += 1
    const made = await whose.organiser.client.api.meetings.$post({
      json: {
        code: `HY-PROFILE-${next}`,
        title: '全市信息工作会议',
        category: 'second',
        trigger: 'time',
        startsOn: '2026-05-08',
        endsOn: '2026-05-10',
        hotel,
      },
    })
    return (await expectStatus(made, 201)).id
  }

  const client = () => office.organiser.client.api.imports[':importId']
  const param = (id: number) => ({ importId: String(id) })

  async function upload(meetingId: number, body: string, filename: string, whose = office) {
    const answer = await whose.organiser.request(
      `/api/meetings/${meetingId}/imports?kind=hotel-bill&filename=${encodeURIComponent(filename)}`,
      { method: 'POST', body },
    )
    const { id } = (await expectStatus(answer, 201)) as { id: number }
    const shown = await whose.organiser.client.api.imports[':importId'].$get({ param: param(id) })
    return expectStatus(shown, 200)
  }

  const decide = async (
    id: number,
    json: Parameters<ReturnType<typeof client>['$patch']>[0]['json'],
  ) => expectStatus(await client().$patch({ param: param(id), json }), 200)

  const commit = async (id: number) =>
    expectStatus(await client().commitment.$put({ param: param(id) }), 200)

  async function profileEntries(importId: number): Promise<Entry[]> {
    const answer = await office.leader.request('/api/audit')
    const { entries } = (await answer.json()) as { entries: Entry[] }
    return entries.filter(
      ({ action, subject }) => action.startsWith('profile.') && subject === `imports/${importId}`,
    )
  }

  test('what was decided for a file is used for the hotel’s next one, and said with file, day and person', async () => {
    const hotel = `望湖宾馆${kind}甲`
    const first = await upload(await meeting(hotel), april, '四月.csv')
    expect(first.questions.length).toBe(2)
    await decide(first.id, { columns })
    // A preview keeps nothing.
    expect((await upload(await meeting(hotel), april, '试.csv')).profile).toBeNull()
    await commit(first.id)

    const later = await upload(await meeting(hotel), file('2026-05-10,午餐,65.00,9.00'), '五月.csv')
    expect(later.questions).toEqual([])
    expect(later.balance).toMatchObject({ imported: 1, chargesCents: 6_500 })
    expect(later.profile).toEqual({
      filename: '四月.csv',
      keptBy: '林会务',
      keptAt: expect.stringMatching(/^\d{4}-\d\d-\d\dT/),
      used: true,
    })
    expect(later.decisions).toEqual({})
    expect(await profileEntries(first.id)).toEqual([
      expect.objectContaining({
        action: 'profile.keep',
        before: null,
        after: expect.objectContaining({ filename: '四月.csv' }),
      }),
    ])
    // Used without anything new, it stays with the file it was decided for.
    await commit(later.id)
    expect(await profileEntries(later.id)).toEqual([])
    const third = await upload(await meeting(hotel), file('2026-05-10,早餐,5.00,9.00'), '六月.csv')
    expect(third.profile).toMatchObject({ filename: '四月.csv', used: true })
  })

  test('dropped, the file is read afresh; taken up again, as decided; decided otherwise, the new one stands', async () => {
    const hotel = `望湖宾馆${kind}乙`
    const body = '日期,项目,数量,单价,金额\n2026-05-08,午餐,12桌,600.00,7200.00\n'
    const first = await upload(await meeting(hotel), body, '一.csv')
    await decide(first.id, { personsPerTable: 8 })
    await commit(first.id)

    const second = await upload(await meeting(hotel), body, '二.csv')
    expect(second.items[0]?.billedQuantity).toBe('96')
    expect(second.reading?.personsPerTable).toBe(8)
    const afresh = await decide(second.id, { afresh: true })
    expect(afresh.profile).toMatchObject({ filename: '一.csv', used: false })
    expect(afresh.items[0]?.billedQuantity).not.toBe('96')
    const again = await decide(second.id, { afresh: null })
    expect(again.profile).toMatchObject({ used: true })
    expect(again.items[0]?.billedQuantity).toBe('96')
    await decide(second.id, { afresh: true, personsPerTable: 10 })
    await commit(second.id)
    expect(await profileEntries(second.id)).toMatchObject([
      { action: 'profile.keep', before: { filename: '一.csv' }, after: { filename: '二.csv' } },
    ])
  })

  test('imported afresh and without another decision, it is forgotten', async () => {
    const hotel = `望湖宾馆${kind}丁`
    const body = '日期,项目,金额\n2026-05-09 00:31,房费 标准间,380.00\n'
    const first = await upload(await meeting(hotel), body, '一.csv')
    await decide(first.id, { nightAudit: false })
    await commit(first.id)
    const second = await upload(await meeting(hotel), body, '二.csv')
    expect(second.reading?.nightAudit).toBe(false)
    expect((await decide(second.id, { afresh: true })).reading?.nightAudit).toBe(true)
    await commit(second.id)
    expect(await profileEntries(second.id)).toMatchObject([
      { action: 'profile.remove', before: { filename: '一.csv' }, after: null },
    ])
    const third = await upload(await meeting(hotel), body, '三.csv')
    expect(third.profile).toBeNull()
    expect(third.reading?.nightAudit).toBe(true)
  })

  test('another hotel, another kind of heads and another organisation know nothing of it', async () => {
    const hotel = `望湖宾馆${kind}丙`
    const first = await upload(await meeting(hotel), april, '一.csv')
    await decide(first.id, { columns })
    await commit(first.id)
    expect((await upload(await meeting(hotel), april, '二.csv')).profile).not.toBeNull()
    expect((await upload(await meeting(`${hotel}分店`), april, '三.csv')).profile).toBeNull()
    expect((await upload(await meeting(null), april, '四.csv')).profile).toBeNull()
    const wider = april.replaceAll('\n', ',\n').replace(heads, `${heads},戊`)
    expect((await upload(await meeting(hotel), wider, '五.csv')).profile).toBeNull()
    const theirs = await organisation(kind, '邻市政府办公室')
    const foreign = await upload(await meeting(hotel, theirs), april, '六.csv', theirs)
    expect(foreign.profile).toBeNull()
  })
})
