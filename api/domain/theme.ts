export const stances = ['for', 'against', 'neutral'] as const
export type Stance = (typeof stances)[number]

/** A theme and the words that name it. */
export type Theme = { id: number; words: readonly string[] }
export type StanceWords = { for: readonly string[]; against: readonly string[] }

/** What somebody decided about a comment; null leaves it to its words. */
export type CommentDecision = { themeIds: readonly number[] | null; stance: Stance | null }
export type Comment = CommentDecision & { id: number; text: string }

/** What a comment speaks of: each theme with its stance there; no theme at all is one with no id. */
export type Reading = {
  id: number
  stance: Stance
  themes: { id: number | null; stance: Stance }[]
}

const segmenter = new Intl.Segmenter('zh', { granularity: 'word' })

/** Width and case do not matter. Every character stays one, so that places in the text stay right. */
const narrow = (text: string): string => {
  const plain = text.normalize('NFKC').toLowerCase()
  return plain.length === text.length ? plain : text.toLowerCase()
}

type Text = { plain: string; isEdge: Uint8Array }

/** A text with the edges of its words: Chinese by dictionary, English by blanks. */
function textOf(text: string): Text {
  const plain = narrow(text)
  const isEdge = new Uint8Array(plain.length + 1)
  isEdge[plain.length] = 1
  for (const { index } of segmenter.segment(plain)) isEdge[index] = 1
  return { plain, isEdge }
}

/** Words by their first character, the longest first. */
type Lexicon<T> = Map<string, { word: string; means: T }[]>

function lexiconOf<T>(entries: readonly { words: readonly string[]; means: T }[]): Lexicon<T> {
  const lexicon: Lexicon<T> = new Map()
  for (const { words, means } of entries)
    for (const word of words.map((one) => narrow(one.trim()))) {
      if (word === '') continue
      const first = word[0] as string
      lexicon.set(first, [...(lexicon.get(first) ?? []), { word, means }])
    }
  for (const list of lexicon.values()) list.sort((a, b) => b.word.length - a.word.length)
  return lexicon
}

/** Where a word that stands here ends: at the edge of a word, an English plural included; −1 when it is not it. */
function endOf({ plain, isEdge }: Text, at: number, word: string): number {
  if (!plain.startsWith(word, at)) return -1
  const end = at + word.length
  if (isEdge[end]) return end
  const plural = /^e?s\b/.exec(plain.slice(end, end + 3))
  return plural && /[a-z]$/.test(word) && isEdge[end + plural[0].length]
    ? end + plural[0].length
    : -1
}

type Hit<T> = { at: number; end: number; means: T }

/** Known words from one place to another, the longer of two that begin together; each character counts once. */
function hitsIn<T>(text: Text, from: number, to: number, lexicon: Lexicon<T>): Hit<T>[] {
  const hits: Hit<T>[] = []
  for (let at = from; at < to; ) {
    const first = text.plain[at] as string
    const found = text.isEdge[at]
      ? (lexicon.get(first) ?? [])
          .map(({ word, means }) => ({ at, end: endOf(text, at, word), means }))
          .find(({ end }) => end > at && end <= to)
      : undefined
    if (found) hits.push(found)
    at = found ? found.end : at + 1
  }
  return hits
}

const denial =
  /(不|没|没有|未|无|不够|不太|不是|not|no|never|isn't|wasn't|weren't)\s*(很|太|那么|very|so)?\s*$/

/** For less against; a word that is denied just before turns round. */
function scoreOf(text: Text, from: number, to: number, words: Lexicon<1 | -1>): number {
  return hitsIn(text, from, to, words).reduce((sum, { at, means }) => {
    const isDenied = denial.test(text.plain.slice(Math.max(from, at - 8), at))
    return sum + (isDenied ? -means : means)
  }, 0)
}

const stanceOf = (score: number): Stance => (score > 0 ? 'for' : score < 0 ? 'against' : 'neutral')

const clauseEnd = /[。！？!?；;，,\n]|\.(?=\s|$)|\s(?=but\s)/g

/** From where to where each clause goes. */
function clausesOf(plain: string): [number, number][] {
  const ends = [...plain.matchAll(clauseEnd)].map(({ index }) => index + 1)
  const edges = [0, ...ends, plain.length]
  return edges.slice(1).map((end, at): [number, number] => [edges[at] as number, end])
}

export type Readers = { themes: Lexicon<number>; stances: Lexicon<1 | -1> }

export const readersOf = (themes: readonly Theme[], words: StanceWords): Readers => ({
  themes: lexiconOf(themes.map(({ id, words }) => ({ words, means: id }))),
  stances: lexiconOf<1 | -1>([
    { words: words.for, means: 1 },
    { words: words.against, means: -1 },
  ]),
})

/**
 * Reads one comment. A comment may speak of several themes: it is taken clause by clause, each theme with what is said
 * of it; a clause that names none goes on with those before it. What somebody decided wins: the themes they named, each
 * with the stance they gave or that of the whole text.
 */
export function readComment({ id, text, ...decision }: Comment, readers: Readers): Reading {
  const whole = textOf(text)
  const scores = new Map<number | null, number>()
  let named: (number | null)[] = []
  let [score, early] = [0, 0]
  for (const [from, to] of clausesOf(whole.plain)) {
    const found = [...new Set(hitsIn(whole, from, to, readers.themes).map(({ means }) => means))]
    const part = scoreOf(whole, from, to, readers.stances)
    score += part
    // What is said before any theme is named belongs to the first that is.
    const waiting = named.length === 0 && found.length > 0 ? early : 0
    if (found.length > 0) named = found
    else if (named.length === 0) early += part
    for (const theme of named) scores.set(theme, (scores.get(theme) ?? 0) + part + waiting)
  }
  const stance = decision.stance ?? stanceOf(score)
  if (decision.themeIds) {
    const ids = decision.themeIds.length > 0 ? decision.themeIds : [null]
    return { id, stance, themes: ids.map((theme) => ({ id: theme, stance })) }
  }
  if (scores.size === 0) scores.set(null, score)
  const themes = [...scores].map(([theme, sum]) => ({
    id: theme,
    stance: decision.stance ?? stanceOf(sum),
  }))
  return { id, stance, themes }
}

export type ThemeCount = Record<Stance, number> & { id: number | null; n: number }

/** How many comments speak of each theme, the most first; a comment counts once in each of its themes. */
export function countThemes(readings: readonly Reading[]): ThemeCount[] {
  const counts = new Map<number | null, ThemeCount>()
  for (const { themes } of readings)
    for (const { id, stance } of themes) {
      const count = counts.get(id) ?? { id, n: 0, for: 0, against: 0, neutral: 0 }
      count.n += 1
      count[stance] += 1
      counts.set(id, count)
    }
  return [...counts.values()].sort(
    (a, b) =>
      Number(a.id === null) - Number(b.id === null) || b.n - a.n || Number(a.id) - Number(b.id),
  )
}
