import { sql } from 'drizzle-orm'
import { getTableConfig, PgTable } from 'drizzle-orm/pg-core'
import type { Db } from './index.ts'
import * as schema from './schema/index.ts'

/** Tables under row-level security: all that carry an organisation. */
export const ownedTables: string[] = Object.values(schema)
  .filter((value) => value instanceof PgTable)
  .map(getTableConfig)
  .filter((table) => table.policies.length > 0)
  .map((table) => table.name)

/** Policies name the serving role, so it must stand before the first migration runs. */
export async function ensureServingRole(db: Db): Promise<void> {
  await db.execute(sql`
    do $$ begin
      if not exists (select from pg_roles where rolname = 'huizhang_app') then
        create role huizhang_app nologin noinherit;
        execute format('grant huizhang_app to %I', current_user);
      elsif not pg_has_role(current_user, 'huizhang_app', 'member') then
        execute format('grant huizhang_app to %I', current_user);
      end if;
    exception when duplicate_object or unique_violation then null;
    end $$`)
}

/** Only ever added to by whoever serves requests. */
const appendOnly = new Set(['audit_entries', 'bulletin_editions', 'decision_notes'])

/** Said anew at every start, so that a new table can't be forgotten. */
export async function grantServingRole(db: Db): Promise<void> {
  await db.execute(sql`grant usage on schema public to huizhang_app`)
  for (const table of ownedTables) {
    const rights = appendOnly.has(table) ? 'select, insert' : 'select, insert, update, delete'
    await db.execute(sql.raw(`grant ${rights} on "${table}" to huizhang_app`))
  }
}
