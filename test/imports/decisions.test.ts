import { expect, test } from 'vitest'
import type { Decisions } from '../../api/imports/types.ts'
import { readWhole, yuan } from './reading.ts'

const bill = (text: string, decisions: Decisions = {}) =>
  readWhole('hotel-bill', text, { decisions })
const charges = async (text: string, decisions: Decisions = {}) =>
  yuan((await bill(text, decisions)).balance.chargesCents)

const unknownHeads = '甲,乙,丙,丁\n2026-05-08,早餐,540.00,1.00\n2026-05-09,午餐,900.00,2.00\n'

test('a column named by the user is that column, and nothing is asked any more', async () => {
  const open = await bill(unknownHeads)
  expect(open.questions.map(({ id }) => id)).toEqual(['column.amount', 'column.item'])
  const columns = { '0': 'date', '1': 'item', '2': 'amount', '3': null }
  const answered = await bill(unknownHeads, { columns })
  expect(answered.questions).toEqual([])
  expect(yuan(answered.balance.chargesCents)).toBe('1440.00')
  expect(answered.reading.columns.map(({ field, reason }) => [field, reason])).toEqual([
    ['date', 'user'],
    ['item', 'user'],
    ['amount', 'user'],
    [null, 'user'],
  ])
})

test('every option of a question answers it', async () => {
  const text = 'Date,Item,Amount\n5/6/26,Lunch,900.00\n'
  const context = {
    meeting: { startsOn: '2026-05-20', endsOn: '2026-05-21', personsPerTable: null },
  }
  const open = await readWhole('hotel-bill', text, { context })
  const days: (string | null | undefined)[] = []
  for (const { decisions } of open.questions[0]?.options ?? []) {
    const answered = await readWhole('hotel-bill', text, { context, decisions })
    expect(answered.questions).toEqual([])
    days.push(answered.bills[0]?.day)
  }
  expect(days).toContain('2026-05-06')
  expect(days).toContain('2026-06-05')
})

test('two columns that could both be the amount are asked about', async () => {
  const text = '日期,项目,金额,金额\n2026-05-08,早餐,540.00,54.00\n'
  const open = await bill(text)
  expect(open.questions.map(({ id }) => id)).toEqual(['column.amount'])
  expect(await charges(text, { columns: { '2': 'amount' } })).toBe('540.00')
  expect(await charges(text, { columns: { '3': 'amount' } })).toBe('54.00')
})

test('a mended cell is read in place of what the file says; the key stays', async () => {
  const text = '日期,项目,金额\n2026-05-08,早餐,54O.00\n'
  const before = await bill(text)
  expect(before.problems.map(({ rule, suggestion }) => [rule, suggestion])).toEqual([
    ['problem.amount.unreadable', '540.00'],
  ])
  const after = await bill(text, { cells: { '2': { '2': '540.00' } } })
  expect(after.balance).toMatchObject({ imported: 1, rejected: 0, chargesCents: 54_000 })
  const clean = await bill('日期,项目,金额\n2026-05-08,早餐,540.00\n')
  expect(after.bills[0]?.rowKey).not.toBe(clean.bills[0]?.rowKey)
  const again = await readWhole('hotel-bill', text, {
    decisions: { cells: { '2': { '2': '540.00' } } },
    context: { isEarlier: (key) => key === after.bills[0]?.rowKey },
  })
  expect(again.balance.duplicate).toBe(1)
})

test('the header’s line, the separator and the decimal mark can be said', async () => {
  const text = '日期,项目,金额\n日期,项目,金额\n2026-05-08,早餐,5.00\n'
  expect((await bill(text, { headerLine: 2 })).reading.headerLine).toBe(2)
  const mixed = '日期|项目|金额\n2026-05-08|早餐,自助|1.234\n'
  expect((await bill(mixed, { separator: '|', decimalMark: ',' })).balance.chargesCents).toBe(
    123_400,
  )
})

test('the encoding can be said', async () => {
  const latin = Buffer.from('date,item,amount\n2026-05-08,Breakfast,5.00\n')
  const whole = await readWhole('hotel-bill', latin, { decisions: { encoding: 'gb18030' } })
  expect([whole.reading.encoding, whole.balance.imported]).toEqual(['gb18030', 1])
})

test('night audit can be switched off', async () => {
  const text = '日期,项目,金额\n2026-05-09 00:31,房费 标准间,380.00\n'
  const day = async (decisions: Decisions) => (await bill(text, decisions)).bills[0]?.day
  expect(await day({})).toBe('2026-05-08')
  expect(await day({ nightAudit: false })).toBe('2026-05-09')
})

test('a business day has been put right by the hotel already', async () => {
  const text = '营业日,时间,项目,金额\n2026-05-08,00:31,房费 标准间,380.00\n'
  const whole = await bill(text)
  expect([whole.reading.nightAudit, whole.bills[0]?.day]).toEqual([false, '2026-05-08'])
})

test('persons at a table: the user’s word goes before the meeting’s', async () => {
  const text = '日期,项目,数量,单价,金额\n2026-05-08,午餐,12桌,600.00,7200.00\n'
  const line = async (decisions: Decisions) => {
    const fact = (await bill(text, decisions)).bills[0]
    return [fact?.quantity, fact?.unitPriceCents]
  }
  expect(await line({})).toEqual(['120', 6_000])
  expect(await line({ personsPerTable: 8 })).toEqual(['96', 7_500])
})

test('amounts whose sum could not be exact are refused, not rounded', async () => {
  const rows = Array.from({ length: 12 }, () => '2026-05-08,早餐,9999999999999.99')
  const whole = await bill(`日期,项目,金额\n${rows.join('\n')}\n`)
  expect(whole.balance).toMatchObject({ imported: 9, rejected: 3 })
  expect(whole.balance.cents.read).toBe(9 * 999_999_999_999_999)
})

test('a quote that never closes swallows no rows', async () => {
  const rows = Array.from({ length: 6_000 }, () => '2026-05-08,早餐,1.00')
  const whole = await bill(`日期,项目,金额\n2026-05-08,"早餐,1.00\n${rows.join('\n')}\n`)
  expect(whole.balance.read).toBe(6_002)
  expect(whole.balance.imported).toBe(6_001)
})
