import type { PgDatabase, PgQueryResultHKT } from 'drizzle-orm/pg-core'
import { openPglite } from './pglite.ts'
import { openPostgres } from './postgres.ts'
import type * as schema from './schema/index.ts'

/** A database, or a transaction on it. */
export type Db = PgDatabase<PgQueryResultHKT, typeof schema>

/** Rows in PostgreSQL's COPY format, one batch. */
export type CopyIn = (
  table: string,
  columns: readonly string[],
  rows: Uint8Array,
  format?: 'text' | 'binary',
) => Promise<void>

export type Database = {
  kind: 'pglite' | 'postgres'
  /** As the owner: migrations, people and sessions, bulk loading. Requests use `withinOrganisation`. */
  db: Db
  /** Atomic for each batch. PostgreSQL has no COPY under row-level security, so the caller names the organisation in every row. */
  copyIn: CopyIn
  /** How many rows one batch should hold, so that others are served in between. */
  batchRows: number
  /** How many batches it takes at once. */
  copyLanes: number
  /** All of it as one file, for another `memory:` to begin with; only the embedded database has that. */
  image?: () => Promise<Blob>
  close: () => Promise<void>
}

/**
 * Opens the database, migrated. `postgres://…` is a PostgreSQL server, `memory:` lives as long as the process,
 * anything else is the directory of the embedded database, which one process at a time may hold.
 * @param image what another `memory:` held, to begin with
 */
export function openDb(url: string, image?: Blob): Promise<Database> {
  return /^postgres(ql)?:\/\//.test(url) ? openPostgres(url) : openPglite(url, image)
}
