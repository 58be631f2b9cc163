import { expectStatus, type Organisation } from './program.ts'

/**
 * A meeting small enough to work by hand, through the front door. Two days, a dinner and a lunch.
 *
 * agreed   dinner 80.00 guaranteed 170, lunch 60.00
 * counted  dinner 180, lunch 186, both signed
 * payable  180 × 80.00 = 14,400.00 + 186 × 60.00 = 11,160.00 = 25,560.00
 * billed   14,880.00 + 12,090.00 + flowers 600.00 = 27,570.00
 * gap      2,010.00 = quantity 6 × 80.00 + price 186 × 5.00 + forbidden 600.00
 * decided  quantity disputed; price credited but for 30.00; flowers open
 * settled  25,560.00 + 30.00 = 25,590.00; paid 20,000.00 − 500.00; due 6,090.00
 */
export const bill = [
  '望湖宾馆消费清单',
  '日期,单号,项目,数量,单价,金额',
  '2026-05-08,A1,晚餐,186,80.00,"14,880.00"',
  '2026-05-09,A2,午餐,186,65.00,"12,090.00"',
  '2026-05-09,A3,鲜花<b>摆放</b>,1,600.00,600.00',
  '合计,,,,,"27,570.00"',
].join('\r\n')

const dinner = { kind: 'meal', day: '2026-05-08', sitting: 'dinner', unit: '人次' } as const
const lunch = { kind: 'meal', day: '2026-05-09', sitting: 'lunch', unit: '人次' } as const
const other = { kind: 'other', quantity: '1', unit: '项' } as const

/** Names that would run if a format let them. */
export const dangerous = { html: '<img src=x onerror=alert(1)>', formula: '=1+1' }

export async function smallMeeting(office: Organisation, code = 'HY2026-05') {
  const organiser = office.organiser.client.api
  const finance = office.finance.client.api
  const meeting = await expectStatus(
    await organiser.meetings.$post({
      json: {
        code,
        title: '全市信息工作会议',
        category: 'second',
        trigger: 'time',
        startsOn: '2026-05-08',
        endsOn: '2026-05-09',
        place: '云川',
        hotel: '望湖宾馆',
      },
    }),
    201,
  )
  const param = { meetingId: String(meeting.id) }
  const about = organiser.meetings[':meetingId']
  const settling = finance.meetings[':meetingId']
  const lines = [
    { ...dinner, quantity: '180', unitPriceCents: 8000 },
    { ...lunch, quantity: '180', unitPriceCents: 6000 },
    { ...other, label: dangerous.html, unitPriceCents: 10_000 },
    { ...other, label: dangerous.formula, unitPriceCents: 5000 },
  ]
  await expectStatus(await about.budget.$put({ param, json: { revision: 0, lines } }), 200)
  const terms = [
    { ...dinner, quantity: '180', unitPriceCents: 8000, guaranteedQuantity: '170' },
    { ...lunch, quantity: '180', unitPriceCents: 6000 },
  ]
  await expectStatus(
    await about.agreement.$put({
      param,
      json: { revision: 0, contact: '王经理', lines: terms },
    }),
    200,
  )
  await expectStatus(
    await about.agreement.signature.$put({
      param,
      json: { signedOn: '2026-04-20', signedForHotelBy: '王经理' },
    }),
    200,
  )
  for (const line of [
    { ...dinner, quantity: '180' },
    { ...lunch, quantity: '186' },
  ]) {
    const ofDay = { ...param, day: line.day }
    const { unit: _, ...counted } = line
    await expectStatus(
      await about.counts[':day'].$put({ param: ofDay, json: { revision: 0, lines: [counted] } }),
      200,
    )
    await expectStatus(
      await about.counts[':day'].signature.$put({ param: ofDay, json: { hotelContact: '王经理' } }),
      200,
    )
  }
  const preview = await office.organiser.request(
    `/api/meetings/${meeting.id}/imports?kind=hotel-bill&filename=${encodeURIComponent('望湖账单.csv')}`,
    { method: 'POST', body: bill },
  )
  const made = (await preview.json()) as { id: number }
  const committed = await office.organiser.request(`/api/imports/${made.id}/commitment`, {
    method: 'PUT',
  })
  await expectStatus(committed, 200)
  const open = await expectStatus(await settling.reconciliation.$get({ param }), 200)
  const seen = (cause: string) => {
    const found = open.differences.find((one) => one.cause === cause)
    if (!found) throw new Error(`no difference by ${cause}`)
    const { key, amountCents, state } = found
    return [{ key, amountCents, state }]
  }
  await expectStatus(
    await settling.differences.$put({
      param,
      json: { seen: seen('quantity'), decision: { state: 'disputed', reason: '多计 6 人' } },
    }),
    200,
  )
  await expectStatus(
    await settling.differences.$put({
      param,
      json: {
        seen: seen('price'),
        decision: {
          state: 'credited',
          reason: '单价按协议',
          creditedOn: '2026-05-12',
          creditedCents: 90_000,
        },
      },
    }),
    200,
  )
  for (const [kind, amountCents] of [
    ['deposit', 2_000_000],
    ['refund', 50_000],
  ] as const)
    await expectStatus(
      await settling.payments.$post({
        param,
        json: { kind, amountCents, paidOn: '2026-05-01', reference: 'P-1' },
      }),
      201,
    )
  return { meeting, param }
}
