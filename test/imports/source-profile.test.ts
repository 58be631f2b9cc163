import { expect, test } from 'vitest'
import { headsHash } from '../../api/imports/kept-decisions.ts'
import type { Decisions, SourceProfile } from '../../api/imports/types.ts'
import { readWhole, type Whole } from './reading.ts'

/** What the next file of the hotel is read with, once this one is imported. */
const profileOf = ({ headsHash, decided }: Whole): SourceProfile => ({
  headsHash: headsHash ?? '',
  decided,
  filename: '五月.csv',
  keptBy: '林会务',
  keptAt: '2026-05-11T08:00:00.000Z',
})

const bill = (
  bytes: string | Uint8Array,
  decisions: Decisions = {},
  profiles: SourceProfile[] = [],
) => readWhole('hotel-bill', bytes, { decisions, context: { profiles } })

/** A first file, read as decided, and the next one without a decision of its own. */
async function after(first: string | Uint8Array, decisions: Decisions, next: string | Uint8Array) {
  const profile = profileOf(await bill(first, decisions))
  return { profile, whole: await bill(next, {}, [profile]) }
}

test('columns are found again by their heads, wherever they stand', async () => {
  const { whole } = await after(
    '甲,乙,丙,丁\n2026-05-08,早餐,540.00,1.00\n',
    { columns: { '0': 'date', '1': 'item', '2': 'amount', '3': null } },
    '某酒店\n丁,丙,乙,甲\n2.00,900.00,午餐,2026-05-09\n',
  )
  expect(whole.questions).toEqual([])
  expect(whole.reading.columns.map(({ field }) => field)).toEqual([null, 'amount', 'item', 'date'])
  expect(whole.balance).toMatchObject({ imported: 1, chargesCents: 90_000 })
  expect(whole.profile).toEqual({
    filename: '五月.csv',
    keptBy: '林会务',
    keptAt: '2026-05-11T08:00:00.000Z',
    used: true,
  })
})

test('of two columns with one head the same one is meant', async () => {
  const { profile, whole } = await after(
    '日期,项目,金额,金额\n2026-05-08,早餐,540.00,54.00\n',
    { columns: { '3': 'amount' } },
    '项目,金额,金额,日期\n午餐,900.00,90.00,2026-05-09\n',
  )
  expect(profile.decided).toEqual({ columns: [{ head: '金额', nth: 1, field: 'amount' }] })
  expect(whole.questions).toEqual([])
  expect(whole.balance.chargesCents).toBe(9_000)
})

test('the header is found again below more title rows, and the same one of two', async () => {
  const heads = '日期,项目,金额\n'
  const summary = `${heads}2026-05-08,住宿,380.00\n`
  const { profile, whole } = await after(
    `${summary}\n明细\n${heads}2026-05-08,早餐,5.00\n`,
    { headerLine: 5 },
    `某酒店\n五月\n${summary}2026-05-09,住宿,380.00\n\n明细\n${heads}2026-05-09,早餐,6.00\n`,
  )
  expect(profile.decided).toEqual({ header: { rowCount: 1, nth: 1 } })
  expect(whole.reading.headerLine).toBe(8)
  expect(whole.balance).toMatchObject({ imported: 1, chargesCents: 600 })
})

test('the order of dates, the decimal mark, night audit and persons per table are as decided', async () => {
  const decisions: Decisions = {
    dateOrder: 'dmy',
    decimalMark: ',',
    nightAudit: false,
    personsPerTable: 8,
  }
  const head = '日期,项目,数量,单价,金额\n'
  const { whole } = await after(
    `${head}08/05/2026,早餐,1,"5,00","5,00"\n`,
    decisions,
    `${head}09/05/2026 00:30,午餐,12桌,"1.000","12.000"\n`,
  )
  // 12 tables of 8 at 1,000.00 each; 5 September would be another meeting.
  expect(whole.bills[0]).toMatchObject({
    day: '2026-05-09',
    quantity: '96',
    unitPriceCents: 12_500,
    amountCents: 1_200_000,
  })
  expect(whole.reading).toMatchObject({ dateOrder: 'dmy', decimalMark: ',', nightAudit: false })
})

test('a file that would be decoded otherwise is decoded as decided', async () => {
  const broken = (text: string) => Buffer.concat([Buffer.from(text), Buffer.from([0xe9, 0xa4])])
  const first = broken('日期,项目,金额\n2026-05-08,早餐,5.00\n')
  expect((await bill(first)).reading.encoding).toBe('gb18030')
  const { whole } = await after(
    first,
    { encoding: 'utf-8' },
    broken('日期,项目,金额\n2026-05-09,午餐,65.00\n'),
  )
  expect(whole.reading.encoding).toBe('utf-8')
  expect(whole.balance.chargesCents).toBe(6_500)
})

test('a form of other heads is not touched', async () => {
  const { whole } = await after(
    '日期,项目,金额\n2026-05-08,早餐,5.00\n',
    { personsPerTable: 8 },
    '日期,项目,金额,备注\n2026-05-08,午餐,5.00,\n',
  )
  expect(whole.profile).toBeNull()
  expect(whole.decided).toEqual({})
})

test('what is decided now stands over what was, and both are kept', async () => {
  const text = '日期,项目,金额,金额\n2026-05-08,早餐,540.00,54.00\n'
  const profile = profileOf(await bill(text, { columns: { '3': 'amount' }, nightAudit: true }))
  const whole = await bill(text, { columns: { '2': 'amount', '3': null } }, [profile])
  expect(whole.balance.chargesCents).toBe(54_000)
  expect(whole.decided).toEqual({
    columns: [
      { head: '金额', nth: 0, field: 'amount' },
      { head: '金额', nth: 1, field: null },
    ],
    nightAudit: true,
  })
})

test('read afresh, the profile is named and left aside', async () => {
  const text = '日期,项目,金额\n2026-05-08,早餐,5.00\n'
  const profile = profileOf(await bill(text, { personsPerTable: 8 }))
  const whole = await bill(text, { afresh: true }, [profile])
  expect(whole.profile).toMatchObject({ filename: '五月.csv', used: false })
  expect(whole.decided).toEqual({})
})

test('what concerns one file alone is not kept', async () => {
  const text = '日期,项目,金额\n2026-05-08,早餐,5.00\n'
  const whole = await bill(text, { cells: { '2': { '2': '6.00' } }, duplicates: 'import' })
  expect(whole.decided).toEqual({})
})

test('heads are the same in any order and spacing, and blank ones do not count', () => {
  const hash = headsHash(['日 期', '金额', 'Item.', ''])
  expect(headsHash(['item', '', '日期', '金额'])).toBe(hash)
  expect(headsHash(['item', '日期', '金额', '金额'])).not.toBe(hash)
  expect(headsHash(['', ' '])).toBeNull()
})
