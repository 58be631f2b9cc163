import { Hono } from 'hono'
import { z } from 'zod'
import { findCurrentBudget, listBudgetLines } from '../db/budgets.ts'
import type { Db } from '../db/index.ts'
import type { Meeting } from '../db/meetings.ts'
import { insertPayment, listPayments, removePayment } from '../db/payments.ts'
import { allow } from './access/allow.ts'
import { paymentsAnswer } from './answers-settlement.ts'
import { sumCents } from './domain/money.ts'
import { paymentKinds } from './domain/settlement.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { cents, day, idText, meetingParam, validate } from './validate.ts'

const paying = ['finance', 'administrator'] as const
const maybeText = z
  .string()
  .trim()
  .max(500)
  .nullish()
  .transform((value) => value || null)

const yuan = (cents: number) => (cents / 100).toFixed(2)

/** An advance is carved out of a budget that has been submitted, and all advances stay within it. */
async function checkAdvance(db: Db, meeting: Meeting, amountCents: number) {
  const budget = await findCurrentBudget(db, meeting.id)
  if (!budget || budget.state === 'draft') throw new Refusal(409, 'payment.no-budget')
  const lines = await listBudgetLines(db, meeting.id, budget.version)
  const budgetCents = sumCents(lines.map((line) => line.amountCents))
  const advances = (await listPayments(db, meeting.id)).filter(({ kind }) => kind === 'advance')
  const advancedCents = sumCents(advances.map((one) => one.amountCents)) + amountCents
  if (advancedCents > budgetCents)
    throw new Refusal(409, 'payment.beyond-budget', {
      advances: yuan(advancedCents),
      budget: yuan(budgetCents),
    })
}

/** Deposits, remittances, advances and refunds of a meeting. */
export const payments = new Hono<Env>()
  .get(
    '/meetings/:meetingId/payments',
    allow('members', 'payments', 'What was paid ahead, advanced and returned', {
      200: paymentsAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json({ payments: await listPayments(c.var.db, meeting.id) }, 200)
    },
  )
  .post(
    '/meetings/:meetingId/payments',
    allow(paying, 'payments', 'Records a payment', { 201: paymentsAnswer }),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        kind: z.enum(paymentKinds),
        amountCents: cents.min(1),
        paidOn: day,
        reference: maybeText,
        note: maybeText,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const body = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      if (body.kind === 'advance') await checkAdvance(db, meeting, body.amountCents)
      const made = await insertPayment(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        createdBy: actor.name,
        ...body,
      })
      await record(db, actor, {
        action: 'payment.insert',
        subject: `meetings/${meeting.id}/payments/${made.id}`,
        meetingId: meeting.id,
        after: made,
      })
      return c.json({ payments: await listPayments(db, meeting.id) }, 201)
    },
  )
  .delete(
    '/meetings/:meetingId/payments/:paymentId',
    allow(paying, 'payments', 'Takes a recorded payment back', { 200: paymentsAnswer }),
    validate('param', meetingParam.extend({ paymentId: idText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, paymentId } = c.req.valid('param')
      const meeting = await openMeeting(db, meetingId)
      const before = await removePayment(db, meeting.id, paymentId)
      if (!before) throw new Refusal(404, 'payment.unknown')
      await record(db, actor, {
        action: 'payment.remove',
        subject: `meetings/${meeting.id}/payments/${paymentId}`,
        meetingId: meeting.id,
        before,
      })
      return c.json({ payments: await listPayments(db, meeting.id) }, 200)
    },
  )
