import { Hono } from 'hono'
import { findDepartment } from '../db/departments.ts'
import { allow } from './access/allow.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { myDepartmentAnswer } from './people-answers.ts'
import { Refusal } from './refusal.ts'

/** A reader's home: their department, and what waits for them there. */
export const myDepartment = new Hono<Env>().get(
  '/my-department',
  allow(['reader'], 'departments', 'The department you read for', { 200: myDepartmentAnswer }),
  inTransaction,
  async (c) => {
    const { db, actor } = c.var
    const found =
      actor.departmentId === null ? undefined : await findDepartment(db, actor.departmentId)
    if (!found) throw new Refusal(404, 'department.unknown')
    const { id, code, name } = found
    return c.json({ department: { id, code, name } }, 200)
  },
)
