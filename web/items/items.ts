import { type ItemIdentity, unclassified } from '../../api/domain/item.ts'
import { loadComparison } from '../comparisons/comparison.ts'

/** The items a meeting knows: what stands in its cost grid. */
export const listItems = async (meetingId: number): Promise<ItemIdentity[]> => {
  const { rows } = await loadComparison(meetingId, 'item')
  return rows.flatMap(({ kind, day, sitting, label }) =>
    kind && kind !== unclassified.kind ? [{ kind, day, sitting, label }] : [],
  )
}
