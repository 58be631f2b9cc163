import { describe, expect, test } from 'vitest'
import { partsOf, remainingOf } from '../../web/imports/split-parts.ts'

const item = (label: string) => ({ kind: 'other' as const, day: null, sitting: null, label })
const part = (label: string | undefined, amount: string) => ({
  item: label === undefined ? undefined : item(label),
  amount,
})

describe('the parts of a line of ¥5,000.00 while they are typed', () => {
  test.each([
    ['nothing yet', [part(undefined, ''), part(undefined, '')], 500_000, false],
    ['one amount', [part('席卡', '1,200'), part('横幅', '')], 380_000, false],
    ['no item for one', [part('席卡', '1200'), part(undefined, '3800')], 0, false],
    ['a cent remains', [part('席卡', '1200'), part('横幅', '3799.99')], 1, false],
    ['exactly', [part('席卡', '1200'), part('横幅', '3800.00')], 0, true],
    ['beyond, and taken back', [part('席卡', '5200'), part('横幅', '-200')], 0, true],
    ['an item twice', [part('席卡', '1200'), part('席卡', '3800')], 0, false],
    ['not a number', [part('席卡', '1200'), part('横幅', 'the rest')], 380_000, false],
  ])('%s', (_, parts, remaining, isReady) => {
    expect(remainingOf(500_000, parts)).toBe(remaining)
    expect(partsOf(500_000, parts) !== undefined).toBe(isReady)
  })
})
