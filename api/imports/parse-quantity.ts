import { parseAmount, splitFigure } from './parse-amount.ts'
import type { DecimalMark } from './types.ts'

/** A quantity in millionths, exact, and the unit that stands beside it (`间`, `桌`) or ''. */
export type Quantity = { micro: number; unit: string }

const perOne = 1_000_000
const quantityPattern = /^([-+])?([\d.,]*\d[\d.,]*)\s*([\p{L}/]{0,6})$/u

/** Letters typed for digits are no unit: `8O` is not eight of something. */
const mistyped = /^[oOIl]+$/

/** `45`, `1.5`, `2,000`, `12桌`, `-1`; at most six decimals and nine digits. Undefined when it isn't one. */
export function parseQuantity(text: string): Quantity | undefined {
  const match = quantityPattern.exec(text.normalize('NFKC').trim())
  if (!match || mistyped.test(match[3] as string)) return undefined
  const figure = splitFigure(match[2] as string, '.')
  if (!figure || figure.whole.length > 9 || /[1-9]/.test(figure.fraction.slice(6))) return undefined
  const micro = Number(`${figure.whole}${figure.fraction.slice(0, 6).padEnd(6, '0')}`)
  return { micro: match[1] === '-' && micro !== 0 ? -micro : micro, unit: match[3] as string }
}

/** Shortest exact text: 1500000 → `1.5`. */
export function formatMicro(micro: number): string {
  const size = Math.abs(micro)
  const whole = Math.floor(size / perOne)
  const fraction = String(size % perOne)
    .padStart(6, '0')
    .replace(/0+$/, '')
  const text = fraction ? `${whole}.${fraction}` : String(whole)
  return micro < 0 ? `-${text}` : text
}

/** price × quantity in whole cents; undefined when it isn't a whole number of cents. */
export function timesPrice(priceCents: number, micro: number): number | undefined {
  const product = priceCents * micro
  if (Number.isSafeInteger(product)) return product % perOne === 0 ? product / perOne : undefined
  const exact = BigInt(priceCents) * BigInt(micro)
  return exact % BigInt(perOne) === 0n ? Number(exact / BigInt(perOne)) : undefined
}

/** How many times the price goes into the amount, in millionths, when it goes exactly a whole number of times. */
export function wholeTimes(amountCents: number, priceCents: number): number | undefined {
  if (priceCents === 0 || amountCents % priceCents !== 0) return undefined
  const times = amountCents / priceCents
  return Math.abs(times) <= 1e9 ? times * perOne : undefined
}

export type Product = { micro: number; unit: string; priceCents: number; totalCents: number | null }

const productPattern = /^(.+?)\s*[x×*✕]\s*([^=]+?)\s*(?:=\s*(.+))?$/i
const perUnit = /^(.*?)\s*[/每]\s*\p{L}+$/u

/**
 * Quantity and price in one cell: `268.00x1天`, `380元/间*45间=17100元`, `2*380.00`. What bears 元, `/` or decimals
 * is the price; when neither does, the order of the head decides (`isPriceFirst`). Undefined when it isn't one.
 */
export function parseProduct(
  text: string,
  mark: DecimalMark = '.',
  isPriceFirst = false,
): Product | undefined {
  const match = productPattern.exec(text.normalize('NFKC').trim())
  if (!match) return undefined
  const [first, second] = [match[1] as string, match[2] as string]
  const weight = likePrice(first) - likePrice(second)
  const priceText = weight > 0 || (weight === 0 && isPriceFirst) ? first : second
  const quantityText = priceText === first ? second : first
  const price = parseAmount(perUnit.exec(priceText)?.[1] ?? priceText, mark)
  const quantity = parseQuantity(quantityText)
  const total = match[3] === undefined ? null : parseAmount(match[3], mark)
  if (typeof price !== 'number' || !quantity || typeof total === 'string') return undefined
  const unit = quantity.unit || (/[/每]\s*(\p{L}+)$/u.exec(priceText)?.[1] ?? '')
  return { micro: quantity.micro, unit, priceCents: price, totalCents: total }
}

const likePrice = (text: string): number =>
  (/[元¥$]|rmb/i.test(text) ? 2 : 0) + (/[/每]/.test(text) ? 2 : 0) + (/\.\d\d$/.test(text) ? 1 : 0)
