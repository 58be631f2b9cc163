import type { Desk } from './desk.ts'
import type { InformationEntry } from './information/entries.ts'
import type { Row } from './row.ts'
import type { RowTotals } from './row-totals.ts'
import type { RowRole } from './sort-rows.ts'
import type {
  BillFact,
  ColumnReading,
  CountFact,
  DateOrder,
  DecimalMark,
  ImportKind,
  PeopleReading,
  PersonFact,
} from './types.ts'

/** `moment`: a day, a time, or both. `phone`: a number that is no amount. */
export type FieldType =
  | 'day'
  | 'time'
  | 'moment'
  | 'phone'
  | 'amount'
  | 'quantity'
  | 'product'
  | 'text'

/** One thing a row can say. Aliases are heads in both languages, the surest first. */
export type Field = {
  name: string
  type: FieldType
  aliases: readonly string[]
  /** A blank cell means "as above": days in merged cells of a count sheet. */
  carriesDown?: boolean
}

/** Where the fields of a kind stand in one section of the file. */
export type Layout = {
  columns: ColumnReading[]
  /** Column index of a field, or −1. */
  at: (field: string) => number
  /** Columns that stand for a named thing of their own: one per room type in a wide sheet. */
  extras: { index: number; label: string }[]
  dateOrder: DateOrder
  decimalMark: DecimalMark
  /** Cells of these columns are in 万元 because their head says so. */
  isTenThousands: (index: number) => boolean
  nightAudit: boolean
}

/** What a row comes to. Filled anew for each row; facts carry no key yet. */
export type RowFacts = {
  bill: BillFact | null
  counts: CountFact[]
  person: PersonFact | null
  entries: InformationEntry[]
  /** Signed cents of the row, as far as they can be read, imported or not. */
  cents: number
  /** Takes a charge back (`reversal`), perhaps does (`negative`), or moves it between accounts. */
  turn: 'none' | 'reversal' | 'negative' | 'transfer'
  /** Of the words: a reversal has the hash of its charge. */
  hash: number
  /** Finds the slot of a line that takes back and found no charge: only then, lest an empty item appear. */
  place: () => number
}

export type ReadRow = (row: Row, facts: RowFacts) => void

/** Tells data from titles, totals, signatures and blanks. */
export type RowSorter = (row: Row, layout: Layout) => RowRole

/** One kind of import, declared: adding a kind is adding a file and naming it in `kinds.ts`. */
export type Kind = {
  /** `agreement` is read by the same means, but proposes and imports nothing. */
  name: ImportKind | 'agreement'
  fields: readonly Field[]
  /** Of each group at least one field must be found. */
  required: readonly (readonly string[])[]
  /** Fields whose sums of money are stated by total rows. */
  amounts: readonly string[]
  /** Fields whose sums of people, rooms, covers or kilometres are stated by total rows, as those of all extra columns are. */
  counted: readonly string[]
  /** Fields in which total rows are named, the likeliest first. */
  words: readonly string[]
  /** Names the thing a column of its own stands for, from its head; undefined when it is no such column. */
  extra?: (head: string, desk: Desk) => string | undefined
  /** For forms without a header: puts a line of text into the columns `heads`. */
  prose?: { heads: readonly string[]; cells: (line: string) => string[] | undefined }
  reader: (layout: Layout, desk: Desk) => ReadRow
  /** How its rows are told apart, where the general way will not do. */
  sorter?: (kind: Kind, headRows: readonly Row[]) => RowSorter
  /** Of a kind whose rows are people: how its rows are told apart and its totals checked, and what it says of who came. */
  people?: {
    sorter: (kind: Kind, headRows: readonly Row[]) => RowSorter
    totals: () => RowTotals
    shown: (cells: string[], layout: Layout) => string[]
    reading: (desk: Desk) => PeopleReading
  }
}
