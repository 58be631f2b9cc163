import fc from 'fast-check'
import { beforeAll, describe, expect, test } from 'vitest'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'
import { smallSets, spanOf } from './support/span.ts'
import { preview, putInForce, type Statistics, surveyedMeeting } from './support/survey-files.ts'

const departments = ['综合处', '信息处', '督查处', '']
const attendeeKinds = ['代表', '列席', '']

const person = fc.record({
  department: fc.constantFrom(...departments),
  kind: fc.constantFrom(...attendeeKinds),
  /** Undefined: no answer. */
  points: fc.option(fc.integer({ min: 1, max: 5 }), { nil: undefined, freq: 6 }),
})
type Person = { department: string; kind: string; points?: number | undefined }

/** A second question that all answer, so that nobody's sheet is empty. */
const fileOf = (people: readonly Person[]) =>
  [
    '单位,参会类别,住宿满意度,会务满意度',
    ...people.map(({ department, kind, points }, at) =>
      [department, kind, points ?? '', (at % 5) + 1].join(','),
    ),
  ].join('\n')

/** Every filter there is, in whatever order. */
const filters = fc.shuffledSubarray(['', '?by=department', '?by=kind'], { minLength: 1 })

const kindNames: Record<string, string> = { delegate: '代表', observer: '列席' }

type View = {
  question: 'whole' | 'lodging'
  by: 'all' | 'department' | 'kind'
  group: string
  n: number
}

function viewsOf(found: Statistics & { by: 'department' | 'kind' | null }): View[] {
  const lodging = found.questions.find(({ title }) => title === '住宿满意度')
  const views: View[] = []
  if (found.answers !== null)
    views.push({ question: 'whole', by: 'all', group: '', n: found.answers })
  if (lodging?.whole) views.push({ question: 'lodging', by: 'all', group: '', n: lodging.whole.n })
  for (const [at, { group, name, answers }] of found.groups.entries()) {
    const by = found.by ?? 'department'
    const called = by === 'department' ? (name ?? '') : (kindNames[group] ?? '')
    views.push({ question: 'whole', by, group: called, n: answers })
    const figures = lodging?.groups[at]
    if (figures) views.push({ question: 'lodging', by, group: called, n: figures.n })
  }
  return views
}

