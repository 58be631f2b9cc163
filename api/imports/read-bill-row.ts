import { createAmountReader, createProductReader } from './bill-amount.ts'
import { billQuantity, quantityText } from './bill-quantity.ts'
import { classify, isPlacedByWords } from './classify.ts'
import type { Desk } from './desk.ts'
import type { Layout, ReadRow, RowFacts } from './kind.ts'
import { isoDay } from './parse-day.ts'
import { createCellReader } from './read-cells.ts'
import { createWordings, lineHash, type Wording } from './wording.ts'

const nightEndsAt = 6 * 60

/** One row of a bill as one charge or payment. */
export function createBillReader(layout: Layout, desk: Desk): ReadRow {
  const cells = createCellReader(layout, desk)
  const amountOf = createAmountReader(layout, desk, cells)
  const productOf = createProductReader(layout, desk, cells)
  const wordingOf = createWordings(desk.known, desk.context.learned)
  const [dateAt, timeAt, itemAt, textAt, typeAt] = ['date', 'time', 'item', 'text', 'roomType'].map(
    layout.at,
  ) as [number, number, number, number, number]
  const [roomAt, referenceAt] = [layout.at('room'), layout.at('reference')]
  const [quantityAt, priceAt, unitAt] = ['quantity', 'price', 'unit'].map(layout.at) as [
    number,
    number,
    number,
  ]

  return (row, facts) => {
    const item = cells.text(row, itemAt)
    const note = cells.text(row, textAt)
    const type = cells.text(row, typeAt)
    const wording = wordingOf(item, type === '' ? note : `${note} ${type}`)
    const moment = cells.moment(row, dateAt)
    const product = productOf(row)
    const amount = amountOf(row, wording, product)
    facts.cents = amount?.cents ?? 0
    if (amount === undefined) return
    const quantity = cells.quantity(row, quantityAt)
    const price = cells.cents(row, priceAt)
    if (desk.isRejected) return
    if (item === '' && note === '' && type === '')
      return desk.refuse(row, itemAt, 'problem.item.missing')

    let day = moment?.day ?? null
    const minute = timeAt >= 0 ? cells.minute(row, timeAt) : (moment?.minute ?? -1)
    const isCharge = amount.nature === 'charge'
    if (day !== null && layout.nightAudit && wording.kind === 'lodging') {
      if (minute >= 0 && minute < nightEndsAt) day--
    }
    if (isCharge && day !== null && (day < desk.firstDay || day > desk.lastDay)) {
      desk.warn(row, dateAt, 'problem.date.outside')
    }
    const found = { quantity, product, priceCents: price, unit: cells.text(row, unitAt) }
    const counted = billQuantity(wording, amount.cents, found, desk)
    if (!counted.isArithmetic) desk.warn(row, layout.at('amount'), 'problem.amount.arithmetic')
    facts.turn = isCharge ? turnOf(wording, amount.cents) : 'none'
    facts.hash = lineHash(wording, note)
    const text = item === '' ? note : note === '' ? item : `${item} ${note}`
    const { cents } = amount
    const priceCents = counted.priceCents ?? priceFrom(cents, counted.micro)
    const isTurned = facts.turn === 'reversal' || facts.turn === 'negative'
    if (isTurned) facts.place = () => slotOfCharge(wording, day, minute, priceCents)
    const slot = !isCharge
      ? desk.slotOf(paymentItem, 'payment', 'payment')
      : isTurned
        ? -1
        : slotOfCharge(wording, day, minute, priceCents)
    facts.bill = {
      line: row.line,
      slot,
      nature: amount.nature,
      day: day === null ? null : isoDay(day),
      text: type === '' ? text : `${text} ${type}`.trim(),
      room: roomAt < 0 || row.cells[roomAt] === '' ? null : (row.cells[roomAt] ?? null),
      reference:
        referenceAt < 0 || row.cells[referenceAt] === '' ? null : (row.cells[referenceAt] ?? null),
      quantity: isCharge ? quantityText(counted.micro) : null,
      unitPriceCents: isCharge ? counted.priceCents : null,
      amountCents: cents,
      rowKey: 0n,
      pairLine: null,
      duplicate: false,
    }
  }

  function slotOfCharge(
    wording: Wording,
    day: number | null,
    minute: number,
    priceCents: number | null,
  ) {
    const key = isPlacedByWords(wording)
      ? (day ?? -1)
      : `${day} ${priceCents} ${wording.kind === 'meal' ? minute : ''}`
    let slot = wording.slots.get(key)
    if (slot === undefined) {
      const placement = classify(wording, { day, minute, priceCents }, desk.known)
      slot = desk.slotOf(placement.item, placement.rule)
      if (wording.slots.size > 5_000) wording.slots.clear()
      wording.slots.set(key, slot)
    }
    return slot
  }
}

const paymentItem = { kind: 'other', day: null, sitting: null, label: '付款' } as const

/** Whether a charge takes another back, perhaps does, or is moved between accounts. A price cut does neither. */
function turnOf(wording: Wording, cents: number): RowFacts['turn'] {
  if (wording.turn === 'transfer') return 'transfer'
  if (cents >= 0) return 'none'
  if (wording.turn === 'reversal') return 'reversal'
  return wording.isDiscount ? 'none' : 'negative'
}

/** What one unit costs when the amount says so exactly. */
function priceFrom(amountCents: number, micro: number | null): number | null {
  if (micro === null || micro === 0) return null
  const price = (amountCents / micro) * 1_000_000
  return Number.isSafeInteger(price) && (price * micro) / 1_000_000 === amountCents ? price : null
}
