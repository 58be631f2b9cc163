import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  insertInstructions,
  listInstructions,
  listOffices,
  lockInstruction,
  removeInstructions,
  replaceInstruction,
} from '../db/information-instructions.ts'
import { allow } from './access/allow.ts'
import { instructionAnswer, instructionsAnswer } from './answers-information.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { informing, instructionBody, revision } from './information-body.ts'
import { checkAfterItem, checkRevision, knownItem } from './information-known.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, limit, offset, validate } from './validate.ts'

const param = z.object({ instructionId: idText })
const subject = (id: number) => `information/instructions/${id}`
const itemId = z.number().int().positive()

async function knownInstruction(db: Db, id: number) {
  const found = await lockInstruction(db, id)
  if (!found) throw new Refusal(404, 'information.instruction-unknown')
  return found
}

/** What leaders wrote on items. */
export const informationInstructions = new Hono<Env>()
  .get(
    '/information/instructions',
    allow(
      'members',
      'information',
      'Instructions of a period, the latest first, with their items',
      {
        200: instructionsAnswer,
      },
    ),
    validate(
      'query',
      z.object({
        from: day.optional(),
        to: day.optional(),
        itemId: idText.optional(),
        offset,
        limit,
      }),
    ),
    inTransaction,
    async (c) => {
      const { offset, limit, ...wanted } = c.req.valid('query')
      const found = await listInstructions(c.var.db, wanted, offset, limit)
      return c.json({ ...found, offices: await listOffices(c.var.db) }, 200)
    },
  )
  .post(
    '/information/instructions',
    allow(informing, 'information', 'A leader wrote on an item', { 201: instructionAnswer }),
    validate('json', instructionBody.extend({ itemId })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const values = c.req.valid('json')
      checkAfterItem([values.writtenOn], await knownItem(db, values.itemId))
      const [made] = await insertInstructions(db, [
        { organisationId: actor.organisationId, ...values, changedBy: actor.name },
      ])
      if (!made) throw new Error('the instruction was not returned')
      await record(db, actor, {
        action: 'information-instruction.insert',
        subject: subject(made.id),
        after: values,
      })
      return c.json(made, 201)
    },
  )
  .put(
    '/information/instructions/:instructionId',
    allow(informing, 'information', 'Changes an instruction', { 200: instructionAnswer }),
    validate('param', param),
    validate('json', instructionBody.extend({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownInstruction(db, c.req.valid('param').instructionId)
      const { revision, ...values } = c.req.valid('json')
      checkRevision(before, revision)
      checkAfterItem([values.writtenOn], await knownItem(db, before.itemId))
      const changed = await replaceInstruction(db, before.id, { ...values, changedBy: actor.name })
      await record(db, actor, {
        action: 'information-instruction.replace',
        subject: subject(before.id),
        before,
        after: values,
      })
      return c.json(changed, 200)
    },
  )
  .delete(
    '/information/instructions/:instructionId',
    allow(informing, 'information', 'Removes an instruction', { 204: 'Removed' }),
    validate('param', param),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownInstruction(db, c.req.valid('param').instructionId)
      await removeInstructions(db, [before.id])
      await record(db, actor, {
        action: 'information-instruction.remove',
        subject: subject(before.id),
        before,
      })
      return c.body(null, 204)
    },
  )
