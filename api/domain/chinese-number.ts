const digits = '零一二三四五六七八九'
const steps: Record<string, number> = { 十: 10, 百: 100, 千: 1000 }

/** A whole number in Chinese words below 100 000 000: `一百二十` is 120, `两千零五` 2005; undefined when it is none. */
export function parseChineseNumber(text: string): number | undefined {
  const [high = '', low, more] = text.split('万')
  if (more !== undefined || text === '') return undefined
  if (low === undefined) return below(high)
  const [ten, one] = [below(high), low === '' ? 0 : below(low)]
  return ten === undefined || one === undefined ? undefined : ten * 10_000 + one
}

function below(text: string): number | undefined {
  let sum = 0
  let digit: number | null = null
  for (const sign of text.replaceAll('〇', '零').replaceAll('两', '二')) {
    const step = steps[sign]
    const at = digits.indexOf(sign)
    if (step !== undefined) {
      sum += (digit ?? 1) * step
      digit = null
    } else if (at >= 0) {
      // 二〇二六 is read digit by digit; here it is no count.
      if (digit !== null && digit !== 0) return undefined
      digit = at
    } else return undefined
  }
  return text === '' ? undefined : sum + (digit ?? 0)
}
