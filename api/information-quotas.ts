import { Hono } from 'hono'
import { z } from 'zod'
import {
  findQuota,
  insertQuotas,
  listQuotas,
  removeQuotas,
  replaceQuota,
} from '../db/information-quotas.ts'
import { allow } from './access/allow.ts'
import { quotasAnswer } from './answers-information.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { informing, quotaBody } from './information-body.ts'
import { checkRevision, knownUnit } from './information-known.ts'
import { record } from './record.ts'
import { day, validate } from './validate.ts'

const within = z.object({ from: day.optional(), to: day.optional() })

/** A cell of the grid: an amount, or none any more; and the revision it was seen in, null where there was none. */
const cell = z.intersection(
  z.union([
    quotaBody,
    z.object({
      unitId: z.number().int().positive().nullable(),
      class: z.string().min(1).max(100).nullable(),
      startsOn: day,
      endsOn: day,
      amount: z.null(),
    }),
  ]),
  z.object({ revision: z.number().int().min(0).nullable() }),
)

/** What units have to bring: for a unit, else for its class, else for all. */
export const informationQuotas = new Hono<Env>()
  .get(
    '/information/quotas',
    allow('members', 'information', 'Quotas that lie within these days', { 200: quotasAnswer }),
    validate('query', within),
    inTransaction,
    async (c) => c.json({ quotas: await listQuotas(c.var.db, c.req.valid('query')) }, 200),
  )
  .put(
    '/information/quotas',
    allow(informing, 'information', 'Sets quotas, and takes away those without an amount', {
      200: quotasAnswer,
    }),
    validate('query', within),
    validate('json', z.object({ quotas: z.array(cell).min(1).max(2000) })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      for (const { amount, revision, ...key } of c.req.valid('json').quotas) {
        if (key.unitId !== null) await knownUnit(db, key.unitId)
        const before = await findQuota(db, key)
        if (before) checkRevision(before, revision ?? -1)
        if (amount === (before?.amount ?? null)) continue
        if (before && amount === null) await removeQuotas(db, [before.id])
        else if (before && amount !== null)
          await replaceQuota(db, before.id, { amount, changedBy: actor.name })
        else if (amount !== null)
          await insertQuotas(db, [
            {
              organisationId: actor.organisationId,
              ...key,
              amount,
              changedBy: actor.name,
            },
          ])
        await record(db, actor, {
          action: amount === null ? 'information-quota.remove' : 'information-quota.replace',
          subject: 'information/quotas',
          ...(before && { before: { ...key, amount: before.amount } }),
          after: { ...key, amount },
        })
      }
      return c.json({ quotas: await listQuotas(db, c.req.valid('query')) }, 200)
    },
  )
