import type { Locale } from '../messages.ts'
import type { Block, Section } from './office-document.ts'
import { type SheetCell, text } from './sheet.ts'
import { showCell } from './show.ts'

/** Characters in the longest line, Chinese ones counting double. */
const lengthOf = (shown: string): number =>
  Math.max(...shown.split('\n').map((line) => line.replace(/[^\u0020-\u024f]/g, '  ').length))

/** What stands in each column of a block. Names of sums run on into the empty cells beside them. */
function linesOf(block: Block): SheetCell[][] {
  if (block.is === 'facts') return block.facts.map(({ name, cell }) => [text(name), cell])
  if (block.is === 'signatures') return [block.lines.map(text)]
  if (block.is === 'paragraph' || block.is === 'lines' || block.is === 'chart') return []
  return [
    block.columns.map(({ head }) => text(head)),
    ...block.rows.map(({ is, cells }) => (is === 'row' ? cells : [text(''), ...cells.slice(1)])),
  ]
}

/** Columns as wide as what stands in them, within reason: longer text wraps. */
export function columnWidths(sections: readonly Section[], locale: Locale) {
  const lengths: number[] = []
  for (const line of sections.flatMap(({ blocks }) => blocks).flatMap(linesOf))
    for (const [at, cell] of line.entries())
      lengths[at] = Math.max(lengths[at] ?? 0, lengthOf(showCell(cell, locale)))
  return lengths.map((length) => ({ width: Math.min(48, Math.max(9, length + 3)) }))
}
