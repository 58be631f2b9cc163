import { type SQL, sql } from 'drizzle-orm'
import {
  type AnyPgColumn,
  bigint,
  type PgColumnBuilderBase,
  type PgTableExtraConfigValue,
  pgPolicy,
  pgRole,
  pgTable,
  primaryKey,
  text,
  timestamp,
} from 'drizzle-orm/pg-core'

/** The role that serves requests. It owns nothing and cannot bypass row-level security. */
export const servingRole = pgRole('huizhang_app').existing()

const isMine: SQL = sql`organisation_id = current_setting('app.organisation', true)`

const organisationId = () => text().notNull()

type Owned<C> = C & { organisationId: ReturnType<typeof organisationId> }

/**
 * A table that belongs to organisations: its organisation is the first column of its primary key, and rows of
 * another organisation are neither seen nor written. Foreign keys to it name the organisation first too, so that
 * no row can point into another organisation.
 */
export function ownedTable<N extends string, C extends Record<string, PgColumnBuilderBase>>(
  name: N,
  columns: C,
  key: (t: Record<keyof C, AnyPgColumn>) => AnyPgColumn[],
  extra: (
    t: Record<keyof C | 'organisationId', AnyPgColumn>,
  ) => PgTableExtraConfigValue[] = () => [],
) {
  const withOrganisation: Owned<C> = { organisationId: organisationId(), ...columns }
  return pgTable(name, withOrganisation, (t) => {
    const own = t as unknown as Record<keyof C | 'organisationId', AnyPgColumn>
    return [
      primaryKey({ columns: [own.organisationId, ...key(own)] as [AnyPgColumn, ...AnyPgColumn[]] }),
      pgPolicy(`${name}_of_organisation`, {
        for: 'all',
        to: servingRole,
        using: isMine,
        withCheck: isMine,
      }),
      ...extra(own),
    ]
  })
}

export const id = () => bigint({ mode: 'number' }).generatedByDefaultAsIdentity()
export const ref = () => bigint({ mode: 'number' })
export const cents = () => bigint({ mode: 'number' })
export const at = () => timestamp({ withTimezone: true })
