import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { mayBudget, mayMeeting } from '../fixtures/meetings.ts'
import { expectStatus, kinds, type Organisation, organisation } from './support/program.ts'

type Query = {
  by?: 'item' | 'meal' | 'vehicle' | 'category' | 'day'
  key?: string | string[]
  itemId?: string
  column?: 'planned' | 'agreed' | 'counted' | 'billed'
  offset?: string
  limit?: string
}
const columns = ['planned', 'agreed', 'counted', 'billed'] as const

describe.each(kinds)('the rows behind a row on %s', (kind) => {
  let office: Organisation
  const param = { meetingId: '' }
  const route = () => office.leader.client.api.meetings[':meetingId'].comparison

  /** The May meeting: its budget, the same as its agreement, and its four files. */
  beforeAll(async () => {
    office = await organisation(kind)
    const { client, request } = office.organiser
    const meeting = await client.api.meetings.$post({ json: mayMeeting as never })
    param.meetingId = String((await expectStatus(meeting, 201)).id)
    const one = client.api.meetings[':meetingId']
    const budget = await one.budget.$put({ param, json: { revision: 0, lines: mayBudget } })
    await expectStatus(budget, 200)
    const terms = { revision: 0, lines: mayBudget }
    await expectStatus(await one.agreement.$put({ param, json: terms }), 200)
    for (const file of ['meal-counts', 'room-counts', 'vehicle-log', 'hotel-bill']) {
      const path = `/api/meetings/${param.meetingId}/imports?kind=${file}&filename=${file}.csv`
      const body = readFileSync(`fixtures/imports/${file}/wanghu-186.csv`)
      const made = (await (await request(path, { method: 'POST', body })).json()) as { id: number }
      const committed = await request(`/api/imports/${made.id}/commitment`, { method: 'PUT' })
      expect(committed.status).toBe(200)
    }
  })

  const rows = async (by: NonNullable<Query['by']>) =>
    expectStatus(await route().$get({ param, query: { by } }), 200)
  const evidence = async (query: Query) =>
    expectStatus(await route().evidence.$get({ param, query }), 200)
  const sum = (lines: readonly { amountCents: number }[]) =>
    lines.reduce((total, line) => total + line.amountCents, 0)

  test.each(['category', 'day', 'vehicle', 'meal', 'item'] as const)(
    'by %s, the lines of every row come to its figures',
    async (by) => {
      for (const row of (await rows(by)).rows) {
        const found = await evidence({ by, key: row.key, limit: '500' })
        expect(found.truncated).toBe(false)
        for (const column of columns)
          expect(found[column], `${row.key} ${column}`).toHaveLength(found.totals[column].lines)
        for (const column of ['planned', 'agreed', 'billed'] as const) {
          expect(found.totals[column].cents).toBe(row[column].cents)
          expect(sum(found[column]), `${row.key} ${column}`).toBe(row[column].cents ?? 0)
        }
        if (row.itemId !== null)
          expect(await evidence({ itemId: String(row.itemId), limit: '500' })).toEqual(found)
      }
    },
  )

  test('each line says its item and, if a file has it, its place in the file', async () => {
    const meals = await evidence({ by: 'category', key: 'meal' })
    expect(meals.itemCount).toBe((await rows('meal')).rows.length)
    expect(new Set(meals.billed.map((line) => line.item.kind))).toEqual(new Set(['meal']))
    const dinner = meals.billed.find((line) => line.line === 13)
    expect(dinner).toMatchObject({
      item: { day: '2026-05-08', sitting: 'dinner' },
      filename: 'hotel-bill.csv',
      amountCents: 1_520_000,
    })
    expect(meals.planned[0]).toMatchObject({ item: { kind: 'meal' }, unit: '人次' })
    expect(meals.counted[0]).toMatchObject({ filename: 'meal-counts.csv' })
  })

  test('the total a page at a time: each line once, and how many there are', async () => {
    const whole = await evidence({ limit: '500' })
    expect(whole.totals.billed).toEqual({ lines: whole.billed.length, cents: 17_703_800 })
    expect(whole.totals.planned).toEqual({ lines: mayBudget.length, cents: 17_843_000 })
    for (const column of columns) {
      const pages: unknown[] = []
      for (;;) {
        const page = await evidence({ column, offset: String(pages.length), limit: '7' })
        pages.push(...page[column])
        expect(page.totals).toEqual(whole.totals)
        for (const other of columns) if (other !== column) expect(page[other]).toEqual([])
        expect(page.truncated).toBe(pages.length < whole.totals[column].lines)
        if (!page.truncated) break
      }
      expect(pages).toEqual(whole[column])
    }
  })

  test('several rows, or several items, are asked for at once', async () => {
    const { rows: days } = await rows('day')
    const [first, second] = days.map((row) => row.key)
    const both = await evidence({ by: 'day', key: [first ?? '', second ?? ''] })
    expect(both.totals.billed.cents).toBe(
      (days[0]?.billed.cents ?? 0) + (days[1]?.billed.cents ?? 0),
    )
    const items = (await rows('item')).rows.slice(0, 3)
    const three = await evidence({ itemId: items.map((row) => row.itemId).join(',') })
    expect(three.itemCount).toBe(3)
    expect(three.totals.planned.cents).toBe(
      items.reduce((total, row) => total + (row.planned.cents ?? 0), 0),
    )
  })

  test('what is no row has no lines; what is no question is refused', async () => {
    expect(await evidence({ by: 'day', key: '1999-01-01' })).toMatchObject({
      itemCount: 0,
      billed: [],
      totals: { billed: { lines: 0, cents: null } },
    })
    for (const query of [{ itemId: '1,' }, { itemId: '-1' }, { column: 'gap' }, { limit: '501' }])
      expect((await route().evidence.$get({ param, query: query as Query })).status).toBe(400)
  })
})
