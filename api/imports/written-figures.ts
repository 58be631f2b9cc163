import { capitalCents } from './capital-figures.ts'
import type { Layout } from './kind.ts'
import { parseAmount } from './parse-amount.ts'
import { isBlank, type Row } from './row.ts'
import { totalScope } from './row-role.ts'

/** A cell's cents as they are written, in 万元 where the head says so; undefined when blank or no amount. */
export function writtenCents(text: string, at: number, layout: Layout): number | undefined {
  if (isBlank(text)) return undefined
  const figure = layout.isTenThousands(at) ? `${text}万` : text
  const cents = parseAmount(figure, layout.decimalMark)
  return typeof cents === 'number' ? cents : undefined
}

/** The cell that names a total row, or ''. */
export const totalName = (row: Row): string =>
  row.cells.find((cell) => totalScope(cell) !== null) ?? ''

/** A balance stands in its own column, in an amount column, or beside its name. */
export function balanceCents(
  row: Row,
  amounts: readonly number[],
  layout: Layout,
): number | undefined {
  const at = layout.at('balance')
  const own = at < 0 ? undefined : writtenCents(row.cells[at] ?? '', at, layout)
  const written = own ?? amounts.find((cents) => cents !== 0) ?? amounts[0]
  return written ?? figureBeside(row, totalName(row), layout)
}

/** A sum in capital figures 大写. */
export function capitalIn(row: Row): number | undefined {
  for (const cell of row.cells) {
    const cents = capitalCents(cell)
    if (cents !== undefined) return cents
  }
  return undefined
}

/** A figure in another cell than the amount's, or after the name in its own: `合计：17,100.00`. */
export function figureBeside(row: Row, named: string, layout: Layout): number | undefined {
  const own = /[-¥\d(][\d,.]*(?:元|\))?$/.exec(named.normalize('NFKC').trim())?.[0]
  const others = row.cells.filter((cell) => cell !== named).reverse()
  for (const text of [...(own ? [own] : []), ...others]) {
    if (!/[.,元¥￥]|\d{3}/.test(text)) continue
    const cents = parseAmount(text, layout.decimalMark)
    if (typeof cents === 'number') return cents
  }
  return undefined
}
