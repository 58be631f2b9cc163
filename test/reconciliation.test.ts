import { beforeAll, describe, expect, test } from 'vitest'
import { itemKey } from '../api/domain/item.ts'
import { causes } from '../api/domain/reconcile.ts'
import {
  jinhuBilledCents,
  jinhuCounts,
  jinhuFaults,
  jinhuPayableCents,
} from '../fixtures/settlements/jinhu-96.ts'
import { jinhu, put, takeBill } from './support/jinhu.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const told = (difference: {
  kind: string
  day: string | null
  sitting: string | null
  label: string
  cause: string
  amountCents: number
  source: { line: number } | null
}) => [
  itemKey(difference as Parameters<typeof itemKey>[0]),
  difference.cause,
  difference.source?.line ?? null,
  difference.amountCents / 100,
]

describe.each(kinds)('reconciliation on %s', (kind) => {
  let office: Organisation
  let id: number
  const read = async (who: 'finance' | 'leader' = 'finance') =>
    expectStatus(
      await office[who].client.api.meetings[':meetingId'].reconciliation.$get({
        param: { meetingId: String(id) },
      }),
      200,
    )
  type Found = Awaited<ReturnType<typeof read>>
  const seenOf = (found: Found, pick: (one: Found['differences'][number]) => boolean) =>
    found.differences
      .filter(pick)
      .map(({ key, amountCents, state }) => ({ key, amountCents, state }))
  const decide = (seen: object[], decision: object, status = 200) =>
    put<Found>(office.finance, 'PUT', `/meetings/${id}/differences`, { seen, decision }, status)

  beforeAll(async () => {
    office = await organisation(kind)
    id = await jinhu(office)
  })

  test('it finds every fault of the bill with its amount, and nothing else', async () => {
    const found = await read()
    const byText = (a: unknown[], b: unknown[]) =>
      JSON.stringify(a).localeCompare(JSON.stringify(b))
    expect(found.differences.map(told).sort(byText)).toEqual([...jinhuFaults].sort(byText))
    expect(found.totals).toMatchObject({
      billedCents: jinhuBilledCents,
      payableCents: jinhuPayableCents,
      settledCents: jinhuPayableCents,
    })
    expect(found.gapCents).toBe(jinhuBilledCents - jinhuPayableCents)
    expect(found.causes.reduce((sum, one) => sum + one.amountCents, 0)).toBe(found.gapCents)
  })

  test('each line at fault says where it stands', async () => {
    const found = await read()
    const twice = found.differences.find((one) => one.cause === 'twice' && one.kind === 'hall')
    expect(twice?.source).toMatchObject({
      filename: 'jinhu-96.csv',
      line: 10,
      text: '会场租金 主会场 下午',
      reference: 'JH1005',
    })
    expect(twice?.evidence).toMatch(/:9$/)
    const wine = found.differences.find((one) => one.source?.line === 6)
    expect(wine?.evidence).toBe('五粮液')
  })

  test('a counted figure opens the day’s count and who signed it', async () => {
    const dinner = (await read()).items.find((one) => one.sitting === 'dinner')
    const found = await put<{ daily: object[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/comparison/evidence?itemId=${dinner?.itemId}&column=counted`,
    )
    expect(found.daily).toMatchObject([
      {
        day: '2026-09-17',
        edition: 1,
        isSigned: true,
        quantity: '93',
        organiser: '林会务',
        hotelContact: '沈经理',
      },
    ])
  })

  test('against the ceilings a counted meal costs what its tables cost', async () => {
    const { parts } = await put<{ parts: { part: string; actualCents: number }[] }>(
      office.finance,
      'GET',
      `/meetings/${id}/ceilings?basis=counted`,
    )
    // 9 tables of 600, 10 of 800, 92 breakfasts of 30, 9 tables of 600; nobody counted the tea.
    expect(parts.find(({ part }) => part === 'meals')?.actualCents).toBe(2_156_000)
  })

  test('accepting pays it, disputing does not, a credit pays the rest', async () => {
    const before = await read()
    const km = seenOf(before, (one) => one.kind === 'vehicle')
    const accepted = await decide(km, { state: 'accepted', reason: '现场加价已同意' })
    expect(accepted.totals.settledCents).toBe(jinhuPayableCents + 6000)
    const hall = seenOf(accepted, (one) => one.cause === 'twice' && one.kind === 'hall')
    const disputed = await decide(hall, { state: 'disputed', reason: '同一单号重复入账' })
    expect(disputed.totals.settledCents).toBe(jinhuPayableCents + 6000)
    const now = seenOf(disputed, (one) => one.cause === 'twice' && one.kind === 'hall')
    const credited = await decide(now, {
      state: 'credited',
      reason: '酒店已冲减',
      creditedOn: '2026-09-25',
      creditedCents: 250_000,
    })
    expect(credited.totals.settledCents).toBe(jinhuPayableCents + 6000 + 50_000)
    expect(credited.states).toMatchObject({ accepted: 1, credited: 1, disputed: 0 })
    const undone = await decide(
      seenOf(credited, (one) => one.state !== 'open'),
      { state: 'open' },
    )
    expect(undone.totals.settledCents).toBe(jinhuPayableCents)
  })

  test('a decision on what is no longer so is refused, and nothing of it is kept', async () => {
    const found = await read()
    const [first, second] = seenOf(found, (one) => one.cause === 'forbidden')
    const other = { ...second, amountCents: 1 }
    await decide([first ?? {}, other], { state: 'accepted', reason: '…' }, 409)
    const stale = { ...second, state: 'disputed' }
    await decide([first ?? {}, stale], { state: 'accepted', reason: '…' }, 409)
    expect((await read()).states.accepted).toBe(0)
  })

  test('a credit beyond its difference, or against its sign, is refused', async () => {
    const [one] = seenOf(await read(), ({ kind }) => kind === 'vehicle')
    const credit = { state: 'credited', reason: '…', creditedOn: '2026-09-25' }
    await decide([one ?? {}], { ...credit, creditedCents: 6001 }, 400)
    await decide([one ?? {}], { ...credit, creditedCents: -1 }, 400)
    await decide([one ?? {}], { ...credit, creditedCents: 0 }, 400)
  })

  test('tolerances say what they change, and none may be left empty', async () => {
    const none = causes.map((cause) => ({ cause, basisPoints: 0, amountCents: 0 }))
    const path = `/meetings/${id}/tolerances`
    await put(office.finance, 'PUT', path, { tolerances: none.slice(1) }, 400)
    const [, ...rest] = none
    await put(office.finance, 'PUT', path, { tolerances: [...rest, rest[0]] }, 400)
    const wide = none.map((one) =>
      one.cause === 'arithmetic' ? { ...one, basisPoints: 200, amountCents: 5000 } : one,
    )
    type Answer = Found & { changed: { before: string; after: string; amountCents: number }[] }
    const after = await put<Answer>(office.finance, 'PUT', path, { tolerances: wide })
    // 30.00 of 2,760.00 is 1.09 %
    expect(after.changed).toMatchObject([{ before: 'open', after: 'tolerated', amountCents: 3000 }])
    expect(after.totals.settledCents).toBe(jinhuPayableCents + 3000)
    const strict = wide.map((one) => ({ ...one, basisPoints: Math.min(one.basisPoints, 100) }))
    const back = await put<Answer>(office.finance, 'PUT', path, { tolerances: strict })
    expect(back.changed).toMatchObject([{ before: 'tolerated', after: 'open' }])
  })

  test('who is not of finance reads, and decides nothing', async () => {
    expect((await read('leader')).differences).toHaveLength(jinhuFaults.length)
    const seen = seenOf(await read(), () => true)
    for (const who of ['organiser', 'leader'] as const)
      await put(
        office[who],
        'PUT',
        `/meetings/${id}/differences`,
        { seen, decision: { state: 'accepted', reason: '…' } },
        403,
      )
  })

  test('what the hotel answers is logged', async () => {
    const reply = { repliedOn: '2026-09-24', contact: '沈经理', text: '同意冲减重复的场租。' }
    await put(office.finance, 'POST', `/meetings/${id}/hotel-replies`, reply, 201)
    expect((await read()).replies).toMatchObject([reply])
  })

  test('an amended count moves the difference; what was decided on the old figure is told beside it', async () => {
    const dinner = (one: Found['differences'][number]) => one.sitting === 'dinner'
    await decide(seenOf(await read(), dinner), { state: 'accepted', reason: '加了一桌' })
    const path = `/meetings/${id}/counts/2026-09-17`
    await put(office.organiser, 'POST', `${path}/amendments`, { reason: '漏数工作人员' }, 201)
    expect((await read()).differences.find(dinner)).toMatchObject({ state: 'accepted' })
    const lines = jinhuCounts['2026-09-17']?.map((line) =>
      line.sitting === 'dinner' ? { ...line, quantity: '84' } : line,
    )
    await put(office.organiser, 'PUT', path, { revision: 0, lines })
    expect((await read()).differences.find(dinner)).toMatchObject({ state: 'accepted' })
    await put(office.organiser, 'PUT', `${path}/signature`, { hotelContact: '沈经理' })
    // 84 counted, 90 guaranteed: nine tables; eleven are billed
    expect((await read()).differences.find(dinner)).toMatchObject({
      state: 'open',
      amountCents: 160_000,
      outdated: { state: 'accepted', amountCents: 80_000 },
    })
  })

  test('a second bill with a voucher of the first is found across the files', async () => {
    const bill =
      '日期,房号,单号,项目,摘要,数量,单价,金额\n2026-09-18,,JH1024,会场租金,主会场 上午,1,3000.00,3000.00\n'
    await takeBill(office.organiser, id, bill, 'supplement.csv')
    const again = (await read()).differences.find(
      (one) => one.cause === 'twice' && one.day === '2026-09-18',
    )
    expect(again).toMatchObject({
      amountCents: 300_000,
      source: { filename: 'supplement.csv', line: 2 },
    })
    expect(again?.evidence).toMatch(/:29$/)
  })
})
