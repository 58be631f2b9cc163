import type { Db } from '../db/index.ts'
import { insertMember } from '../db/members.ts'
import type { Auth } from './access/auth.ts'
import type { Role } from './access/role.ts'
import { Refusal } from './refusal.ts'

export type NewPerson = { name: string; email: string; password: string; role: Role }

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

/** The same, as a member of an organisation. */
export async function createMember(auth: Auth, db: Db, organisationId: string, person: NewPerson) {
  const { id } = await createPerson(auth, person)
  await insertMember(db, organisationId, id, person.role)
  return { id, name: person.name, email: person.email.toLowerCase(), role: person.role }
}
