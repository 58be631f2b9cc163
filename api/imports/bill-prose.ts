/** The columns into which a line like `21日: 房费 380元/间*45间=17100元` is put. */
export const proseHeads = ['日期', '项目', '单价*数量', '金额'] as const

const lineShape = new RegExp(
  [
    /^(?:[(（]?[一二三四五六七八九十\d]{1,3}[)）、.．]\s*)?/u,
    /(?:(?<group>[^\d:：=]{2,12})[:：]\s*)?/u,
    /(?:(?<day>\d{4}[-/年]\d{1,2}[-/月]\d{1,2}日?|\d{1,2}月\d{1,2}日|\d{1,2}日)\s*[:：]?\s*)?/u,
    /(?<item>[^=*×]*?)\s*[:：]?\s*/u,
    /(?:(?<product>[\d.,]+\s*元?\s*(?:[/每]\s*\p{L}+)?\s*[*×x]\s*[\d.,]+\s*\p{L}*)\s*=\s*)?/u,
    /(?<amount>-?[\d.,]+)\s*元(?:整)?[；;。,，]?$/u,
  ]
    .map(({ source }) => source)
    .join(''),
  'u',
)

const longestSentence = 500

/** One charge of a bill in prose as cells; undefined for any other line, and for several charges in one. */
export function proseCells(line: string): string[] | undefined {
  if (line.length > longestSentence) return undefined
  const groups = lineShape.exec(line.normalize('NFKC').trim())?.groups
  if (!groups) return undefined
  const { group = '', day = '', item = '', product = '', amount = '' } = groups
  const name = [group, item].filter((part) => part !== '').join(' ')
  return name === '' ? undefined : [day, name, product, amount]
}
