import { claimRules, ends, noClaims, titles } from './bulletin-claim-rules.ts'
import { everybody, type Measure, type Subject } from './bulletin-figure.ts'
import { parseChineseNumber } from './chinese-number.ts'
import { levels } from './rule-book.ts'
import { levelNames, type Tongue } from './rule-book-names.ts'

/** A figure that a text says, and of what. */
export type Claim = {
  sentence: string
  said: string
  /** As plain digits; what is lost is below 0. */
  value: string
  measure: Measure
  /** Several where units have one name. */
  subjects: Subject[]
}
/** A figure of which the text does not say what it measures. */
export type Unread = { sentence: string; said: string }

/** Names that a text may mean: of classes and units. */
export type Names = { classes: readonly string[]; units: readonly { id: number; name: string }[] }

type Mention = { at: number; subjects: Subject[] }

const filler = '\uE000'
const blank = (text: string, from: number, to: number) =>
  text.slice(0, from) + filler.repeat(to - from) + text.slice(to)

const escaped = (name: string) => name.replace(/[\\^$.*+?()[\]{}|/-]/g, '\\$&')

/** Full-width figures are figures: ９９ is 99. Every character stays in its place. */
const halfWidth = (text: string): string =>
  text.replace(/[０-９．，％－＋]/g, (one) =>
    one === '，' ? one : String.fromCharCode(one.charCodeAt(0) - 0xfee0),
  )

/** Takes the longest names first, so that 城东 is not found within 城东新区. */
function nameFinder(names: readonly string[]): RegExp | undefined {
  const sorted = [...new Set(names)].filter(Boolean).sort((a, b) => b.length - a.length)
  return sorted.length > 0 ? new RegExp(sorted.map(escaped).join('|'), 'gu') : undefined
}

/** Plain digits: `1,200` is 1200, `12.50` 12.5, `一百二十` 120. */
export function plainNumber(said: string): string | undefined {
  const digits = said.replaceAll(',', '').replace('−', '-')
  if (/^-?\d+(\.\d+)?$/.test(digits)) return String(Number(digits))
  const number = parseChineseNumber(said)
  return number === undefined ? undefined : String(number)
}

type Piece = { text: string; masked: string }

/** A text cut into sentences; where a name or a title has a full stop, it ends nothing. */
function sentencesOf(text: string, masked: string, tongue: Tongue): Piece[] {
  const found: Piece[] = []
  let from = 0
  const close = (to: number) => {
    if (text.slice(from, to).trim() !== '')
      found.push({ text: text.slice(from, to), masked: masked.slice(from, to) })
    from = to
  }
  const end = new RegExp(ends[tongue].source, 'gu')
  for (const { index } of masked.matchAll(end)) close(index + 1)
  close(text.length)
  return found
}

/**
 * Reads every figure of a text: what it measures by the words around it, whose it is by the class or unit named last
 * before it in its sentence, else of all. What cannot be told is returned apart, never guessed.
 */
export function readClaims(
  given: string,
  tongue: Tongue,
  names: Names,
): { claims: Claim[]; unread: Unread[] } {
  const text = halfWidth(given)
  const claims: Claim[] = []
  const unread: Unread[] = []
  const unitFinder = nameFinder(names.units.map(({ name }) => name))
  const classFinder = nameFinder(names.classes)
  let masked = text
  for (const { index, 0: title } of text.matchAll(titles[tongue]))
    masked = blank(masked, index, index + title.length)
  const named: Mention[] = []
  if (unitFinder)
    for (const { index, 0: name } of masked.matchAll(unitFinder)) {
      masked = blank(masked, index, index + name.length)
      named.push({
        at: index,
        subjects: names.units
          .filter((one) => one.name === name)
          .map((one) => ({ of: 'unit', unitId: one.id, name })),
      })
    }
  let start = 0
  for (const piece of sentencesOf(text, masked, tongue)) {
    start = text.indexOf(piece.text, start)
    const read = readSentence(piece, tongue, classFinder, named, start)
    claims.push(...read.claims)
    unread.push(...read.unread)
    start += piece.text.length
  }
  return { claims, unread }
}

function readSentence(
  piece: Piece,
  tongue: Tongue,
  classFinder: RegExp | undefined,
  named: readonly Mention[],
  start: number,
) {
  let rest = piece.masked
  const sentence = piece.text.trim()
  for (const pattern of noClaims[tongue])
    for (const { index, 0: found } of rest.matchAll(pattern))
      rest = blank(rest, index, index + found.length)
  const open: { at: number; claim: Omit<Claim, 'subjects'> }[] = []
  const unread: (Unread & { at: number })[] = []
  for (const { pattern, measure, isLoss } of claimRules[tongue])
    for (const match of rest.matchAll(pattern)) {
      const { n: said = '' } = match.groups ?? {}
      const at = match.index
      const of = measure(match.groups ?? {}, whatIsBefore(piece.masked.slice(0, at), tongue))
      const value = plainNumber(said)
      if (of === undefined || value === undefined) continue
      rest = blank(rest, at, at + match[0].length)
      open.push({
        at,
        claim: { sentence, said, value: isLoss ? String(-Number(value)) : value, measure: of },
      })
    }
  for (const { index, 0: said } of rest.matchAll(/[-−]?\d[\d,]*(?:\.\d+)?/gu))
    unread.push({ at: index, sentence, said })
  const mentions: Mention[] = named
    .filter(({ at }) => at >= start && at < start + piece.text.length)
    .map(({ at, subjects }) => ({ at: at - start, subjects }))
  if (classFinder)
    for (const { index, 0: name } of rest.matchAll(classFinder))
      mentions.push({ at: index, subjects: [{ of: 'class', class: name }] })
  const subjectsAt = (at: number): Subject[] => {
    let last: Mention | undefined
    for (const one of mentions)
      if (one.at < at && (last === undefined || one.at > last.at)) last = one
    return last?.subjects ?? [everybody]
  }
  return {
    claims: open
      .sort((a, b) => a.at - b.at)
      .map(({ at, claim }): Claim => ({ ...claim, subjects: subjectsAt(at) })),
    unread: unread.map(({ at: _, ...one }): Unread => one),
  }
}

/** The level named last, and whether the text last spoke of uses rather than submissions. */
function whatIsBefore(text: string, tongue: Tongue) {
  const at = (word: string) => text.toLowerCase().lastIndexOf(word)
  const level = levels
    .map((one) => ({ one, at: at(levelNames[tongue][one]) }))
    .filter((one) => one.at >= 0)
    .sort((a, b) => b.at - a.at)[0]?.one
  const isOfUse = tongue === 'zh' ? at('采用') > at('报送') : at('used') > at('submitted')
  return { level, isOfUse }
}
