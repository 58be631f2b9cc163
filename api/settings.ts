import { join } from 'node:path'

/** What the program may be told by its environment; each is in the README with its default. */
export type Settings = {
  port: number
  host: string
  dataDir: string
  /** `postgres://…`, or undefined for the embedded database under dataDir. */
  databaseUrl: string | undefined
  secret: string | undefined
  /** Sets an empty database up without anyone at the console. */
  firstSetUp: { organisation: string; email: string; password: string } | undefined
}

/** A setting that cannot be used: says which, what it was, and what it may be. */
export class SettingRefused extends Error {}

type Environment = Record<string, string | undefined>

const refuse = (name: string, value: string, may: string): never => {
  throw new SettingRefused(`${name}=${value} cannot be used: ${may}`)
}

function port(text: string): number {
  const value = Number(text)
  if (!/^\d+$/.test(text) || value > 65_535) refuse('PORT', text, 'a number from 0 to 65535')
  return value
}

function databaseUrl(text: string | undefined): string | undefined {
  if (!text) return undefined
  if (!/^postgres(ql)?:\/\//.test(text) || !URL.canParse(text))
    refuse(
      'DATABASE_URL',
      text.replace(/:[^:@/]*@/, ':…@'),
      'an address that begins with postgres://',
    )
  return text
}

function secret(text: string | undefined): string | undefined {
  if (text !== undefined && text.length < 32)
    refuse('HUIZHANG_SECRET', '…', 'at least 32 characters')
  return text
}

function firstSetUp(env: Environment): Settings['firstSetUp'] {
  const names = [
    'HUIZHANG_ORGANISATION',
    'HUIZHANG_ADMIN_EMAIL',
    'HUIZHANG_ADMIN_PASSWORD',
  ] as const
  const [organisation, email, password] = names.map((name) => env[name])
  if (!organisation && !email && !password) return undefined
  if (!organisation || !email || !password)
    throw new SettingRefused(`${names.join(', ')} go together: set all three or none`)
  if (!/^[^@\s]+@[^@\s]+\.[^@\s]+$/.test(email)) refuse(names[1], email, 'an e-mail address')
  if (password.length < 8) refuse(names[2], '…', 'at least 8 characters')
  return { organisation, email, password }
}

/** Reads and checks all settings; throws SettingRefused with a sentence for the console. */
export function readSettings(env: Environment): Settings {
  return {
    port: port(env.PORT || '8787'),
    host: env.HOST || '127.0.0.1',
    dataDir: env.DATA_DIR || join('.', 'data'),
    databaseUrl: databaseUrl(env.DATABASE_URL),
    secret: secret(env.HUIZHANG_SECRET || undefined),
    firstSetUp: firstSetUp(env),
  }
}
