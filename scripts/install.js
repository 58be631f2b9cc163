// Runs before anything else and on any Node from 20 on, so it is plain JavaScript without dependencies.
// Installs what the lock file names when that has not been done yet, then checks which Node the scripts will find.
import { spawnSync } from 'node:child_process'
import { createHash } from 'node:crypto'
import { existsSync, readFileSync, writeFileSync } from 'node:fs'

const stamp = 'node_modules/.installed'
const lock = createHash('sha256').update(readFileSync('package-lock.json')).digest('hex')
const installed = existsSync(stamp) && readFileSync(stamp, 'utf8') === lock

if (!installed) {
  console.info('Installing what is missing …')
  const npm = spawnSync('npm', ['ci', '--no-audit', '--no-fund', '--loglevel=error'], {
    stdio: 'inherit',
    shell: process.platform === 'win32',
  })
  if (npm.status !== 0) process.exit(npm.status ?? 1)
  writeFileSync(stamp, lock)
}

const found = spawnSync('node', ['--version'], { encoding: 'utf8' }).stdout.trim()
const [major = 0, minor = 0] = found.slice(1).split('.').map(Number)
if (major < 22 || (major === 22 && minor < 18)) {
  console.error(
    `Node ${found} is too old to run TypeScript directly. Install Node 24 or later and try again.`,
  )
  process.exit(1)
}
