import { readFileSync } from 'node:fs'
import { expect, test } from 'vitest'
import type { z } from 'zod'
import { annualBudgetAnswer } from '../api/annual-budget-answer.ts'
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
import { ceilingsAnswer } from '../api/ceiling-answer.ts'
import { forbiddenWordsAnswer, standardAnswer, standardsAnswer } from '../api/standard-answers.ts'
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
    who: 'organiser' | 'finance' = 'organiser',
  ): Promise<z.output<S>> => {
    const raw = body instanceof Uint8Array
    const answer = await office[who].request(`/api${path}`, {
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
  await ask(standardsAnswer, 200, 'GET', '/standards')
  await ask(forbiddenWordsAnswer, 200, 'GET', '/forbidden-words')
  const standard = {
    name: '本市会议费',
    source: '云财行〔2026〕1号',
    place: '云川',
    category: 'second',
    validFrom: '2026-01-01',
    lodgingCents: 30_000,
    mealsCents: 13_000,
    otherCents: 7_000,
  }
  await ask(standardAnswer, 201, 'POST', '/standards', standard, 'finance')
  const amount = { amountCents: 30_000_000, note: null }
  await ask(annualBudgetAnswer, 200, 'PUT', '/annual-budgets/2026', amount, 'finance')
  await ask(budgetAnswer, 200, 'PUT', `${about}/budget`, { revision: 0, lines: mayBudget })
  await ask(budgetAnswer, 200, 'PUT', `${about}/budget/submission`)
  await ask(annualBudgetAnswer, 200, 'GET', '/annual-budgets?year=2026')
  await ask(ceilingsAnswer, 200, 'GET', `${about}/ceilings`)
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
  for (const basis of ['planned', 'counted', 'settled'])
    await ask(ceilingsAnswer, 200, 'GET', `${about}/ceilings?basis=${basis}`)
})
