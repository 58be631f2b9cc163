const digits = '零壹贰叁肆伍陆柒捌玖'
const plainDigits = '〇一二三四五六七八九'
const steps: Record<string, number> = { 拾: 10, 佰: 100, 仟: 1000, 十: 10, 百: 100, 千: 1000 }

const digit = '[零壹贰叁肆伍陆柒捌玖]'
const wholeYuan = `([零壹贰叁肆伍陆柒捌玖拾佰仟万亿]{1,40})[元圆]零?(?:(${digit})角)?零?(?:(${digit})分)?`
/** Without yuan only where the currency says that it is money: 肆角亭 is a place. */
const onlyParts = `(?<=人民币负?)(?:(${digit})角零?(?:(${digit})分)?|(${digit})分)`
const amount = new RegExp(`(负)?(?:${wholeYuan}|${onlyParts})`)
const figure = (sign: string | undefined) => (sign ? digits.indexOf(sign) : 0)

/** The largest amount that is recorded, in whole yuan. */
const maxYuan = 1e13

/** Whole cents of an amount in capital figures, `壹万柒仟壹佰元整`; undefined when the text holds none. */
export function capitalCents(text: string): number | undefined {
  const match = amount.exec(text.normalize('NFKC').replace(/\s+/g, ''))
  if (!match) return undefined
  const [, minus, whole = '', jiao, fen, onlyJiao, jiaosFen, onlyFen] = match
  const yuan = capitalInteger(whole)
  if (yuan === undefined || yuan > maxYuan) return undefined
  const cents = yuan * 100 + figure(jiao ?? onlyJiao) * 10 + figure(fen ?? jiaosFen ?? onlyFen)
  return minus && cents > 0 ? -cents : cents
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
    if (total > maxYuan) return undefined
  }
  return total + group + digit
}
