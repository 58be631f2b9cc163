import type { Database, Db } from '../db/index.ts'
import type { Auth } from './access/auth.ts'
import type { Role } from './access/role.ts'
import type { Locale } from './messages.ts'

/** The person behind a request, and in which organisation they act. */
export type Actor = {
  id: string
  name: string
  role: Role
  organisationId: string
  /** The department a reader is of; null for everybody else. */
  departmentId: number | null
}

/** What the program was started with. */
export type Deps = {
  database: Database
  auth: Auth
  /** Folder for files while they arrive. */
  spoolDir: string
  /** Given by the person who sets the installation up; printed on the console. */
  setupCode: string
  /** The demo's people may be switched between. */
  demo: boolean
  /** The built page, when this process serves it. */
  pageDir?: string
}

export type Env = {
  Variables: {
    deps: Deps
    locale: Locale
    actor: Actor
    /** The request's transaction, limited to the actor's organisation; after `inTransaction`. */
    db: Db
    /** Name of the approver a request names; after `knowApprover`. */
    approverName: string | null
  }
}
