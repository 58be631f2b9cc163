import { administrator } from '../support/spawn-server.ts'

const password = 'battery staple'

/** Who works on the meeting; the administrator is there from the start. */
export const cast = {
  organiser: { name: '林会务', email: 'lin@test.example' },
  finance: { name: '周财务', email: 'zhou@test.example' },
  second: { name: '吴财务', email: 'wu@test.example' },
  leader: { name: '许主任', email: 'xu@test.example' },
} as const
const roles = { organiser: 'organiser', finance: 'finance', second: 'finance', leader: 'leader' }

export type Call = <T = unknown>(method: string, path: string, body?: unknown) => Promise<T>

/** Signs in and calls the API as that person. */
export async function callAs(origin: string, email: string, secret = password): Promise<Call> {
  const json = { 'content-type': 'application/json' }
  const signedIn = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: json,
    body: JSON.stringify({ email, password: secret }),
  })
  const cookie = signedIn.headers
    .getSetCookie()
    .map((one) => one.split(';')[0])
    .join('; ')
  return async (method, path, body) => {
    const reply = await fetch(`${origin}/api${path}`, {
      method,
      headers: { ...json, cookie },
      ...(body === undefined
        ? {}
        : { body: body instanceof Uint8Array ? new Uint8Array(body) : JSON.stringify(body) }),
    })
    if (!reply.ok) throw new Error(`${method} ${path}: ${reply.status} ${await reply.text()}`)
    return reply.json()
  }
}

const item = (kind: string, day: string | null, sitting: string | null, label = '') => ({
  kind,
  day,
  sitting,
  label,
})
const first = '2026-06-11'
const second = '2026-06-12'
const rooms = item('lodging', first, null, '标准间')
const lunch = item('meal', first, 'lunch')
const dinner = item('meal', first, 'dinner')
const breakfast = item('meal', second, 'breakfast')
const hall = item('hall', first, null, '一楼会议厅')

/** Table price for lunch; 80 guaranteed at dinner. */
const agreed = [
  { ...rooms, quantity: '46', unit: '间夜', unitPriceCents: 38_000 },
  {
    ...lunch,
    quantity: '180',
    unit: '人次',
    basis: 'table',
    personsPerTable: 10,
    unitPriceCents: 80_000,
    guaranteedQuantity: '170',
  },
  {
    ...dinner,
    quantity: '92',
    unit: '人次',
    unitPriceCents: 9_000,
    guaranteedQuantity: '80',
  },
  { ...breakfast, quantity: '92', unit: '人次', unitPriceCents: 3_000 },
  { ...hall, quantity: '1', unit: '场', unitPriceCents: 300_000 },
]

/**
 * The bill and its known faults against 178 lunches (18 tables), 92 dinners, 90 breakfasts that nobody signed:
 * lunch +¥800.00 quantity · dinner +¥460.00 price · breakfast +¥2,700.00 unsigned · cigarettes +¥480.00 forbidden ·
 * printing twice +¥300.00, the first of them +¥300.00 not agreed. Together +¥5,040.00 on ¥43,160.00 payable.
 */
export const bill = [
  '日期,单号,项目,摘要,数量,单价,金额',
  `${first},V01,房费,标准间,46,380.00,17480.00`,
  `${first},V02,午餐,会议午餐,190,80.00,15200.00`,
  `${first},V03,晚餐,会议晚餐,92,95.00,8740.00`,
  `${first},V04,会议室,一楼会议厅,1,3000.00,3000.00`,
  `${first},V05,其他,香烟,1,480.00,480.00`,
  `${first},V06,其他,资料打印,1,300.00,300.00`,
  `${first},V06,其他,资料打印,1,300.00,300.00`,
  `${second},V07,早餐,会议早餐,90,30.00,2700.00`,
  '合计,,,,,,48200.00',
  '',
].join('\r\n')

/** A meeting that waits for finance: agreed, counted and signed on its first day, billed. */
export async function settlingMeeting(origin: string): Promise<{ id: number }> {
  const admin = await callAs(origin, administrator.email, administrator.password)
  for (const [who, person] of Object.entries(cast))
    await admin('POST', '/members', {
      ...person,
      password,
      role: roles[who as keyof typeof roles],
    })
  const organiser = await callAs(origin, cast.organiser.email)
  const { id } = await organiser<{ id: number }>('POST', '/meetings', {
    code: 'HY2026-06',
    title: '全市防汛工作会议',
    category: 'third',
    trigger: 'process',
    startsOn: first,
    endsOn: second,
    hotel: '望湖宾馆',
    plannedDelegates: 80,
    plannedStaff: 12,
  })
  const path = `/meetings/${id}`
  const budget = agreed.map(({ kind, day, sitting, label, quantity, unit, unitPriceCents }) => ({
    kind,
    day,
    sitting,
    label,
    quantity,
    unit,
    unitPriceCents: label === '' && sitting === 'lunch' ? 8_000 : unitPriceCents,
  }))
  await organiser('PUT', `${path}/budget`, { revision: 0, lines: budget })
  await organiser('PUT', `${path}/agreement`, { revision: 0, lines: agreed })
  await organiser('PUT', `${path}/agreement/signature`, {
    signedOn: '2026-05-28',
    signedForHotelBy: '孙经理',
  })
  await organiser('PUT', `${path}/counts/${first}`, {
    revision: 0,
    lines: [
      { ...rooms, quantity: '46' },
      { ...lunch, quantity: '178' },
      { ...dinner, quantity: '92' },
      { ...hall, quantity: '1' },
    ],
  })
  await organiser('PUT', `${path}/counts/${first}/signature`, { hotelContact: '孙经理' })
  const imported = await organiser<{ id: number }>(
    'POST',
    `${path}/imports?kind=hotel-bill&filename=wanghu-06.csv`,
    new TextEncoder().encode(bill),
  )
  await organiser('PUT', `/imports/${imported.id}/commitment`)
  return { id }
}

export { password }
