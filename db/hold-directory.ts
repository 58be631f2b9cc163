import { linkSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'

/** Another process holds the data directory. */
export class DirectoryHeld extends Error {}

/**
 * Two processes on one embedded database lose data silently, so the second is refused. The lock is a file with the
 * holder's process id; one left by a process that is gone (power cut, kill -9) is taken over.
 * @returns gives the directory free again
 */
export function holdDirectory(directory: string): () => void {
  const path = join(directory, 'huizhang.lock')
  const mine = `${path}.${process.pid}`
  for (let attempt = 0; attempt < 3; attempt += 1) {
    writeFileSync(mine, holderLine(), { mode: 0o600 })
    try {
      // A link appears whole or not at all: nobody ever reads a half-written lock.
      linkSync(mine, path)
      return () => rmSync(path, { force: true })
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EEXIST') throw error
    } finally {
      rmSync(mine, { force: true })
    }
    const holder = readHolder(path)
    if (holder && isAlive(holder)) throw new DirectoryHeld(heldMessage(directory, holder))
    takeAside(path, holder)
  }
  throw new DirectoryHeld(`${directory} is being opened by another process. Try again.`)
}

const heldMessage = (directory: string, { pid }: Holder) =>
  `${directory} is in use by process ${pid}. Stop that process first, or give this one another DATA_DIR; ` +
  'to run several processes, set DATABASE_URL to a PostgreSQL server.'

/** Removes the lock of a dead holder, and puts it back when a live process has just replaced it. */
function takeAside(path: string, dead: Holder | undefined): void {
  const aside = `${path}.stale.${process.pid}`
  try {
    renameSync(path, aside)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return
    throw error
  }
  const taken = readHolder(aside)
  if (taken && taken.pid !== dead?.pid && isAlive(taken)) linkSync(aside, path)
  rmSync(aside, { force: true })
}

type Holder = { pid: number; startedAt: string }

const holderLine = () => `${process.pid} ${startOf(process.pid)}\n`

function readHolder(path: string): Holder | undefined {
  let text: string
  try {
    text = readFileSync(path, 'utf8')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ENOENT') return undefined
    throw error
  }
  const match = /^(\d+) (\S+)/.exec(text)
  return match?.[1] && match[2] ? { pid: Number(match[1]), startedAt: match[2] } : undefined
}

/** Process ids are used again after a restart: the start time tells the holder from its namesake. */
function isAlive({ pid, startedAt }: Holder): boolean {
  try {
    process.kill(pid, 0)
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'ESRCH') return false
  }
  return pid === process.pid || startOf(pid) === startedAt
}

/** Clock ticks from boot to the process's start, on Linux; elsewhere unknown, and the id alone decides. */
function startOf(pid: number): string {
  try {
    const stat = readFileSync(`/proc/${pid}/stat`, 'utf8')
    return stat.slice(stat.lastIndexOf(')') + 2).split(' ')[19] ?? 'unknown'
  } catch {
    return 'unknown'
  }
}
