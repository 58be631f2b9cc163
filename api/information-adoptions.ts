import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  insertAdoptions,
  listAdoptions,
  listAdoptionsOf,
  listPublications,
  lockAdoption,
  removeAdoptions,
  replaceAdoption,
} from '../db/information-adoptions.ts'
import { allow } from './access/allow.ts'
import { adoptionAnswer, adoptionsAnswer } from './answers-information.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { adoptionBody, informing, revision } from './information-body.ts'
import { checkAfterItem, checkRevision, knownItem } from './information-known.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, limit, offset, validate } from './validate.ts'

const param = z.object({ adoptionId: idText })
const subject = (id: number) => `information/adoptions/${id}`
const filter = z.object({
  from: day.optional(),
  to: day.optional(),
  itemId: idText.optional(),
  publication: z.string().max(100).optional(),
  importId: idText.optional(),
  offset,
  limit,
})
const itemId = z.number().int().positive()

async function knownAdoption(db: Db, id: number) {
  const found = await lockAdoption(db, id)
  if (!found) throw new Refusal(404, 'information.adoption-unknown')
  return found
}

/** The same use entered twice would count twice: one publication uses an item in one issue on one day once. */
async function checkOnce(
  db: Db,
  itemId: number,
  own: z.infer<typeof adoptionBody>,
  id?: number,
): Promise<void> {
  const same = (await listAdoptionsOf(db, itemId)).some(
    (one) =>
      one.id !== id &&
      one.publication === own.publication &&
      one.issue === own.issue &&
      one.level === own.level &&
      one.form === own.form &&
      one.adoptedOn === own.adoptedOn,
  )
  if (same)
    throw new Refusal(409, 'information.adoption-twice', {
      publication: own.publication,
      day: own.adoptedOn,
    })
}

/** What publications used. */
export const informationAdoptions = new Hono<Env>()
  .get(
    '/information/adoptions',
    allow('members', 'information', 'Adoptions of a period, the latest first, with their items', {
      200: adoptionsAnswer,
    }),
    validate('query', filter),
    inTransaction,
    async (c) => {
      const { offset, limit, ...wanted } = c.req.valid('query')
      const found = await listAdoptions(c.var.db, wanted, offset, limit)
      return c.json({ ...found, publications: await listPublications(c.var.db) }, 200)
    },
  )
  .post(
    '/information/adoptions',
    allow(informing, 'information', 'A publication used an item', { 201: adoptionAnswer }),
    validate('json', adoptionBody.extend({ itemId })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const values = c.req.valid('json')
      checkAfterItem([values.adoptedOn], await knownItem(db, values.itemId))
      await checkOnce(db, values.itemId, values)
      const [made] = await insertAdoptions(db, [
        { organisationId: actor.organisationId, ...values, changedBy: actor.name },
      ])
      if (!made) throw new Error('the adoption was not returned')
      await record(db, actor, {
        action: 'information-adoption.insert',
        subject: subject(made.id),
        after: values,
      })
      return c.json(made, 201)
    },
  )
  .put(
    '/information/adoptions/:adoptionId',
    allow(informing, 'information', 'Changes an adoption', { 200: adoptionAnswer }),
    validate('param', param),
    validate('json', adoptionBody.extend({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownAdoption(db, c.req.valid('param').adoptionId)
      const { revision, ...values } = c.req.valid('json')
      checkRevision(before, revision)
      checkAfterItem([values.adoptedOn], await knownItem(db, before.itemId))
      await checkOnce(db, before.itemId, values, before.id)
      const changed = await replaceAdoption(db, before.id, { ...values, changedBy: actor.name })
      await record(db, actor, {
        action: 'information-adoption.replace',
        subject: subject(before.id),
        before,
        after: values,
      })
      return c.json(changed, 200)
    },
  )
  .delete(
    '/information/adoptions/:adoptionId',
    allow(informing, 'information', 'Removes an adoption', { 204: 'Removed' }),
    validate('param', param),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownAdoption(db, c.req.valid('param').adoptionId)
      await removeAdoptions(db, [before.id])
      await record(db, actor, {
        action: 'information-adoption.remove',
        subject: subject(before.id),
        before,
      })
      return c.body(null, 204)
    },
  )
