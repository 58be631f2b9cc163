import { existsSync } from 'node:fs'
import { enableCompileCache } from 'node:module'
import type { AddressInfo } from 'node:net'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { serve } from '@hono/node-server'
import { DirectoryHeld } from '../db/hold-directory.ts'
import { keepImage, readImage } from './demo-image.ts'
import { readSettings, SettingRefused, type Settings } from './settings.ts'

/**
 * The only file that reads the environment and listens. `--demo`: in memory, with the cast, on loopback only;
 * `--image=FILE` beside it keeps the cast in a file once it has been told, and begins with that the next time.
 */
const demo = process.argv.includes('--demo')
const imagePath = process.argv.find((word) => word.startsWith('--image='))?.slice('--image='.length)
const pageDir = fileURLToPath(new URL('../dist', import.meta.url))

/** A start that cannot succeed ends with one sentence, not with a stack. */
function giveUp(error: unknown): never {
  const told = error instanceof SettingRefused || error instanceof DirectoryHeld
  console.error(told && error instanceof Error ? error.message : error)
  process.exit(1)
}

function settingsOrEnd(): Settings {
  try {
    return readSettings(process.env)
  } catch (error) {
    return giveUp(error)
  }
}

const settings = settingsOrEnd()
// Only now the program itself: a wrong setting is refused at once, and the next start compiles nothing anew.
enableCompileCache()
const { start } = await import('./start.ts')
const image = demo && imagePath ? await readImage(imagePath) : undefined
const program = await start({
  databaseUrl: demo ? 'memory:' : (settings.databaseUrl ?? join(settings.dataDir, 'db')),
  spoolDir: demo ? join(tmpdir(), `huizhang-demo-${process.pid}`) : join(settings.dataDir, 'spool'),
  image,
  secret: settings.secret,
  demo,
  limitSignIn: !demo,
  pageDir: existsSync(pageDir) ? pageDir : undefined,
  firstSetUp: demo ? undefined : settings.firstSetUp,
}).catch(giveUp)

if (demo && !image) {
  const { seedDemo } = await import('../fixtures/demo.ts')
  await seedDemo(program)
  if (imagePath) await keepImage(imagePath, program.database)
}

const server = serve(
  { fetch: program.app.fetch, port: settings.port, hostname: demo ? '127.0.0.1' : settings.host },
  ({ address, port }: AddressInfo) => {
    const host = address.includes(':') ? `[${address}]` : address
    const code = program.needsSetUp && !demo ? `  set-up code: ${program.setupCode}` : ''
    console.info(`会账 Huizhang: http://${host}:${port}/${code}`)
  },
)
// Longer than a reverse proxy or a browser keeps a connection: it must never be us who closes one in use.
if ('keepAliveTimeout' in server) {
  server.keepAliveTimeout = 120_000
  // A large file over a slow line takes as long as it takes.
  server.requestTimeout = 0
}
server.on('error', (error: NodeJS.ErrnoException) => {
  const taken = error.code === 'EADDRINUSE'
  giveUp(taken ? new SettingRefused(`PORT=${settings.port} is in use: choose another`) : error)
})

let stopping = false
const stop = () => {
  if (stopping) return
  stopping = true
  server.close(async () => {
    await program.stop()
    process.exit(0)
  })
  if ('closeIdleConnections' in server) server.closeIdleConnections()
  setTimeout(() => {
    if ('closeAllConnections' in server) server.closeAllConnections()
  }, 3000).unref()
}
process.on('SIGINT', stop)
process.on('SIGTERM', stop)
