import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { encodeGb18030 } from '../api/export/gb18030.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

const bill = [
  '望湖宾馆消费清单',
  '日期,房号,项目,数量,单价,金额',
  '2026-05-08,1203,房费,1,380.00,380.00',
  '2026-05-08,1204,房费,1,380.00,380.00',
  '2026-05-08,,晚餐,186,80.00,"14,880.00"',
  '2026-05-09,,午餐,186,65.00,"12,090.00"',
  '2026-05-09,,鲜花摆放,1,600.00,600.00',
  '2026-05-09,,神秘服务,1,88.00,88.00',
  '合计,,,,,"28,418.00"',
].join('\r\n')

type Preview = {
  id: number
  state: string
  reading: { encoding: string; headerLine: number }
  balance: Record<string, number> & { cents: Record<string, number> }
  controlTotals: { statedCents: number; computedCents: number; met: boolean }[]
  questions: unknown[]
  items: { slot: number; kind: string; billedCents: number | null }[]
  problems: { line: number; message: string }[]
  sameBytes: { filename: string } | null
}

describe.each(kinds)('a hotel bill on %s', (kind) => {
  let office: Organisation
  let next = 0

  beforeAll(async () => {
    office = await organisation(kind)
  })

  async function meeting(): Promise<string> {
    next += 1
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({
        json: {
          code: `HY-BILL-${next}`,
          title: '全市信息工作会议',
          category: 'second',
          trigger: 'time',
          startsOn: '2026-05-08',
          endsOn: '2026-05-10',
          hotel: `望湖宾馆${next}`,
        },
      }),
      201,
    )
    const param = { meetingId: String(made.id) }
    await expectStatus(
      await office.organiser.client.api.meetings[':meetingId'].budget.$put({
        param,
        json: {
          revision: 0,
          lines: [
            {
              kind: 'meal',
              day: '2026-05-08',
              sitting: 'dinner',
              quantity: '180',
              unit: '人次',
              unitPriceCents: 8000,
            },
            {
              kind: 'meal',
              day: '2026-05-09',
              sitting: 'lunch',
              quantity: '186',
              unit: '人次',
              unitPriceCents: 6000,
            },
            {
              kind: 'meal',
              day: '2026-05-10',
              sitting: 'lunch',
              quantity: '186',
              unit: '人次',
              unitPriceCents: 6000,
            },
            {
              kind: 'lodging',
              day: '2026-05-08',
              label: '标准间',
              quantity: '2',
              unit: '间夜',
              unitPriceCents: 38000,
            },
          ],
        },
      }),
      200,
    )
    return param.meetingId
  }

  const upload = (meetingId: string, body: string | Uint8Array, filename = 'bill.csv') =>
    office.organiser.request(
      `/api/meetings/${meetingId}/imports?kind=hotel-bill&filename=${encodeURIComponent(filename)}`,
      { method: 'POST', body: body as BodyInit },
    )
  const preview = async (meetingId: string, body: string | Uint8Array, filename?: string) =>
    (await expectStatus(await upload(meetingId, body, filename), 201)) as Preview
  const commitment = (importId: number, method: 'PUT' | 'DELETE') =>
    office.organiser.request(`/api/imports/${importId}/commitment`, { method })
  const comparison = async (meetingId: string) =>
    expectStatus(
      await office.leader.client.api.meetings[':meetingId'].comparison.$get({
        param: { meetingId },
        query: { by: 'item' },
      }),
      200,
    )

  test('goes in as GB18030, is previewed without a trace, committed, compared, and undone without a trace', async () => {
    const meetingId = await meeting()
    const before = await comparison(meetingId)
    const made = await preview(meetingId, encodeGb18030(bill))
    expect(made.reading).toMatchObject({ encoding: 'gb18030', headerLine: 2 })
    expect(made.balance).toMatchObject({
      read: 9,
      imported: 6,
      duplicate: 0,
      rejected: 0,
      ignored: 3,
      chargeRows: 6,
      chargesCents: 2_841_800,
    })
    expect(made.controlTotals).toEqual([
      expect.objectContaining({ statedCents: 2_841_800, computedCents: 2_841_800, met: true }),
    ])
    expect(made.questions).toEqual([])
    expect(await comparison(meetingId)).toEqual(before)

    await expectStatus(await commitment(made.id, 'PUT'), 200)
    const { rows, totals } = await comparison(meetingId)
    expect(totals).toMatchObject({
      planned: { cents: 1_440_000 + 2 * 1_116_000 + 76_000 },
      billed: { cents: 2_841_800 },
    })
    const row = (find: Partial<(typeof rows)[number]>) =>
      rows.find((one) =>
        Object.entries(find).every(([key, value]) => Reflect.get(one, key) === value),
      )
    // Dinner: 186 billed for 180 planned at the planned price. Lunch: 65.00 for 60.00. The last lunch never came.
    expect(row({ day: '2026-05-08', sitting: 'dinner' })).toMatchObject({
      quantityCents: 48_000,
      priceCents: 0,
    })
    expect(row({ day: '2026-05-09', sitting: 'lunch' })).toMatchObject({
      quantityCents: 0,
      priceCents: 93_000,
    })
    expect(row({ day: '2026-05-10', sitting: 'lunch' })).toMatchObject({ unusedCents: -1_116_000 })
    expect(row({ kind: 'lodging', label: '标准间' })).toMatchObject({
      gapCents: 0,
      billed: { quantity: '2' },
    })
    expect(row({ kind: 'unclassified' })).toMatchObject({ unplannedCents: 8800 })

    await expectStatus(await commitment(made.id, 'DELETE'), 200)
    expect(await comparison(meetingId)).toEqual(before)
  })

  test('every figure leads to the line of the file', async () => {
    const meetingId = await meeting()
    const made = await preview(meetingId, encodeGb18030(bill))
    await expectStatus(await commitment(made.id, 'PUT'), 200)
    const { rows } = await comparison(meetingId)
    const dinner = rows.find((row) => row.sitting === 'dinner')
    const evidence = await expectStatus(
      await office.finance.client.api.meetings[':meetingId'].comparison.evidence.$get({
        param: { meetingId },
        query: { itemId: String(dinner?.itemId) },
      }),
      200,
    )
    expect(evidence.billed).toMatchObject([
      { line: 5, amountCents: 1_488_000, quantity: '186', filename: 'bill.csv' },
    ])
    const source = await expectStatus(
      await office.finance.client.api.imports[':importId'].lines[':line'].$get({
        param: { importId: String(made.id), line: '5' },
      }),
      200,
    )
    expect(source.raw).toBe('2026-05-08,,晚餐,186,80.00,"14,880.00"')
  })

  test('the same file again is said at once and counts as duplicates; taken in again on purpose it doubles', async () => {
    const meetingId = await meeting()
    const first = await preview(meetingId, bill)
    await expectStatus(await commitment(first.id, 'PUT'), 200)
    const second = await preview(meetingId, encodeGb18030(bill), 'again.csv')
    expect(second.balance).toMatchObject({ imported: 0, duplicate: 6, chargesCents: 0 })
    expect((await commitment(second.id, 'PUT')).status).toBe(409)
    const same = await preview(meetingId, bill, 'same.csv')
    expect(same.sameBytes).toMatchObject({ filename: 'bill.csv' })
    const patched = await office.organiser.client.api.imports[':importId'].$patch({
      param: { importId: String(second.id) },
      json: { duplicates: 'import' },
    })
    expect(await expectStatus(patched, 200)).toMatchObject({
      balance: { imported: 6, duplicate: 0 },
    })
    await expectStatus(await commitment(second.id, 'PUT'), 200)
    expect((await comparison(meetingId)).totals.billed.cents).toBe(2 * 2_841_800)
  })

  test('an import on which a later one rests is not undone first', async () => {
    const meetingId = await meeting()
    const first = await preview(meetingId, bill)
    await expectStatus(await commitment(first.id, 'PUT'), 200)
    const more = await preview(
      meetingId,
      `${bill}\r\n2026-05-10,,打印复印,600,0.50,300.00`,
      'more.csv',
    )
    expect(more.balance).toMatchObject({ imported: 1, duplicate: 6 })
    await expectStatus(await commitment(more.id, 'PUT'), 200)
    const refused = await commitment(first.id, 'DELETE')
    expect(refused.status).toBe(409)
    expect(await refused.text()).toContain('more.csv')
    await expectStatus(await commitment(more.id, 'DELETE'), 200)
    await expectStatus(await commitment(first.id, 'DELETE'), 200)
    expect((await comparison(meetingId)).totals.billed.cents).toBeNull()
  })

  test('a preview that another import has overtaken must be read again', async () => {
    const meetingId = await meeting()
    const one = await preview(meetingId, bill, 'one.csv')
    const other = await preview(meetingId, `${bill}\r\n`, 'other.csv')
    await expectStatus(await commitment(one.id, 'PUT'), 200)
    expect((await commitment(other.id, 'PUT')).status).toBe(409)
    const again = await office.organiser.client.api.imports[':importId'].$patch({
      param: { importId: String(other.id) },
      json: {},
    })
    expect(await expectStatus(again, 200)).toMatchObject({ balance: { imported: 0, duplicate: 6 } })
  })

  test('lines are assigned by hand, many at once, and the hotel’s next bill knows', async () => {
    const meetingId = await meeting()
    const made = await preview(meetingId, bill)
    const assigned = await office.organiser.client.api.imports[':importId'].assignments.$put({
      param: { importId: String(made.id) },
      json: { lines: [8], item: { kind: 'other', label: '会务服务' } },
    })
    const shown = await expectStatus(assigned, 200)
    expect(
      shown.items.filter((item) => item.kind === 'unclassified' && item.billedCents !== null),
    ).toEqual([])
    expect(shown.items.find((item) => item.label === '会务服务')).toMatchObject({
      billedCents: 8800,
      lineCount: 1,
    })
    await expectStatus(await commitment(made.id, 'PUT'), 200)
    const { rows, totals } = await comparison(meetingId)
    expect(rows.find((row) => row.label === '会务服务')).toMatchObject({ unplannedCents: 8800 })
    expect(totals.billed.cents).toBe(2_841_800)
    const next = await preview(
      meetingId,
      `${bill}\r\n2026-05-10,,神秘服务,2,88.00,176.00`,
      'next.csv',
    )
    expect(next.items.find((item) => item.kind === 'unclassified')).toBeUndefined()
  })

  test('errors name line, column, value and remedy, in the reader’s language', async () => {
    const meetingId = await meeting()
    const broken = bill.replace(
      '2026-05-09,,午餐,186,65.00,"12,090.00"',
      '2026-05-09,,午餐,186,65.00,一万二',
    )
    const made = await preview(meetingId, broken)
    expect(made.balance).toMatchObject({ rejected: 1, imported: 5 })
    const [cell, ...others] = made.problems
    expect(cell).toMatchObject({
      line: 6,
      column: '金额',
      value: '一万二',
      severity: 'rejected',
    })
    expect(cell?.message).toContain('一万二')
    expect(others.map((problem) => problem.line)).toEqual([9])
    expect(made.controlTotals[0]).toMatchObject({ met: false })
    const mended = await office.organiser.client.api.imports[':importId'].$patch({
      param: { importId: String(made.id) },
      json: { cells: { 6: { 5: '12,090.00' } } },
    })
    expect(await expectStatus(mended, 200)).toMatchObject({
      balance: { rejected: 0, chargesCents: 2_841_800 },
    })
  })

  test('a warning that holds for very many rows is said once for all beyond a hundred', async () => {
    const meetingId = await meeting()
    const rows = Array.from({ length: 5_000 }, () => '2026-07-01,,早餐,1,5.00,5.00')
    const made = await preview(meetingId, ['日期,房号,项目,数量,单价,金额', ...rows].join('\n'))
    expect(made).toMatchObject({ problemCount: 5_000, problemsListed: 101 })
    expect(made.balance).toMatchObject({ read: 5_001, imported: 5_000 })
    const last = async (language: string) => {
      const answer = await office.organiser.request(
        `/api/imports/${made.id}/problems?offset=100&limit=100`,
        { headers: { 'accept-language': language } },
      )
      const found = (await answer.json()) as { problems: { message: string }[]; total: number }
      expect(found.total).toBe(101)
      expect(found.problems).toMatchObject([{ line: 102, lastLine: 5_001, rowCount: 4_900 }])
      return found.problems[0]?.message
    }
    expect(await last('en')).toMatch(/^And 4900 more rows .* 102 and 5001\. .* Line 102: the date/)
    expect(await last('zh')).toMatch(/^还有 4900 行.*第 102 至 5001 行.*第 102 行的日期/)
  })

  test.each([
    ['an empty file', ''],
    ['a picture', new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a, 0, 0, 0, 0xd])],
    ['a PDF', '%PDF-1.7\n%âãÏÓ\n1 0 obj'],
    ['a letter', '各位代表：\n请于八日报到。\n会务组'],
  ])('%s is refused with a reason, and leaves nothing', async (_, bytes) => {
    const meetingId = await meeting()
    const answer = await upload(meetingId, bytes)
    expect(answer.status).toBe(422)
    const { error } = (await answer.json()) as { error: { message: string } }
    expect(error.message.length).toBeGreaterThan(10)
    const list = await office.organiser.request(`/api/meetings/${meetingId}/imports`)
    expect(await list.json()).toEqual({ imports: [] })
  })

  test('a preview thrown away leaves nothing', async () => {
    const meetingId = await meeting()
    const made = await preview(meetingId, bill)
    const gone = await office.organiser.request(`/api/imports/${made.id}`, { method: 'DELETE' })
    expect(gone.status).toBe(204)
    expect((await office.organiser.request(`/api/imports/${made.id}`)).status).toBe(404)
  })

  test('the comparison goes out as CSV that cannot become a formula, and as a workbook', async () => {
    const meetingId = await meeting()
    const made = await preview(meetingId, bill.replace('神秘服务', '=cmd|calc'))
    const assigned = await office.organiser.client.api.imports[':importId'].assignments.$put({
      param: { importId: String(made.id) },
      json: { lines: [8], item: { kind: 'other', label: '=HYPERLINK("x")' } },
    })
    await expectStatus(assigned, 200)
    await expectStatus(await commitment(made.id, 'PUT'), 200)
    const path = `/api/meetings/${meetingId}/comparison/export?lang=zh&format=`
    const csv = Buffer.from(await (await office.leader.request(`${path}csv`)).arrayBuffer())
    expect(csv.subarray(0, 3)).toEqual(Buffer.from([0xef, 0xbb, 0xbf]))
    expect(csv.toString()).toContain(`"'=HYPERLINK(""x"")"`)
    expect(csv.toString().trimEnd().split('\r\n').at(-1)).toContain('28418.00')
    const xlsx = await office.leader.request(`${path}xlsx`)
    expect(
      Buffer.from(await xlsx.arrayBuffer())
        .subarray(0, 2)
        .toString(),
    ).toBe('PK')
  })

  test('whatever the bytes, the answer is a preview that balances or a refusal, never a fault', async () => {
    const meetingId = await meeting()
    const bytes = encodeGb18030(bill)
    const mutation = fc.record({
      at: fc.nat(bytes.length - 1),
      value: fc.nat(255),
      cut: fc.option(fc.nat(bytes.length)),
    })
    await fc.assert(
      fc.asyncProperty(fc.array(mutation, { minLength: 1, maxLength: 4 }), async (mutations) => {
        let mutant = Uint8Array.from(bytes)
        for (const { at, value, cut } of mutations) {
          if (at < mutant.length) mutant[at] = value
          if (cut !== null) mutant = mutant.subarray(0, cut)
        }
        const answer = await upload(meetingId, mutant, 'mutant.csv')
        expect([201, 422]).toContain(answer.status)
        if (answer.status !== 201) return
        const { id, balance } = (await answer.json()) as Preview
        for (const sums of [balance, balance.cents])
          expect(sums.read).toBe(
            (sums.imported ?? 0) +
              (sums.duplicate ?? 0) +
              (sums.rejected ?? 0) +
              (sums.ignored ?? 0),
          )
        await office.organiser.request(`/api/imports/${id}`, { method: 'DELETE' })
      }),
      { numRuns: 25 },
    )
  })
})
