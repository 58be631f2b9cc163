import { Hono } from 'hono'
import { createMiddleware } from 'hono/factory'
import { z } from 'zod'
import { countAttendeesOf } from '../db/attendance.ts'
import {
  type Department,
  insertDepartment,
  listDepartments,
  removeDepartment,
  replaceAliases,
  replaceDepartment,
} from '../db/departments.ts'
import { lockUnit } from '../db/information-units.ts'
import { listReaders } from '../db/member-departments.ts'
import { hasAnswersOf } from '../db/survey-sheets.ts'
import { allow } from './access/allow.ts'
import { type DepartmentEntry, departmentFault, departmentNatures } from './domain/department.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { departmentAnswer, departmentsAnswer } from './people-answers.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, name, validate } from './validate.ts'

const body = z.object({
  code: z.string().trim().min(1).max(40),
  name,
  parentId: z.number().int().positive().nullish(),
  /** Left out: a department of the organisation itself. */
  nature: z.enum(departmentNatures).optional(),
  aliases: z.array(name).max(200).optional(),
})
const param = z.object({ departmentId: idText })
const shown = ({ organisationId: _, ...department }: Department) => department

/** Refuses what would make the tree contradict itself. */
function check(tree: readonly Department[], entry: DepartmentEntry) {
  const fault = departmentFault(tree, entry)
  if (fault)
    throw new Refusal(fault.code === 'department.unknown' ? 404 : 409, fault.code, fault.params)
}

/** A department with readers stays. Before the transaction: people are not read under the serving role. */
const refuseWithReaders = createMiddleware<Env>(async (c, next) => {
  const { deps, actor } = c.var
  const { departmentId } = param.parse(c.req.param())
  const readers = await listReaders(deps.database.db, actor.organisationId, departmentId)
  if (readers.length > 0)
    throw new Refusal(409, 'department.has-readers', {
      people: readers.map((person) => person.name).join(', '),
    })
  await next()
})

export const departments = new Hono<Env>()
  .get(
    '/departments',
    allow('members', 'departments', 'The tree of departments with their other spellings', {
      200: departmentsAnswer,
    }),
    inTransaction,
    async (c) => c.json({ departments: (await listDepartments(c.var.db)).map(shown) }, 200),
  )
  .post(
    '/departments',
    allow(['administrator'], 'departments', 'A new department', { 201: departmentAnswer }),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { aliases = [], nature = 'department' as const, ...said } = c.req.valid('json')
      const values = { ...said, nature }
      check(await listDepartments(db), {
        id: null,
        ...values,
        parentId: values.parentId ?? null,
        aliases,
      })
      const id = await insertDepartment(db, { ...values, organisationId: actor.organisationId })
      await replaceAliases(db, actor.organisationId, id, aliases)
      const made = { id, ...values, parentId: values.parentId ?? null, aliases }
      await record(db, actor, {
        action: 'department.insert',
        subject: `departments/${id}`,
        after: made,
      })
      return c.json(made, 201)
    },
  )
  .patch(
    '/departments/:departmentId',
    allow(['administrator'], 'departments', 'Changes a department or its other spellings', {
      200: departmentAnswer,
    }),
    validate('param', param),
    validate('json', body.partial()),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { departmentId } = c.req.valid('param')
      const tree = await listDepartments(db)
      const found = tree.find((department) => department.id === departmentId)
      if (!found) throw new Refusal(404, 'department.unknown')
      const before = shown(found)
      const after = { ...before, ...c.req.valid('json') }
      const entry = { ...after, parentId: after.parentId ?? null, aliases: after.aliases ?? [] }
      check(tree, entry)
      const { id: _, aliases, ...values } = entry
      await replaceDepartment(db, departmentId, values)
      await replaceAliases(db, actor.organisationId, departmentId, aliases)
      await record(db, actor, {
        action: 'department.replace',
        subject: `departments/${departmentId}`,
        before,
        after: entry,
      })
      return c.json(entry, 200)
    },
  )
  .delete(
    '/departments/:departmentId',
    allow(
      ['administrator'],
      'departments',
      'Removes a department with none under it, no readers, nobody who attended, and no part in information work',
      {
        204: 'Removed',
      },
    ),
    validate('param', param),
    refuseWithReaders,
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { departmentId } = c.req.valid('param')
      const tree = await listDepartments(db)
      const found = tree.find((department) => department.id === departmentId)
      if (!found) throw new Refusal(404, 'department.unknown')
      if (tree.some((department) => department.parentId === departmentId))
        throw new Refusal(409, 'department.has-parts')
      const { people, meetings } = await countAttendeesOf(db, departmentId)
      if (people > 0) throw new Refusal(409, 'department.has-attendees', { people, meetings })
      if (await lockUnit(db, departmentId)) throw new Refusal(409, 'department.is-unit')
      if (await hasAnswersOf(db, departmentId)) throw new Refusal(409, 'department.has-answers')
      await removeDepartment(db, departmentId)
      await record(db, actor, {
        action: 'department.remove',
        subject: `departments/${departmentId}`,
        before: shown(found),
      })
      return c.body(null, 204)
    },
  )
