import readWorkbook from 'read-excel-file/node'
import { beforeAll, describe, expect, test } from 'vitest'
import type { BulletinBasis } from '../api/bulletin-frozen.ts'
import { type BulletinFigures, bulletinFigures, rowsOf } from '../api/domain/bulletin-figures.ts'
import { fractionText } from '../api/domain/fraction.ts'
import { periodResult, rankResult } from '../api/domain/period-result.ts'
import type { RuleBook } from '../api/domain/rule-book.ts'
import { instruction, plainBook, use } from '../api/domain/rule-books/plain.ts'
import { dayOf, isWithin } from '../api/domain/score-facts.ts'
import { put } from './support/jinhu.ts'
import { brokenTag, runTexts } from './support/markup.ts'
import { kinds, type Organisation, organisation, type Person } from './support/program.ts'
import { bookOf } from './support/scoring.ts'
import { unzip } from './support/unzip.ts'

const book: RuleBook = bookOf({
  name: '云川办法',
  uses: [use('省级', '10', { level: 'province' }), use('市级', '3', { level: 'city' })],
  instructions: { lines: [instruction('批示', '5')], count: 'each' },
  ranking: { ...plainBook.ranking, classes: ['县区', '部门'], top: 2 },
})
const quarter = { from: '2026-01-01', to: '2026-03-31' }

type Head = { edition: number; sha256: string; number: string; reason: string | null }
type Shown = {
  id: number
  editions: Head[]
  open: { until: string } | null
  draft: {
    edition: number
    revision: number
    number: string
    titles: { zh: string; en: string }
    isOwn: boolean
    isStale: boolean | null
    figures: BulletinFigures
    paragraphs: { key: string; sentences: { zh: string }[]; edited: object | null }[]
    checked: {
      disagreements: { said: string; figure: string; table: string }[]
      unchecked: object[]
    }
    changes: { units: { name: string }[]; sentences: object[] } | null
  } | null
  objections: { id: number; unit: string; said: string | null; isAccepted: boolean | null }[]
  units: { name: string }[]
}
type Refused = { error: { code: string; message: string } }

