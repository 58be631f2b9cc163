export const forbiddenClasses = [
  'banquet',
  'alcohol',
  'tobacco',
  'gift',
  'tourism',
  'suite',
  'flowers',
  'backdrop',
  'fruit',
  'asset',
  'hospitality',
  'lump',
] as const
export type ForbiddenClass = (typeof forbiddenClasses)[number]

export type ForbiddenWord = {
  word: string
  class: ForbiddenClass
  /** Words in which it does not count: 酒店 for 酒. */
  exceptions: readonly string[]
}

const narrow = (text: string): string => text.normalize('NFKC').toLowerCase()

/** Where a part stands in a text: every place, overlapping ones too. */
function placesOf(text: string, part: string): number[] {
  const places: number[] = []
  if (part === '') return places
  for (let at = text.indexOf(part); at >= 0; at = text.indexOf(part, at + 1)) places.push(at)
  return places
}

/** Where a word stands and counts: not where it lies within one of its exceptions. */
function countedAt(text: string, { word, exceptions }: ForbiddenWord): number | undefined {
  const part = narrow(word)
  const excused = exceptions
    .map(narrow)
    .flatMap((exception) => placesOf(text, exception).map((at) => [at, at + exception.length]))
  return placesOf(text, part).find(
    (at) => !excused.some(([from = 0, to = 0]) => from <= at && at + part.length <= to),
  )
}

/**
 * The first forbidden word of a text (the longer one where two begin together); undefined when there is none.
 * Width and case do not matter. Source: 财行〔2016〕214号 on what a meeting's bill may not hold.
 */
export function forbiddenWord<W extends ForbiddenWord>(
  text: string,
  words: readonly W[],
): W | undefined {
  const plain = narrow(text)
  let first: { at: number; word: W } | undefined
  for (const word of words) {
    const at = countedAt(plain, word)
    if (at === undefined) continue
    const isLonger = first?.at === at && word.word.length > first.word.word.length
    if (!first || at < first.at || isLonger) first = { at, word }
  }
  return first?.word
}

/** Words that stand in the list more than once, as they are read: width and case aside. */
export function wordsTwice(words: readonly Pick<ForbiddenWord, 'word'>[]): string[] {
  const groups = Map.groupBy(words, ({ word }) => narrow(word))
  return [...groups.values()].flatMap((group) => (group[1] ? [group[1].word] : []))
}
