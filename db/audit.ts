import { and, count, desc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { auditEntries } from './schema/audit.ts'

export type AuditEntry = typeof auditEntries.$inferInsert

export const insertAudit = (db: Db, entry: AuditEntry) => db.insert(auditEntries).values(entry)

export async function listAudit(
  db: Db,
  filter: { meetingId?: number | undefined; offset: number; limit: number },
) {
  const where = and(filter.meetingId ? eq(auditEntries.meetingId, filter.meetingId) : undefined)
  const entries = await db
    .select()
    .from(auditEntries)
    .where(where)
    .orderBy(desc(auditEntries.id))
    .limit(filter.limit)
    .offset(filter.offset)
  const [total] = await db.select({ count: count() }).from(auditEntries).where(where)
  return { entries, total: total?.count ?? 0 }
}
