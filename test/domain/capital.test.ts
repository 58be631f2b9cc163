import fc from 'fast-check'
import { describe, expect, test } from 'vitest'
import { capitalFigures } from '../../api/domain/capital.ts'
import { maxCents } from '../../api/domain/money.ts'
import { capitalCents } from '../../api/imports/capital-figures.ts'

describe('an amount in capital figures, as 会计基础工作规范 article 52 has it', () => {
  test.each([
    [0, '零元整'],
    [5, '伍分'],
    [50, '伍角整'],
    [55, '伍角伍分'],
    [100, '壹元整'],
    [105, '壹元零伍分'],
    [1_000, '壹拾元整'],
    [1_050, '壹拾元零伍角整'],
    [32_504, '叁佰贰拾伍元零肆分'],
    [140_950, '壹仟肆佰零玖元伍角整'],
    [168_032, '壹仟陆佰捌拾元零叁角贰分'],
    [600_714, '陆仟零柒元壹角肆分'],
    [1_640_902, '壹万陆仟肆佰零玖元零贰分'],
    [1_710_000, '壹万柒仟壹佰元整'],
    [10_000_000, '壹拾万元整'],
    [10_700_053, '壹拾万柒仟元零伍角叁分'],
    [10_050_000, '壹拾万零伍佰元整'],
    [100_000_001, '壹佰万元零壹分'],
    [1_000_000_100, '壹仟万零壹元整'],
    [1e10, '壹亿元整'],
    [10_000_100_000, '壹亿零壹仟元整'],
    [10_010_000_000, '壹亿零壹拾万元整'],
    [1e14, '壹万亿元整'],
    [1e14 + 5_000_000_000, '壹万亿伍仟万元整'],
    [1e14 + 500_000_000, '壹万亿零伍佰万元整'],
    [1e15, '壹拾万亿元整'],
    [999_999_999_999_999, '玖万玖仟玖佰玖拾玖亿玖仟玖佰玖拾玖万玖仟玖佰玖拾玖元玖角玖分'],
    [-32_504, '负叁佰贰拾伍元零肆分'],
    [-5, '负伍分'],
  ])('%d cents: %s', (cents, text) => expect(capitalFigures(cents)).toBe(`人民币${text}`))
})

const someCents = fc.oneof(
  fc.integer({ min: -maxCents, max: maxCents }),
  fc.integer({ min: -1_000_000, max: 1_000_000 }),
  // Few digits that are no zero: where the 零 are.
  fc
    .array(fc.tuple(fc.integer({ min: 0, max: 14 }), fc.integer({ min: 1, max: 9 })), {
      maxLength: 3,
    })
    .map((digits) => digits.reduce((sum, [place, digit]) => sum + digit * 10 ** place, 0))
    .filter((cents) => cents <= maxCents),
)

test('what is written in capitals is read back to the cent', () => {
  fc.assert(
    fc.property(someCents, (cents) => {
      expect(capitalCents(capitalFigures(cents))).toBe(cents)
    }),
    { numRuns: 2000 },
  )
})

test('no amount begins with 零, doubles it, or ends in it', () => {
  fc.assert(
    fc.property(
      someCents.filter((cents) => cents !== 0),
      (cents) => {
        expect(capitalFigures(cents)).not.toMatch(/零零|人民币负?零|零整|零元|零万|零亿/)
      },
    ),
    { numRuns: 2000 },
  )
})
