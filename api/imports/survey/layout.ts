import type { SurveyLayoutName } from '../../domain/survey.ts'
import type { Row } from '../row.ts'
import type { ColumnRole, Reason } from './types.ts'

/** A head of one column, taken apart by its layout. */
export type Split = {
  number: string | null
  title: string
  part: string | null
  isOtherText?: boolean
  role?: ColumnRole
}

/** One way in which a platform writes its answers: a declaration, nothing more. */
export type SurveyLayout = {
  name: SurveyLayoutName
  /** Rows of its header. */
  headRows: 1 | 2 | 3
  /** Heads that this platform writes, and how many of them make it sure. */
  marks: readonly string[]
  least: number
  /** Heads that are no question here though they might be elsewhere. */
  roles?: Readonly<Record<string, ColumnRole>>
  /** What else must be so, as reasons; undefined when it is not. `rows` begin at the first header row. */
  confirm?: (rows: readonly Row[]) => Reason[] | undefined
  /** Takes heads apart; `storeys` are the header rows, of each the cells by column. */
  split: (storeys: readonly (readonly string[])[], index: number) => Split
  /** Between the options of a multiple choice, and of a ranking. */
  multiple: string | null
  ranking: string | null
  /** The separator of options may stand inside one. */
  isAmbiguous?: boolean
  /** Columns without numbers that share the beginning of their head are one question. */
  sharesBeginning?: boolean
  /** A row that is a trial of the form, not an answer. */
  isTrial?: (cells: readonly string[], heads: readonly string[]) => boolean
}

/** A head on one line: exports keep the line breaks and hard blanks of the form. */
export const oneLine = (head: string): string => head.normalize('NFKC').replace(/\s+/g, ' ').trim()

/** `3、题目`, `3.题目`: the number and the rest. */
export function splitNumber(head: string): Split {
  const match = /^(\d{1,3})\s*[、.．：:)]\s*(.*)$/.exec(oneLine(head))
  return match
    ? { number: match[1] as string, title: match[2] as string, part: null }
    : { number: null, title: oneLine(head), part: null }
}

/** `题目 [行]`. */
export function splitBracket(head: string): Split {
  const match = /^(.*\S)\s*\[([^\]]+)\]$/.exec(oneLine(head))
  return match
    ? { ...splitNumber(match[1] as string), part: match[2] as string }
    : splitNumber(head)
}
