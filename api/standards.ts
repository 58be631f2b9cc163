import { Hono } from 'hono'
import { z } from 'zod'
import { holdNoun } from '../db/hold.ts'
import {
  insertStandard,
  listStandards,
  removeStandard,
  replaceStandard,
  type Standard,
} from '../db/standards.ts'
import { allow } from './access/allow.ts'
import {
  meetingCategories,
  perPersonDayCents,
  type StandardEntry,
  standardFault,
} from './domain/standard.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { standardAnswer, standardsAnswer } from './standard-answers.ts'
import { day, headCount, idText, name, validate } from './validate.ts'

const perPersonDay = z.number().int().min(0).max(10_000_000)
const halfDays = z.number().int().min(0).max(200)
const orNull = <T extends z.ZodType>(schema: T) => schema.nullish().transform((v) => v ?? null)

const body = z.object({
  name,
  source: name,
  place: orNull(name),
  category: z.enum(meetingCategories),
  validFrom: day,
  validTo: orNull(day),
  lodgingCents: perPersonDay,
  mealsCents: perPersonDay,
  otherCents: perPersonDay,
  partsOffset: z.boolean().default(true),
  deductNotProvided: z.boolean().default(false),
  attendanceCap: orNull(headCount),
  staffShareBasisPoints: orNull(z.number().int().min(0).max(10_000)),
  maxHalfDays: orNull(halfDays),
  travelHalfDays: orNull(halfDays),
  verified: z.boolean().default(false),
  note: orNull(z.string().trim().max(500)),
})
const param = z.object({ standardId: idText })
const writing = ['finance', 'administrator'] as const

export const shownStandard = ({ organisationId: _, ...standard }: Standard) => ({
  ...standard,
  totalCents: perPersonDayCents(standard),
})

/** Refuses days that are reversed, and two standards for one day. */
function check(others: readonly Standard[], entry: StandardEntry) {
  const fault = standardFault(others, entry)
  if (fault)
    throw new Refusal(
      fault.code === 'standard.dates-reversed' ? 400 : 409,
      fault.code,
      fault.params,
    )
}

export const standards = new Hono<Env>()
  .get(
    '/standards',
    allow(
      'members',
      'standards',
      'What meetings may cost per person-day, by place, date, category',
      {
        200: standardsAnswer,
      },
    ),
    inTransaction,
    async (c) => c.json({ standards: (await listStandards(c.var.db)).map(shownStandard) }, 200),
  )
  .post(
    '/standards',
    allow(writing, 'standards', 'A new standard', { 201: standardAnswer }),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const entry = c.req.valid('json')
      await holdNoun(db, 'standards')
      check(await listStandards(db), entry)
      const made = await insertStandard(db, { ...entry, organisationId: actor.organisationId })
      await record(db, actor, {
        action: 'standard.insert',
        subject: `standards/${made.id}`,
        after: shownStandard(made),
      })
      return c.json(shownStandard(made), 201)
    },
  )
  .put(
    '/standards/:standardId',
    allow(writing, 'standards', 'Says a standard anew, whole', { 200: standardAnswer }),
    validate('param', param),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { standardId } = c.req.valid('param')
      const entry = c.req.valid('json')
      await holdNoun(db, 'standards')
      const all = await listStandards(db)
      const before = all.find(({ id }) => id === standardId)
      if (!before) throw new Refusal(404, 'standard.unknown')
      check(
        all.filter((one) => one !== before),
        entry,
      )
      const after = (await replaceStandard(db, before.id, entry)) ?? before
      await record(db, actor, {
        action: 'standard.replace',
        subject: `standards/${before.id}`,
        before: shownStandard(before),
        after: shownStandard(after),
      })
      return c.json(shownStandard(after), 200)
    },
  )
  .delete(
    '/standards/:standardId',
    allow(writing, 'standards', 'Removes a standard', { 204: 'Removed' }),
    validate('param', param),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { standardId } = c.req.valid('param')
      const before = (await listStandards(db)).find(({ id }) => id === standardId)
      if (!before) throw new Refusal(404, 'standard.unknown')
      await removeStandard(db, before.id)
      await record(db, actor, {
        action: 'standard.remove',
        subject: `standards/${before.id}`,
        before: shownStandard(before),
      })
      return c.body(null, 204)
    },
  )
