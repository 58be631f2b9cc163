import { beforeAll, describe, expect, test } from 'vitest'
import { poolSurveys } from '../api/survey-pool.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { put } from './support/jinhu.ts'
import { closeMarchOf, marchMeetingOf } from './support/march.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'
import { comeTo, preview, putInForce, surveyedMeeting } from './support/survey-files.ts'

type Row = {
  meeting: { id: number }
  costBasis: string | null
  personDays: number | null
  satisfaction: { n: number; satisfied: number } | null
  response: { answers: number; attended: number } | null
  aspects: {
    aspect: string
    costPerPersonDayCents: number | null
    satisfied: number | null
    n: number
  }[]
}
type Table = { own: Row; earlier: Row[] }

/** Six answers: meals 5 5 4 4 3 and one none, lodging 5 4 4 2 1 1. */
const six = ['用餐满意度,住宿满意度', '5,5', '5,4', '4,4', '4,2', '3,1', '(空),1'].join('\n')

describe.each(kinds)('cost beside satisfaction on %s', (kind) => {
  let office: Organisation
  const table = (id: number) => put<Table>(office.leader, 'GET', `/meetings/${id}/satisfaction`)
  const aspect = (row: Row | undefined, name: string) =>
    row?.aspects.find((one) => one.aspect === name)
  beforeAll(async () => {
    office = await organisation(kind)
  })

  test('what was billed over the days of those who came, for this meeting and those before', async () => {
    const ids = [
      await surveyedMeeting(office, 'S-1', '2026-03-08'),
      await surveyedMeeting(office, 'S-2', '2026-05-08'),
      await surveyedMeeting(office, 'S-3', '2026-04-08'),
    ]
    const [first = 0, latest = 0, unasked = 0] = ids
    await comeTo(
      office,
      latest,
      Array.from({ length: 8 }, () => ({ kind: 'delegate', departmentId: null })),
    )
    const bill =
      '日期,项目,金额\n2026-05-08,晚餐,1600.00\n2026-05-08,大床房费,3200.10\n2026-05-09,鲜花,90.00\n'
    const { id } = (await expectStatus(
      await office.organiser.request(
        `/api/meetings/${latest}/imports?kind=hotel-bill&filename=a.csv`,
        {
          method: 'POST',
          body: bill,
        },
      ),
      201,
    )) as { id: number }
    await put(office.organiser, 'PUT', `/imports/${id}/commitment`)
    for (const meetingId of [first, latest])
      await putInForce(office.organiser, await preview(office.organiser, meetingId, six))
    const { own, earlier } = await table(latest)
    // Eight people on two days are sixteen person-days: 100.00 and 200.006 a day.
    expect(own).toMatchObject({
      costBasis: 'billed',
      personDays: 16,
      satisfaction: { n: 11, satisfied: 7 },
      response: { answers: 6, attended: 8 },
    })
    expect(aspect(own, 'meals')).toMatchObject({
      costPerPersonDayCents: 10_000,
      satisfied: 4,
      n: 5,
    })
    expect(aspect(own, 'lodging')).toMatchObject({
      costPerPersonDayCents: 20_001,
      satisfied: 3,
      n: 6,
    })
    expect(aspect(own, 'hall')).toMatchObject({
      costPerPersonDayCents: null,
      satisfied: null,
      n: 0,
    })
    // Of those before only the one that asked, and nobody knows what it cost.
    expect(earlier.map(({ meeting }) => meeting.id)).toEqual([first])
    expect(earlier[0]).toMatchObject({ costBasis: null, personDays: null, response: null })
    expect(aspect(earlier[0], 'meals')).toMatchObject({ costPerPersonDayCents: null, satisfied: 4 })
    const pooled = await withinOrganisation(office.database.db, office.id, (db) =>
      poolSurveys(db, [latest, unasked]),
    )
    expect(pooled.get(latest)).toMatchObject({
      satisfaction: { n: 11, satisfied: 7 },
      response: { answers: 6, attended: 8 },
    })
    expect(pooled.get(unasked)).toMatchObject({ satisfaction: null, response: null })
  })

  test('once the settlement is closed, its figures', async () => {
    const meetingId = await marchMeetingOf(office)
    await closeMarchOf(office, meetingId)
    const { own } = await table(meetingId)
    expect(own.costBasis).toBe('settled')
    const settled = await put<{
      figures: { personDays: number | null; items: { kind: string; settledCents: number }[] }
    }>(office.leader, 'GET', `/meetings/${meetingId}/settlement`)
    expect(own.personDays).toBe(settled.figures.personDays)
  })
})
