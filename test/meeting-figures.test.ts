import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import type { Measures } from '../api/domain/meeting-figures.ts'
import { daysFromNow, pastMeeting } from './support/follow-up.ts'
import { put, takeBill } from './support/jinhu.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'

type Row = {
  meetingId: number
  isSettled: boolean
  plannedCents: number | null
  personDays: number | null
  measures: Measures
}
type Difference = { key: string; amountCents: number; state: string }

/** Days of the meeting, by which the test is written: it began twenty days ago. */
const [first, last] = [daysFromNow(-20), daysFromNow(-19)]
const lunch = (day: string, quantity: string, unitPriceCents = 5000) => ({
  kind: 'meal',
  day,
  sitting: 'lunch',
  label: '',
  quantity,
  unit: '人次',
  unitPriceCents,
})
const bill = (covers: number) =>
  [
    '日期,项目,数量,单价,金额',
    `${first},午餐,${covers},50.00,${covers * 50}.00`,
    `${last},午餐,30,50.00,1500.00`,
    '',
  ].join('\r\n')

describe.each(kinds)('what overviews keep of a meeting, on %s', (kind) => {
  let office: Organisation
  let id: number
  let about: string
  /** Ids that later steps need. */
  const made: Record<string, number> = {}

  const ask = <T = unknown>(
    person: Person,
    method: string,
    path: string,
    body?: unknown,
    status = 200,
  ) => put<T>(person, method, path, body, status)

  /** The overview's row of the meeting. */
  async function kept() {
    const found = await ask<{ meetings: Row[] }>(
      office.leader,
      'GET',
      `/overview/meetings?year=${first.slice(0, 4)}`,
    )
    const row = found.meetings.find(({ meetingId }) => meetingId === id)
    if (!row) return undefined
    const { measures, isSettled, plannedCents, personDays } = row
    const { drawnCents, spentCents, keptCount, dueCount, satisfiedCount, answerCount } = measures
    return {
      isSettled,
      plannedCents,
      personDays,
      drawnCents,
      spentCents,
      keptCount,
      dueCount,
      satisfiedCount,
      answerCount,
    }
  }

  /** The same from the meeting's own pages. */
  async function own() {
    const { leader } = office
    const year = first.slice(0, 4)
    const listed = await ask<{ meetings: { id: number; billedCents: number | null }[] }>(
      leader,
      'GET',
      `/meetings?year=${year}`,
    )
    const budget = await leader.request(`/api${about}/budget`)
    const { versions = [] } = (await budget.json()) as {
      versions?: { state: string; totalCents: number }[]
    }
    const approved = versions.find(({ state }) => state === 'approved')
    const settlement = await ask<{
      state: string
      figures: { totals: { settledCents: number }; personDays: number | null }
    }>(leader, 'GET', `${about}/settlement`)
    const { milestones } = await ask<{ milestones: { state: string }[] }>(
      leader,
      'GET',
      `${about}/milestones`,
    )
    const { drawn } = await ask<{ drawn: { meetingId: number; drawnCents: number }[] }>(
      leader,
      'GET',
      `/annual-budgets?year=${year}`,
    )
    const asked = await ask<{
      own: { satisfaction: { satisfied: number; n: number } | null }
    }>(leader, 'GET', `${about}/satisfaction`)
    const isSettled = settlement.state === 'closed'
    const inState = (state: string) => milestones.filter((one) => one.state === state).length
    return {
      isSettled,
      plannedCents: (approved ?? versions.at(-1))?.totalCents ?? null,
      personDays: settlement.figures.personDays,
      drawnCents: drawn.find(({ meetingId }) => meetingId === id)?.drawnCents ?? 0,
      spentCents: isSettled
        ? settlement.figures.totals.settledCents
        : (listed.meetings.find((one) => one.id === id)?.billedCents ?? null),
      keptCount: inState('kept'),
      dueCount: inState('kept') + inState('missed'),
      satisfiedCount: asked.own.satisfaction?.satisfied ?? 0,
      answerCount: asked.own.satisfaction?.n ?? 0,
    }
  }

  beforeAll(async () => {
    office = await organisation(kind)
    id = await pastMeeting(office, 'HY-1', 20)
    about = `/meetings/${id}`
    const department = { code: '1001', name: '综合处' }
    const { administrator } = office
    made.department = (
      await ask<{ id: number }>(administrator, 'POST', '/departments', department, 201)
    ).id
  })

  /** Every kind of change, in the order in which a meeting is lived; what is expected is worked by hand. */
  const steps: [name: string, change: () => Promise<unknown>, expected: object][] = [
    [
      'nothing yet',
      async () => {},
      { plannedCents: null, spentCents: null, personDays: null, drawnCents: 0, dueCount: 0 },
    ],
    [
      'a budget is drafted',
      () =>
        ask(office.organiser, 'PUT', `${about}/budget`, {
          revision: 0,
          lines: [lunch(first, '40'), lunch(last, '30')],
        }),
      // Not approved fourteen days ahead: missed.
      { plannedCents: 350_000, drawnCents: 0, keptCount: 0, dueCount: 1 },
    ],
    [
      'and approved',
      async () => {
        await ask(office.organiser, 'PUT', `${about}/budget/submission`)
        await ask(office.leader, 'PUT', `${about}/budget/approval`)
      },
      { plannedCents: 350_000, drawnCents: 350_000, dueCount: 1 },
    ],
    [
      'a revision is drafted: the approved one counts',
      async () => {
        const draft = await ask<{ revision: number }>(
          office.organiser,
          'POST',
          `${about}/budget/revisions`,
          { reason: '加人' },
          201,
        )
        await ask(office.organiser, 'PUT', `${about}/budget`, {
          revision: draft.revision,
          lines: [lunch(first, '50'), lunch(last, '30')],
        })
      },
      { plannedCents: 350_000, drawnCents: 350_000 },
    ],
    [
      'and approved in its turn',
      async () => {
        await ask(office.organiser, 'PUT', `${about}/budget/submission`)
        await ask(office.leader, 'PUT', `${about}/budget/approval`)
      },
      { plannedCents: 400_000, drawnCents: 400_000 },
    ],
    [
      'an agreement is drawn up and signed in time',
      async () => {
        await ask(office.organiser, 'PUT', `${about}/agreement`, {
          revision: 0,
          lines: [lunch(first, '40'), lunch(last, '30')],
        })
        await ask(office.organiser, 'PUT', `${about}/agreement/signature`, {
          signedOn: daysFromNow(-40),
          signedForHotelBy: '沈经理',
        })
      },
      { keptCount: 1, dueCount: 2 },
    ],
    [
      'money is remitted in time',
      () =>
        ask(
          office.finance,
          'POST',
          `${about}/payments`,
          { kind: 'remittance', amountCents: 100_000, paidOn: daysFromNow(-30) },
          201,
        ),
      { keptCount: 2, dueCount: 3 },
    ],
    [
      'covers are counted on the first day: the second is not known yet',
      () =>
        ask(office.organiser, 'PUT', `${about}/counts/${first}`, {
          revision: 0,
          lines: [lunch(first, '38')],
        }),
      { personDays: null, dueCount: 5 },
    ],
    [
      'and on the second: person-days by covers',
      () =>
        ask(office.organiser, 'PUT', `${about}/counts/${last}`, {
          revision: 0,
          lines: [lunch(last, '29')],
        }),
      { personDays: 67 },
    ],
    [
      'a count is signed, too late',
      () =>
        ask(office.organiser, 'PUT', `${about}/counts/${first}/signature`, { hotelContact: '沈' }),
      { keptCount: 2, dueCount: 5 },
    ],
    [
      'an amendment counts once it is signed',
      async () => {
        const day = `${about}/counts/${first}`
        await ask(office.organiser, 'POST', `${day}/amendments`, { reason: '少数一桌' }, 201)
        await ask(office.organiser, 'PUT', day, { revision: 0, lines: [lunch(first, '40')] })
      },
      { personDays: 67 },
    ],
    [
      'signed it counts',
      () =>
        ask(office.organiser, 'PUT', `${about}/counts/${first}/signature`, { hotelContact: '沈' }),
      { personDays: 69 },
    ],
    [
      'a bill comes into force',
      async () => {
        made.bill = await takeBill(office.organiser, id, bill(40), 'bill.csv')
      },
      // A bill in force makes closing and sharing due in thirty days: not yet.
      { spentCents: 350_000, isSettled: false, dueCount: 5 },
    ],
    [
      'it is undone',
      () => ask(office.organiser, 'DELETE', `/imports/${made.bill}/commitment`),
      { spentCents: null },
    ],
    [
      'another takes its place',
      () => takeBill(office.organiser, id, bill(42), 'bill-2.csv'),
      { spentCents: 360_000 },
    ],
    [
      'somebody is invited: who is only expected is not counted',
      async () => {
        const { id: attendee } = await ask<{ id: number }>(
          office.organiser,
          'POST',
          `${about}/attendees`,
          { name: '王一', kind: 'delegate', departmentId: made.department },
          201,
        )
        made.attendee = attendee
      },
      { personDays: 69 },
    ],
    [
      'they sign in: person-days by attendance',
      () =>
        ask(office.organiser, 'PUT', `${about}/attendees/${made.attendee}/sign-in`, {
          day: first,
          time: '08:30',
        }),
      { personDays: 2 },
    ],
    [
      'they leave on the first day',
      async () => {
        const { attendees } = await ask<{ attendees: { id: number; revision: number }[] }>(
          office.organiser,
          'GET',
          `${about}/attendees`,
        )
        const found = attendees.find((one) => one.id === made.attendee)
        await ask(office.organiser, 'PUT', `${about}/attendees/${made.attendee}/departure`, {
          day: first,
          time: '15:00',
          revision: found?.revision ?? 0,
        })
      },
      { personDays: 1 },
    ],
    [
      'a sign-in sheet of others',
      async () => {
        const sheet = [
          '姓名,单位,参会类别,签到',
          '李二,综合处,正式代表,√',
          '赵三,综合处,正式代表,√',
          '孙四,综合处,正式代表,',
          '',
        ].join('\r\n')
        const answer = await office.organiser.request(
          `/api${about}/imports?kind=sign-in-sheet&filename=sheet.csv`,
          { method: 'POST', body: sheet },
        )
        const { id: sheetId, questions } = (await answer.json()) as {
          id: number
          questions: unknown[]
        }
        expect(questions).toEqual([])
        await ask(office.organiser, 'PUT', `/imports/${sheetId}/commitment`)
        made.sheet = sheetId
      },
      // Two who signed stayed two days each; one left after the first.
      { personDays: 5 },
    ],
    [
      'the sheet is undone',
      () => ask(office.organiser, 'DELETE', `/imports/${made.sheet}/commitment`),
      { personDays: 1 },
    ],
    [
      'the organiser says when the venue was ready, in time',
      () =>
        ask(office.organiser, 'PUT', `${about}/milestones`, {
          milestones: [
            { key: 'plan', doneOn: daysFromNow(-45) },
            { key: 'preparation', doneOn: daysFromNow(-45) },
          ],
        }),
      // plan kept; preparation five days late.
      { keptCount: 3, dueCount: 7 },
    ],
    [
      'and takes one back',
      () =>
        ask(office.organiser, 'PUT', `${about}/milestones`, {
          milestones: [{ key: 'preparation', doneOn: null }],
        }),
      { keptCount: 3, dueCount: 6 },
    ],
    [
      'the organisation plans agreements sooner',
      () =>
        ask(office.organiser, 'PUT', '/milestone-offsets', {
          offsets: [{ rule: 'agreement', offsetDays: -30 }],
        }),
      { keptCount: 2, dueCount: 6 },
    ],
    [
      'a decision is put on record, after its seven days',
      () =>
        ask(
          office.organiser,
          'POST',
          `${about}/decisions`,
          { decisions: [{ text: '报方案', department: '综合处', dueOn: daysFromNow(3) }] },
          201,
        ),
      { keptCount: 2, dueCount: 7 },
    ],
    [
      'a questionnaire comes into force: twelve answered how the meals were',
      async () => {
        const scores = [5, 5, 5, 5, 4, 4, 4, 4, 3, 3, 2, 1]
        const export_ = [
          '序号,您对会议用餐是否满意（5分制）',
          ...scores.map((one, at) => `${at + 1},${one}`),
        ]
        const answer = await office.organiser.request(
          `/api${about}/surveys?filename=${encodeURIComponent('问卷.csv')}`,
          { method: 'POST', body: `${export_.join('\r\n')}\r\n` },
        )
        expect(answer.status).toBe(201)
        const read = (await answer.json()) as { id: number; revision: number }
        made.survey = read.id
        await ask(office.organiser, 'PUT', `/surveys/${read.id}/commitment`, {
          revision: read.revision,
        })
      },
      { satisfiedCount: 8, answerCount: 12 },
    ],
    [
      'it is undone: nobody was asked',
      () => ask(office.organiser, 'DELETE', `/surveys/${made.survey}/commitment`),
      { satisfiedCount: 0, answerCount: 0 },
    ],
    [
      'the settlement is closed',
      async () => {
        const { differences } = await ask<{ differences: Difference[] }>(
          office.finance,
          'GET',
          `${about}/reconciliation`,
        )
        await ask(office.finance, 'PUT', `${about}/differences`, {
          seen: differences.map(({ key, amountCents, state }) => ({ key, amountCents, state })),
          decision: { state: 'disputed', reason: '多计' },
        })
        const { figures } = await ask<{ figures: { totals: { settledCents: number } } }>(
          office.finance,
          'GET',
          `${about}/settlement`,
        )
        const { settledCents } = figures.totals
        await ask(office.finance, 'PUT', `${about}/settlement/closure`, {
          settledCents,
          overrideReason: '演练',
        })
      },
      // 40 × 50.00 as counted and signed; 30 billed, 29 counted and not signed.
      { isSettled: true, personDays: 1, keptCount: 3, dueCount: 8 },
    ],
    [
      'its cost is shared',
      async () => {
        const { id: schemeId } = await ask<{ id: number }>(
          office.finance,
          'POST',
          '/apportionment-schemes',
          {
            name: '全部归综合处',
            validFrom: daysFromNow(-400),
            terms: {
              pools: [
                {
                  name: '全部',
                  items: 'rest',
                  basis: { of: 'direct', departmentId: made.department },
                },
              ],
            },
          },
          201,
        )
        const seen = await ask<{ apportionment: { totalCents: number } }>(
          office.finance,
          'GET',
          `${about}/apportionment?schemeId=${schemeId}`,
        )
        await ask(office.finance, 'PUT', `${about}/apportionment`, {
          schemeId,
          schemeVersion: 1,
          totalCents: seen.apportionment.totalCents,
        })
      },
      { isSettled: true, keptCount: 4, dueCount: 9 },
    ],
    [
      'it is reopened: billed again',
      () =>
        ask(office.finance, 'POST', `${about}/settlement/reopenings`, { reason: '补开账单' }, 201),
      { isSettled: false, spentCents: 360_000, drawnCents: 400_000 },
    ],
    [
      'it begins a day later: covers and stays are of other days',
      () => ask(office.organiser, 'PATCH', about, { startsOn: last }),
      {},
    ],
  ]

  test.each(steps)('%s', async (_, change, expected) => {
    await change()
    const found = await kept()
    expect(found).toEqual(await own())
    expect(found).toMatchObject(expected)
  })

  test('looked at twice without a change, it is the same', async () => {
    expect(await kept()).toEqual(await kept())
  })

  test('the same bill, a file read and not in force, counts nowhere', async () => {
    const answer = await office.organiser.request(
      `/api${about}/imports?kind=hotel-bill&filename=other.csv`,
      { method: 'POST', body: readFileSync('fixtures/imports/hotel-bill/xinghu-42-meals.csv') },
    )
    expect(answer.status).toBe(201)
    expect(await kept()).toEqual(await own())
  })
})
