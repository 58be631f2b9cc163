import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { listMeetingsApprovedBy } from '../db/meetings.ts'
import { replaceMemberDepartment } from '../db/member-departments.ts'
import {
  countWithRole,
  findMember,
  listMembers,
  removeMember,
  replaceMemberRole,
} from '../db/members.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import type { Env } from './env.ts'
import { createMember, departmentFor } from './people.ts'
import { memberAnswer, membersAnswer } from './people-answers.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { name, validate } from './validate.ts'

const part = z.object({
  role: z.enum(roles),
  /** Of a reader, and only of a reader. */
  departmentId: z.number().int().positive().max(Number.MAX_SAFE_INTEGER).nullish(),
})
const newMember = part.extend({
  name,
  email: z.email().max(200),
  password: z.string().min(8).max(128),
})
const param = z.object({ userId: z.string().min(1).max(100) })

/** Someone must always be able to let others in. */
async function checkNotLast(db: Db, organisationId: string, heldRole: string) {
  if (heldRole === 'administrator' && (await countWithRole(db, organisationId, heldRole)) < 2)
    throw new Refusal(409, 'person.last-administrator')
}

/** Whoever approves budgets stays, and stays somebody who may. */
async function checkNotApprover(db: Db, organisationId: string, userId: string) {
  const approved = await listMeetingsApprovedBy(db, organisationId, userId)
  if (approved.length > 0)
    throw new Refusal(409, 'person.is-approver', {
      meetings: approved.map(({ code }) => code).join(', '),
    })
}

/**
 * People stand above organisations, so these routes work as the database's owner and name the organisation in
 * every query.
 */
export const members = new Hono<Env>()
  .get(
    '/members',
    allow('members', 'members', 'The people of the organisation', { 200: membersAnswer }),
    async (c) => {
      const { deps, actor } = c.var
      return c.json({ members: await listMembers(deps.database.db, actor.organisationId) }, 200)
    },
  )
  .post(
    '/members',
    allow(['administrator'], 'members', 'A new person, with a first password', {
      201: memberAnswer,
    }),
    validate('json', newMember),
    async (c) => {
      const { deps, actor } = c.var
      const made = await createMember(
        deps.auth,
        deps.database.db,
        actor.organisationId,
        c.req.valid('json'),
      )
      await record(deps.database.db, actor, {
        action: 'member.insert',
        subject: `members/${made.id}`,
        after: made,
      })
      return c.json(made, 201)
    },
  )
  .patch(
    '/members/:userId',
    allow(['administrator'], 'members', 'Changes a person’s role, a reader’s department', {
      200: memberAnswer,
    }),
    validate('param', param),
    validate('json', part),
    async (c) => {
      const { deps, actor } = c.var
      const { userId } = c.req.valid('param')
      const said = c.req.valid('json')
      const { role } = said
      return deps.database.db.transaction(async (db) => {
        const before = await findMember(db, actor.organisationId, userId)
        if (!before) throw new Refusal(404, 'person.unknown')
        if (role !== before.role) await checkNotLast(db, actor.organisationId, before.role)
        if (role === 'reader') await checkNotApprover(db, actor.organisationId, userId)
        const department = await departmentFor(db, actor.organisationId, said)
        await replaceMemberRole(db, actor.organisationId, userId, role)
        await replaceMemberDepartment(db, actor.organisationId, userId, department?.id ?? null)
        const after = { ...before, role, department }
        await record(db, actor, {
          action: 'member.role',
          subject: `members/${userId}`,
          before: { role: before.role, department: before.department },
          after: { role, department },
        })
        return c.json(after, 200)
      })
    },
  )
  .delete(
    '/members/:userId',
    allow(['administrator'], 'members', 'Takes a person out of the organisation', { 204: 'Out' }),
    validate('param', param),
    async (c) => {
      const { deps, actor } = c.var
      const { userId } = c.req.valid('param')
      await deps.database.db.transaction(async (db) => {
        const before = await findMember(db, actor.organisationId, userId)
        if (!before) throw new Refusal(404, 'person.unknown')
        await checkNotLast(db, actor.organisationId, before.role)
        await checkNotApprover(db, actor.organisationId, userId)
        await removeMember(db, actor.organisationId, userId)
        await record(db, actor, { action: 'member.remove', subject: `members/${userId}`, before })
      })
      return c.body(null, 204)
    },
  )
