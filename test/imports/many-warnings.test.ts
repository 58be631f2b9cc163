import { expect, test } from 'vitest'
import { readWhole } from './reading.ts'

/** Rows in lines 2, 3, 4 …: outside the meeting, but for every tenth, which has no amount and is refused. */
const outside = (count: number) =>
  Array.from({ length: count }, (_, at) => {
    const amount = at % 10 === 9 ? '无数' : '5.00'
    return `2026-07-01,早餐,${amount}`
  })

const bill = (rows: string[]) => readWhole('hotel-bill', ['日期,项目,金额', ...rows].join('\n'))

test('up to a hundred warnings of one kind each stand by themselves', async () => {
  const whole = await bill(Array.from({ length: 100 }, () => '2026-07-01,早餐,5.00'))
  const warnings = whole.problems.filter(({ severity }) => severity === 'warning')
  expect(warnings.map(({ line }) => line)).toEqual(Array.from({ length: 100 }, (_, at) => at + 2))
  expect(warnings.every(({ rowCount }) => rowCount === 1)).toBe(true)
})

test('the others stand in one, which says how many and from where to where', async () => {
  const whole = await bill(outside(1000))
  const warnings = whole.problems.filter(({ severity }) => severity === 'warning')
  // 900 of 1,000: nine in each ten lines. The hundredth stands in line 112, the last in line 1000.
  expect(warnings.length).toBe(101)
  expect(warnings.at(-1)).toMatchObject({
    rule: 'problem.date.outside',
    line: 113,
    lastLine: 1000,
    rowCount: 800,
  })
})

test('rejected rows stay singly, all of them, and every row has its fate', async () => {
  const whole = await bill(outside(3000))
  const rejected = whole.problems.filter(({ severity }) => severity === 'rejected')
  expect(rejected.length).toBe(300)
  expect(whole.balance).toMatchObject({ read: 3001, imported: 2700, rejected: 300, ignored: 1 })
  expect(whole.problemCount).toBe(3000)
  expect(whole.problemsListed).toBe(401)
})

test('each reason has its own hundred', async () => {
  const reversals = Array.from(
    { length: 150 },
    (_, at) => `2026-07-01,冲账 鲜花${at},-${at + 1}.00`,
  )
  const whole = await bill(reversals)
  const counts = Map.groupBy(whole.problems, ({ rule }) => rule)
  const shape = (rule: string) => counts.get(rule)?.map(({ rowCount }) => rowCount)
  expect(shape('problem.date.outside')).toEqual([...Array(100).fill(1), 50])
  expect(shape('problem.reversal.unpaired')).toEqual([...Array(100).fill(1), 50])
})

test('rows of a section that is left out warn of nothing', async () => {
  const whole = await bill(['招待费用,,', ...outside(500)])
  expect(whole.problems.map(({ rule }) => rule)).toEqual(['problem.section.left-out'])
  expect(whole.problemCount).toBe(1)
})
