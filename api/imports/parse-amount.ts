import type { DecimalMark } from './types.ts'

/** Why a cell is no amount. `fraction`: more than two decimals of a yuan that are not zero. */
export type AmountFault = 'unreadable' | 'fraction' | 'too-large'

/** The largest figure accepted: ten trillion yuan, in cents. */
export const maxAmountCents = 1e15

/**
 * Whole cents of `380`, `10,000.00`, `¥1 234`, `1.5万元`, `（550.00）`, `550.00-`, full-width digits, in integer
 * arithmetic throughout; or why not. A blank cell is the caller's business: it is not zero.
 */
export function parseAmount(text: string, mark: DecimalMark = '.'): number | AmountFault {
  return quickCents(text, mark) ?? slowCents(text, mark)
}

/** Plain digits, perhaps in groups of three, with at most two decimals: most cells, read without a pattern. */
function quickCents(text: string, mark: DecimalMark): number | AmountFault | undefined {
  if (mark !== '.' || text.length === 0 || text.length > 17) return undefined
  const isNegative = text.charCodeAt(0) === 45
  let cents = 0
  let decimals = -1
  let group = 0
  let isGrouped = false
  for (let at = isNegative ? 1 : 0; at < text.length; at++) {
    const digit = text.charCodeAt(at) - 48
    if (digit >= 0 && digit <= 9) {
      if (decimals === 2) return undefined
      cents = cents * 10 + digit
      if (decimals >= 0) decimals++
      else group++
    } else if (digit === -2 && decimals === -1 && group > 0) decimals = 0
    else if (digit === -4 && decimals === -1 && group > 0 && group <= 3) {
      if (isGrouped && group !== 3) return undefined
      isGrouped = true
      group = 0
    } else return undefined
  }
  if (group === 0 || decimals === 0 || (isGrouped && group !== 3)) return undefined
  if (decimals === -1) cents *= 100
  else if (decimals === 1) cents *= 10
  if (cents > maxAmountCents) return 'too-large'
  return isNegative && cents !== 0 ? -cents : cents
}

const amountPattern =
  /^(\()?([-+])?(?:rmb|cny|人民币|[¥$])?:?([-+])?([\d.,' ]*\d[\d.,' ]*)(万元|万|元整|元|圆|rmb|cny)?(\))?(-|cr)?$/

function slowCents(text: string, mark: DecimalMark): number | AmountFault {
  const tidy = text
    .normalize('NFKC')
    .replace(/[−–—]/g, '-')
    .toLowerCase()
    .replace(/\s+/g, ' ')
    .replace(/ ?([()¥$元万圆-]) ?/g, '$1')
    .trim()
  const match = amountPattern.exec(tidy)
  if (!match) return 'unreadable'
  const [, open, sign, inner, digits, unit, close, trail] = match
  if ((open === undefined) !== (close === undefined)) return 'unreadable'
  const minuses = [open, sign === '-' || inner === '-' || undefined, trail].filter(Boolean).length
  if (minuses > 1 || (sign && inner)) return 'unreadable'
  const figure = splitFigure((digits as string).trim(), mark)
  if (!figure) return 'unreadable'
  const cents = centsOf(figure.whole, figure.fraction, unit?.startsWith('万') ? 6 : 2)
  return typeof cents === 'number' && minuses === 1 && cents !== 0 ? -cents : cents
}

/** Digits before and after the decimal mark; separators of thousands must stand where they belong. */
export function splitFigure(text: string, mark: DecimalMark) {
  const [whole, fraction = '', more] = text.split(mark)
  if (more !== undefined || whole === undefined || !/^\d*$/.test(fraction)) return undefined
  if (text.endsWith(mark) || (whole === '' && fraction === '')) return undefined
  const group = mark === '.' ? /^\d{1,3}([,' ]\d{3})+$/ : /^\d{1,3}([.' ]\d{3})+$/
  if (!/^\d*$/.test(whole) && !group.test(whole)) return undefined
  return { whole: whole.replace(/\D/g, ''), fraction }
}

function centsOf(whole: string, fraction: string, scale: number): number | AmountFault {
  const kept = fraction.slice(0, scale).padEnd(scale, '0')
  if (/[1-9]/.test(fraction.slice(scale))) return 'fraction'
  const digits = `${whole}${kept}`.replace(/^0+/, '')
  if (digits.length > 16) return 'too-large'
  const cents = Number(digits)
  return cents > maxAmountCents ? 'too-large' : cents
}

/** What a cell tells about the decimal mark of its column: `1.234,50` says comma, `1,234.50` point, `380` nothing. */
export function decimalMarkOf(text: string): DecimalMark | undefined {
  const digits = text.normalize('NFKC').replace(/[^\d.,]/g, '')
  if (/^\d{1,3}(\.\d{3})+,\d{1,2}$/.test(digits) || /^\d+,\d{1,2}$/.test(digits)) return ','
  if (/^\d{1,3}(,\d{3})+(\.\d+)?$/.test(digits) || /^\d+\.\d{1,2}$/.test(digits)) return '.'
  return undefined
}
