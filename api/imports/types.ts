import type { Lodging, PersonKind } from '../domain/attendance.ts'
import type { ItemIdentity } from '../domain/item.ts'
import type { InformationContext, InformationFact } from './information/entries.ts'

/** The contract between reading (pure) and keeping (db, routes). A reader knows no database. */

/** Files of one meeting. */
export const meetingImportKinds = [
  'hotel-bill',
  'meal-counts',
  'room-counts',
  'vehicle-log',
  'sign-in-sheet',
] as const
export type MeetingImportKind = (typeof meetingImportKinds)[number]

/** Files of the organisation's information work. */
export const informationImportKinds = [
  'information-units',
  'information-officers',
  'information-items',
  'information-adoptions',
  'information-instructions',
  'information-reports',
  'information-quotas',
] as const
export type InformationImportKind = (typeof informationImportKinds)[number]

export const importKinds = [...meetingImportKinds, ...informationImportKinds] as const
export type ImportKind = (typeof importKinds)[number]

export const encodings = ['utf-8', 'gb18030', 'utf-16le', 'utf-16be'] as const
export type Encoding = (typeof encodings)[number]
export type Separator = ',' | '\t' | ';' | '|'
export type DateOrder = 'ymd' | 'mdy' | 'dmy'
export type DecimalMark = '.' | ','

/**
 * Who of a sheet's people came: those with a mark or an arrival time, everybody on it, or nobody yet, since it is an
 * invitation list.
 */
export const signedInAs = ['marks', 'everybody', 'nobody'] as const
export type SignedInAs = (typeof signedInAs)[number]

/** What the user decided about reading one file. Whatever is absent is decided by its source profile, else by reading. */
export type Decisions = {
  encoding?: Encoding
  separator?: Separator
  /** XLSX: the name of the sheet. */
  sheet?: string
  /** 1-based line of the last header row. */
  headerLine?: number
  /** Column index (0-based, as text) → field name of the kind, or null for "not used". */
  columns?: Record<string, string | null>
  dateOrder?: DateOrder
  decimalMark?: DecimalMark
  /** Whether a room charge posted after midnight belongs to the night before. */
  nightAudit?: boolean
  /** Persons at one table, when meals are billed per 桌. */
  personsPerTable?: number
  signedIn?: SignedInAs
  /** The day of arrival and departure times that name none. */
  arrivedDay?: string
  leftDay?: string
  /** A unit's spelling → the department it is, or null for "tied to none". */
  departments?: Record<string, number | null>
  /** A word for a kind of attendee → the kind; '' stands for a blank cell or no such column. */
  personKinds?: Record<string, PersonKind>
  /** A word of a file of information work → its code, under the field it stands in: `form:独条` → `single`. */
  words?: Record<string, string>
  /** Which item a use or an instruction is of, or null for "leave its rows out". */
  items?: Record<string, number | null>
  /** Whether a person without a unit is of the unit above (a merged cell) or of none. */
  blankUnits?: 'above' | 'none'
  /** Rows already imported earlier: leave them out (the default), or take them in again. */
  duplicates?: 'skip' | 'import'
  /** Read without what was decided for earlier files of the same heads. */
  afresh?: boolean
  /** Cells mended in the preview: line (as text) → column index (as text) → the text to read instead. */
  cells?: Record<string, Record<string, string>>
}

/** Decisions as they are kept for the next file: columns by head and the header by its heads, not by index and line. */
export type KeptDecisions = {
  encoding?: Encoding | undefined
  separator?: Separator | undefined
  sheet?: string | undefined
  /** How many rows the header spans, and which one it is (from 0) when several rows bear these heads. */
  header?: { rowCount: number; nth: number } | undefined
  /** `nth`: which one (from 0) of the columns with this head, as `headKey` writes it. */
  columns?: { head: string; nth: number; field: string | null }[] | undefined
  dateOrder?: DateOrder | undefined
  decimalMark?: DecimalMark | undefined
  nightAudit?: boolean | undefined
  personsPerTable?: number | undefined
  departments?: Record<string, number | null> | undefined
  personKinds?: Record<string, PersonKind> | undefined
  words?: Record<string, string> | undefined
  blankUnits?: 'above' | 'none' | undefined
}

/** What was decided for an earlier file of the same hotel, kind and heads, and where that came from. */
export type SourceProfile = {
  headsHash: string
  decided: KeptDecisions
  filename: string
  keptBy: string
  /** ISO time. */
  keptAt: string
}

