import { drizzle } from 'drizzle-orm/node-postgres'
import { migrate } from 'drizzle-orm/node-postgres/migrator'
import pg from 'pg'
import { from as copyFrom } from 'pg-copy-streams'
import type { Database } from './index.ts'
import { ensureServingRole, grantServingRole } from './migrate.ts'
import { migrationsFolder } from './migrations-folder.ts'
import * as schema from './schema/index.ts'

/** Any number; all processes of this program agree on it. */
const migrationLock = 7_284_091

export async function openPostgres(url: string): Promise<Database> {
  const pool = new pg.Pool({ connectionString: url, max: 12, connectionTimeoutMillis: 10_000 })
  // A lost connection fails the query it was serving and is replaced by the next; without listeners, on the
  // idle and on those at work alike, it would end the process.
  const lost = (error: Error) => console.warn(`database connection lost: ${error.message}`)
  pool.on('error', lost)
  pool.on('connect', (client) => client.on('error', lost))
  const client = await pool.connect()
  try {
    const db = drizzle(client, { schema, casing: 'snake_case' })
    await client.query('select pg_advisory_lock($1)', [migrationLock])
    await ensureServingRole(db)
    await migrate(db, { migrationsFolder })
    await grantServingRole(db)
    await client.query('select pg_advisory_unlock($1)', [migrationLock])
    client.release()
  } catch (error) {
    client.release(true)
    await pool.end()
    throw error
  }
  return {
    kind: 'postgres',
    db: drizzle(pool, { schema, casing: 'snake_case' }),
    // Few enough that they leave memory while they are young: 20,000 at a time cost it 200 MB more.
    batchRows: 5_000,
    // Each has a process of its own there; with more than two, reading is what takes longest.
    copyLanes: 2,
    async copyIn(table, columns, rows, format = 'text') {
      const connection = await pool.connect()
      let broken: Error | undefined
      try {
        await new Promise<void>((resolve, reject) => {
          const stream = connection.query(
            copyFrom(`copy ${table} (${columns.join(', ')}) from stdin (format ${format})`),
          )
          stream.on('error', reject).on('finish', () => resolve())
          stream.end(rows)
        })
      } catch (error) {
        broken = error instanceof Error ? error : new Error(String(error))
        throw broken
      } finally {
        connection.release(broken)
      }
    },
    close: () => pool.end(),
  }
}
