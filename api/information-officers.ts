import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  countItemsOfOfficer,
  findOfficerNamed,
  insertOfficers,
  listOfficers,
  lockOfficer,
  removeOfficer,
  replaceOfficer,
} from '../db/information-officers.ts'
import { allow } from './access/allow.ts'
import { officerAnswer, officersAnswer } from './answers-information.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { informing, officerBody, revision } from './information-body.ts'
import { checkRevision, knownUnit } from './information-known.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, validate } from './validate.ts'

const param = z.object({ officerId: idText })
const subject = (id: number) => `information/officers/${id}`

async function knownOfficer(db: Db, id: number) {
  const found = await lockOfficer(db, id)
  if (!found) throw new Refusal(404, 'information.officer-unknown')
  return found
}

/** One name stands once in a unit: two people of one name need something that tells them apart. */
async function checkName(db: Db, unitId: number, name: string, ownId?: number) {
  const same = await findOfficerNamed(db, unitId, name)
  if (same && same.id !== ownId) throw new Refusal(409, 'information.officer-twice', { name })
}

/** Who writes for the units. */
export const informationOfficers = new Hono<Env>()
  .get(
    '/information/officers',
    allow('members', 'information', 'Officers of all units, or of one', { 200: officersAnswer }),
    validate('query', z.object({ unitId: idText.optional() })),
    inTransaction,
    async (c) =>
      c.json({ officers: await listOfficers(c.var.db, c.req.valid('query').unitId) }, 200),
  )
  .post(
    '/information/officers',
    allow(informing, 'information', 'A new officer of a unit', { 201: officerAnswer }),
    validate('json', officerBody),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const values = c.req.valid('json')
      await knownUnit(db, values.unitId)
      await checkName(db, values.unitId, values.name)
      const [made] = await insertOfficers(db, [
        { organisationId: actor.organisationId, ...values, changedBy: actor.name },
      ])
      if (!made) throw new Error('the officer was not returned')
      await record(db, actor, {
        action: 'information-officer.insert',
        subject: subject(made.id),
        after: values,
      })
      return c.json(made, 201)
    },
  )
  .put(
    '/information/officers/:officerId',
    allow(informing, 'information', 'Changes an officer; one with items stays in the unit', {
      200: officerAnswer,
    }),
    validate('param', param),
    validate('json', officerBody.extend({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownOfficer(db, c.req.valid('param').officerId)
      const { revision, ...values } = c.req.valid('json')
      checkRevision(before, revision)
      await knownUnit(db, values.unitId)
      await checkName(db, values.unitId, values.name, before.id)
      const count = await countItemsOfOfficer(db, before.id)
      if (values.unitId !== before.unitId && count > 0)
        throw new Refusal(409, 'information.officer-in-use', { count })
      const changed = await replaceOfficer(db, before.id, { ...values, changedBy: actor.name })
      const { unitId, name, isRetired } = before
      await record(db, actor, {
        action: 'information-officer.replace',
        subject: subject(before.id),
        before: { unitId, name, isRetired },
        after: values,
      })
      return c.json(changed, 200)
    },
  )
  .delete(
    '/information/officers/:officerId',
    allow(informing, 'information', 'Removes an officer without items', { 204: 'Removed' }),
    validate('param', param),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { id, unitId, name } = await knownOfficer(db, c.req.valid('param').officerId)
      const count = await countItemsOfOfficer(db, id)
      if (count > 0) throw new Refusal(409, 'information.officer-in-use', { count })
      await removeOfficer(db, id)
      await record(db, actor, {
        action: 'information-officer.remove',
        subject: subject(id),
        before: { unitId, name },
      })
      return c.body(null, 204)
    },
  )
