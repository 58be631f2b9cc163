import type { Field } from './kind.ts'

const units = /^(人民币)?(rmb|cny|元|万元|人民币元|元整|人次|人|间|桌|辆|公里|km|¥)?([/每].*)?$/i

/** A head as it is compared: plain forms, lower case, without blanks, dots and colons. */
export const headKey = (text: string): string =>
  text
    .normalize('NFKC')
    .toLowerCase()
    .replace(/[\s.:_#]+/g, '')

/** The names a head goes by: whole, outside its brackets, inside them, its Chinese and its Latin half, its lines. */
export function headNames(head: string): string[] {
  const tidy = head.normalize('NFKC')
  const bare = withoutBrackets(tidy)
  const inner = [...tidy.matchAll(/[([【](.*?)[)\]】]/g)].map((match) => match[1] as string)
  const names = [
    tidy,
    bare,
    bare.replace(/[^\p{Script=Han}*/]+/gu, ''),
    bare.replace(/[\p{Script=Han}]+/gu, ' '),
    ...bare.split(/\s+/),
    ...inner.filter((text) => !units.test(text.trim())),
  ].map(headKey)
  return [...new Set(names)].filter((name) => name.length > 0)
}

/** Whether the amounts below are in units of 10,000 yuan. */
export const saysTenThousands = (head: string): boolean => /[(（]\s*万元\s*[)）]/.test(head)

const withoutBrackets = (head: string): string =>
  head.normalize('NFKC').replace(/[([【].*?[)\]】]/g, ' ')

export type AliasMatch = { score: number; reason: 'alias' | 'alias-part' }

/** How surely a head names a field: 1 for the first alias in full, less for later ones, halves and parts. */
export function matchAlias(head: string, field: Field): AliasMatch | undefined {
  let best: AliasMatch | undefined
  const offer = (score: number, reason: AliasMatch['reason']) => {
    if (!best || score > best.score) best = { score, reason }
  }
  const whole = [headKey(head), headKey(withoutBrackets(head))]
  for (const name of headNames(head)) {
    const isWhole = whole.includes(name)
    field.aliases.forEach((alias, rank) => {
      const key = headKey(alias)
      const loss = Math.min(rank, 9) / 100
      if (name === key) offer((isWhole ? 1 : 0.92) - loss, 'alias')
      else if (key.length > 1 && name.includes(key) && name.length <= key.length + 8) {
        offer(0.5 + (0.3 * key.length) / name.length - loss, 'alias-part')
      }
    })
  }
  return best
}
