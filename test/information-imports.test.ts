import { readFileSync } from 'node:fs'
import { beforeAll, describe, expect, test } from 'vitest'
import { findFactsVersion } from '../db/facts-version.ts'
import { withinOrganisation } from '../db/organisation.ts'
import { give, refused, unitsOf } from './support/information.ts'
import { put } from './support/jinhu.ts'
import { kinds, type Organisation, organisation } from './support/program.ts'

type Preview = {
  id: number
  state: string
  meetingId: number | null
  balance: Record<'read' | 'imported' | 'duplicate' | 'rejected' | 'ignored', number>
  questions: { id: string; message: string; options: { label: string; decisions: object }[] }[]
  problems: { line: number; rule: string; message: string }[]
  profile: { used: boolean } | null
  facts: { count: number; changed: number } | null
  sameBytes: { filename: string } | null
}
type Items = {
  items: { id: number; title: string; number: string | null; units: { unitId: number }[] }[]
  total: number
}

const quarter = readFileSync('fixtures/imports/information-items/first-quarter-gb18030.csv')

describe.each(kinds)('files of information work on %s', (kind) => {
  let office: Organisation
  let units: Map<string, number>
  const id = (name: string) => units.get(name) as number
  const commit = (file: Preview) =>
    put<Preview>(office.organiser, 'PUT', `/imports/${file.id}/commitment`)
  const undo = (file: Preview, query = '') =>
    put<Preview>(office.organiser, 'DELETE', `/imports/${file.id}/commitment${query}`)
  const decide = (file: Preview, decisions: object) =>
    put<Preview>(office.organiser, 'PATCH', `/imports/${file.id}`, decisions)
  const items = (query = '') => put<Items>(office.leader, 'GET', `/information/items?${query}`)
  const departments = async () =>
    (await put<{ departments: object[] }>(office.leader, 'GET', '/departments')).departments
  const adds = ({ balance }: Preview) =>
    balance.imported + balance.duplicate + balance.rejected + balance.ignored

  beforeAll(async () => {
    office = await organisation(kind)
    units = await unitsOf(office)
  })

  test('a messy quarter: every row has a fate, an unknown unit is asked and never made, undo is exact', async () => {
    const before = await departments()
    const preview = await give<Preview>(
      office.organiser,
      'information-items',
      quarter,
      '一季度.csv',
    )
    expect(preview).toMatchObject({ state: 'preview', meetingId: null })
    expect(preview.balance).toMatchObject({ read: 13, imported: 5, duplicate: 1, rejected: 2 })
    expect(adds(preview)).toBe(preview.balance.read)
    expect(preview.questions.map((one) => one.id)).toEqual(['unit.沿江新区'])
    expect(preview.questions[0]?.message).toContain('沿江新区')
    expect((await items()).total).toBe(0)
    expect(await refused(office.organiser, 'PUT', `/imports/${preview.id}/commitment`)).toEqual([
      409,
      'import.questions-open',
    ])
    const decided = await decide(preview, { departments: { 沿江新区: null } })
    expect(decided.balance).toMatchObject({ imported: 4, duplicate: 1, rejected: 3 })
    expect(adds(decided)).toBe(13)
    const done = await commit(decided)
    expect(done).toMatchObject({ state: 'committed', facts: { count: 4, changed: 0 } })
    const found = await items(`importId=${done.id}`)
    expect(
      found.items.map(({ title, units: of }) => `${title} ${of[0]?.unitId === id('总寨镇')}`),
    ).toContain('总寨镇“一站式”审批提速的做法 true')
    expect(await departments()).toEqual(before)

    const again = await give<Preview>(office.organiser, 'information-items', quarter, '又一次.csv')
    expect(again.sameBytes).toMatchObject({ filename: '一季度.csv' })
    expect(again.profile).toMatchObject({ used: true })
    expect(again.balance).toMatchObject({ imported: 0, duplicate: 5, rejected: 3 })

    const undone = await undo(done)
    expect(undone.state).toBe('undone')
    expect((await items()).total).toBe(0)
  })

  test('finance and leaders do not import; another organisation sees nothing', async () => {
    const query = 'kind=information-items&filename=a.csv'
    for (const who of [office.finance, office.leader])
      expect(
        (
          await who.request(`/api/information/imports?${query}`, {
            method: 'POST',
            body: quarter as never,
          })
        ).status,
      ).toBe(403)
    const preview = await give<Preview>(office.organiser, 'information-items', quarter)
    expect(
      await refused(office.finance, 'PATCH', `/imports/${preview.id}`, { encoding: 'utf-8' }),
    ).toEqual([403, 'import.informing-only'])
    expect(await refused(office.finance, 'DELETE', `/imports/${preview.id}`)).toEqual([
      403,
      'import.informing-only',
    ])
    const other = await organisation(kind, '别处')
    expect(await refused(other.organiser, 'GET', `/imports/${preview.id}`)).toEqual([
      404,
      'import.unknown',
    ])
    const list = await put<{ imports: { id: number }[] }>(
      office.leader,
      'GET',
      '/information/imports',
    )
    expect(list.imports.map((one) => one.id)).toContain(preview.id)
    await office.organiser.request(`/api/imports/${preview.id}`, { method: 'DELETE' })
  })

  test('uses are tied by number or title; what is open is asked; items with uses are not undone', async () => {
    const file = await commit(
      await decide(await give<Preview>(office.organiser, 'information-items', quarter), {
        departments: { 沿江新区: null },
      }),
    )
    await put(
      office.organiser,
      'POST',
      '/information/items',
      {
        title: '当前中小企业融资难的几个问题',
        units: [{ unitId: id('东河区') }],
        submittedAt: '2026-02-20',
      },
      201,
    )
    const text = [
      '信息编号,标题,报送单位,采用刊物,级别,采用形式,采用日期',
      '云信〔2026〕001,,,每日要情,县级,单篇,2026-01-08',
      ',当前中小企业融资难的几个问题,,省政务信息,省级,综合,2026-03-01',
      ',审核审批流程再造探索,,每日要情,县级,条目,2026-03-09',
    ].join('\n')
    const preview = await give<Preview>(office.organiser, 'information-adoptions', text)
    const [ambiguous, alike, form] = preview.questions
    expect(preview.questions.map((one) => one.id)).toEqual([
      'item.|当前中小企业融资难的几个问题|',
      'item.|审核审批流程再造探索|',
      'word.form:条目',
    ])
    expect(ambiguous?.options).toHaveLength(3)
    let answered = preview
    for (const question of [ambiguous, alike, form])
      answered = await decide(answered, question?.options[0]?.decisions ?? {})
    expect(answered.questions).toEqual([])
    const done = await commit(answered)
    expect(done.facts).toEqual({ count: 3, changed: 0 })
    const { adoptions } = await put<{ adoptions: { title: string; form: string }[] }>(
      office.leader,
      'GET',
      `/information/adoptions?importId=${done.id}`,
    )
    expect(adoptions.map(({ title, form }) => `${title} ${form}`)).toEqual([
      '审核审批流程再造的探索 single',
      '当前中小企业融资难的几个问题 composite',
      '关于临江县春耕备耕情况的报告 single',
    ])
    expect(await refused(office.organiser, 'DELETE', `/imports/${file.id}/commitment`)).toEqual([
      409,
      'import.facts-rest-on',
    ])
    await undo(done)
    await undo(file)
    expect((await items()).total).toBe(1)
  })

  test('a fact that somebody changed since is asked about; kept, it is entered by hand', async () => {
    const text = '标题,报送单位,报送时间\n甲,临江县,2026-01-05\n乙,青石县,2026-01-06\n'
    const done = await commit(await give<Preview>(office.organiser, 'information-items', text))
    const [first] = (await items(`importId=${done.id}`)).items
    await put(office.organiser, 'PUT', `/information/items/${first?.id}`, {
      title: '甲（修订）',
      units: [{ unitId: id('临江县') }],
      submittedAt: '2026-01-05',
      revision: 0,
    })
    expect(await refused(office.organiser, 'DELETE', `/imports/${done.id}/commitment`)).toEqual([
      409,
      'import.facts-changed',
    ])
    await undo(done, '?changed=keep')
    const left = await items('search=修订')
    expect(left.items).toMatchObject([{ title: '甲（修订）', importId: null }])
    expect((await items('search=乙')).total).toBe(0)
  })

  test('what somebody entered after the preview does not count twice', async () => {
    const text = '信息编号,标题,报送单位,报送时间\nZ-900,丙,临江县,2026-01-07\n'
    const preview = await give<Preview>(office.organiser, 'information-items', text)
    await put(
      office.organiser,
      'POST',
      '/information/items',
      {
        number: 'Z-900',
        title: '丙',
        units: [{ unitId: id('临江县') }],
        submittedAt: '2026-01-07',
      },
      201,
    )
    expect(await refused(office.organiser, 'PUT', `/imports/${preview.id}/commitment`)).toEqual([
      409,
      'import.facts-stale',
    ])
    expect((await decide(preview, {})).balance).toMatchObject({ imported: 0, duplicate: 1 })
  })

  test('a list of units makes departments knowingly, changes classes, and gives both back', async () => {
    const before = await departments()
    const was = await put<object>(office.leader, 'GET', '/information/units')
    const text = readFileSync('fixtures/imports/information-units/units.csv')
    const preview = await give<Preview>(office.organiser, 'information-units', text)
    expect(preview.problems.filter(({ rule }) => rule === 'problem.unit.new')).toHaveLength(2)
    const done = await commit(preview)
    const after = (await departments()) as { name: string; nature: string; parentId: number }[]
    const made = after.find(({ name }) => name === '沿江港务集团')
    expect(made).toMatchObject({ nature: 'subordinate' })
    expect(after.length).toBe(before.length + 2)
    await undo(done)
    expect(await departments()).toEqual(before)
    const strip = (answer: object) =>
      JSON.stringify(answer).replace(/"(revision|changedBy)":[^,}]+,?/g, '')
    expect(strip(await put<object>(office.leader, 'GET', '/information/units'))).toBe(strip(was))
  })

  test('officers, instructions, reports and quotas come in and go the same way', async () => {
    const officers = await give<Preview>(
      office.organiser,
      'information-officers',
      '单位,姓名\n临江县政府,赵敏\n总寨镇,孙宁\n',
    )
    const officersDone = await commit(officers)
    expect(officersDone.facts?.count).toBe(2)
    const written = await commit(
      await give<Preview>(
        office.organiser,
        'information-instructions',
        '信息编号,批示领导,级别,批示日期\nZ-900,市长,市级,2026-01-10\n',
      ),
    )
    expect(written.facts?.count).toBe(1)
    const reports = await commit(
      await give<Preview>(
        office.organiser,
        'information-reports',
        '责任单位,情形,日期,事由\n青石县,迟报,2026-01-10,迟报两小时\n',
      ),
    )
    const cell = { unitId: null, class: '县区', startsOn: '2026-01-01', endsOn: '2026-03-31' }
    await put(office.organiser, 'PUT', '/information/quotas', {
      quotas: [{ ...cell, amount: '15', revision: null }],
    })
    const grid = await give<Preview>(
      office.organiser,
      'information-quotas',
      '单位,2026年第一季度,2026年第二季度\n县区,30,30\n',
    )
    const quotas = await commit(grid)
    const list = async () =>
      (
        await put<{ quotas: { amount: string; startsOn: string }[] }>(
          office.leader,
          'GET',
          '/information/quotas?from=2026-01-01&to=2026-12-31',
        )
      ).quotas.map(({ startsOn, amount }) => `${startsOn} ${amount}`)
    expect(await list()).toEqual(['2026-01-01 30', '2026-04-01 30'])
    for (const file of [quotas, reports, written, officersDone]) await undo(file)
    expect(await list()).toEqual(['2026-01-01 15'])
    expect(
      (await put<{ officers: object[] }>(office.leader, 'GET', '/information/officers')).officers,
    ).toEqual([])
  })

  test('a quarter of 1,200 items is previewed, put in force and undone', {
    timeout: 60_000,
  }, async () => {
    const names = ['临江县政府', '青石县', '东河区', '总寨镇政府', '市农业局']
    const rows = Array.from({ length: 1200 }, (_, n) => {
      const day = `2026-0${1 + (n % 3)}-${String(1 + (n % 27)).padStart(2, '0')}`
      return `云信〔2026〕${String(2000 + n)},第${n}条信息,${names[n % 5]},动态,${day}`
    })
    const text = ['信息编号,标题,报送单位,类别,报送时间', ...rows].join('\n')
    const versionOf = () =>
      withinOrganisation(office.database.db, office.id, (db) => findFactsVersion(db))
    const preview = await give<Preview>(office.organiser, 'information-items', text)
    expect(preview.balance).toMatchObject({ read: 1201, imported: 1200, ignored: 1 })
    const before = await versionOf()
    const done = await commit(preview)
    expect(await versionOf()).toBeGreaterThan(before)
    expect((await items(`importId=${done.id}&limit=1`)).total).toBe(1200)
    await undo(done)
    expect((await items(`importId=${done.id}&limit=1`)).total).toBe(0)
  })
})
