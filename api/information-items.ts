import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { insertAdoptions, listAdoptionsOf } from '../db/information-adoptions.ts'
import { insertInstructions, listInstructionsOf } from '../db/information-instructions.ts'
import {
  findItemNumbered,
  insertItems,
  insertPartners,
  listItems,
  listKinds,
  removeItems,
  replaceItem,
  replacePartners,
} from '../db/information-items.ts'
import { allow } from './access/allow.ts'
import { itemAnswer, itemsAnswer } from './answers-information.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import {
  adoptionBody,
  daysAndTimes,
  informing,
  instructionBody,
  itemBody,
  revision,
} from './information-body.ts'
import { checkAfterItem, checkItem, checkRevision, knownItem } from './information-known.ts'
import { shownItem, shownWhole } from './information-view.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, limit, offset, validate } from './validate.ts'

export const itemParam = z.object({ itemId: idText })
const subject = (id: number) => `information/items/${id}`

const filter = z.object({
  from: day.optional(),
  to: day.optional(),
  unitId: idText.optional(),
  kind: z.string().max(100).optional(),
  state: z.enum(['adopted', 'not-adopted', 'not-delivered']).optional(),
  importId: idText.optional(),
  search: z.string().trim().max(100).optional(),
  offset,
  limit,
})

type Body = z.output<typeof itemBody>

/** An item's own columns and its other units. */
function columnsOf({ units, submittedAt, dueAt, ...said }: Body) {
  const [first, ...partners] = units
  if (!first) throw new Error('an item has a unit')
  return { own: { ...said, ...daysAndTimes({ submittedAt, dueAt }), ...first }, partners }
}

/** A number stands for one item. */
async function checkNumber(db: Db, number: string | null, ownId?: number) {
  const same = number === null ? undefined : await findItemNumbered(db, number)
  if (same && same.id !== ownId)
    throw new Refusal(409, 'information.number-taken', {
      number: number ?? '',
      title: same.title,
    })
}

/** What units submit, with what became of it. */
export const informationItems = new Hono<Env>()
  .get(
    '/information/items',
    allow('members', 'information', 'Items, the latest first, a part of the list at a time', {
      200: itemsAnswer,
    }),
    validate('query', filter),
    inTransaction,
    async (c) => {
      const { offset, limit, ...wanted } = c.req.valid('query')
      const found = await listItems(c.var.db, wanted, offset, limit)
      const kinds = await listKinds(c.var.db)
      return c.json({ items: found.items.map(shownItem), total: found.total, kinds }, 200)
    },
  )
  .get(
    '/information/items/:itemId',
    allow('members', 'information', 'An item with its adoptions and instructions', {
      200: itemAnswer,
    }),
    validate('param', itemParam),
    inTransaction,
    async (c) => c.json(await shownWhole(c.var.db, c.req.valid('param').itemId), 200),
  )
  .post(
    '/information/items',
    allow(informing, 'information', 'A new item, with its adoptions and instructions at once', {
      201: itemAnswer,
    }),
    validate(
      'json',
      itemBody.extend({
        adoptions: z.array(adoptionBody).max(100).default([]),
        instructions: z.array(instructionBody).max(100).default([]),
      }),
    ),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { adoptions, instructions, ...said } = c.req.valid('json')
      await checkItem(db, said)
      await checkNumber(db, said.number)
      const days = [
        ...adoptions.map(({ adoptedOn }) => adoptedOn),
        ...instructions.map(({ writtenOn }) => writtenOn),
      ]
      checkAfterItem(days, said)
      const { own, partners } = columnsOf(said)
      const by = { organisationId: actor.organisationId, changedBy: actor.name }
      const [id] = await insertItems(db, [{ ...own, ...by }])
      if (id === undefined) throw new Error('the item was not returned')
      await insertPartners(
        db,
        partners.map((part) => ({
          ...part,
          organisationId: actor.organisationId,
          itemId: id,
        })),
      )
      await insertAdoptions(
        db,
        adoptions.map((adoption) => ({ ...adoption, ...by, itemId: id })),
      )
      await insertInstructions(
        db,
        instructions.map((instruction) => ({ ...instruction, ...by, itemId: id })),
      )
      await record(db, actor, {
        action: 'information-item.insert',
        subject: subject(id),
        after: { ...said, adoptions, instructions },
      })
      return c.json(await shownWhole(db, id), 201)
    },
  )
  .put(
    '/information/items/:itemId',
    allow(informing, 'information', 'Changes an item; its adoptions and instructions stay', {
      200: itemAnswer,
    }),
    validate('param', itemParam),
    validate('json', itemBody.extend({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownItem(db, c.req.valid('param').itemId)
      const { revision, ...said } = c.req.valid('json')
      checkRevision(before, revision)
      await checkItem(db, said)
      await checkNumber(db, said.number, before.id)
      const adoptions = await listAdoptionsOf(db, before.id)
      const instructions = await listInstructionsOf(db, before.id)
      const days = [
        ...adoptions.map(({ adoptedOn }) => adoptedOn),
        ...instructions.map(({ writtenOn }) => writtenOn),
      ]
      checkAfterItem(days, said)
      const { own, partners } = columnsOf(said)
      await replaceItem(db, before.id, { ...own, changedBy: actor.name })
      await replacePartners(db, actor.organisationId, before.id, partners)
      await record(db, actor, {
        action: 'information-item.replace',
        subject: subject(before.id),
        before,
        after: said,
      })
      return c.json(await shownWhole(db, before.id), 200)
    },
  )
  .delete(
    '/information/items/:itemId',
    allow(informing, 'information', 'Removes an item with its adoptions and instructions', {
      204: 'Removed',
    }),
    validate('param', itemParam),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { id } = await knownItem(db, c.req.valid('param').itemId)
      const before = await shownWhole(db, id)
      await removeItems(db, [id])
      await record(db, actor, { action: 'information-item.remove', subject: subject(id), before })
      return c.body(null, 204)
    },
  )
