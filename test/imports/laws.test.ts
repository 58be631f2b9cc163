import { readdirSync, readFileSync } from 'node:fs'
import fc from 'fast-check'
import Papa from 'papaparse'
import { expect, test } from 'vitest'
import { splitRecords } from '../../api/imports/split-records.ts'
import { type ImportKind, importKinds, Unreadable } from '../../api/imports/types.ts'
import { readWhole, type Whole } from './reading.ts'

const root = new URL('../../fixtures/imports/', import.meta.url).pathname

const files = importKinds.flatMap((kind) =>
  readdirSync(`${root}${kind}`)
    .filter((name) => !name.endsWith('.json'))
    .map((name) => ({ kind, name, bytes: readFileSync(`${root}${kind}/${name}`) })),
)
const tables = files.filter(({ name }) => !name.startsWith('unreadable'))
const texts = tables.filter(({ name }) => !name.endsWith('.xlsx'))

/** What holds of every reading, whatever the file. */
function expectBalance(whole: Whole) {
  const { balance, bills, counts, persons, entries, problems, items } = whole
  const { cents } = balance
  expect(balance.read).toBe(
    balance.imported + balance.duplicate + balance.rejected + balance.ignored,
  )
  expect(cents.read).toBe(cents.imported + cents.duplicate + cents.rejected + cents.ignored)
  const own = bills.filter(({ duplicate }) => !duplicate)
  const sum = (list: { amountCents: number }[]) => list.reduce((a, b) => a + b.amountCents, 0)
  const charges = own.filter(({ nature }) => nature === 'charge')
  expect(sum(charges)).toBe(balance.chargesCents)
  expect(sum(own)).toBe(cents.imported)
  expect(charges.length).toBe(balance.chargeRows)
  expect(items.reduce((a, b) => a + b.billedCents, 0)).toBe(sum(own))
  const facts = [...bills, ...counts, ...persons, ...entries]
  // A row of a grid is a duplicate when all of it is.
  const ownLines = new Set(facts.filter(({ duplicate }) => !duplicate).map(({ line }) => line))
  const others = new Set(facts.map(({ line }) => line).filter((line) => !ownLines.has(line)))
  const rows = (duplicate: boolean) => (duplicate ? others : ownLines).size
  expect(rows(false)).toBe(balance.imported)
  expect(rows(true)).toBe(balance.duplicate)
  expect(problems.length).toBe(whole.problemsListed)
  expect(problems.reduce((rows, { rowCount }) => rows + rowCount, 0)).toBe(whole.problemCount)
  expect(bills.every(({ slot }) => items[slot] !== undefined)).toBe(true)
  const rejected = problems.filter(({ severity }) => severity === 'rejected')
  expect(new Set(rejected.map(({ line }) => line)).size).toBe(balance.rejected)
}

async function readOrRefuse(kind: ImportKind, bytes: Uint8Array, pieceSize?: number) {
  try {
    expectBalance(await readWhole(kind, bytes, { pieceSize }))
  } catch (error) {
    if (!(error instanceof Unreadable)) throw error
  }
}

test.each(tables)('$kind/$name balances, in pieces of any size', async ({ kind, bytes }) => {
  const whole = await readWhole(kind, bytes)
  expectBalance(whole)
  const pieces = await readWhole(kind, bytes, { pieceSize: 7, batchRows: 1 })
  expect(pieces).toEqual(whole)
})

const isInformation = ({ kind }: { kind: ImportKind }) => kind.startsWith('information-')

test.each(tables.filter(isInformation))('$kind/$name again says nothing new', async (given) => {
  const { kind, bytes } = given
  const first = await readWhole(kind, bytes)
  const keys = new Set(first.entries.map(({ rowKey }) => rowKey))
  const again = await readWhole(kind, bytes, { context: { isEarlier: (key) => keys.has(key) } })
  expect(again.balance).toMatchObject({
    imported: 0,
    duplicate: first.balance.imported + first.balance.duplicate,
    rejected: first.balance.rejected,
  })
  expectBalance(again)
})

test.each(tables.filter((one) => !isInformation(one)))(
  '$kind/$name again is all duplicates',
  async ({ kind, bytes }) => {
    const first = await readWhole(kind, bytes)
    const facts = [...first.bills, ...first.counts, ...first.persons]
    const keys = new Set(facts.map(({ rowKey }) => rowKey))
    expect(keys.size).toBe(first.balance.imported)
    const context = { isEarlier: (key: bigint) => keys.has(key) }
    const again = await readWhole(kind, bytes, { context })
    expect(again.balance).toMatchObject({
      imported: 0,
      duplicate: first.balance.imported,
      rejected: first.balance.rejected,
      chargesCents: 0,
      paymentsCents: 0,
      reversalPairs: 0,
    })
    expectBalance(again)
    const taken = await readWhole(kind, bytes, { context, decisions: { duplicates: 'import' } })
    expect(taken.balance).toEqual(first.balance)
  },
)

