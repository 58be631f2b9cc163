import { and, eq, isNull } from 'drizzle-orm'
import type { Db } from './index.ts'
import { organization } from './schema/auth.ts'
import { firstSets } from './schema/standards.ts'

/** Organisations that were never given this set. As the database's owner. */
export const listWithoutSet = (db: Db, name: string) =>
  db
    .select({ id: organization.id })
    .from(organization)
    .leftJoin(
      firstSets,
      and(eq(firstSets.organisationId, organization.id), eq(firstSets.name, name)),
    )
    .where(isNull(firstSets.name))

/** Notes that the set is given; false when somebody else has done so. */
export async function insertFirstSet(
  db: Db,
  organisationId: string,
  name: string,
): Promise<boolean> {
  const noted = await db
    .insert(firstSets)
    .values({ organisationId, name })
    .onConflictDoNothing()
    .returning({ name: firstSets.name })
  return noted.length > 0
}
