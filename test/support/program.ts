import { randomUUID } from 'node:crypto'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { hc } from 'hono/client'
import { inject } from 'vitest'
import type { Role } from '../../api/access/role.ts'
import type { App } from '../../api/app.ts'
import { createMember } from '../../api/people.ts'
import { setUp } from '../../api/setup.ts'
import { start } from '../../api/start.ts'

export const kinds = ['pglite', 'postgres'] as const
export type Kind = (typeof kinds)[number]
type Program = Awaited<ReturnType<typeof start>>

const started = new Map<Kind, Promise<Program>>()

/** Hashing is slow on purpose; everybody here has the same password, whose hash is made and checked once. */
async function hashOnce(running: Program): Promise<Program> {
  const { password } = await running.auth.$context
  const { hash, verify } = password
  const hashes = new Map<string, Promise<string>>()
  const verdicts = new Map<string, Promise<boolean>>()
  const once = <T>(known: Map<string, Promise<T>>, key: string, work: () => Promise<T>) => {
    const found = known.get(key) ?? work()
    known.set(key, found)
    return found
  }
  password.hash = (word) => once(hashes, word, () => hash(word))
  password.verify = (pair) => once(verdicts, JSON.stringify(pair), () => verify(pair))
  return running
}

/** The program on one kind of database, opened once for the whole run; tests take an organisation of their own. */
export function program(kind: Kind): Promise<Program> {
  const running =
    started.get(kind) ??
    start({
      databaseUrl: kind === 'pglite' ? 'memory:' : inject('postgresUrl'),
      spoolDir: join(tmpdir(), `huizhang-test-${process.pid}-${kind}`),
      demo: false,
      limitSignIn: false,
    }).then(hashOnce)
  started.set(kind, running)
  return running
}

const password = 'correct horse'

/** Signs someone in and returns the headers that their browser would send. */
export async function signIn(app: Program['app'], email: string): Promise<Record<string, string>> {
  const answer = await app.request('/api/auth/sign-in/email', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ email, password }),
  })
  if (answer.status !== 200) throw new Error(`sign-in of ${email}: ${await answer.text()}`)
  const cookie = answer.headers.getSetCookie().map((one) => one.split(';')[0])
  return { cookie: cookie.join('; '), 'accept-language': 'en' }
}

export type Person = {
  id: string
  headers: Record<string, string>
  /** The typed client, signed in as this person. */
  client: ReturnType<typeof clientFor>
  /** A raw request, signed in as this person. */
  request: (path: string, init?: RequestInit) => Promise<Response>
}

const clientFor = (app: Program['app'], headers: Record<string, string>) =>
  hc<App>('http://localhost', {
    headers,
    fetch: (input: string | URL | Request, init?: RequestInit) => app.request(input, init),
  })

/** A new organisation with one person a staff role, on this kind of database. */
export async function organisation(kind: Kind, called = '云川市政府办公室') {
  const running = await program(kind)
  const { app, auth, database } = running
  const mark = randomUUID().slice(0, 8)
  let readerCount = 0
  const emailOf = (role: Role) =>
    `${role}${role === 'reader' ? ++readerCount : ''}-${mark}@test.example`
  const id = await setUp({ auth, database }, called, {
    name: '何管理',
    email: emailOf('administrator'),
    password,
  })
  const join = async (role: Role, name: string, departmentId?: number): Promise<Person> => {
    const email = emailOf(role)
    if (role !== 'administrator')
      await createMember(auth, database.db, id, { name, email, password, role, departmentId })
    const headers = await signIn(app, email)
    const session = await app.request('/api/session', { headers })
    const { user } = (await session.json()) as { user: { id: string } }
    return {
      id: user.id,
      headers,
      client: clientFor(app, headers),
      request: async (path, init = {}) =>
        app.request(path, { ...init, headers: { ...headers, ...init.headers } }),
    }
  }
  return {
    id,
    app,
    database,
    /** One more reader, of this department. */
    joinReader: (name: string, departmentId: number) => join('reader', name, departmentId),
    administrator: await join('administrator', '何管理'),
    organiser: await join('organiser', '林会务'),
    finance: await join('finance', '周财务'),
    leader: await join('leader', '许主任'),
  }
}

export type Organisation = Awaited<ReturnType<typeof organisation>>

/** The body of an answer that must have this status; otherwise the answer's own words are the failure. */
export async function expectStatus<T>(
  answer: { status: number; text: () => Promise<string>; json: () => Promise<T> },
  status: number,
): Promise<T> {
  if (answer.status !== status)
    throw new Error(`expected ${status}, got ${answer.status}: ${await answer.text()}`)
  return answer.json()
}