test('the key of a row survives another encoding', async () => {
  const text = '日期,项目,摘要,金额\n2026-05-08,午餐,湖景厅,600.00\n2026-05-08,午餐,湖景厅,600.00\n'
  const little = Buffer.from(`\ufeff${text}`, 'utf16le')
  const readings = [
    await readWhole('hotel-bill', text),
    await readWhole('hotel-bill', Buffer.from(`\ufeff${text}`)),
    await readWhole('hotel-bill', little),
    await readWhole('hotel-bill', Buffer.from(little).swap16()),
  ]
  expect(readings.map(({ reading }) => reading.encoding)).toEqual([
    'utf-8',
    'utf-8',
    'utf-16le',
    'utf-16be',
  ])
  const keys = readings.map(({ bills }) => bills.map(({ rowKey }) => rowKey))
  expect(new Set(keys[0]).size).toBe(2)
  for (const other of keys) expect(other).toEqual(keys[0])
})

test('random bytes are refused or balance', async () => {
  const anything = fc.record({
    kind: fc.constantFrom(...importKinds),
    bytes: fc.uint8Array({ maxLength: 400 }),
  })
  await fc.assert(
    fc.asyncProperty(anything, ({ kind, bytes }) => readOrRefuse(kind, bytes)),
    { numRuns: 300 },
  )
})

const damage = fc.record({
  file: fc.constantFrom(...tables),
  flips: fc.array(fc.tuple(fc.nat(), fc.nat(255)), { maxLength: 6 }),
  cut: fc.option(fc.nat(), { freq: 3 }),
})

test('any damage to a file is refused or balances', async () => {
  await fc.assert(
    fc.asyncProperty(damage, async ({ file, flips, cut }) => {
      const bytes = Uint8Array.from(file.bytes)
      for (const [at, value] of flips) bytes[at % bytes.length] = value
      await readOrRefuse(file.kind, cut === null ? bytes : bytes.subarray(0, cut % bytes.length))
    }),
    { numRuns: 250 },
  )
})

test('any other order of a file’s lines is refused or balances', async () => {
  const shuffled = fc.constantFrom(...texts).chain((file) => {
    const lines = file.bytes.toString('latin1').split('\n')
    return fc
      .shuffledSubarray(lines, { minLength: Math.min(lines.length, 2) })
      .map((some) => ({ kind: file.kind, bytes: Buffer.from(some.join('\n'), 'latin1') }))
  })
  await fc.assert(
    fc.asyncProperty(shuffled, ({ kind, bytes }) => readOrRefuse(kind, bytes)),
    { numRuns: 150 },
  )
})

const amount = fc.oneof(
  fc.integer({ min: -100_000, max: 10_000_000 }).map((n) => (n / 100).toFixed(2)),
  fc.constantFrom(
    '',
    '-',
    '0',
    '1.5万元',
    '（550.00）',
    '12.345',
    '9999999999999',
    '合计',
    '１２３',
  ),
)
const cell = fc.constantFrom(
  '',
  '房费 标准间',
  '午餐',
  '晚餐 冲账',
  '早餐',
  '转出',
  '转入',
  '押金',
  '小计',
  '合计',
  '浙A12345',
  'a"b',
  'x,y',
  '二、付款',
  '客人签字：',
  '日期',
  '神秘',
  '=1+1',
  '房费折扣',
  'line\nbreak',
  '会场租金 主会场',
)
const dayCell = fc.constantFrom(
  '2026-05-08',
  '5月9日',
  '9日',
  '',
  '2026-13-01',
  '46151',
  '小计',
  '承前页',
)
const quantityCell = fc.constantFrom('', '1', '12桌', '1.5', '-2', '多', '0')
const dataRow = fc.tuple(dayCell, cell, cell, quantityCell, amount, amount)

test('any table of any cells balances, in any order of its columns', async () => {
  const table = fc.record({
    rows: fc.array(dataRow, { maxLength: 25 }),
    order: fc.shuffledSubarray([0, 1, 2, 3, 4, 5], { minLength: 6 }),
  })
  const heads = ['日期', '项目', '摘要', '数量', '借方', '贷方']
  await fc.assert(
    fc.asyncProperty(table, async ({ rows, order }) => {
      const grid = [heads, ...rows].map((row) => order.map((at) => row[at] ?? ''))
      const whole = await readWhole('hotel-bill', Papa.unparse(grid, { newline: '\n' }))
      expectBalance(whole)
      expect(whole.balance.read).toBe(grid.length)
    }),
    { numRuns: 250 },
  )
})

test('records are split as papaparse splits them', () => {
  const field = fc.string({
    unit: fc.constantFrom('a', '1', '"', ',', '\n', '中', ' ', ';'),
    maxLength: 8,
  })
  const grid = fc.array(fc.array(field, { minLength: 2, maxLength: 4 }), {
    minLength: 1,
    maxLength: 6,
  })
  fc.assert(
    fc.property(grid, fc.integer({ min: 1, max: 9 }), (rows, size) => {
      const text = Papa.unparse(rows, { newline: '\n', quotes: true })
      const pieces = text.match(new RegExp(`[^]{1,${size}}`, 'g')) ?? []
      const found = [...splitRecords(pieces, ',')].flat().map(({ cells }) => cells)
      expect(found).toEqual(rows.map((row) => row.map((one) => one.trim())))
    }),
    { numRuns: 300 },
  )
})
