const digits = '零壹贰叁肆伍陆柒捌玖'
const plainDigits = '〇一二三四五六七八九'
const steps: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000, 十: 10, 百: 100, 千: 1000 }

/** Whole cents of an amount in capital figures, `壹万柒仟壹佰元整`; undefined when the text holds none. */
export function capitalCents(text: string): number | undefined {
  const match =
    /[零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,24}[元圆](?:[零壹贰叁肆伍陆柒捌玖]角)?零?(?:[零壹贰叁肆伍陆柒捌玖]分)?/.exec(
      text.normalize('NFKC').replace(/\s+/g, ''),
    )
  if (!match) return undefined
  const [whole, rest = ''] = match[0].split(/[元圆]/) as [string, string?]
  const tenths = digits.indexOf(/(.)角/.exec(rest)?.[1] ?? '零')
  const hundredths = digits.indexOf(/(.)分/.exec(rest)?.[1] ?? '零')
  const yuan = capitalInteger(whole)
  return yuan === undefined || yuan > 1e12 ? undefined : yuan * 100 + tenths * 10 + hundredths
}

function capitalInteger(text: string): number | undefined {
  let total = 0
  let group = 0
  let digit = 0
  for (const sign of text) {
    const value = Math.max(digits.indexOf(sign), plainDigits.indexOf(sign))
    if (value >= 0) digit = value
    else if (sign in steps) {
      group += (digit || 1) * (steps[sign] as number)
      digit = 0
    } else {
      const below = group + digit
      total = sign === '亿' ? (total + below) * 1e8 : total + below * 1e4
      group = 0
      digit = 0
    }
    if (total > 1e13) return undefined
  }
  return total + group + digit
}
