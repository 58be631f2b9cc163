import type { Desk } from './desk.ts'
import type { Layout } from './kind.ts'
import { type Product, parseProduct } from './parse-quantity.ts'
import type { CellReader } from './read-cells.ts'
import { isBlank, type Row, remembered } from './row.ts'
import type { Wording } from './wording.ts'

/** A line's amount, signed: charges as they cost, payments as they pay. */
export type BillAmount = { cents: number; nature: 'charge' | 'payment' }

/**
 * Which of a row's amounts counts, and as what: two columns Dr./Cr., one signed column, a section of payments, or
 * words like 押金. Undefined, with a problem noted, when there is no amount or both sides have one.
 */
export function createAmountReader(layout: Layout, desk: Desk, cells: CellReader) {
  const [amountAt, debitAt, creditAt] = ['amount', 'debit', 'credit'].map(layout.at) as [
    number,
    number,
    number,
  ]
  const singleAt = amountAt >= 0 ? amountAt : debitAt
  return (row: Row, wording: Wording, product: Product | undefined): BillAmount | undefined => {
    const refusalsBefore = desk.refusals
    const single = cells.cents(row, singleAt) ?? (singleAt < 0 ? totalOf(product) : undefined)
    const credit = cells.cents(row, creditAt)
    if (desk.refusals > refusalsBefore) return undefined
    if (single !== undefined && single !== 0 && credit !== undefined && credit !== 0) {
      desk.refuse(row, creditAt, 'problem.amount.both-sides')
      return undefined
    }
    if (credit !== undefined && (credit !== 0 || single === undefined)) {
      if (wording.turn !== 'none' && wording.nature === 'charge') return charge(-credit)
      return payment(credit)
    }
    if (single === undefined) {
      const total = totalOf(product)
      const suggestion = total === undefined ? null : (total / 100).toFixed(2)
      desk.refuse(row, singleAt, 'problem.amount.missing', suggestion)
      return undefined
    }
    const isPayment =
      wording.nature === 'payment' || (desk.section === 'payment' && wording.turn !== 'transfer')
    if (!isPayment) return charge(single)
    const isTakenBack = wording.isRefund || wording.turn === 'reversal' || creditAt >= 0
    return payment(isTakenBack ? -Math.abs(single) : Math.abs(single))
  }
}

const charge = (cents: number): BillAmount => ({ cents: cents === 0 ? 0 : cents, nature: 'charge' })
const payment = (cents: number): BillAmount => ({
  cents: cents === 0 ? 0 : cents,
  nature: 'payment',
})
const totalOf = (product: Product | undefined) => product?.totalCents ?? undefined

/** Reads the cell that holds quantity and price together. */
export function createProductReader(layout: Layout, desk: Desk, cells: CellReader) {
  const at = layout.at('product')
  const isPriceFirst = /^(单价|price)/i.test(layout.columns[at]?.head ?? '')
  const parse = remembered((text) => parseProduct(text, layout.decimalMark, isPriceFirst) ?? null)
  return (row: Row): Product | undefined => {
    const text = cells.text(row, at)
    if (isBlank(text)) return undefined
    const product = parse(text)
    if (!product) desk.refuse(row, at, 'problem.product.unreadable')
    return product ?? undefined
  }
}
