import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import type { Satisfaction } from './domain/summary-input.ts'

/**
 * A meeting's pooled satisfaction and response, and what they rest on; null while no questionnaire is in force. The one
 * place from which a summary takes them.
 */
export async function loadSatisfaction(
  _db: Db,
  _meeting: Meeting,
): Promise<{ satisfaction: Satisfaction; fingerprint: string } | null> {
  return null
}
