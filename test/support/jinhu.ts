import { readFileSync } from 'node:fs'
import { jinhuCounts, jinhuMeeting, jinhuTerms } from '../../fixtures/settlements/jinhu-96.ts'
import { expectStatus, type Organisation, type Person } from './program.ts'

const json = (body: unknown): RequestInit => ({
  headers: { 'content-type': 'application/json' },
  body: JSON.stringify(body),
})

/** Sends JSON as a person and returns the answer's body; any other status is the failure. */
export async function put<T>(
  person: Person,
  method: string,
  path: string,
  body?: unknown,
  status = 200,
): Promise<T> {
  const answer = await person.request(`/api${path}`, {
    method,
    ...(body === undefined ? {} : json(body)),
  })
  return (await expectStatus(answer, status)) as T
}

/** Takes a file in as a person, and puts it in force. */
export async function takeBill(
  person: Person,
  meetingId: number,
  bytes: BodyInit,
  filename = 'jinhu-96.csv',
): Promise<number> {
  const { id } = await expectStatus(
    (await person.request(
      `/api/meetings/${meetingId}/imports?kind=hotel-bill&filename=${filename}`,
      { method: 'POST', body: bytes },
    )) as never as {
      status: number
      text: () => Promise<string>
      json: () => Promise<{ id: number }>
    },
    201,
  )
  await put(person, 'PUT', `/imports/${id}/commitment`)
  return id
}

export const jinhuBill = () => readFileSync('fixtures/settlements/jinhu-96.csv')

/** The meeting of the 96 up to the day before finance sits down: agreed, counted and signed, billed. */
export async function jinhu(
  office: Organisation,
  code: string = jinhuMeeting.code,
): Promise<number> {
  const { organiser } = office
  const { id } = await put<{ id: number }>(
    organiser,
    'POST',
    '/meetings',
    { ...jinhuMeeting, code, approverId: office.leader.id },
    201,
  )
  await put(organiser, 'PUT', `/meetings/${id}/agreement`, { revision: 0, lines: jinhuTerms })
  await put(organiser, 'PUT', `/meetings/${id}/agreement/signature`, {
    signedOn: '2026-09-02',
    signedForHotelBy: '沈经理',
  })
  for (const [day, lines] of Object.entries(jinhuCounts)) {
    await put(organiser, 'PUT', `/meetings/${id}/counts/${day}`, { revision: 0, lines })
    await put(organiser, 'PUT', `/meetings/${id}/counts/${day}/signature`, {
      hotelContact: '沈经理',
    })
  }
  await takeBill(organiser, id, jinhuBill())
  return id
}
