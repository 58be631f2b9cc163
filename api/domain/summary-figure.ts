/** One thing said in both languages. */
export type Said = { zh: string; en: string }
type Language = keyof Said

/** How a figure is shown; a difference carries its sign, a quantity is exact decimal text. */
export const figureUnits = ['cents', 'difference', 'quantity', 'count', 'share'] as const
export type FigureUnit = (typeof figureUnits)[number]

/** What a figure rests on: when one of these changes, the figure may. */
export const grounds = [
  'imports',
  'budget',
  'agreement',
  'counts',
  'attendance',
  'settlement',
  'standard',
  'survey',
  'decisions',
  'milestones',
  'lessons',
  'commendations',
  'meeting',
  'day',
] as const
export type Ground = (typeof grounds)[number]

export const gridColumns = ['planned', 'agreed', 'counted', 'billed'] as const
export type GridColumn = (typeof gridColumns)[number]

/** Which of a meeting's people; `came` is everybody who is counted. */
export const crowds = [
  'expected',
  'came',
  'came-expected',
  'walk-in',
  'absent',
  'left-early',
] as const
export type Crowd = (typeof crowds)[number]

/** The rows behind a figure, as somebody who opens it may be shown them. */
export type Rows =
  | { of: 'grid'; column: GridColumn; itemIds: number[] }
  /** Items as they were settled: payable, and what of the differences is paid. */
  | { of: 'settled'; itemIds: number[] }
  | { of: 'people'; crowd: Crowd; kind: string | null; departmentId: number | null | 'any' }
  | { of: 'decisions'; numbers: number[] }
  | { of: 'milestones'; keys: string[] }
  /** These, or all of the meeting. */
  | { of: 'lessons' | 'commendations'; ids?: number[] }
  | { of: 'survey' }

/** What can be opened down to its rows: a figure, or a row of a table. */
export type Traced = {
  /** The same for the same thing in every edition: `cost.total`. */
  key: string
  label: Said
  /** How it comes about, in words. */
  formula: Said
  rests: Ground[]
  rows: Rows[]
}

/**
 * One figure of a summary. Money is whole cents, a share a number (0.873), a quantity decimal text. Null is not known,
 * which is neither zero nor passed.
 */
export type Figure = Traced & {
  unit: FigureUnit
  value: number | string | null
  /** Keys of the figures it is worked out from. */
  of: string[]
}

/** A part of a sentence: words, a figure by its key (`size`: without its sign), a day, or days from–to. */
export type Part =
  | string
  | { figure: string; as: 'itself' | 'size' }
  | { day: string }
  | { from: string; to: string }

/** A sentence built from figures, in both languages. */
export type Sentence = { key: string } & Record<Language, Part[]>

/** What a column of a table holds; `text` in both languages, `day` as ISO text. */
export type CellUnit = FigureUnit | 'text' | 'day'
export type Cell = Said | string | number | null
export type Column = { key: string; head: Said; unit: CellUnit }
export type TableRow = Traced & { is: 'row' | 'total'; cells: Cell[] }
export type Table = {
  key: string
  title: Said
  columns: Column[]
  rows: TableRow[]
  whenEmpty: Said
}

export const said = (zh: string, en: string): Said => ({ zh, en })
/** Words that somebody wrote: the same in every language. */
export const asWritten = (text: string): Said => ({ zh: text, en: text })

type FigureBody = Pick<Figure, 'unit' | 'value' | 'rests'> & {
  label: [zh: string, en: string]
  formula: [zh: string, en: string]
  rows?: Rows[]
  of?: string[]
}

/** A figure by its key, the words of its label and formula in Chinese and English. */
export const figure = (key: string, body: FigureBody): Figure => ({
  key,
  label: said(...body.label),
  formula: said(...body.formula),
  unit: body.unit,
  value: body.value,
  rests: body.rests,
  rows: body.rows ?? [],
  of: body.of ?? [],
})

/** The figure of this key, as a part of a sentence. */
export const shown = (key: string): Part => ({ figure: key, as: 'itself' })
/** The same without its sign, where the words say which way it goes. */
export const sized = (key: string): Part => ({ figure: key, as: 'size' })

/** A sentence's parts in one language: words and figures as they stand; nothing where a part is left out. */
export function parts(words: TemplateStringsArray, ...between: (Part | Part[] | null)[]): Part[] {
  const made: Part[] = []
  const put = (part: Part) => {
    const last = made.at(-1)
    if (part === '') return
    if (typeof part === 'string' && typeof last === 'string') made.splice(-1, 1, last + part)
    else made.push(part)
  }
  for (const [at, text] of words.entries()) {
    put(text)
    for (const part of [between[at] ?? []].flat()) put(part)
  }
  return made
}

export const sentence = (key: string, zh: Part[], en: Part[]): Sentence => ({ key, zh, en })

/** A list within a sentence, its members apart by a mark. */
export const joined = (members: readonly Part[][], mark: string): Part[] =>
  members.flatMap((member, at) => (at === 0 ? member : [mark, ...member]))

/** Keys of the figures a sentence names. */
export const figuresIn = ({ zh, en }: Sentence): string[] => [
  ...new Set(
    [...zh, ...en].flatMap((part) =>
      typeof part === 'object' && 'figure' in part ? part.figure : [],
    ),
  ),
]
