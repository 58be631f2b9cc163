import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

describe.each(kinds)('ceilings on %s', (kind) => {
  let office: Organisation
  let meetingId: string

  beforeAll(async () => {
    office = await organisation(kind)
    const made = await expectStatus(
      await office.organiser.client.api.meetings.$post({ json: { ...mayMeeting } }),
      201,
    )
    meetingId = String(made.id)
  })

  const read = async (basis?: 'planned' | 'counted' | 'settled') => {
    const answer = await office.leader.client.api.meetings[':meetingId'].ceilings.$get({
      param: { meetingId },
      query: basis ? { basis } : {},
    })
    return expectStatus(answer, 200)
  }
  const told = async (basis?: 'planned' | 'counted' | 'settled') =>
    (await read(basis)).checks.map((check) =>
      [
        check.name,
        check.state,
        check.unit === 'cents' ? check.actualCents : check.actual,
        check.unit === 'cents' ? check.allowedCents : check.allowed,
        check.reason?.code ?? '',
      ]
        .map((one) => one ?? '–')
        .join(' ')
        .trim(),
    )

  test('before there is a budget, money is not checked', async () => {
    expect((await told())[0]).toBe('total not-checked – – no-cost')
    expect((await read()).standard).toMatchObject({
      source: '财行〔2016〕214号',
      totalCents: 65_000,
    })
  })

  test('planned: 186 people × 3 days × 650.00 = 362,700.00', async () => {
    await expectStatus(
      await office.organiser.client.api.meetings[':meetingId'].budget.$put({
        param: { meetingId },
        json: { revision: 0, lines: mayBudget },
      }),
      200,
    )
    // 18 staff for 168 others: 10.71 %.
    expect(await told()).toEqual([
      'total within 17843000 36270000',
      'attendance within 186 300',
      'staff-share within 1071 1500',
      'length within 3 3',
      'travel within 3 3',
    ])
    // 558 × 400.00, 150.00 and 100.00.
    expect((await read()).parts).toEqual([
      { part: 'lodging', allowedCents: 22_320_000, actualCents: 8_264_000, provided: true },
      { part: 'meals', allowedCents: 8_370_000, actualCents: 7_449_000, provided: true },
      { part: 'other', allowedCents: 5_580_000, actualCents: 2_130_000, provided: true },
    ])
  })

  test('a meeting of two whole days is half a day too long', async () => {
    await expectStatus(
      await office.organiser.client.api.meetings[':meetingId'].$patch({
        param: { meetingId },
        json: { sessionHalfDays: 4 },
      }),
      200,
    )
    expect((await told()).slice(3)).toEqual(['length exceeded 4 3', 'travel within 2 3'])
  })

  test('a local standard whose parts bind, and a part over it', async () => {
    await expectStatus(
      await office.finance.client.api.standards.$post({
        json: {
          name: '云川市会议费',
          source: '云财行〔2026〕1号',
          place: '云川',
          category: 'second',
          validFrom: '2026-01-01',
          lodgingCents: 30_000,
          mealsCents: 13_000,
          otherCents: 7_000,
          partsOffset: false,
        },
      }),
      201,
    )
    // 558 × 130.00 = 72,540.00 for meals of 74,490.00.
    expect((await told()).slice(0, 4)).toEqual([
      'total within 17843000 27900000',
      'lodging within 8264000 16740000',
      'meals exceeded 7449000 7254000',
      'other within 2130000 3906000',
    ])
  })

  test('counted and settled: person-days by covers, and nothing passes on half the counts', async () => {
    expect((await told('counted'))[0]).toBe('total not-checked – – no-cost')
    for (const one of ['meal-counts', 'hotel-bill']) {
      const made = await office.organiser.request(
        `/api/meetings/${meetingId}/imports?kind=${one}&filename=a.csv`,
        { method: 'POST', body: readFileSync(`fixtures/imports/${one}/wanghu-186.csv`) },
      )
      const { id } = (await expectStatus(made, 201)) as { id: number }
      await office.organiser.request(`/api/imports/${id}/commitment`, { method: 'PUT' })
    }
    // The higher of lunch and dinner: 186 on the 8th, 182 on the 9th, 164 on the 10th; 532 × 500.00 = 266,000.00.
    const settled = await read('settled')
    expect(settled.personDays).toMatchObject({ from: 'covers', count: 186 + 182 + 164 })
    expect((await told('settled'))[0]).toBe('total within 17703800 26600000')
    expect((await told('settled')).find((one) => one.startsWith('attendance'))).toMatch(
      /no-limit$|no-attendance$/,
    )
    expect((await told('counted'))[0]).toMatch(/^total not-checked \d+ 26600000 cost-missing$/)
  })

  test('a meeting before all standards has none', async () => {
    await expectStatus(
      await office.organiser.client.api.meetings[':meetingId'].$patch({
        param: { meetingId },
        json: { startsOn: '2013-05-08', endsOn: '2013-05-10' },
      }),
      200,
    )
    expect(await told()).toEqual(['total not-checked 17843000 – no-standard'])
  })
})
