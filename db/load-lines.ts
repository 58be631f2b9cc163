import { copyText } from './copy-text.ts'
import { storable } from './storable.ts'

/**
 * Import lines as COPY batches. COPY does not know row-level security, so these run as the owner, and the
 * organisation and the import stand in every row, put there by these functions alone.
 */
export type OwnImport = { organisationId: string; importId: number }

export type BillRow = {
  line: number
  slot: number
  nature: 'charge' | 'payment'
  duplicate: boolean
  day: string | null
  amountCents: number
  unitPriceCents: number | null
  quantity: string | null
  rowKey: bigint
  pairLine: number | null
  text: string
  room: string | null
  reference: string | null
}

export type CountRow = {
  line: number
  part: number
  slot: number
  duplicate: boolean
  quantity: string
  passengers: number | null
  seats: number | null
  kilometres: string | null
  rowKey: bigint
  text: string
}

export type PersonRow = {
  line: number
  duplicate: boolean
  name: string
  departmentId: number | null
  unit: string | null
  region: string | null
  position: string | null
  kind: string
  phone: string | null
  hasSigned: boolean
  arrivedOn: string | null
  arrivedTime: string | null
  leftOn: string | null
  leftTime: string | null
  lodging: string | null
  note: string | null
  rowKey: bigint
}

export type ProblemRow = {
  line: number
  lastLine: number
  rowCount: number
  column: string | null
  columnIndex: number | null
  value: string
  rule: string
  severity: 'rejected' | 'warning'
  suggestion: string | null
}

export const billColumns = [
  'organisation_id',
  'import_id',
  'line',
  'slot',
  'nature',
  'duplicate',
  'day',
  'amount_cents',
  'unit_price_cents',
  'quantity',
  'row_key',
  'pair_line',
  'text',
  'room',
  'reference',
] as const

export const billBatch = ({ organisationId, importId }: OwnImport, facts: readonly BillRow[]) =>
  copyText(
    facts.map((f) => [
      organisationId,
      importId,
      f.line,
      f.slot,
      f.nature === 'charge' ? 'c' : 'p',
      f.duplicate,
      f.day,
      f.amountCents,
      f.unitPriceCents,
      f.quantity,
      f.rowKey,
      f.pairLine,
      f.text,
      f.room,
      f.reference,
    ]),
  )

export const countColumns = [
  'organisation_id',
  'import_id',
  'line',
  'part',
  'slot',
  'duplicate',
  'quantity',
  'passengers',
  'seats',
  'kilometres',
  'row_key',
  'text',
] as const

export const countBatch = ({ organisationId, importId }: OwnImport, facts: readonly CountRow[]) =>
  copyText(
    facts.map((f) => [
      organisationId,
      importId,
      f.line,
      f.part,
      f.slot,
      f.duplicate,
      f.quantity,
      f.passengers,
      f.seats,
      f.kilometres,
      f.rowKey,
      f.text,
    ]),
  )

export const personColumns = [
  'organisation_id',
  'import_id',
  'line',
  'duplicate',
  'name',
  'department_id',
  'unit',
  'region',
  'position',
  'kind',
  'phone',
  'has_signed',
  'arrived_on',
  'arrived_time',
  'left_on',
  'left_time',
  'lodging',
  'note',
  'row_key',
] as const

export const personBatch = ({ organisationId, importId }: OwnImport, facts: readonly PersonRow[]) =>
  copyText(
    facts.map((f) => [
      organisationId,
      importId,
      f.line,
      f.duplicate,
      f.name,
      f.departmentId,
      f.unit,
      f.region,
      f.position,
      f.kind,
      f.phone,
      f.hasSigned,
      f.arrivedOn,
      f.arrivedTime,
      f.leftOn,
      f.leftTime,
      f.lodging,
      f.note,
      f.rowKey,
    ]),
  )

export type EntryRow = {
  line: number
  part: number
  duplicate: boolean
  rowKey: bigint
  entry: object
}

export const entryColumns = [
  'organisation_id',
  'import_id',
  'line',
  'part',
  'duplicate',
  'row_key',
  'entry',
] as const

export const entryBatch = ({ organisationId, importId }: OwnImport, facts: readonly EntryRow[]) =>
  copyText(
    facts.map((f) => [
      organisationId,
      importId,
      f.line,
      f.part,
      f.duplicate,
      f.rowKey,
      JSON.stringify(storable(f.entry)),
    ]),
  )

export const problemColumns = [
  'organisation_id',
  'import_id',
  'position',
  'line',
  'last_line',
  'row_count',
  'column_head',
  'column_index',
  'value',
  'rule',
  'severity',
  'suggestion',
] as const

/** @param position number of the first of these problems within the import */
export const problemBatch = (
  { organisationId, importId }: OwnImport,
  problems: readonly ProblemRow[],
  position: number,
) =>
  copyText(
    problems.map((p, i) => [
      organisationId,
      importId,
      position + i,
      p.line,
      p.lastLine,
      p.rowCount,
      p.column,
      p.columnIndex,
      p.value,
      p.rule,
      p.severity,
      p.suggestion,
    ]),
  )
