import type { Desk } from '../desk.ts'
import type { Layout } from '../kind.ts'
import { isoDay } from '../parse-day.ts'
import { createCellReader } from '../read-cells.ts'
import { isBlank, plain, type Row } from '../row.ts'

const longest = 200
const two = (value: number) => String(value).padStart(2, '0')

/** Readers of the cells that these files have; what cannot be read is refused with its reason. */
export function createRecordCells(layout: Layout, desk: Desk) {
  const cells = createCellReader(layout, desk)

  /** One line of text; null for a blank cell. */
  function text(row: Row, field: string): string | null {
    const cell = plain(row.cells[layout.at(field)] ?? '')
      .replace(/[\s\p{Cc}]+/gu, ' ')
      .trim()
    if (cell.length > longest) desk.warn(row, layout.at(field), 'problem.cell.cut')
    return isBlank(cell) ? null : cell.slice(0, longest)
  }

  /** The same, refused where it is blank. */
  function needed(row: Row, field: string): string | undefined {
    const found = text(row, field)
    if (found === null) desk.refuse(row, layout.at(field), 'problem.cell.missing')
    return found ?? undefined
  }

  /** A day and, where the cell says it, a time. */
  function moment(row: Row, field: string): { on: string | null; time: string | null } {
    const found = cells.moment(row, layout.at(field))
    if (!found) return { on: null, time: null }
    const { day, minute } = found
    return {
      on: isoDay(day),
      time: minute < 0 ? null : `${two(Math.floor(minute / 60))}:${two(minute % 60)}`,
    }
  }

  /** A day that has to be there. */
  function neededDay(row: Row, field: string): string | undefined {
    const { on } = moment(row, field)
    if (on === null && !desk.isRejected) desk.refuse(row, layout.at(field), 'problem.date.missing')
    return on ?? undefined
  }

  /** Points or an amount: `5`, `0.5`, `1/3`, `15篇`; undefined when the row is refused. */
  function points(row: Row, field: string): string | null | undefined {
    const cell = text(row, field)
    if (cell === null) return null
    const bare = cell.replace(/\s*(分|篇|条|件|points?|items?)$/i, '')
    if (/^\d{1,12}(\.\d{1,6})?$|^\d{1,6}\/[1-9]\d{0,5}$/.test(bare)) return bare
    desk.refuse(row, layout.at(field), 'problem.points.unreadable')
    return undefined
  }

  /** Several words in one cell. */
  function words(row: Row, field: string): string[] {
    const cell = text(row, field)
    if (cell === null) return []
    const parts = cell.split(/[、,;；，/|]/).map((part) => part.trim().slice(0, 100))
    return [...new Set(parts)].filter((part) => part !== '').slice(0, 20)
  }

  const yes = /^(是|有|√|✓|✔|☑|y|yes|true|1|约|约稿|排名|参加)/i
  const no = /^(否|无|不|未|×|✗|x$|n$|no$|none|false|0$|自)/i
  /** Whether a cell says yes; `usual` where it is blank or says neither. */
  function isYes(row: Row, field: string, usual: boolean): boolean {
    const cell = text(row, field)
    if (cell === null) return usual
    if (no.test(cell)) return false
    if (yes.test(cell)) return true
    desk.warn(row, layout.at(field), 'problem.yes-no.unreadable')
    return usual
  }

  return { text, needed, moment, neededDay, points, words, isYes }
}