/** The profile whose heads the file has. `used` is false when the user had it read afresh. */
export type ProfileReading = Omit<SourceProfile, 'headsHash' | 'decided'> & { used: boolean }

/** An item the meeting already knows, with what helps to recognise it. */
export type KnownItem = ItemIdentity & {
  /** Planned or agreed price; tells room types apart by what they cost. */
  unitPriceCents: number | null
}

/** A correction made by hand earlier, at this hotel: such a text belongs to such an item. */
export type LearnedAssignment = {
  text: string
  kind: ItemIdentity['kind']
  sitting: ItemIdentity['sitting']
  label: string
}

/** A department as the reader may know it. */
export type KnownDepartment = {
  id: number
  code: string
  name: string
  parentId: number | null
  aliases: readonly string[]
}

export type ReadContext = {
  /** Of a file of information work the days in which its own are likely to lie. */
  meeting: { startsOn: string; endsOn: string; personsPerTable: number | null }
  items: readonly KnownItem[]
  learned: readonly LearnedAssignment[]
  /** The organisation's tree, for kinds that name people. */
  departments: readonly KnownDepartment[]
  /** Null for a file of a meeting. */
  information: InformationContext | null
  /** Of this hotel and kind, the latest first. */
  profiles: readonly SourceProfile[]
  /** Was a row with this key committed by an earlier import of the same kind to this meeting? */
  isEarlier: (rowKey: bigint) => boolean
}

/** Re-openable bytes: every pass over the file opens it anew, so that a large text is never held whole. A workbook is. */
export type Source = { filename: string; byteCount: number; open: () => Iterable<Uint8Array> }

/** One charge, payment or transfer of a bill (or the cost side of a vehicle log). At most one per line. */
export type BillFact = {
  line: number
  /** Index into `ReadResult.items`. */
  slot: number
  /** `charge` includes reversals (signed); `payment` never counts as cost. */
  nature: 'charge' | 'payment'
  day: string | null
  text: string
  room: string | null
  reference: string | null
  /** Exact decimal as text, in the item's unit (persons, nights …); null when the file does not say. */
  quantity: string | null
  unitPriceCents: number | null
  amountCents: number
  /** 64-bit signed: hash of the row's content and its occurrence number inside the file. */
  rowKey: bigint
  /** Line of the charge that this line takes back, or of the transfer it mirrors. */
  pairLine: number | null
  /** A duplicate is kept for show but counts nowhere. */
  duplicate: boolean
}

/** One counted figure. A row of a daily sheet can carry several (breakfast, lunch, dinner …): `part` numbers them. */
export type CountFact = {
  line: number
  part: number
  slot: number
  quantity: string
  /** Vehicles only. */
  passengers: number | null
  seats: number | null
  kilometres: string | null
  text: string
  rowKey: bigint
  duplicate: boolean
}

/** One person of a sign-in sheet. At most one per line. Days and times are local to the meeting. */
export type PersonFact = {
  line: number
  name: string
  unit: string | null
  departmentId: number | null
  region: string | null
  position: string | null
  kind: PersonKind
  phone: string | null
  hasSigned: boolean
  arrivedOn: string | null
  arrivedTime: string | null
  leftOn: string | null
  leftTime: string | null
  lodging: Lodging | null
  note: string | null
  rowKey: bigint
  duplicate: boolean
}

/** What a sign-in sheet says of who came, and whether that was decided or recognised. */
export type PeopleReading = {
  as: SignedInAs
  isDecided: boolean
  /** Why nobody came: its times are plans (`预计到达时间`). */
  isPlanned: boolean
}

/** `rejected`: the row is not imported. `warning`: it is, but look at it. */
export type Severity = 'rejected' | 'warning'

/** Rejected rows stand singly; so do warnings, up to a bound for each reason, beyond which one stands for all others. */
export type Problem = {
  /** The line, or the first of the rows it stands for. */
  line: number
  lastLine: number
  rowCount: number
  /** The column's head as the file has it, or null for the whole row. */
  column: string | null
  /** 0-based column index, so that the cell can be mended; null for the whole row. */
  columnIndex: number | null
  /** The cell's text as read, shortened to 200 characters. */
  value: string
  /** Key of the message catalogue: `problem.amount.unreadable`. */
  rule: string
  severity: Severity
  /** A value that would do, when one is known. */
  suggestion: string | null
}

export type ColumnReading = {
  index: number
  head: string
  field: string | null
  /** 0 to 1. 1 = decided by the user or an exact alias. */
  confidence: number
  /** Key of the reason: `alias`, `alias-part`, `content`, `user`, `none`. */
  reason: string
  /** How its cells are read: `date:ymd`, `amount:.`, `text` … */
  format: string
}

