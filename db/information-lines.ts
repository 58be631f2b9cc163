import { and, asc, count, eq, sql } from 'drizzle-orm'
import type { Db } from './index.ts'
import { informationLines as lines } from './schema/information.ts'

export type InformationLine = Omit<typeof lines.$inferSelect, 'organisationId' | 'importId'>

const columns = {
  line: lines.line,
  part: lines.part,
  duplicate: lines.duplicate,
  rowKey: lines.rowKey,
  entry: lines.entry,
  effect: lines.effect,
}

/** What the rows of a file say, in its order. */
export const listInformationLines = (db: Db, importId: number): Promise<InformationLine[]> =>
  db
    .select(columns)
    .from(lines)
    .where(eq(lines.importId, importId))
    .orderBy(asc(lines.line), asc(lines.part))

/** A page of them. */
export async function pageInformationLines(
  db: Db,
  importId: number,
  filter: { fate?: 'imported' | 'duplicate' | undefined; offset: number; limit: number },
) {
  const where = and(
    eq(lines.importId, importId),
    filter.fate && eq(lines.duplicate, filter.fate === 'duplicate'),
  )
  const found = await db
    .select({ line: lines.line, part: lines.part, duplicate: lines.duplicate, entry: lines.entry })
    .from(lines)
    .where(where)
    .orderBy(asc(lines.line), asc(lines.part))
    .offset(filter.offset)
    .limit(filter.limit)
  const [total] = await db.select({ count: count() }).from(lines).where(where)
  return { lines: found, total: total?.count ?? 0 }
}

export type LineEffect = { line: number; part: number; effect: object }

/** Notes what the commitment did with lines beyond adding a fact. */
export async function replaceEffects(
  db: Db,
  importId: number,
  effects: readonly LineEffect[],
): Promise<void> {
  for (let at = 0; at < effects.length; at += 500) {
    const values = sql.join(
      effects
        .slice(at, at + 500)
        .map(
          ({ line, part, effect }) =>
            sql`(${line}::int, ${part}::int, ${JSON.stringify(effect)}::jsonb)`,
        ),
      sql`, `,
    )
    await db.execute(sql`update ${lines} set effect = done.effect
      from (values ${values}) as done (line, part, effect)
      where ${lines.importId} = ${importId} and ${lines.line} = done.line and ${lines.part} = done.part`)
  }
}
