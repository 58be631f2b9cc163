import type { UsualKind } from '../../domain/information-item.ts'
import {
  type LengthClass,
  type Level,
  levels,
  type ReportKind,
  reportKinds,
  type UseForm,
  useForms,
} from '../../domain/rule-book.ts'
import type { Desk } from '../desk.ts'
import { type Row, squeezed } from '../row.ts'

type Said<T extends string> = readonly { code: T; pattern: RegExp }[]

/** What offices call the levels of a publication; the higher first, since 省级 journals also name a city. */
export const levelWords: Said<Level> = [
  { code: 'central', pattern: /中央|国家|国务院|中办|国办|全国|部委|central|national|state/i },
  { code: 'province', pattern: /省|自治区|province|provincial/i },
  { code: 'city', pattern: /市|地级|州|city|municipal/i },
  { code: 'county', pattern: /县|区|旗|county|district/i },
]

export const formWords: Said<UseForm> = [
  { code: 'commissioned', pattern: /约稿|commission/i },
  { code: 'composite', pattern: /综合|综编|合编|综述|composite/i },
  { code: 'special', pattern: /专报|专刊|专期|special/i },
  { code: 'supplement', pattern: /增刊|supplement/i },
  { code: 'research', pattern: /调研|research/i },
  { code: 'brief', pattern: /简报|简讯|快讯|要情|短讯|brief/i },
  { code: 'circulated', pattern: /传阅|批转|通报|circulat/i },
  { code: 'forwarded', pattern: /转发|转报|forward/i },
  { code: 'chosen', pattern: /选用|选报|入选|选登|chosen/i },
  { code: 'filed', pattern: /存档|归档|备案|留存|filed/i },
  { code: 'single', pattern: /单篇|单条|独条|单独|单发|整篇|全文|single/i },
]

export const reportWords: Said<ReportKind> = [
  { code: 'late', pattern: /迟报|迟到|晚报|late/i },
  { code: 'concealed', pattern: /瞒报|conceal/i },
  { code: 'untrue', pattern: /失实|谎报|虚报|不实|untrue|false/i },
  { code: 'missed', pattern: /漏报|未报|缺报|miss/i },
  { code: 'negative', pattern: /负面|舆情|曝光|negative/i },
]

export const kindWords: Said<UsualKind> = [
  { code: 'experience', pattern: /经验|做法|成效|experience/i },
  { code: 'problem', pattern: /问题|困难|problem/i },
  { code: 'suggestion', pattern: /建议|对策|suggestion/i },
  { code: 'routine', pattern: /动态|常规|日常|一般|routine/i },
]

export const lengthWords: Said<LengthClass> = [
  { code: 'short', pattern: /短|short/i },
  { code: 'long', pattern: /长|long/i },
  { code: 'standard', pattern: /标准|中|一般|standard/i },
]

export const wordCode = <T extends string>(said: Said<T>, word: string): T | undefined =>
  said.find(({ pattern }) => pattern.test(word))?.code

/** What may be answered to a question about a word of this field. */
export const codesOf = { level: levels, form: useForms, report: reportKinds } as const
type AskedField = keyof typeof codesOf

const asks = {
  level: { word: 'question.word-level', blank: 'question.publication-level' },
  form: { word: 'question.word-form', blank: 'question.blank-form' },
  report: { word: 'question.word-report', blank: 'question.blank-report' },
} as const

const patterns = { level: levelWords, form: formWords, report: reportWords } as const

/** The key of a word in the user's decisions. */
export const wordKey = (field: AskedField | 'publication', word: string): string =>
  `${field}:${squeezed(word)}`

/** As the user decided, when that is one of the codes. */
export function decidedWord<T extends string>(
  desk: Desk,
  key: string,
  codes: readonly T[],
): T | undefined {
  const decided = desk.decisions.words?.[key]
  return codes.find((code) => code === decided)
}

/**
 * The code that a word stands for; a word that says none, and a blank, is asked once and the likeliest code stands in
 * for the preview.
 */
export function codeOfWord<F extends AskedField>(
  desk: Desk,
  field: F,
  word: string | null,
  row: Row,
): (typeof codesOf)[F][number] {
  const codes: readonly string[] = codesOf[field]
  const key = wordKey(field, word ?? '')
  const known =
    decidedWord(desk, key, codes) ??
    (word === null ? undefined : wordCode(patterns[field] as Said<string>, word))
  if (known === undefined)
    desk.ask({
      id: `word.${key}`,
      ask: asks[field][word === null ? 'blank' : 'word'],
      params: { word: word ?? '', line: row.line },
      options: codes.map((code) => ({ label: code, decisions: { words: { [key]: code } } })),
    })
  return (known ?? codes[0]) as (typeof codesOf)[F][number]
}

/** The level of a publication: what its column says, else what it always was, else asked, its own name the first guess. */
export function levelOf(desk: Desk, word: string | null, publication: string, row: Row): Level {
  if (word !== null) return codeOfWord(desk, 'level', word, row)
  const key = wordKey('publication', publication)
  const known = new Set(
    (desk.context.information?.publications ?? [])
      .filter((one) => squeezed(one.publication) === squeezed(publication))
      .map(({ level }) => level),
  )
  const found = decidedWord(desk, key, levels) ?? (known.size === 1 ? [...known][0] : undefined)
  if (found) return found
  const guess = wordCode(levelWords, publication)
  const options = guess ? [guess, ...levels.filter((level) => level !== guess)] : [...levels]
  desk.ask({
    id: `word.${key}`,
    ask: 'question.publication-level',
    params: { publication, line: row.line },
    options: options.map((code) => ({ label: code, decisions: { words: { [key]: code } } })),
  })
  return options[0] as Level
}