export type Reading = {
  encoding: Encoding
  /** Null for a workbook. */
  separator: Separator | null
  sheet: string | null
  sheets: string[]
  headerLine: number
  /** How many rows the header spans, ending at headerLine. */
  headerRows: number
  columns: ColumnReading[]
  dateOrder: DateOrder | null
  decimalMark: DecimalMark
  nightAudit: boolean
  /** By which tables are turned into persons: as decided, else as the meeting says. */
  personsPerTable: number | null
}

/** Something the reader will not guess. An import with an open question cannot be committed. */
export type Question = {
  /** `column.<field>`, `date.order`, `persons-per-table`, `unit.<spelling>`, `blank-units`, `kind.<word>`, `day.<side>`, `word.<field>:<word>`, `item.<title>` */
  id: string
  /** Key of the message catalogue. */
  ask: string
  params: Record<string, string | number>
  /** What may be answered, as patches of Decisions, the likeliest first. */
  options: { label: string; decisions: Decisions }[]
}

export type Balance = {
  /** Rows of the file: every record, the blank ones too. read = imported + duplicate + rejected + ignored. */
  read: number
  imported: number
  duplicate: number
  rejected: number
  ignored: number
  chargeRows: number
  /** Signed sum of all imported charge lines. */
  chargesCents: number
  paymentRows: number
  paymentsCents: number
  reversalPairs: number
  /** The same identity in cents: read = imported + duplicate + rejected + ignored. */
  cents: { read: number; imported: number; duplicate: number; rejected: number; ignored: number }
}

export type ControlTotal = {
  line: number
  /** What the file calls it: 合计, 小计 … */
  text: string
  /** Head of the column it stands in, or null when it stands in none. */
  column: string | null
  /** Of a total of money; the other pair of a total of people, rooms, covers or kilometres. */
  statedCents: number | null
  computedCents: number | null
  statedQuantity: string | null
  computedQuantity: string | null
  met: boolean
}

/** One item met in the file: what the import adds to it, and the rule that placed it there. */
export type ItemReading = ItemIdentity & {
  slot: number
  /** Charges and payments never share a slot: payments stand in one of their own (`other`, 付款). */
  nature: 'charge' | 'payment'
  /** `item-word:早餐`, `time-of-day`, `plate`, `price`, `learned`, `unclassified` … of the first line placed. */
  rule: string
  lineCount: number
  /** How many of its lines are charges; payments and counts are not. */
  chargeCount: number
  /** Sum of its lines in cents: of charges or, for an item of payments, of those. */
  billedCents: number
  /** Sum of quantities; null as soon as one charge line of the item has none. */
  billedQuantity: string | null
  countedQuantity: string | null
  passengers: number | null
  seats: number | null
  kilometres: string | null
}

export type IgnoredRows = {
  reason: 'title' | 'header' | 'total' | 'blank' | 'signature' | 'section'
  firstLine: number
  lastLine: number
}

/** The first rows of the table, as read: what the preview shows. */
export type SampleRow = {
  line: number
  cells: string[]
  fate: 'imported' | 'duplicate' | 'rejected' | 'ignored'
  slot: number | null
}

export type ReadResult = {
  reading: Reading
  profile: ProfileReading | null
  /** The table's heads as one hash, or null when it has none; and all that was decided about reading it, now or earlier. */
  headsHash: string | null
  decided: KeptDecisions
  balance: Balance
  controlTotals: ControlTotal[]
  questions: Question[]
  items: ItemReading[]
  /** Runs of ignored rows; at most 500 runs are listed, the balance counts all. */
  ignored: IgnoredRows[]
  sample: SampleRow[]
  /** Null for a kind that names no people. */
  people: PeopleReading | null
  /** Rejected rows and warnings, in all: those too that one problem stands for. */
  problemCount: number
  /** Problems handed out, fewer when some stand for many rows. */
  problemsListed: number
}

export type Batch = {
  bills: BillFact[]
  counts: CountFact[]
  people: PersonFact[]
  entries: InformationFact[]
  problems: Problem[]
}

/** Thrown for what is no table at all. `code` is a key of the message catalogue. */
export class Unreadable extends Error {
  readonly code: string
  readonly params: Record<string, string | number>
  constructor(code: string, params: Record<string, string | number> = {}) {
    super(code)
    this.code = code
    this.params = params
  }
}
