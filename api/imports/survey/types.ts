import type {
  Answer,
  Aspect,
  MissingReason,
  QuestionKind,
  Scale,
  SurveyLayoutName,
  Tie,
} from '../../domain/survey.ts'
import type { Encoding, Problem, Separator } from '../types.ts'

/** What somebody decided about one question; whatever is absent is decided by reading. */
export type QuestionDecision = {
  title?: string | undefined
  kind?: QuestionKind | undefined
  /** Null: none, though its words look like one. */
  aspect?: Aspect | null | undefined
  tie?: Tie | null | undefined
  /** What is written → its points; null is no answer of the scale. */
  points?: Record<string, number | null> | undefined
  scale?: Scale | undefined
  /** The true options of answers that are joined, where a separator may stand inside one. */
  options?: string[] | undefined
  /** What is written → a department's id as text, or an attendee kind; null is none of them. */
  groups?: Record<string, string | null> | undefined
}

/** What somebody decided about reading a file. */
export type SurveyDecisions = {
  encoding?: Encoding | undefined
  separator?: Separator | undefined
  sheet?: string | undefined
  /** 1-based line of the first header row. */
  headerLine?: number | undefined
  layout?: SurveyLayoutName | undefined
  /** The form asked for the name and says that it is kept. */
  named?: boolean | undefined
  /** By the index of the question's first column, as text. */
  questions?: Record<string, QuestionDecision> | undefined
}

/** Words that have been given points before. */
export type KnownScale = { points: Record<string, number>; scale: Scale }

export type SurveyContext = {
  /** Kept by the organisation, the latest first. */
  scales: readonly KnownScale[]
  /** Names and other spellings of departments, each with its id as text. */
  departments: readonly { id: string; names: readonly string[] }[]
  /** Is an answer with this key in force from an earlier file of the meeting? */
  isEarlier: (key: bigint) => boolean
}

/**
 * What a column is. `number`: of the answer · `time`: of handing in · `identity`: tells who answered, never kept ·
 * `about`: of the answering, not read · `total`: points added up by the platform, not read · `question`: part of one.
 */
export type ColumnRole = 'number' | 'time' | 'identity' | 'about' | 'total' | 'question' | 'unused'

/** A head taken apart. */
export type HeadPart = {
  index: number
  head: string
  role: ColumnRole
  /** The question's own mark: `3`, `Q3`. */
  number: string | null
  title: string
  /** Of a column an option or of a row of a matrix: its label. */
  part: string | null
  /** Words typed beside an option. */
  isOtherText: boolean
}

/** Why something was decided: a key of the survey's sentences, with what it names. */
export type Reason = { key: string; params: Record<string, string | number> }

export type QuestionReading = {
  /** Index of its first column: its name in the file. */
  column: number
  columns: number[]
  number: string | null
  title: string
  /** Of a matrix: the row. */
  row: string | null
  kind: QuestionKind
  kindReason: string
  /** One column; or a column an option, that says whether it was chosen or in which place. */
  shape: 'whole' | 'flags' | 'places'
  scale: Scale | null
  /** Of a rating: what is written → its points; null is no answer of the scale. */
  points: Record<string, number | null>
  /** Where the points are from: `user`, `remembered`, `known` words, `numbers`; null where there are none. */
  pointsFrom: 'user' | 'remembered' | 'known' | 'numbers' | null
  tie: Tie | null
  aspect: Aspect | null
  /** What was written and how often, the most frequent first; at most 60. Not of words, nor of a name. */
  values: { value: string; count: number }[]
  /** Of a tie: what is written → the group it was tied to. */
  groups: Record<string, string | null>
  n: number
  missing: Partial<Record<MissingReason, number>>
}

/** Rows of the file: read = imported + duplicate + rejected + ignored. */
export type SurveyBalance = {
  read: number
  imported: number
  duplicate: number
  rejected: number
  ignored: number
}

export type SurveySample = {
  line: number
  cells: string[]
  fate: 'imported' | 'duplicate' | 'rejected' | 'ignored'
}

/** How a file was read: what the preview shows, and what is kept of it. */
export type SurveyReading = {
  layout: SurveyLayoutName
  reasons: Reason[]
  encoding: Encoding
  separator: Separator | null
  sheet: string | null
  sheets: string[]
  headerLine: number
  headerRows: number
  columns: { index: number; head: string; role: ColumnRole }[]
  questions: QuestionReading[]
  /** A question asks for the name. */
  asksName: boolean
  isNamed: boolean
  balance: SurveyBalance
  ignored: {
    reason: 'title' | 'header' | 'blank' | 'trial' | 'total'
    firstLine: number
    lastLine: number
  }[]
  problems: Problem[]
  problemCount: number
  /** The first rows; a cell that tells who answered is not in it. */
  sample: SurveySample[]
}

/** One imported answer sheet, its answers in the order of the questions. */
export type Sheet = {
  line: number
  key: bigint
  department: string
  kind: string
  name: string | null
  answers: Answer[]
  /** Words typed beside an option: place of the question, the words. */
  others: { question: number; option: string; text: string }[]
}

export type SurveyRead = { reading: SurveyReading; sheets: Sheet[] }