describe.each(kinds)('small groups through the front door on %s', (kind) => {
  let office: Organisation
  let meetings = 0
  const statistics = (id: number, filter: string) =>
    put<Statistics & { by: 'department' | 'kind' | null }>(
      office.leader,
      'GET',
      `/surveys/${id}/statistics${filter}`,
    )
  /** In a meeting of its own: what an earlier survey of it showed would tell on a later one. */
  const inForce = async (people: readonly Person[]) => {
    meetings += 1
    const meetingId = await surveyedMeeting(office, `Q-LAW-${meetings}`)
    const read = await preview(office.organiser, meetingId, fileOf(people))
    expect(read.balance.imported).toBe(people.length)
    // The units and kinds of the file are those of the organisation.
    expect(read.reading.questions.map(({ tie }) => tie).slice(0, 2)).toEqual([
      people.some(({ department }) => department) ? 'department' : null,
      people.some(({ kind: one }) => one) ? 'kind' : null,
    ])
    await putInForce(office.organiser, read)
    return read.id
  }

  beforeAll(async () => {
    office = await organisation(kind)
    for (const [at, name] of departments.filter(Boolean).entries())
      await put(office.administrator, 'POST', '/departments', { code: `10${at}`, name }, 201)
  })

  test('no combination of views reveals a group under the minimum', async () => {
    await fc.assert(
      fc.asyncProperty(
        fc.array(person, { minLength: 1, maxLength: 40 }),
        fc.array(filters, { minLength: 1, maxLength: 3 }),
        async (people, sequences) => {
          const id = await inForce(people)
          try {
            const views: View[] = []
            for (const filter of sequences.flat())
              views.push(...viewsOf(await statistics(id, filter)))
            for (const question of ['whole', 'lodging'] as const) {
              const counted = people.filter(
                ({ points }) => question === 'whole' || points !== undefined,
              )
              const crossings = [
                ...Map.groupBy(counted, (one) => `${one.department}|${one.kind}`).values(),
              ].map((group) => ({ ...(group[0] as Person), n: group.length }))
              const isOf = (view: View, crossing: Person) =>
                view.by === 'all' || crossing[view.by] === view.group
              const own = views.filter((view) => view.question === question)
              for (const view of own) {
                expect(view.n).toBeGreaterThanOrEqual(5)
                expect(view.n).toBe(counted.filter((one) => isOf(view, one)).length)
              }
              const rowsOf = (isIn: (at: number) => boolean) =>
                own.map((view) =>
                  crossings.flatMap((crossing, at) =>
                    isIn(at) ? [isOf(view, crossing) ? 1n : 0n] : [],
                  ),
                )
              const span = spanOf(rowsOf(() => true))
              for (const set of smallSets(crossings, 5)) {
                expect(span.has(set.map((is) => (is ? 1n : 0n)))).toBe(false)
                expect(spanOf(rowsOf((at) => !set[at])).rank).toBe(span.rank)
              }
            }
          } finally {
            await put(office.organiser, 'DELETE', `/surveys/${id}/commitment`)
          }
        },
      ),
      { numRuns: 25 },
    )
  })

  test('a higher minimum only takes figures away, a lower one gives none back', async () => {
    const set = async (smallestGroup: number) => {
      const { revision } = await put<{ revision: number }>(office.leader, 'GET', '/survey-settings')
      await put(office.administrator, 'PUT', '/survey-settings', { revision, smallestGroup })
    }
    const people = ['综合处', '信息处', '督查处'].flatMap((department, at) =>
      Array.from({ length: 6 + 3 * at }, () => ({ department, kind: '代表', points: 4 })),
    )
    const id = await inForce(people)
    const groups = async () =>
      (await statistics(id, '?by=department')).groups.map(({ answers }) => answers)
    expect(await groups()).toEqual([6, 9, 12])
    await set(8)
    // What an overview keeps of the meeting is worked out again.
    const { entries } = await put<{ entries: { action: string }[] }>(office.leader, 'GET', '/audit')
    expect(entries.map(({ action }) => action)).toContain('survey.hide')
    // Six is hidden, and with it nine, so that six is not what is left.
    expect(await groups()).toEqual([12])
    expect((await statistics(id, '')).answers).toBe(27)
    await set(5)
    expect(await groups()).toEqual([12])
    await set(30)
    expect([await groups(), (await statistics(id, '')).answers]).toEqual([[], null])
    await put(office.organiser, 'DELETE', `/surveys/${id}/commitment`)
    await set(5)
    const again = await inForce(people)
    expect((await statistics(again, '?by=department')).groups).toHaveLength(3)
    await put(office.organiser, 'DELETE', `/surveys/${again}/commitment`)
    const below = await office.administrator.request('/api/survey-settings', {
      method: 'PUT',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ revision: 0, smallestGroup: 1 }),
    })
    expect(below.status).toBe(400)
  })

  test('what an undone survey showed and what the next would show do not tell how a few answered', async () => {
    const meetingId = await surveyedMeeting(office, 'Q-UNDONE')
    const people = (from: number, to: number) =>
      Array.from({ length: to - from }, (_, at) => ({
        department: departments[(from + at) % 2] ?? '',
        kind: '代表',
        points: 1 + ((from + at) % 5),
      }))
    const commit = async (from: number, to: number) => {
      const read = await preview(office.organiser, meetingId, fileOf(people(from, to)))
      const answer = await office.organiser.request(`/api/surveys/${read.id}/commitment`, {
        method: 'PUT',
        headers: { 'content-type': 'application/json' },
        body: JSON.stringify({ revision: read.revision }),
      })
      const { error } = (await answer.json()) as { error?: { code: string } }
      return { id: read.id, status: answer.status, code: error?.code }
    }
    const undo = (id: number) => put(office.organiser, 'DELETE', `/surveys/${id}/commitment`)
    const first = await commit(0, 20)
    await undo(first.id)
    expect(await commit(0, 21)).toMatchObject({ status: 409, code: 'survey.too-close' })
    expect(await commit(0, 16)).toMatchObject({ status: 409, code: 'survey.too-close' })
    // In two files that together hold one more it is the same.
    const part = await commit(0, 10)
    expect(part.status).toBe(200)
    expect(await commit(0, 21)).toMatchObject({ status: 409, code: 'survey.too-close' })
    await undo(part.id)
    // The same answers again, or enough others, tell nothing.
    const again = await commit(0, 20)
    expect(again.status).toBe(200)
    await undo(again.id)
    expect((await commit(0, 25)).status).toBe(200)
  })
})
