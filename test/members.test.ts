import { beforeAll, describe, expect, test } from 'vitest'
import { marchMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Refused = { error: { code: string; message: string } }

describe.each(kinds)('readers on %s', (kind) => {
  let office: Organisation
  let info: { id: number; code: string; name: string }
  let data: { id: number; code: string; name: string }
  let strange = 0

  const department = async (of: Organisation, code: string, name: string) => {
    const json = { code, name }
    const { id } = await expectStatus(
      await of.administrator.client.api.departments.$post({ json }),
      201,
    )
    return { id, code, name }
  }
  const send = async <T>(method: string, path: string, body: object | undefined, status: number) =>
    (await expectStatus(
      await office.administrator.request(`/api${path}`, {
        method,
        headers: { 'content-type': 'application/json' },
        ...(body && { body: JSON.stringify(body) }),
      }),
      status,
    )) as T
  const refused = async (method: string, path: string, body: object | undefined, status: number) =>
    (await send<Refused>(method, path, body, status)).error.code
  const person = (name: string, more: object) => ({
    name,
    email: `${name}-${office.id}@test.example`,
    password: 'correct horse',
    ...more,
  })
  const shown = async (name: string) => {
    const { members } = await expectStatus(await office.leader.client.api.members.$get(), 200)
    return members.find((one) => one.name === name)
  }

  beforeAll(async () => {
    office = await organisation(kind)
    info = await department(office, '1002', '信息处')
    data = await department(office, '20', '市大数据局')
    strange = (await department(await organisation(kind, '邻市政府办公室'), '1', '机密处')).id
  })

  test('a reader is of one department, everybody else of none, and nobody of another organisation’s', async () => {
    const add = (more: object, status: number) =>
      refused('POST', '/members', person('fang', more), status)
    expect(await add({ role: 'reader' }, 400)).toBe('person.no-department')
    expect(await add({ role: 'reader', departmentId: null }, 400)).toBe('person.no-department')
    expect(await add({ role: 'finance', departmentId: info.id }, 400)).toBe(
      'person.department-unfit',
    )
    expect(await add({ role: 'reader', departmentId: strange }, 404)).toBe('department.unknown')
    expect(await shown('fang')).toBeUndefined()
    const as = { role: 'reader', departmentId: info.id }
    const made = await send<{ id: string }>('POST', '/members', person('fang', as), 201)
    const expected = { id: made.id, name: 'fang', role: 'reader', department: info }
    expect(made).toMatchObject(expected)
    expect(await shown('fang')).toMatchObject(expected)
    expect(await shown('许主任')).toMatchObject({ role: 'leader', department: null })
  })

  test('a reader sees their department at home, and it follows them when they are moved', async () => {
    const reader = await office.joinReader('luo', info.id)
    const home = async () => expectStatus(await reader.client.api['my-department'].$get(), 200)
    expect(await home()).toEqual({ department: info })
    await send('PATCH', `/members/${reader.id}`, { role: 'reader', departmentId: data.id }, 200)
    expect(await home()).toEqual({ department: data })
    expect((await reader.request('/api/departments')).status).toBe(403)
    expect(await refused('PATCH', `/members/${reader.id}`, { role: 'reader' }, 400)).toBe(
      'person.no-department',
    )
  })

  test('who stops reading has no department any more, and what they were opens again', async () => {
    const reader = await office.joinReader('pan', data.id)
    const path = `/members/${reader.id}`
    const both = { role: 'organiser', departmentId: data.id }
    expect(await refused('PATCH', path, both, 400)).toBe('person.department-unfit')
    const after = await send('PATCH', path, { role: 'organiser' }, 200)
    expect(after).toMatchObject({ role: 'organiser', department: null })
    expect((await reader.request('/api/meetings')).status).toBe(200)
    expect((await reader.request('/api/my-department')).status).toBe(403)
    const { entries } = await expectStatus(
      await office.leader.client.api.audit.$get({ query: {} }),
      200,
    )
    expect(entries.find((entry) => entry.subject === `members/${reader.id}`)).toMatchObject({
      action: 'member.role',
      before: { role: 'reader', department: data },
      after: { role: 'organiser', department: null },
    })
  })

  test('a department with readers stays, and says who they are; without them it goes', async () => {
    const hall = await department(office, '1005', '会议处')
    const one = await office.joinReader('安读者', hall.id)
    const path = `/departments/${hall.id}`
    const { error } = await send<Refused>('DELETE', path, undefined, 409)
    expect(error.code).toBe('department.has-readers')
    expect(error.message).toContain('安读者')
    const out = await office.administrator.request(`/api/members/${one.id}`, { method: 'DELETE' })
    expect(out.status).toBe(204)
    const gone = await office.administrator.request(`/api${path}`, { method: 'DELETE' })
    expect(gone.status).toBe(204)
  })

  test('a reader approves no budget, and an approver becomes no reader', async () => {
    const reader = await office.joinReader('shen', info.id)
    const name = async (approverId: string) =>
      office.organiser.client.api.meetings.$post({ json: { ...marchMeeting, approverId } })
    const wrong = (await name(reader.id)) as unknown as Response
    expect(((await expectStatus(wrong, 400)) as Refused).error.code).toBe('meeting.approver-reader')
    await expectStatus(await name(office.leader.id), 201)
    const as = { role: 'reader', departmentId: info.id }
    expect(await refused('PATCH', `/members/${office.leader.id}`, as, 409)).toBe(
      'person.is-approver',
    )
  })
})
