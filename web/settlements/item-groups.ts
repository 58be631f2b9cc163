import { itemKinds } from '../../api/domain/item.ts'
import type { Figures, SettledItem } from './settlement.ts'

type Sums = Figures['kinds'][number]

/** Items under their category with its sums, in the order of the categories. */
export const groupItems = ({
  items,
  kinds,
}: Pick<Figures, 'items' | 'kinds'>): { sums: Sums; items: SettledItem[] }[] =>
  itemKinds.flatMap((kind) => {
    const sums = kinds.find((one) => one.kind === kind)
    return sums ? [{ sums, items: items.filter((item) => item.kind === kind) }] : []
  })