describe.each(kinds)('bulletins on %s', (kind) => {
  let office: Organisation
  let reader: Person
  let other: Person
  const units: Record<string, number> = {}
  const as = <T = Shown>(
    person: Person,
    method: string,
    at: string,
    body?: unknown,
    status = 200,
  ) => put<T>(person, method, at, body, status)
  const item = (name: string, title: string, uses: string[], submittedAt = '2026-01-05') =>
    as<{ id: number }>(
      office.organiser,
      'POST',
      '/information/items',
      {
        title,
        units: [{ unitId: units[name] }],
        submittedAt,
        adoptions: uses.map((level) => ({
          publication: level === 'province' ? '省府信息' : '云川政务',
          level,
          form: 'single',
          adoptedOn: '2026-02-10',
        })),
      },
      201,
    )

  beforeAll(async () => {
    office = await organisation(kind)
    for (const [at, [name, unitClass]] of [
      ['临江县', '县区'],
      ['青石县', '县区'],
      ['市水利局', '部门'],
      ['市统计局', '部门'],
    ].entries()) {
      const { id } = await as<{ id: number }>(
        office.organiser,
        'POST',
        '/information/units',
        { code: `5${at}`, name, class: unitClass },
        201,
      )
      units[name as string] = id
    }
    reader = await office.joinReader('方联络', units.青石县 as number)
    other = await office.joinReader('罗联络', units.临江县 as number)
    const { id } = await as<{ id: number }>(office.organiser, 'POST', '/rule-books', book, 201)
    await as(office.leader, 'PUT', `/rule-books/${id}/adoption`)
    await item('临江县', '临江县稳岗经验', ['province', 'city'])
    await item('青石县', '青石县抗旱情况', ['city'])
    await item('市水利局', '水库除险', ['city'])
  })

  let id = 0
  const at = (rest = '') => `/bulletins/${id}${rest}`
  const shown = (person: Person) => as(person, 'GET', at())
  const draftOf = async () => {
    const { draft } = await shown(office.organiser)
    if (!draft) throw new Error('there is no draft')
    return draft
  }

  test('a draft comes from the template; its period has one bulletin', async () => {
    const made = await as(office.organiser, 'POST', '/bulletins', quarter, 201)
    id = made.id
    expect(made.draft).toMatchObject({ edition: 1, revision: 0, isOwn: true, isStale: false })
    expect(made.draft?.titles.zh).toBe('关于2026年第一季度信息采用情况的通报')
    expect(made.draft?.paragraphs[0]?.sentences.map(({ zh }) => zh).slice(0, 3)).toEqual([
      '2026年第一季度，共有4个单位参加信息工作。',
      '各单位共报送信息3条。',
      '被采用信息3条，共采用4次。',
    ])
    expect(made.draft?.checked).toEqual({ disagreements: [], unchecked: [] })
    const twice = await as<Refused>(office.organiser, 'POST', '/bulletins', quarter, 409)
    expect(twice.error.code).toBe('bulletin.exists')
    for (const person of [office.finance, office.leader])
      await as(person, 'POST', '/bulletins', { from: '2026-04-01', to: '2026-06-30' }, 403)
  })

  test('a draft is nobody’s but the staff’s', async () => {
    expect((await shown(office.leader)).draft).not.toBeNull()
    await as<Refused>(reader, 'GET', at(), undefined, 404)
    await as<Refused>(reader, 'GET', at(`/units/${units.青石县}`), undefined, 404)
    await as<Refused>(reader, 'GET', at('/objections'), undefined, 404)
    const { bulletins } = await as<{ bulletins: object[] }>(reader, 'GET', '/bulletins')
    expect(bulletins).toEqual([])
    const objection = { unitId: units.青石县, point: 'points', why: '少计' }
    await as<Refused>(reader, 'POST', at('/objections'), objection, 404)
  })

  test('an edited text is kept as it is, and what disagrees is listed', async () => {
    const { revision, titles } = await draftOf()
    const edits = { totals: { zh: '各单位共报送信息5条。', en: '3 items were submitted.' } }
    const body = { revision, number: '云政办〔2026〕15号', titles, edits }
    const edited = await as(office.organiser, 'PUT', at('/draft'), body)
    expect(edited.draft?.checked.disagreements).toMatchObject([
      { said: '5', figure: 'all.submitted', table: '3' },
    ])
    const stale = await as<Refused>(office.administrator, 'PUT', at('/draft'), body, 409)
    expect(stale.error).toMatchObject({ code: 'bulletin.stale' })
    expect(stale.error.message).toContain('林会务')
    await as(office.leader, 'PUT', at('/draft'), body, 403)
  })

  test('open for objections, a unit sees its own row alone and says what is wrong', async () => {
    const { revision } = await draftOf()
    const past = { revision, until: '2020-01-01' }
    await as<Refused>(office.organiser, 'PUT', at('/opening'), past, 409)
    await as(office.organiser, 'PUT', at('/opening'), { revision, until: '2099-12-31' })
    const seen = await shown(reader)
    expect(seen).toMatchObject({ draft: null, editions: [], open: { until: '2099-12-31' } })
    expect(seen.units.map(({ name }) => name)).toEqual(['青石县'])
    const own = await as<{ row: { points: string }; reasons: { item: string }[] }>(
      reader,
      'GET',
      at(`/units/${units.青石县}`),
    )
    expect(own.row.points).toBe('3')
    expect(own.reasons.map((one) => one.item)).toEqual(['青石县抗旱情况'])
    await as(reader, 'GET', at(`/units/${units.临江县}`), undefined, 404)
    const made = await as(
      reader,
      'POST',
      at('/objections'),
      { unitId: units.青石县, point: 'points', why: '《青石县旅游》被省府信息采用，没有计分' },
      201,
    )
    expect(made.objections).toMatchObject([{ unit: '青石县', said: '3', isAccepted: null }])
    const foreign = { unitId: units.青石县, point: 'points', why: '替别人说' }
    await as<Refused>(other, 'POST', at('/objections'), foreign, 404)
    await as(office.organiser, 'POST', at('/objections'), foreign, 403)
    expect((await shown(other)).objections).toEqual([])
    expect((await shown(office.finance)).objections).toHaveLength(1)
  })

  test('nothing is published while an objection waits, text disagrees unseen, or figures changed', async () => {
    const publish = async (body: object, status: number) =>
      as<Refused>(office.leader, 'PUT', at('/publication'), body, status)
    let { revision } = await draftOf()
    const waits = await publish({ revision }, 409)
    expect(waits.error.code).toBe('bulletin.objections-open')
    const [objection] = (await shown(office.organiser)).objections
    await item('青石县', '青石县旅游', ['province'])
    const answer = { isAccepted: true, answer: '查实漏录，已补录。' }
    await as(office.leader, 'PUT', at(`/objections/${objection?.id}/answer`), answer, 403)
    const answered = await as(
      office.organiser,
      'PUT',
      at(`/objections/${objection?.id}/answer`),
      answer,
    )
    expect(answered.objections).toMatchObject([{ isAccepted: true, answeredBy: '林会务' }])
    expect(answered.draft?.isStale).toBe(true)
    expect((await publish({ revision }, 409)).error.code).toBe('bulletin.disagreements')
    const changed = await publish({ revision, disagreementCount: 1 }, 409)
    expect(changed.error.code).toBe('bulletin.figures-changed')
    const taken = await as(office.organiser, 'PUT', at('/figures'), { revision })
    revision = taken.draft?.revision ?? 0
    expect(taken.draft).toMatchObject({ isStale: false })
    expect(taken.draft?.paragraphs[0]?.edited).not.toBeNull()
    // 5 in Chinese against 4 now, 3 in English.
    expect(taken.draft?.checked.disagreements).toHaveLength(2)
    expect((await publish({ revision: revision - 1 }, 409)).error.code).toBe('bulletin.stale')
  })

  test('who wrote it does not publish it; published, it is everybody’s', async () => {
    const { titles } = await draftOf()
    let { revision } = await draftOf()
    const body = { revision, number: '云政办〔2026〕15号', titles, edits: {} }
    await as(office.administrator, 'PUT', at('/draft'), body)
    revision += 1
    const own = await as<Refused>(
      office.administrator,
      'PUT',
      at('/publication'),
      { revision },
      403,
    )
    expect(own.error.code).toBe('bulletin.own-draft')
    await as(office.organiser, 'PUT', at('/publication'), { revision }, 403)
    // Units were told that they may object for years yet.
    const early = await as<Refused>(office.leader, 'PUT', at('/publication'), { revision }, 409)
    expect(early.error.code).toBe('bulletin.still-open')
    const published = await as(office.leader, 'PUT', at('/publication'), {
      revision,
      isEarly: true,
    })
    expect(published).toMatchObject({ draft: null, editions: [{ edition: 1, reason: null }] })
    const seen = await as<{ figures: BulletinFigures; number: string }>(
      reader,
      'GET',
      at('/editions/1'),
    )
    expect(seen.number).toBe('云政办〔2026〕15号')
    expect(seen).toEqual(await as(office.leader, 'GET', at('/editions/1')))
    await as(office.organiser, 'GET', at('/editions/2'), undefined, 404)
    const late = { unitId: units.青石县, point: 'other', why: '还有' }
    const over = await as<Refused>(reader, 'POST', at('/objections'), late, 409)
    expect(over.error.code).toBe('bulletin.not-open')
  })

  test('an edition can be worked out again from what it froze', async () => {
    const { figures } = await as<{ figures: BulletinFigures }>(reader, 'GET', at('/editions/1'))
    const basis = await as<BulletinBasis>(office.finance, 'GET', at('/editions/1/basis'))
    await as(reader, 'GET', at('/editions/1/basis'), undefined, 403)
    const { result } = periodResult(basis.books, basis.facts, quarter)
    const rules = basis.books.at(-1)?.book as RuleBook
    const again = bulletinFigures({
      result,
      ranking: rankResult(rules, result),
      before: figures.before,
      books: figures.books,
      rules: figures.rules,
      itemCount: basis.facts.items.filter(
        ({ submittedAt }) => submittedAt !== null && isWithin(dayOf(submittedAt), quarter),
      ).length,
      attention: figures.attention,
    })
    expect(again).toEqual(figures)
    expect(rowsOf(again).map(({ name, points }) => `${name} ${points}`)).toEqual([
      '临江县 13',
      '青石县 13',
      '市水利局 3',
      '市统计局 0',
    ])
    expect(result.units.map(({ points }) => fractionText(points))).toContain('13')
  })

  test('whoever serves requests has no right to change an edition or take it away', async () => {
    const { withinOrganisation } = await import('../db/organisation.ts')
    for (const statement of [
      "update bulletin_editions set number = 'X'",
      'delete from bulletin_editions',
    ])
      await expect(
        withinOrganisation(office.database.db, office.id, (db) => db.execute(statement)),
      ).rejects.toThrow()
  })

  test('a correction is a new edition that says what changed; the first stays', async () => {
    await as<Refused>(
      office.organiser,
      'PUT',
      at('/draft'),
      { revision: 0, titles: { zh: 'X', en: 'X' } },
      409,
    )
    const before = JSON.stringify(await as(reader, 'GET', at('/editions/1')))
    const reason = '市统计局漏录一条'
    const begun = await as(office.organiser, 'POST', at('/draft'), { reason }, 201)
    expect(begun.draft).toMatchObject({ edition: 2, revision: 0 })
    await as<Refused>(office.organiser, 'POST', at('/draft'), { reason }, 409)
    const same = await as<Refused>(office.leader, 'PUT', at('/publication'), { revision: 0 }, 409)
    expect(same.error.code).toBe('bulletin.unchanged')
    await item('市统计局', '统计督察', ['city'])
    const taken = await as(office.organiser, 'PUT', at('/figures'), { revision: 0 })
    expect(taken.draft?.changes?.units.map(({ name }) => name)).toContain('市统计局')
    const revision = taken.draft?.revision ?? 0
    const published = await as(office.leader, 'PUT', at('/publication'), { revision })
    expect(published.editions.map((one) => [one.edition, one.reason])).toEqual([
      [2, reason],
      [1, null],
    ])
    const second = await as<{ changes: { units: { name: string; after: object }[] } }>(
      reader,
      'GET',
      at('/editions/2'),
    )
    expect(second.changes.units.find(({ name }) => name === '市统计局')).toMatchObject({
      before: { points: '0', submitted: 0 },
      after: { points: '3', submitted: 1 },
    })
    expect(JSON.stringify(await as(reader, 'GET', at('/editions/1')))).toBe(before)
  })

  test('goes out as Word in the layout of an official document, as a page and as a workbook', async () => {
    const bytesOf = async (query: string, person = reader) => {
      const answer = await person.request(`/api${at('/export')}?lang=zh&${query}`)
      if (answer.status !== 200) throw new Error(`${query}: ${await answer.text()}`)
      return new Uint8Array(await answer.arrayBuffer())
    }
    const word = unzip(await bytesOf('format=docx&edition=1'))
    const said = runTexts(word.get('word/document.xml') ?? '')
    for (const text of [
      '云川市政府办公室文件',
      '云政办〔2026〕15号',
      '关于2026年第一季度信息采用情况的通报',
      '一、总体情况',
      '第 1 版 · 已有第 2 版，本版不再有效',
      '附件1  县区信息采用情况及排名表',
    ])
      expect(said).toContain(text)
    const plain = unzip(await bytesOf('format=docx&head=plain'))
    expect(runTexts(plain.get('word/document.xml') ?? '')).not.toContain('云川市政府办公室文件')
    const page = new TextDecoder().decode(await bytesOf('format=html'))
    expect(brokenTag(page)).toBeUndefined()
    expect(page).toContain('本版为更正版。更正原因：市统计局漏录一条')
    const workbook = Buffer.from(await bytesOf('format=xlsx'))
    const sheets = await readWorkbook(workbook)
    expect(sheets.map(({ sheet }) => sheet)).toEqual([
      '通报',
      '县区信息采用情况及排名表',
      '部门信息采用情况及排名表',
      '各级采用情况表',
      '更正说明',
    ])
    const rows = sheets[1]?.data ?? []
    expect(rows.find((line) => line.includes('青石县'))?.slice(0, 6)).toEqual([
      1,
      '青石县',
      13,
      2,
      2,
      2,
    ])
    expect(rows.find((line) => line[0] === '合计')?.slice(2, 6)).toEqual([26, 3, 3, 4])
  })

  test('a draft that nobody published goes whole; one with objections stays', async () => {
    const next = { from: '2026-04-01', to: '2026-06-30' }
    const made = await as(office.organiser, 'POST', '/bulletins', next, 201)
    const gone = await office.organiser.request(`/api/bulletins/${made.id}/draft`, {
      method: 'DELETE',
    })
    expect(gone.status).toBe(204)
    await as(office.organiser, 'GET', `/bulletins/${made.id}`, undefined, 404)
    await as<Refused>(office.organiser, 'DELETE', at('/draft'), undefined, 409)
  })

  test('every change stands in the audit log', async () => {
    const { entries } = await as<{ entries: { action: string }[] }>(
      office.administrator,
      'GET',
      '/audit?page=1',
    )
    const more = await as<{ entries: { action: string }[] }>(
      office.administrator,
      'GET',
      '/audit?page=2',
    )
    const actions = new Set([...entries, ...more.entries].map(({ action }) => action))
    for (const action of [
      'draft',
      'replace',
      'take-figures',
      'open',
      'object',
      'answer',
      'publish',
      'correct',
      'remove-draft',
    ])
      expect(actions).toContain(`bulletin.${action}`)
  })

  // Last, since it sends everything that may be sent: rule books go out of force, units leave.
  test('no route changes a published edition, whoever asks', async () => {
    const frozen = async () => JSON.stringify(await as(reader, 'GET', at('/editions/1')))
    const before = await frozen()
    const document = await office.app.request('/api/openapi.json')
    const { paths } = (await document.json()) as { paths: Record<string, Record<string, object>> }
    const ids: Record<string, string> = {
      bulletinId: String(id),
      edition: '1',
      unitId: String(units.青石县),
    }
    let tried = 0
    for (const [path, methods] of Object.entries(paths))
      for (const method of Object.keys(methods)) {
        if (method === 'get' || !/bulletins|information|rule-books/.test(path)) continue
        const url = path.replace(/\{(\w+)\}/g, (_, name: string) => ids[name] ?? '1')
        for (const person of [office.administrator, office.organiser, office.leader, reader])
          for (const body of [
            {},
            { revision: 0, number: 'X', titles: { zh: 'X', en: 'X' }, edits: {} },
            { revision: 0, until: '2099-01-01' },
            { isAccepted: false, answer: '不' },
          ]) {
            await person.request(url, {
              method: method.toUpperCase(),
              headers: { 'content-type': 'application/json' },
              ...(method === 'delete' ? {} : { body: JSON.stringify(body) }),
            })
            tried += 1
          }
      }
    expect(tried).toBeGreaterThan(200)
    expect(await frozen()).toBe(before)
  })
})
