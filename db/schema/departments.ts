import { foreignKey, text, uniqueIndex } from 'drizzle-orm/pg-core'
import { organization } from './auth.ts'
import { id, ownedTable, ref } from './owned.ts'

export const departments = ownedTable(
  'departments',
  {
    id: id(),
    code: text().notNull(),
    name: text().notNull(),
    parentId: ref(),
    /** What it is to the organisation: only departments and co-hosts may carry a meeting's cost. */
    nature: text({
      enum: ['department', 'co-host', 'subordinate', 'company', 'local-government'],
    })
      .notNull()
      .default('department'),
  },
  (t) => [t.id],
  (t) => [
    foreignKey({ columns: [t.organisationId], foreignColumns: [organization.id] }),
    foreignKey({
      columns: [t.organisationId, t.parentId],
      foreignColumns: [t.organisationId, t.id],
    }),
    uniqueIndex().on(t.organisationId, t.code),
  ],
)

/** Other spellings of a department: 总寨镇政府 for 总寨镇. One spelling, one department. */
export const departmentAliases = ownedTable(
  'department_aliases',
  { alias: text().notNull(), departmentId: ref().notNull() },
  (t) => [t.alias],
  (t) => [
    foreignKey({
      columns: [t.organisationId, t.departmentId],
      foreignColumns: [departments.organisationId, departments.id],
    }).onDelete('cascade'),
  ],
)
