import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import {
  budgetAnswer,
  commitmentAnswer,
  comparisonAnswer,
  errorAnswer,
  healthAnswer,
  importAnswer,
  meetingAnswer,
  problemsAnswer,
} from '../api/answers.ts'
import { mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { organisation } from './support/program.ts'

test('the document’s shapes are those of the answers, no field more and no field less', async () => {
  const office = await organisation('pglite')
  const ask = async <S extends z.ZodType>(
    shape: S,
    status: number,
    method: string,
    path: string,
    body?: unknown,
  ): Promise<z.output<S>> => {
    const raw = body instanceof Uint8Array
    const answer = await office.organiser.request(`/api${path}`, {
      method,
      headers: { 'content-type': 'application/json' },
      ...(body !== undefined && { body: raw ? (body as BodyInit) : JSON.stringify(body) }),
    })
    const json: unknown = await answer.json()
    expect(answer.status, JSON.stringify(json)).toBe(status)
    const parsed = shape.parse(json)
    expect(parsed).toEqual(json)
    return parsed
  }
  await ask(healthAnswer, 200, 'GET', '/health')
  await ask(errorAnswer, 400, 'POST', '/meetings', {})
  const meeting = await ask(meetingAnswer, 201, 'POST', '/meetings', {
    ...mayMeeting,
    approverId: office.leader.id,
  })
  const about = `/meetings/${meeting.id}`
  await ask(budgetAnswer, 200, 'PUT', `${about}/budget`, { revision: 0, lines: mayBudget })
  await ask(budgetAnswer, 200, 'PUT', `${about}/budget/submission`)
  for (const kind of ['vehicle-log', 'meal-counts', 'hotel-bill']) {
    const file = readFileSync(`fixtures/imports/${kind}/wanghu-186.csv`)
    const made = await ask(
      importAnswer,
      201,
      'POST',
      `${about}/imports?kind=${kind}&filename=a.csv`,
      file,
    )
    await ask(problemsAnswer, 200, 'GET', `/imports/${made.id}/problems`)
    await ask(commitmentAnswer, 200, 'PUT', `/imports/${made.id}/commitment`)
  }
  for (const by of ['item', 'meal', 'vehicle', 'category', 'day'])
    await ask(comparisonAnswer, 200, 'GET', `${about}/comparison?by=${by}`)
})
