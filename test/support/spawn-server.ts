import { type ChildProcess, spawn } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'

export const administrator = { email: 'admin@test.example', password: 'correct horse' }

export type Spawned = {
  child: ChildProcess
  /** `http://127.0.0.1:41234` */
  origin: string
  /** All it has printed so far. */
  output: () => string
  /** Ends it at once, as a power cut would. */
  kill: () => Promise<void>
  /** Asks it to end and waits. */
  stop: () => Promise<number | null>
}

export const temporaryDirectory = (): { path: string; remove: () => void } => {
  const path = mkdtempSync(join(tmpdir(), 'huizhang-'))
  return { path, remove: () => rmSync(path, { recursive: true, force: true }) }
}

const exitOf = (child: ChildProcess) =>
  new Promise<number | null>((resolve) => {
    if (child.exitCode !== null || child.signalCode !== null) resolve(child.exitCode)
    else child.once('exit', (code) => resolve(code))
  })

/** Runs the real server as its own process, set up unattended, and waits until it says where it listens. */
export async function spawnServer(
  env: Record<string, string>,
  options: { args?: string[]; fileBlocks?: number } = {},
): Promise<Spawned> {
  const command = [process.execPath, 'api/server.ts', ...(options.args ?? [])]
  // A file that may not grow further stands for a disk that is full: the write fails in the same place.
  const limit = options.fileBlocks ? `ulimit -f ${options.fileBlocks}; ` : ''
  const child = spawn('sh', ['-c', `${limit}exec "$@"`, 'sh', ...command], {
    env: {
      PATH: process.env.PATH,
      PORT: '0',
      HUIZHANG_ORGANISATION: '云川市政府办公室',
      HUIZHANG_ADMIN_EMAIL: administrator.email,
      HUIZHANG_ADMIN_PASSWORD: administrator.password,
      ...env,
    },
    stdio: ['ignore', 'pipe', 'pipe'],
  })
  let printed = ''
  const keep = (line: string) => {
    printed += `${line}\n`
  }
  const listening = new Promise<string>((resolve, reject) => {
    createInterface({ input: child.stdout }).on('line', (line) => {
      keep(line)
      const origin = /(http:\/\/\S+?)\//.exec(line)?.[1]
      if (origin) resolve(origin)
    })
    createInterface({ input: child.stderr }).on('line', keep)
    child.once('exit', (code) => reject(new Error(`the server ended with ${code}: ${printed}`)))
  })
  const origin = await listening
  return {
    child,
    origin,
    output: () => printed,
    async kill() {
      child.kill('SIGKILL')
      await exitOf(child)
    },
    stop() {
      child.kill('SIGTERM')
      return exitOf(child)
    },
  }
}

/** Signs the administrator in and returns a fetch of this server that keeps its cookies, as a browser does. */
export async function signedIn(origin: string) {
  const answer = await fetch(`${origin}/api/auth/sign-in/email`, {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(administrator),
  })
  if (!answer.ok) throw new Error(`sign-in: ${answer.status} ${await answer.text()}`)
  const cookies = new Map<string, string>()
  const keep = (given: Response) => {
    for (const one of given.headers.getSetCookie()) {
      const [name = '', value = ''] = (one.split(';')[0] ?? '').split('=')
      cookies.set(name, value)
    }
  }
  keep(answer)
  return async <T>(path: string, init: RequestInit & { duplex?: 'half' } = {}): Promise<T> => {
    const cookie = [...cookies].map(([name, value]) => `${name}=${value}`).join('; ')
    const reply = await fetch(`${origin}/api${path}`, {
      ...init,
      headers: { cookie, 'content-type': 'application/json', ...init.headers },
    })
    keep(reply)
    const body = await reply.text()
    if (!reply.ok) throw new Error(`${init.method ?? 'GET'} ${path}: ${reply.status} ${body}`)
    return (body ? JSON.parse(body) : null) as T
  }
}

export const meetingBody = JSON.stringify({
  code: 'HY2026-05',
  title: '全市信息工作会议',
  category: 'second',
  trigger: 'time',
  startsOn: '2026-05-08',
  endsOn: '2026-05-10',
})
