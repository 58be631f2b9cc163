import type { Db } from './index.ts'
import { factsVersions } from './schema/information.ts'

/**
 * How often what rankings rest on has changed: units, officers, items, adoptions, instructions, reports, quotas, and the
 * departments that units are. Triggers count each change in its own transaction. Ask before loading the facts: a
 * change in between then only means that they are loaded once more.
 */
export async function findFactsVersion(db: Db): Promise<number> {
  const [found] = await db.select({ version: factsVersions.version }).from(factsVersions)
  return found?.version ?? 0
}
