import type { MissingReason } from '../../domain/survey.ts'
import { squeezed } from '../row.ts'

/** A cell as it is compared and shown: plain forms, outer blanks gone. Words keep their full-width punctuation. */
export const tidy = (cell: string): string => cell.trim()

const codes = new Map<string, MissingReason>([
  ['-2', 'skipped'],
  ['-3', 'not-shown'],
  ['-99', 'skipped'],
  ['(空)', 'skipped'],
  ['(跳过)', 'not-shown'],
])

/**
 * Why a cell holds no answer; undefined when it holds something. 问卷星 writes −2 or `(空)` for a question left out, −3 or
 * `(跳过)` for one its form passed by; Qualtrics −99 for one seen and left out. None of them is ever a figure.
 */
export function missingReason(cell: string): MissingReason | undefined {
  const text = squeezed(cell)
  return text === '' ? 'blank' : codes.get(text)
}

const nothing = new Set(
  [
    '无',
    '没有',
    '暂无',
    '无意见',
    '没有意见',
    '暂无意见',
    '无建议',
    '没有建议',
    '-',
    '—',
    '。',
    '/',
    'none',
    'no',
    'nil',
    'n/a',
    'nothing',
  ].map(squeezed),
)

/** Words that say that there is nothing to say. */
export const saysNothing = (text: string): boolean => nothing.has(squeezed(text))

export const isOther = (option: string): boolean =>
  /^([A-Z][.、．]\s*)?(其他|其它|other)(?![\p{L}])/iu.test(option.trim())

/** `其他〖自带〗`, `其他：自带`, `Other: own car`: the option and the words typed beside it. */
export function splitOther(cell: string): { option: string; text: string | null } {
  const bracketed = /^(.*?)\s*〖(.*)〗$/s.exec(cell)
  if (bracketed)
    return {
      option: (bracketed[1] as string).trim() || '其他',
      text: tidy(bracketed[2] as string) || null,
    }
  const said = /^((?:其他|其它|other)\s*(?:[（(][^）)]*[）)])?)\s*[:：]\s*(.+)$/is.exec(cell)
  if (said) return { option: (said[1] as string).trim(), text: tidy(said[2] as string) }
  return { option: cell, text: null }
}
