import type { Desk } from '../desk.ts'
import type { Layout } from '../kind.ts'
import { createUnits } from '../people/units.ts'
import type { Row } from '../row.ts'
import type { createRecordCells } from './cells.ts'

/**
 * Reads cells that name units: `总寨镇政府`, or several as `临江县、市农业局`. An unknown unit is asked about and never
 * made; the rows of one that the user leaves out are refused.
 */
export function createUnitCells(
  layout: Layout,
  desk: Desk,
  cells: ReturnType<typeof createRecordCells>,
) {
  const units = createUnits(desk, { ask: 'question.information-unit', none: 'left-out' })

  function one(row: Row, field: string, spelled: string): number | null {
    if (units.decidedOn(spelled) === null) {
      desk.refuse(row, layout.at(field), 'problem.unit.left-out')
      return null
    }
    return units.departmentOf(spelled, '')
  }

  /** Null: blank, asked about, or refused. */
  function unit(row: Row, field: string): number | null {
    const spelled = cells.text(row, field)
    return spelled === null ? null : one(row, field, spelled)
  }

  /** Each once, in their order; a cell that is one spelling as a whole is one unit. */
  function several(row: Row, field: string): number[] {
    const spelled = cells.text(row, field)
    if (spelled === null) return []
    const parts =
      units.isSpelled(spelled) || units.decidedOn(spelled) !== undefined
        ? [spelled]
        : spelled.split(/[、,;；，/\n]/).map((part) => part.trim())
    const ids = parts.filter((part) => part !== '').map((part) => one(row, field, part))
    return [...new Set(ids.flatMap((id) => id ?? []))]
  }

  return { unit, several }
}
