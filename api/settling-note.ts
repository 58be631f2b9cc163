import type { Db } from '../db/index.ts'
import { noteSettling } from '../db/settling-notes.ts'
import type { Reconciliation } from './reconciliation.ts'

/**
 * Notes how many differences nobody has decided about, for the list of what waits.
 * @param revision as it was before they were worked out, so that nothing newer is noted as known
 */
export async function noteReconciliation(
  db: Db,
  meetingId: number,
  revision: number | undefined,
  { items }: Reconciliation,
): Promise<void> {
  const open = items.flatMap(({ resolved }) => resolved).filter(({ state }) => state === 'open')
  if (revision !== undefined)
    await noteSettling(db, meetingId, revision, { undecidedCount: open.length, faultCount: null })
}
