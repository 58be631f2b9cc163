import { expect, test } from 'vitest'
import { looseNumbers, unknownFigures, writtenParts } from '../../api/domain/summary-draft.ts'

test('words and figures, with and without their sign', () => {
  expect(writtenParts('低于预算 {cost.gap~}，即{cost.gap}。')).toEqual([
    '低于预算 ',
    { figure: 'cost.gap', as: 'size' },
    '，即',
    { figure: 'cost.gap', as: 'itself' },
    '。',
  ])
  expect(writtenParts('只是文字 {} {')).toEqual(['只是文字 {} {'])
})

test('a figure that nobody knows is named once', () => {
  expect(unknownFigures('{a}{b~}{b}{c}', new Set(['a']))).toEqual(['b', 'c'])
})

test.each([
  ['比上次少 200 元，{cost.total}', ['200']],
  ['多了3桌，合 1,250.50 元', ['3', '1,250.50']],
  ['HY2026-05、浙A45678、2026年5月9日、5月', []],
  ['1. 用餐按八成订；2. 车辆提前确认', []],
  ['saved 12 percent in 3 days.', ['12', '3']],
])('numbers without a trace in “%s”', (text, expected) => {
  expect(looseNumbers(text)).toEqual(expected)
})
