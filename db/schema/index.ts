/** Every table, for drizzle. The one place that gathers: import tables from their own file. */
export * from './annual-budgets.ts'
export * from './audit.ts'
export * from './auth.ts'
export * from './budgets.ts'
export * from './departments.ts'
export * from './imports.ts'
export * from './meetings.ts'
export * from './standards.ts'
