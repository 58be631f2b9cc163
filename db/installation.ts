import { eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { installation } from './schema/auth.ts'

/** The value kept under this name; the first of several processes to offer one decides it. */
export async function ensureInstallationValue(
  db: Db,
  name: string,
  offer: string,
): Promise<string> {
  await db.insert(installation).values({ name, value: offer }).onConflictDoNothing()
  const [kept] = await db.select().from(installation).where(eq(installation.name, name))
  return kept?.value ?? offer
}
