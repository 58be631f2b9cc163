import { Hono } from 'hono'
import { z } from 'zod'
import { insertDepartment, listDepartments, replaceAliases } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import {
  countFactsOf,
  insertUnits,
  listUnits,
  removeUnit,
  replaceUnit,
} from '../db/information-units.ts'
import { allow } from './access/allow.ts'
import { unitAnswer, unitsAnswer } from './answers-information.ts'
import { departmentFault, departmentNatures } from './domain/department.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { informing, unitBody } from './information-body.ts'
import { knownUnit } from './information-known.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, name, validate } from './validate.ts'

const param = z.object({ unitId: idText })
const subject = (id: number) => `information/units/${id}`

/** A department that is not in the tree yet, as a unit. */
const newBody = unitBody.extend({
  code: z.string().trim().min(1).max(40),
  name,
  parentId: z.number().int().positive().nullish(),
  /** Left out: a subordinate body, on which no meeting's cost may rest. */
  nature: z.enum(departmentNatures).default('subordinate'),
  aliases: z.array(name).max(200).default([]),
})

async function shownUnit(db: Db, id: number) {
  const found = (await listUnits(db)).find((unit) => unit.id === id)
  if (!found) throw new Refusal(404, 'information.unit-unknown', { id })
  return found
}

/** Who takes part in information work: departments with a class. */
export const informationUnits = new Hono<Env>()
  .get(
    '/information/units',
    allow('members', 'information', 'Units of information work with their class', {
      200: unitsAnswer,
    }),
    inTransaction,
    async (c) => {
      const units = await listUnits(c.var.db)
      const classes = [...new Set(units.flatMap((unit) => unit.class ?? []))].sort()
      return c.json({ units, classes }, 200)
    },
  )
  .post(
    '/information/units',
    allow(informing, 'information', 'A new department that takes part in information work', {
      201: unitAnswer,
    }),
    validate('json', newBody),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { class: unitClass, isRanked, aliases, parentId = null, ...said } = c.req.valid('json')
      const fault = departmentFault(await listDepartments(db), {
        id: null,
        ...said,
        parentId,
        aliases,
      })
      if (fault)
        throw new Refusal(fault.code === 'department.unknown' ? 404 : 409, fault.code, fault.params)
      const { organisationId } = actor
      const id = await insertDepartment(db, { organisationId, parentId, ...said })
      await replaceAliases(db, organisationId, id, aliases)
      const values = { class: unitClass, isRanked }
      await insertUnits(db, [
        { organisationId, departmentId: id, ...values, changedBy: actor.name },
      ])
      await record(db, actor, {
        action: 'information-unit.insert',
        subject: subject(id),
        after: { ...said, parentId, aliases, ...values },
      })
      return c.json(await shownUnit(db, id), 201)
    },
  )
  .put(
    '/information/units/:unitId',
    allow(informing, 'information', 'Makes a department a unit, or changes its class', {
      200: unitAnswer,
    }),
    validate('param', param),
    validate('json', unitBody),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { unitId } = c.req.valid('param')
      const values = c.req.valid('json')
      const department = (await listDepartments(db)).find(({ id }) => id === unitId)
      if (!department) throw new Refusal(404, 'department.unknown')
      const before = (await listUnits(db)).find(({ id }) => id === unitId)
      if (before) await replaceUnit(db, unitId, { ...values, changedBy: actor.name })
      else
        await insertUnits(db, [
          {
            organisationId: actor.organisationId,
            departmentId: unitId,
            ...values,
            changedBy: actor.name,
          },
        ])
      await record(db, actor, {
        action: before ? 'information-unit.replace' : 'information-unit.insert',
        subject: subject(unitId),
        ...(before && { before: { class: before.class, isRanked: before.isRanked } }),
        after: values,
      })
      return c.json(await shownUnit(db, unitId), 200)
    },
  )
  .delete(
    '/information/units/:unitId',
    allow(informing, 'information', 'Takes a department out of information work', {
      204: 'Removed',
    }),
    validate('param', param),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { unitId } = c.req.valid('param')
      const before = await knownUnit(db, unitId)
      const count = await countFactsOf(db, unitId)
      if (count > 0) throw new Refusal(409, 'information.unit-in-use', { count })
      await removeUnit(db, unitId)
      await record(db, actor, {
        action: 'information-unit.remove',
        subject: subject(unitId),
        before: { class: before.class, isRanked: before.isRanked },
      })
      return c.body(null, 204)
    },
  )
