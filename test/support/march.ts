import { readFileSync } from 'node:fs'
import type { Call } from '../../fixtures/demo-call.ts'
import { closeMarch } from '../../fixtures/demo-settling.ts'
import { demoDepartments } from '../../fixtures/departments.ts'
import { marchMeeting } from '../../fixtures/meetings.ts'
import { put, takeBill } from './jinhu.ts'
import type { Organisation, Person } from './program.ts'

/** What the hotel of March is paid: lunch 2,100.00 + tea 630.00 + hall 800.00 + printing 126.00. */
export const marchCents = 365_600

const callOf =
  (person: Person): Call =>
  async (method, path, body) => {
    const raw = typeof body === 'string' || body instanceof Uint8Array
    const answer = await person.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    })
    if (!answer.ok) throw new Error(`${method} ${path}: ${answer.status} ${await answer.text()}`)
    return answer.json()
  }

/** The office's departments of the demo, by code. */
export async function foundDepartments(office: Organisation): Promise<Map<string, number>> {
  const ids = new Map<string, number>()
  for (const { under, ...about } of demoDepartments) {
    const parentId = under === null ? null : (ids.get(under) ?? null)
    const body = { ...about, parentId }
    const made = await put<{ id: number }>(office.administrator, 'POST', '/departments', body, 201)
    ids.set(about.code, made.id)
  }
  return ids
}

/** The small meeting of March with its two bills: agreed and counted only once it is closed. */
export async function marchMeetingOf(office: Organisation): Promise<number> {
  const { organiser, leader } = office
  const about = { ...marchMeeting, approverId: leader.id }
  const { id } = await put<{ id: number }>(organiser, 'POST', '/meetings', about, 201)
  for (const name of ['xinghu-42-meals.csv', 'xinghu-42-hall.csv'])
    await takeBill(organiser, id, readFileSync(`fixtures/imports/hotel-bill/${name}`), name)
  return id
}

export const closeMarchOf = ({ organiser, finance }: Organisation, meetingId: number) =>
  closeMarch(callOf(organiser), callOf(finance), meetingId)

type Difference = { key: string; amountCents: number; state: string }

/** Reopened, ten more pages for 30.00, accepted, and closed anew. */
export async function closeMarchAgain(office: Organisation, meetingId: number): Promise<number> {
  const { finance, organiser } = office
  const about = `/meetings/${meetingId}`
  await put(finance, 'POST', `${about}/settlement/reopenings`, { reason: '补开账单' }, 201)
  const late = '日期,项目,摘要,数量,单价,金额\n2026-03-18,打印复印,补印,10,3.00,30.00\n'
  await takeBill(organiser, meetingId, late, 'late.csv')
  const { differences } = await put<{ differences: Difference[] }>(
    finance,
    'GET',
    `${about}/reconciliation`,
  )
  await put(finance, 'PUT', `${about}/differences`, {
    seen: differences
      .filter(({ state }) => state === 'open')
      .map(({ key, amountCents, state }) => ({ key, amountCents, state })),
    decision: { state: 'accepted', reason: '确有补印' },
  })
  const settledCents = marchCents + 3000
  await put(finance, 'PUT', `${about}/settlement/closure`, { settledCents })
  return settledCents
}

/**
 * Meals by heads, the rest two parts to one. With 37, 12 and 9 heads in March:
 *
 *         meals 2,730.00        rest 926.00    carries
 * 1001    1,741.55 (.1724)      617.33         2,358.88
 * 1002      564.83 (.7586 up)                    564.83
 * 20        423.62 (.0690)      308.67 (up)      732.29
 */
export const marchTerms = (departments: Map<string, number>) => {
  const idOf = (code: string) => departments.get(code) ?? 0
  return {
    pools: [
      {
        name: '用餐',
        items: [{ kind: 'meal', day: null, sitting: null, label: null }],
        basis: { of: 'heads' },
      },
      {
        name: '其余',
        items: 'rest',
        basis: {
          of: 'fixed',
          weights: [
            { departmentId: idOf('1001'), weight: '2' },
            { departmentId: idOf('20'), weight: '1' },
          ],
        },
      },
    ],
  }
}
export const marchHeads = { '1001': '37', '1002': '12', '20': '9' }
