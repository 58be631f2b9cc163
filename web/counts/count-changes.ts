import { inReadingOrder } from '../../api/domain/compare.ts'
import { type ItemIdentity, itemKey } from '../../api/domain/item.ts'
import { type Figure, type Figured, figures, identityOf } from './count-rows.ts'
import type { CountedLine, CountLineBody } from './counts.ts'

export type CountChange = {
  item: ItemIdentity
  figure: Figure
  before: string | null
  after: string | null
}

/** What an amendment says otherwise than the signed edition, figure by figure. */
export function countChanges(
  before: readonly (ItemIdentity & Figured)[],
  after: readonly (ItemIdentity & Figured)[],
): CountChange[] {
  const old = new Map(before.map((line) => [itemKey(line), line]))
  const now = new Map(after.map((line) => [itemKey(line), line]))
  const all = [...before, ...after.filter((line) => !old.has(itemKey(line)))].sort(inReadingOrder)
  const text = (line: Figured | undefined, figure: Figure) =>
    line?.[figure] == null ? null : String(line[figure])
  return all.flatMap((line) => {
    const item = identityOf(line)
    const pair = [old.get(itemKey(line)), now.get(itemKey(line))] as const
    return figures.flatMap((figure) => {
      const [was, is] = [text(pair[0], figure), text(pair[1], figure)]
      return was === is ? [] : [{ item, figure, before: was, after: is }]
    })
  })
}

/** Lines as the API takes them, told apart from one another by what people see. */
export const figuresOf = (lines: readonly (CountedLine | CountLineBody)[]) =>
  lines.map((line) => ({
    ...identityOf({
      kind: line.kind,
      day: line.day ?? null,
      sitting: line.sitting ?? null,
      label: line.label ?? '',
    }),
    quantity: line.quantity,
    guestCount: line.guestCount ?? null,
    staffCount: line.staffCount ?? null,
    passengers: line.passengers ?? null,
    seats: line.seats ?? null,
    kilometres: line.kilometres ?? null,
    hours: line.hours ?? null,
  }))
