import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { isWithin } from './domain/department.ts'
import type { Actor } from './env.ts'

/** Which departments somebody may see: a reader their own and those under it, everybody else all. */
export async function reach(db: Db, actor: Actor): Promise<(departmentId: number) => boolean> {
  if (actor.role !== 'reader') return () => true
  const own = actor.departmentId
  if (own === null) return () => false
  const tree = await listDepartments(db)
  return (departmentId) => isWithin(tree, departmentId, own)
}
