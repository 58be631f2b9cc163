import { Hono } from 'hono'
import { z } from 'zod'
import {
  findCurrentBudget,
  insertBudget,
  listBudgetLines,
  replaceBudget,
  replaceBudgetLines,
} from '../db/budgets.ts'
import { allow } from './access/allow.ts'
import { budgetAnswer } from './answers.ts'
import { draftLines, draftOf, lineBody, shownBudget } from './budget-draft.ts'
import { shiftEntries } from './domain/budget.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, validate } from './validate.ts'

const planning = ['organiser', 'finance', 'administrator'] as const
const subject = (meetingId: number, version: number) => `meetings/${meetingId}/budget/${version}`

export const budgets = new Hono<Env>()
  .get(
    '/meetings/:meetingId/budget',
    allow('members', 'budget', 'The budget: its latest version, or the one asked for', {
      200: budgetAnswer,
    }),
    validate('param', meetingParam),
    validate('query', z.object({ version: idText.optional() })),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json(await shownBudget(c.var.db, meeting, c.req.valid('query').version), 200)
    },
  )
  .put(
    '/meetings/:meetingId/budget',
    allow(planning, 'budget', 'Saves the draft, whole', { 200: budgetAnswer }),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({ revision: z.number().int().min(0), lines: z.array(lineBody).max(5000) }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { revision, lines } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const budget = await draftOf(db, meeting, actor)
      if (budget.revision !== revision)
        throw new Refusal(409, 'budget.changed', { by: budget.createdBy })
      const before = await listBudgetLines(db, meeting.id, budget.version)
      await replaceBudgetLines(db, budget, await draftLines(db, meeting, lines))
      await replaceBudget(db, budget, { createdBy: actor.name })
      const after = await shownBudget(db, meeting)
      await record(db, actor, {
        action: 'budget.save',
        subject: subject(meeting.id, budget.version),
        meetingId: meeting.id,
        before,
        after: after.lines,
      })
      return c.json(after, 200)
    },
  )
  .put(
    '/meetings/:meetingId/budget/source',
    allow(
      planning,
      'budget',
      'Fills the draft from another meeting’s budget, at this meeting’s dates',
      { 200: budgetAnswer },
    ),
    validate('param', meetingParam),
    validate('json', z.object({ meetingId: idText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const source = await knownMeeting(db, c.req.valid('json').meetingId)
      const model = await findCurrentBudget(db, source.id)
      if (!model) throw new Refusal(404, 'budget.unknown')
      const budget = await draftOf(db, meeting, actor)
      const before = await listBudgetLines(db, meeting.id, budget.version)
      const entries = await listBudgetLines(db, source.id, model.version)
      const lines = await draftLines(db, meeting, shiftEntries(entries, source, meeting))
      await replaceBudgetLines(db, budget, lines)
      const after = await shownBudget(db, meeting)
      await record(db, actor, {
        action: 'budget.copy',
        subject: subject(meeting.id, budget.version),
        meetingId: meeting.id,
        before,
        after: { from: source.code, lines: after.lines },
      })
      return c.json(after, 200)
    },
  )
  .put(
    '/meetings/:meetingId/budget/submission',
    allow(planning, 'budget', 'Submits the draft to the named approver', { 200: budgetAnswer }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const budget = await draftOf(db, meeting, actor)
      if (!meeting.approverId) throw new Refusal(409, 'budget.no-approver')
      const { totalCents, lines } = await shownBudget(db, meeting)
      if (lines.length === 0) throw new Refusal(409, 'budget.empty')
      await replaceBudget(db, budget, {
        state: 'submitted',
        submittedBy: actor.name,
        submittedAt: new Date(),
      })
      await record(db, actor, {
        action: 'budget.submit',
        subject: subject(meeting.id, budget.version),
        meetingId: meeting.id,
        after: { totalCents },
      })
      return c.json(await shownBudget(db, meeting), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/budget/submission',
    allow('members', 'budget', 'Takes the submitted budget back, or sends it back, to draft', {
      200: budgetAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      if (actor.role === 'leader' && actor.id !== meeting.approverId)
        throw new Refusal(403, 'role.forbidden', { roles: planning.join(' / ') })
      const budget = await findCurrentBudget(db, meeting.id)
      if (budget?.state !== 'submitted') throw new Refusal(409, 'budget.not-submitted')
      await replaceBudget(db, budget, { state: 'draft', submittedAt: null, submittedBy: null })
      await record(db, actor, {
        action: 'budget.take-back',
        subject: subject(meeting.id, budget.version),
        meetingId: meeting.id,
      })
      return c.json(await shownBudget(db, meeting), 200)
    },
  )
  .put(
    '/meetings/:meetingId/budget/approval',
    allow('members', 'budget', 'Approves the submitted budget: the named approver alone', {
      200: budgetAnswer,
    }),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const budget = await findCurrentBudget(db, meeting.id)
      if (actor.id !== meeting.approverId)
        throw new Refusal(403, 'budget.not-the-approver', { approver: meeting.approverName ?? '–' })
      if (budget?.state !== 'submitted') throw new Refusal(409, 'budget.not-submitted')
      const replaced = await shownBudget(db, meeting)
      for (const earlier of replaced.versions.filter((v) => v.state === 'approved'))
        await replaceBudget(db, { ...budget, version: earlier.version }, { state: 'revised' })
      await replaceBudget(db, budget, {
        state: 'approved',
        approvedBy: actor.name,
        approvedAt: new Date(),
      })
      await record(db, actor, {
        action: 'budget.approve',
        subject: subject(meeting.id, budget.version),
        meetingId: meeting.id,
        after: {
          totalCents: replaced.totalCents,
          annual: replaced.annual,
          lines: replaced.lines,
        },
      })
      return c.json(await shownBudget(db, meeting), 200)
    },
  )
  .post(
    '/meetings/:meetingId/budget/revisions',
    allow(planning, 'budget', 'Starts a new draft from the approved version', {
      201: budgetAnswer,
    }),
    validate('param', meetingParam),
    validate('json', z.object({ reason: z.string().trim().min(1).max(500) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { reason } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const budget = await findCurrentBudget(db, meeting.id)
      if (budget?.state !== 'approved') throw new Refusal(409, 'budget.not-approved')
      const lines = await listBudgetLines(db, meeting.id, budget.version)
      const made = await insertBudget(
        db,
        {
          organisationId: actor.organisationId,
          meetingId: meeting.id,
          version: budget.version + 1,
          state: 'draft',
          createdBy: actor.name,
          reason,
        },
        lines.map(({ kind: _k, day: _d, sitting: _s, label: _l, ...line }) => line),
      )
      await record(db, actor, {
        action: 'budget.revise',
        subject: subject(meeting.id, made.version),
        meetingId: meeting.id,
        after: { reason },
      })
      return c.json(await shownBudget(db, meeting), 201)
    },
  )
