import { expect, test } from 'vitest'
import { billedOf } from '../../api/domain/billed.ts'

/** `186 x 60.00 = 11160.00` a line; `?` for what it does not say. */
const linesOf = (text: string) =>
  text.split('\n').map((line) => {
    const [quantity = '?', price = '?', amount = '0'] = line.split(/ [x=] /)
    const cents = (yuan: string) => Math.round(Number(yuan) * 100)
    return {
      quantity: quantity === '?' ? null : quantity,
      unitPriceCents: price === '?' ? null : cents(price),
      amountCents: cents(amount),
    }
  })

test.each([
  [
    'one price, which their sum keeps',
    '1 x 380.00 = 380.00\n2 x 380.00 = 760.00',
    '3 38000 114000',
  ],
  ['two prices are none', '1 x 380.00 = 380.00\n1 x 400.00 = 400.00', '2 null 78000'],
  [
    'one without a quantity makes it unknown',
    '1 x 380.00 = 380.00\n? x ? = 20.00',
    'null null 40000',
  ],
  ['a single line is as printed, right or wrong', '3 x 60.00 = 200.00', '3 6000 20000'],
  ['a wrong line spoils the sum', '3 x 60.00 = 200.00\n1 x 60.00 = 60.00', '4 null 26000'],
  ['quantities are exact', '0.1 x 10.00 = 1.00\n0.2 x 10.00 = 2.00', '0.3 1000 300'],
])('%s', (_, text, expected) => {
  const { quantity, unitPriceCents, cents } = billedOf(linesOf(text))
  expect(`${quantity} ${unitPriceCents} ${cents}`).toBe(expected)
})

test('no lines charge nothing', () => {
  expect(billedOf([])).toEqual({ cents: 0, quantity: null, unitPriceCents: null })
})
