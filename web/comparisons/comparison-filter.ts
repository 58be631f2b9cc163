import type { ItemKind, Sitting } from '../../api/domain/item.ts'
import { addKnown } from '../../api/domain/money.ts'

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

type Summed = {
  planned: { cents: number | null }
  agreed: { cents: number | null }
  counted: { cents: number | null }
  billed: { cents: number | null }
  gapCents: number
  quantityCents: number
  priceCents: number
  unplannedCents: number
  unusedCents: number
}

/** The money of the rows that are shown. Quantities of unlike things are not added. */
export const sumRows = (rows: readonly Summed[]) => {
  const column = (read: (row: Summed) => { cents: number | null }) => ({
    quantity: null,
    cents: rows.map((row) => read(row).cents).reduce(addKnown, null),
  })
  const sum = (read: (row: Summed) => number) => rows.reduce((total, row) => total + read(row), 0)
  return {
    planned: column((row) => row.planned),
    agreed: column((row) => row.agreed),
    counted: column((row) => row.counted),
    billed: column((row) => row.billed),
    gapCents: sum((row) => row.gapCents),
    quantityCents: sum((row) => row.quantityCents),
    priceCents: sum((row) => row.priceCents),
    unplannedCents: sum((row) => row.unplannedCents),
    unusedCents: sum((row) => row.unusedCents),
  }
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
