import { mkdirSync } from 'node:fs'
import { setImmediate } from 'node:timers/promises'
import { PGlite, types } from '@electric-sql/pglite'
import { drizzle } from 'drizzle-orm/pglite'
import { migrate } from 'drizzle-orm/pglite/migrator'
import { holdDirectory } from './hold-directory.ts'
import type { Database } from './index.ts'
import { ensureServingRole, grantServingRole } from './migrate.ts'
import { migrationsFolder } from './migrations-folder.ts'
import * as schema from './schema/index.ts'

/**
 * Each query copies the table of parsers. Three hundred of them are for arrays, which none of ours answers, and copying
 * those took longer than many a query.
 */
function forgetArrays(client: PGlite) {
  const own = new Set(Object.values(types).map(String))
  for (const oid of Object.keys(client.parsers))
    if (!own.has(oid)) delete client.parsers[Number(oid)]
}

/** bytea as text is hexadecimal; read digit by digit it took longer than all else about a file of megabytes. */
const parsers = {
  [types.BYTEA]: (hex: string) => new Uint8Array(Buffer.from(hex.slice(2), 'hex')),
}

/** In memory a file that is extended by `posix_fallocate` is copied whole each time; written to, it grows in steps. */
const startParams = [...PGlite.defaultStartParams, '-c', 'file_extend_method=write_zeros']

/** Bytes to be read where they lie: an ordinary blob copies them when it is made and again when it is read. */
class HeldBytes extends Blob {
  readonly #bytes: Uint8Array
  constructor(bytes: Uint8Array) {
    super()
    this.#bytes = bytes
  }
  override async arrayBuffer(): Promise<ArrayBuffer> {
    const { buffer, byteLength } = this.#bytes
    const isWhole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength
    return isWhole ? buffer : new Uint8Array(this.#bytes).buffer
  }
}

/** `memory:` or a directory, created when it is missing and held against a second process. */
export async function openPglite(url: string, image?: Blob): Promise<Database> {
  const inMemory = url === 'memory:'
  if (!inMemory) mkdirSync(url, { recursive: true, mode: 0o700 })
  const release = inMemory ? () => {} : holdDirectory(url)
  try {
    const client = await PGlite.create(
      inMemory
        ? { parsers, startParams, ...(image && { loadDataDir: image }) }
        : { parsers, dataDir: url, relaxedDurability: false },
    )
    forgetArrays(client)
    const db = drizzle(client, { schema, casing: 'snake_case' })
    await ensureServingRole(db)
    await migrate(db, { migrationsFolder })
    await grantServingRole(db)
    return {
      kind: 'pglite',
      db,
      batchRows: 2_000,
      copyLanes: 1,
      async copyIn(table, columns, rows, format = 'text') {
        await client.query(
          `copy ${table} (${columns.join(', ')}) from '/dev/blob' (format ${format})`,
          [],
          { blob: new HeldBytes(rows) },
        )
        // It works on this very thread: without a pause, one batch after another would shut everyone else out.
        await setImmediate()
      },
      image: () => client.dumpDataDir('none'),
      async close() {
        await client.close()
        release()
      },
    }
  } catch (error) {
    release()
    throw error
  }
}
