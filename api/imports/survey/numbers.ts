const bare = /^(-?\d{1,3})(?:\.0+)?$/
const labelled = [
  /^(\d{1,2})\s*(?:分|星|颗星|points?|stars?)$/i,
  /^(\d{1,2})\s*(?:[-–—:：.、=]|\()\s*\D.*$/,
  /\((\d{1,2})\s*分?\)$/,
]

export const bareNumber = (value: string): number | undefined => {
  const found = bare.exec(value.normalize('NFKC').trim())
  return found ? Number(found[1]) : undefined
}

/** `5`, `5分`, `5 - Very satisfied`, `非常满意(5分)`: the number that is chosen. */
export function numberOf(value: string): number | undefined {
  const plain = value.normalize('NFKC').trim()
  const found = bare.exec(plain) ?? labelled.map((form) => form.exec(plain)).find(Boolean)
  return found ? Number(found[1]) : undefined
}

export const saysRating = (title: string): boolean =>
  /满意|评价|评分|打分|质量|如何|怎么样|怎样|程度|感受|印象|satisf|\brat(e|ing)\b|quality|how (was|were|would|good|well|do|did)/i.test(
    title,
  )

export const saysRecommend = (title: string): boolean =>
  /推荐|recommend|0\s*[-~～–至到]\s*10|\b0 (to|and) 10\b/i.test(title)

export const saysTen = (title: string): boolean =>
  /十分制|10\s*分制|满分\s*(10|十)|1\s*[-~～–至到]\s*10(?!\d)|\b1 to 10\b/i.test(title)
