import { put } from './jinhu.ts'
import { expectStatus, type Organisation, type Person } from './program.ts'

/** The parts of answers that tests of questionnaires look at. */
export type Previewed = {
  id: number
  revision: number
  state: string
  layout: string
  balance: Record<string, number>
  sameBytes: { filename: string } | null
  problems: { rule: string; line: number; message: string }[]
  reading: {
    reasons: { key: string; message: string }[]
    questions: {
      column: number
      title: string
      kind: string
      pointsFrom: string | null
      values: object[]
      n: number | null
      tie: string | null
      groups: Record<string, string | null>
    }[]
    sample: { cells: string[] }[]
    asksName: boolean
  }
}
export type Figures = {
  n: number
  missing: Record<string, number>
  counts: { value: string; count: number }[]
  mean: string | null
  median: string | null
  deviation: string | null
  satisfied: number | null
  promoter: { score: string } | null
} | null
export type Statistics = {
  answers: number | null
  response: { answers: number; attended: number } | null
  groups: { group: string; name: string | null; answers: number; attended: number }[]
  questions: {
    number: string | null
    title: string
    row: string | null
    kind: string
    scale: object | null
    tie: string | null
    aspect: string | null
    whole: Figures
    others: { option: string; text: string; count: number }[]
    groups: Figures[]
  }[]
}
export type Comments = {
  count: number
  total: number
  themes: { id: number | null; name: string | null; n: number; for: number; against: number }[]
  comments: {
    id: number
    text: string
    stance: string
    themes: { id: number | null; stance: string }[]
    isPrinted: boolean
    decidedBy: string | null
  }[]
}

/** Gives a file to a meeting and returns the raw answer. */
export const sendSurvey = (
  person: Person,
  meetingId: number,
  bytes: string | Uint8Array,
  filename = '问卷.csv',
) =>
  person.request(`/api/meetings/${meetingId}/surveys?filename=${encodeURIComponent(filename)}`, {
    method: 'POST',
    body: bytes as BodyInit,
  })

export const preview = async (
  person: Person,
  meetingId: number,
  bytes: string | Uint8Array,
  filename?: string,
): Promise<Previewed> =>
  (await expectStatus(await sendSurvey(person, meetingId, bytes, filename), 201)) as Previewed

export const putInForce = (person: Person, { id, revision }: Previewed) =>
  put<Previewed>(person, 'PUT', `/surveys/${id}/commitment`, { revision })

/** A meeting of two days without anything. */
export async function surveyedMeeting(
  office: Organisation,
  code: string,
  startsOn = '2026-05-08',
): Promise<number> {
  const { id } = await put<{ id: number }>(
    office.organiser,
    'POST',
    '/meetings',
    {
      code,
      title: `会议 ${code}`,
      category: 'third',
      trigger: 'time',
      startsOn,
      endsOn: startsOn.replace(/\d\d$/, (day) => String(Number(day) + 1).padStart(2, '0')),
    },
    201,
  )
  return id
}

/** People who came to a meeting on its first day. */
export async function comeTo(
  office: Organisation,
  meetingId: number,
  people: readonly { kind: string; departmentId: number | null }[],
  day = '2026-05-08',
): Promise<void> {
  for (const [at, person] of people.entries()) {
    const { id } = await put<{ id: number }>(
      office.organiser,
      'POST',
      `/meetings/${meetingId}/attendees`,
      { name: `来人${at}`, ...person },
      201,
    )
    const moment = { day, time: '08:40' }
    await put(office.organiser, 'PUT', `/meetings/${meetingId}/attendees/${id}/sign-in`, moment)
  }
}
