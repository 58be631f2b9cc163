import { randomBytes } from 'node:crypto'
import { existsSync, readdirSync, rmSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { listAbandoned, removeImport } from '../db/import-lines.ts'
import { type Database, openDb } from '../db/index.ts'
import { ensureInstallationValue } from '../db/installation.ts'
import { hasOrganisation } from '../db/members.ts'
import { createAuth } from './access/auth.ts'
import { createApp } from './app.ts'
import { giveFirstSetsToAll } from './first-sets.ts'
import { setUp } from './setup.ts'

export type StartOptions = {
  databaseUrl: string
  /** What an embedded database in memory begins with. */
  image?: Blob | undefined
  spoolDir: string
  secret?: string | undefined
  demo: boolean
  limitSignIn: boolean
  pageDir?: string | undefined
  firstSetUp?: { organisation: string; email: string; password: string } | undefined
}

const sweepEveryMs = 60_000

const staleAfterMs = 60 * 60 * 1000

/** Removes spooled files that no living request can still be reading. */
function sweepSpool(spoolDir: string, nobodyElse: boolean) {
  if (!existsSync(spoolDir)) return
  for (const name of readdirSync(spoolDir)) {
    const path = join(spoolDir, name)
    if (nobodyElse || Date.now() - statSync(path).mtimeMs > staleAfterMs)
      rmSync(path, { force: true })
  }
}

/** Takes away what readers left that are gone: killed, or cut off. */
async function sweep(database: Database, nobodyElse: boolean) {
  for (const { organisationId, id } of await listAbandoned(database.db, nobodyElse))
    await removeImport(database.db, organisationId, id)
}

/** Opens the database and puts the program together; the caller decides where it listens. */
export async function start(options: StartOptions) {
  const database = await openDb(options.databaseUrl, options.image)
  try {
    const offered = randomBytes(32).toString('hex')
    const secret = options.secret ?? (await ensureInstallationValue(database.db, 'secret', offered))
    const auth = createAuth(database.db, secret, options.limitSignIn)
    const setupCode = randomBytes(4).toString('hex')
    // The embedded database has one process: files still spooled and imports still reading are remains.
    const alone = database.kind === 'pglite'
    sweepSpool(options.spoolDir, alone)
    await sweep(database, alone)
    if (options.firstSetUp && !(await hasOrganisation(database.db))) {
      const { organisation, email, password } = options.firstSetUp
      await setUp({ auth, database }, organisation, { name: email, email, password })
    }
    await giveFirstSetsToAll(database.db)
    const sweeping = setInterval(() => {
      sweep(database, false).catch((error) => console.error('clearing up failed:', error))
    }, sweepEveryMs)
    sweeping.unref()
    const app = createApp({
      database,
      auth,
      spoolDir: options.spoolDir,
      setupCode,
      demo: options.demo,
      ...(options.pageDir && { pageDir: options.pageDir }),
    })
    return {
      app,
      auth,
      database,
      setupCode,
      needsSetUp: !(await hasOrganisation(database.db)),
      async stop() {
        clearInterval(sweeping)
        await database.close()
      },
    }
  } catch (error) {
    await database.close()
    throw error
  }
}
