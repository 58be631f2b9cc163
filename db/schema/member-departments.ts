import { foreignKey, index, text } from 'drizzle-orm/pg-core'
import { member } from './auth.ts'
import { departments } from './departments.ts'
import { ownedTable, ref } from './owned.ts'

/** Which department a reader is of. One person, one department; everybody else has no row. */
export const memberDepartments = ownedTable(
  'member_departments',
  { userId: text().notNull(), departmentId: ref().notNull() },
  (t) => [t.userId],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.userId],
      foreignColumns: [member.organizationId, member.userId],
    }).onDelete('cascade'),
    foreignKey({
      columns: [t.organisationId, t.departmentId],
      foreignColumns: [departments.organisationId, departments.id],
    }),
    index().on(t.organisationId, t.departmentId),
  ],
)
