import { Hono } from 'hono'
import { z } from 'zod'
import {
  findCurrentAgreement,
  insertAgreement,
  listAgreementLines,
  replaceAgreement,
  replaceAgreementLines,
} from '../db/agreements.ts'
import { allow } from './access/allow.ts'
import { agreementDraft, agreementLinesOf, shownAgreement, termBody } from './agreement-draft.ts'
import { agreementAnswer } from './answers.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { day, idText, meetingParam, name, validate } from './validate.ts'

const agreeing = ['organiser', 'finance', 'administrator'] as const
const answers = { 200: agreementAnswer }
const maybeText = z
  .string()
  .trim()
  .max(2000)
  .nullish()
  .transform((value) => value || null)
const maybeDay = day.nullish().transform((value) => value ?? null)

/** What the hotel agreed to. Versions: a draft is saved whole, signed, and after that only replaced by a next one. */
export const agreements = new Hono<Env>()
  .get(
    '/meetings/:meetingId/agreement',
    allow(
      'members',
      'agreement',
      'The agreement: its latest version, or the one asked for',
      answers,
    ),
    validate('param', meetingParam),
    validate('query', z.object({ version: idText.optional() })),
    inTransaction,
    async (c) => {
      const meeting = await knownMeeting(c.var.db, c.req.valid('param').meetingId)
      return c.json(await shownAgreement(c.var.db, meeting, c.req.valid('query').version), 200)
    },
  )
  .put(
    '/meetings/:meetingId/agreement',
    allow(agreeing, 'agreement', 'Saves the draft, whole', answers),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        revision: z.number().int().min(0),
        contact: maybeText,
        freeItems: maybeText,
        roomNumbersDueOn: maybeDay,
        keysDueOn: maybeDay,
        lines: z.array(termBody).max(5000),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { revision, lines, ...about } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const draft = await agreementDraft(db, meeting, actor)
      if (draft.revision !== revision)
        throw new Refusal(409, 'agreement.changed', { by: draft.createdBy })
      const before = await shownAgreement(db, meeting)
      await replaceAgreementLines(db, draft, await agreementLinesOf(db, meeting, lines))
      await replaceAgreement(db, draft, {
        ...about,
        revision: revision + 1,
        createdBy: actor.name,
      })
      const after = await shownAgreement(db, meeting)
      await record(db, actor, {
        action: 'agreement.save',
        subject: `meetings/${meeting.id}/agreement/${draft.version}`,
        meetingId: meeting.id,
        before: before.lines,
        after: after.lines,
      })
      return c.json(after, 200)
    },
  )
  .put(
    '/meetings/:meetingId/agreement/signature',
    allow(agreeing, 'agreement', 'Says that both sides have signed the draft', answers),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        signedOn: day,
        signedForHotelBy: name,
        /** Of the terms that are signed: others saved meanwhile are refused. */
        revision: z.number().int().min(0).optional(),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const draft = await findCurrentAgreement(db, meeting.id)
      if (draft?.state !== 'draft') throw new Refusal(409, 'agreement.not-draft')
      const { revision, ...signature } = c.req.valid('json')
      if (revision !== undefined && revision !== draft.revision)
        throw new Refusal(409, 'agreement.changed', { by: draft.createdBy })
      const { lines, versions, totalCents } = await shownAgreement(db, meeting)
      if (lines.length === 0) throw new Refusal(409, 'agreement.empty')
      for (const { version, state } of versions)
        if (state === 'signed')
          await replaceAgreement(db, { ...draft, version }, { state: 'replaced' })
      await replaceAgreement(db, draft, { state: 'signed', signedBy: actor.name, ...signature })
      await record(db, actor, {
        action: 'agreement.sign',
        subject: `meetings/${meeting.id}/agreement/${draft.version}`,
        meetingId: meeting.id,
        after: { ...signature, totalCents, lines },
      })
      return c.json(await shownAgreement(db, meeting), 200)
    },
  )
  .post(
    '/meetings/:meetingId/agreement/versions',
    allow(agreeing, 'agreement', 'Starts a new draft from the signed version', {
      201: agreementAnswer,
    }),
    validate('param', meetingParam),
    validate('json', z.object({ reason: z.string().trim().min(1).max(500) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { reason } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const signed = await findCurrentAgreement(db, meeting.id)
      if (signed?.state !== 'signed') throw new Refusal(409, 'agreement.not-signed')
      const lines = await listAgreementLines(db, meeting.id, signed.version)
      const made = await insertAgreement(
        db,
        {
          organisationId: actor.organisationId,
          meetingId: meeting.id,
          version: signed.version + 1,
          state: 'draft',
          reason,
          contact: signed.contact,
          freeItems: signed.freeItems,
          roomNumbersDueOn: signed.roomNumbersDueOn,
          keysDueOn: signed.keysDueOn,
          createdBy: actor.name,
        },
        lines.map(({ kind: _k, day: _d, sitting: _s, label: _l, ...line }) => line),
      )
      await record(db, actor, {
        action: 'agreement.revise',
        subject: `meetings/${meeting.id}/agreement/${made.version}`,
        meetingId: meeting.id,
        after: { reason },
      })
      return c.json(await shownAgreement(db, meeting), 201)
    },
  )
