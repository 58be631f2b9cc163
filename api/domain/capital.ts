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
 * An amount in capital figures 大写, as vouchers demand (会计基础工作规范, article 52): up to yuan or jiao it ends in
 * 整, with fen it does not: ¥1,409.50 is 人民币壹仟肆佰零玖元伍角整. Where the yuan end in 0 and jiao follow, the
 * article leaves the 零 free; it is written, so that nothing can be put in between: ¥107,000.53 is
 * 人民币壹拾万柒仟元零伍角叁分. Below zero it begins with 负.
 * @param cents whole cents, up to ±9 × 10^15
 */
export function capitalFigures(cents: number): string {
  const size = BigInt(Math.abs(cents))
  if (size === 0n) return '人民币零元整'
  const yuan = size / 100n
  const jiao = Number((size / 10n) % 10n)
  const fen = Number(size % 10n)
  const isGap = yuan > 0n && (jiao === 0 ? fen > 0 : yuan % 10n === 0n)
  const parts = [
    yuan > 0n ? `${yuanText(yuan)}元` : '',
    isGap ? '零' : '',
    jiao > 0 ? `${digits[jiao]}角` : '',
    fen > 0 ? `${digits[fen]}分` : '整',
  ]
  return `人民币${cents < 0 ? '负' : ''}${parts.join('')}`
}
