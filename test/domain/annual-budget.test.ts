import fc from 'fast-check'
import { expect, test } from 'vitest'
import {
  drawnCents,
  drawOn,
  type MeetingDraw,
  wantedCents,
} from '../../api/domain/annual-budget.ts'

test.each([
  // approved, pending, settled → drawn, wanted
  ['only a draft', null, 500, null, 0, 500],
  ['approved', 500, null, null, 500, 0],
  ['approved, and a revision that asks for more', 500, 620, null, 500, 120],
  ['approved, and a revision that asks for less', 500, 450, null, 500, -50],
  ['settled below its budget', 500, null, 470, 470, 0],
  ['settled: a revision left lying wants nothing', 500, 620, 530, 530, 0],
  ['settled at nothing is settled', 500, null, 0, 0, 0],
] as const)('%s', (_, approvedCents, pendingCents, settledCents, drawn, wanted) => {
  const draw = { approvedCents, pendingCents, settledCents }
  expect([drawnCents(draw), wantedCents(draw)]).toEqual([drawn, wanted])
})

test('a year: 1,000.00 of which 500.00 and 470.00 are drawn, and 120.00 too much wanted', () =>
  expect(
    drawOn(100_000, [
      { approvedCents: 50_000, pendingCents: 62_000, settledCents: null },
      { approvedCents: 50_000, pendingCents: null, settledCents: 47_000 },
      { approvedCents: null, pendingCents: 3_000, settledCents: null },
    ]),
  ).toEqual({
    approvedCents: 100_000,
    settledCents: 47_000,
    drawnCents: 97_000,
    wantedCents: 15_000,
    leftCents: 3_000,
    leftAfterWantedCents: -12_000,
  }))

test('without an amount nothing is left and nothing overdrawn', () =>
  expect(drawOn(null, [])).toMatchObject({ drawnCents: 0, settledCents: null, leftCents: null }))

test('every cent of the year is drawn or left; approving what is wanted leaves the same', () => {
  const cents = fc.option(fc.integer({ min: 0, max: 1_000_000 }))
  const draw = fc.record({ approvedCents: cents, pendingCents: cents, settledCents: cents })
  fc.assert(
    fc.property(fc.integer({ min: 0, max: 10_000_000 }), fc.array(draw), (amount, draws) => {
      const now = drawOn(amount, draws)
      expect(now.drawnCents + (now.leftCents ?? 0)).toBe(amount)
      const approved = draws.map(
        (one): MeetingDraw => ({
          ...one,
          approvedCents: one.pendingCents ?? one.approvedCents,
          pendingCents: null,
        }),
      )
      expect(drawOn(amount, approved).leftCents).toBe(now.leftAfterWantedCents)
    }),
  )
})
