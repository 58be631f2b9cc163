import type { Db } from '../db/index.ts'
import { findDepartmentOf, replaceMemberDepartment } from '../db/member-departments.ts'
import { insertMember } from '../db/members.ts'
import type { Auth } from './access/auth.ts'
import type { Role } from './access/role.ts'
import { Refusal } from './refusal.ts'

export type NewPerson = { name: string; email: string; password: string; role: Role }
/** A role, and for a reader the department. */
type Part = { role: Role; departmentId?: number | null | undefined }

/** A person with a password, by better-auth's own functions; the e-mail address is theirs alone. */
export async function createPerson(auth: Auth, { name, email, password }: NewPerson) {
  const context = await auth.$context
  if (await context.internalAdapter.findUserByEmail(email))
    throw new Refusal(409, 'person.email-taken', { email })
  const person = await context.internalAdapter.createUser(
    { name, email: email.toLowerCase(), emailVerified: true },
    { method: 'email-password' },
  )
  await context.internalAdapter.linkAccount({
    userId: person.id,
    providerId: 'credential',
    accountId: person.id,
    password: await context.password.hash(password),
  })
  return person
}

/** The department that goes with a role. A reader is of exactly one, everybody else of none. */
export async function departmentFor(db: Db, organisationId: string, { role, departmentId }: Part) {
  if (role !== 'reader') {
    if (departmentId != null) throw new Refusal(400, 'person.department-unfit')
    return null
  }
  if (departmentId == null) throw new Refusal(400, 'person.no-department')
  const found = await findDepartmentOf(db, organisationId, departmentId)
  if (!found) throw new Refusal(404, 'department.unknown')
  return found
}

/** A person with a password, as a member of an organisation. */
export async function createMember(
  auth: Auth,
  db: Db,
  organisationId: string,
  person: NewPerson & Part,
) {
  const { name, role } = person
  const department = await departmentFor(db, organisationId, person)
  const { id } = await createPerson(auth, person)
  await db.transaction(async (transaction) => {
    await insertMember(transaction, organisationId, id, role)
    await replaceMemberDepartment(transaction, organisationId, id, department?.id ?? null)
  })
  return { id, name, email: person.email.toLowerCase(), role, department }
}
