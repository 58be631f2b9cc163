import type { ItemKind, Sitting } from '../../api/domain/item.ts'

export type Filter = { kind?: string; day?: string; q?: string; only?: string; sort?: string }

type Row = {
  kind: ItemKind | null
  day: string | null
  sitting: Sitting | null
  label: string
  gapCents: number
  planned: { cents: number | null }
  billed: { cents: number | null }
}

/** Which rows the address asks for, in which order. Without a sort the book-keeper's order stays. */
export const filterRows = <T extends Row>(
  rows: readonly T[],
  filter: Filter,
  nameOf: (row: T) => string,
): T[] => {
  const words = filter.q?.trim().toLowerCase()
  const kept = rows.filter(
    (row) =>
      (!filter.kind || row.kind === filter.kind) &&
      (!filter.day || row.day === filter.day) &&
      (filter.only !== 'gap' || row.gapCents !== 0) &&
      (!words || nameOf(row).toLowerCase().includes(words)),
  )
  const keys: Record<string, (row: T) => number> = {
    gap: (row) => Math.abs(row.gapCents),
    planned: (row) => row.planned.cents ?? -1,
    billed: (row) => row.billed.cents ?? -1,
  }
  const key = filter.sort ? keys[filter.sort] : undefined
  return key ? kept.toSorted((a, b) => key(b) - key(a)) : kept
}

/** Where a row that is several items leads: to its items. */
export const itemsOf = (
  by: string,
  row: Pick<Row, 'kind' | 'day' | 'label'>,
): Filter & { by: string } => ({
  by: 'item',
  ...(by === 'category' && row.kind ? { kind: row.kind } : {}),
  ...(by === 'day' && row.day ? { day: row.day } : {}),
  ...(by === 'vehicle' ? { kind: 'vehicle', q: row.label } : {}),
})
