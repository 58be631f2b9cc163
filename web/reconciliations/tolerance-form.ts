import { priceCents, pricePlain, readPrice } from '../budgets/budget-cells.ts'
import type { Cause, Tolerance } from './reconciliation.ts'

export type ToleranceRow = { cause: Cause; percent: string; yuan: string }

/** Nothing typed is no tolerance, never an unlimited one. */
export const toleranceRow = ({ cause, basisPoints, amountCents }: Tolerance): ToleranceRow => ({
  cause,
  percent: basisPoints === 0 ? '' : pricePlain(basisPoints),
  yuan: amountCents === 0 ? '' : pricePlain(amountCents),
})

const cents = (text: string): number | undefined => {
  if (text.trim() === '') return 0
  const plain = readPrice(text.replace('%', ''))
  return plain === undefined ? undefined : priceCents(plain)
}

/** Percent with two places are basis points; undefined when a cell is no number or beyond 100 %. */
export const readTolerance = ({ cause, percent, yuan }: ToleranceRow): Tolerance | undefined => {
  const [basisPoints, amountCents] = [cents(percent), cents(yuan)]
  return basisPoints === undefined || basisPoints > 10_000 || amountCents === undefined
    ? undefined
    : { cause, basisPoints, amountCents }
}

/** One of the two is given and the other is none: then nothing is ever within. */
export const isIdle = ({ basisPoints, amountCents }: Tolerance): boolean =>
  (basisPoints === 0) !== (amountCents === 0)
