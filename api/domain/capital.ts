const digits = '零壹贰叁肆伍陆柒捌玖'
const places = ['', '拾', '佰', '仟']
const groups = ['', '万', '亿']

/** Up to four digits in capitals, without leading zeros: 305 → 叁佰零伍. */
function groupText(group: number): string {
  let text = ''
  let isGap = false
  for (let place = 3; place >= 0; place -= 1) {
    const digit = Math.floor(group / 10 ** place) % 10
    if (digit === 0) {
      isGap = text !== ''
      continue
    }
    text += `${isGap ? '零' : ''}${digits[digit]}${places[place]}`
    isGap = false
  }
  return text
}

const hundredMillion = 10n ** 8n

/** Whole yuan in capitals; a zero stands wherever a place inside is skipped. */
function yuanText(yuan: bigint): string {
  if (yuan >= 10n ** 12n) {
    const rest = yuan % hundredMillion
    const isGap = rest > 0n && rest < hundredMillion / 10n
    const tail = rest === 0n ? '' : `${isGap ? '零' : ''}${yuanText(rest)}`
    return `${yuanText(yuan / hundredMillion)}亿${tail}`
  }
  let text = ''
  let isGap = false
  for (let at = groups.length - 1; at >= 0; at -= 1) {
    const group = Number((yuan / 10_000n ** BigInt(at)) % 10_000n)
    if (group === 0) {
      isGap = text !== ''
      continue
    }
    if (text !== '' && (isGap || group < 1000)) text += '零'
    text += groupText(group) + groups[at]
    isGap = false
  }
  return text
}

/**
 * An amount in capital figures 大写, as vouchers demand (会计基础工作规范, article 52): ¥1,409.50 is
 * 人民币壹仟肆佰零玖元伍角; with no fen it ends in 整. Below zero it begins with 负.
 * @param cents whole cents, up to ±10^16
 */
export function capitalFigures(cents: number): string {
  const size = BigInt(Math.abs(cents))
  const yuan = size / 100n
  const jiao = Number((size / 10n) % 10n)
  const fen = Number(size % 10n)
  const sign = cents < 0 ? '负' : ''
  if (size === 0n) return '人民币零元整'
  let text = yuan > 0n ? `${yuanText(yuan)}元` : ''
  if (jiao > 0) text += `${digits[jiao]}角`
  else if (fen > 0 && yuan > 0n) text += '零'
  text += fen > 0 ? `${digits[fen]}分` : '整'
  return `人民币${sign}${text}`
}
