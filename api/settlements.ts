import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import { type Meeting, replaceMeeting } from '../db/meetings.ts'
import { databaseTime } from '../db/organisation.ts'
import {
  insertSettlement,
  listCommitmentsBy,
  listSettlements,
  replaceSettlement,
} from '../db/settlements.ts'
import { findRevision, noteSettling } from '../db/settling-notes.ts'
import { allow } from './access/allow.ts'
import { settlementAnswer } from './answers-settlement.ts'
import { driftOf } from './domain/snapshot.ts'
import type { Actor, Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting, openMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { frozen, loadSettlement, type SettlementFigures } from './settlement.ts'
import { cents, idText, meetingParam, validate } from './validate.ts'

const answers = { 200: settlementAnswer }
const reason = z.string().trim().min(1).max(1000)

/** Files of this meeting that the person put in force and that count in it: then somebody else has to close. */
async function ownBills(db: Db, meeting: Meeting, actor: Actor, figures: SettlementFigures) {
  const subjects = new Set(
    (await listCommitmentsBy(db, meeting.id, actor.id)).map(({ subject }) => subject),
  )
  return figures.sources.bills.filter(({ id }) => subjects.has(`imports/${id}`))
}

/** The settlement as its page shows it: frozen figures once closed, and how today's differ from those last signed. */
async function shownSettlement(db: Db, meeting: Meeting, actor: Actor, edition?: number) {
  const editions = await listSettlements(db, meeting.id)
  const revision = await findRevision(db, meeting.id)
  const now = await loadSettlement(db, meeting)
  if (revision !== undefined)
    await noteSettling(db, meeting.id, revision, {
      undecidedCount: now.states.open,
      faultCount: now.faults.length,
    })
  const wanted = edition ?? meeting.closedEdition
  const shown = editions.find((one) => one.edition === wanted)
  if (edition !== undefined && !shown) throw new Refusal(404, 'settlement.unknown')
  const [latest] = editions
  const own = await ownBills(db, meeting, actor, now)
  const figures = shown ? (shown.snapshot as SettlementFigures) : frozen(now).snapshot
  return {
    state: meeting.closedEdition === null ? ('open' as const) : ('closed' as const),
    /** Edition whose frozen figures these are; null for today's. */
    edition: shown?.edition ?? null,
    sha256: shown?.sha256 ?? null,
    editions: editions.map(({ organisationId: _o, meetingId: _m, snapshot: _s, ...one }) => one),
    /** Files that the reader put in force: they cannot close. */
    ownBills: own.map(({ filename }) => filename),
    drift: latest ? driftOf(latest.snapshot as SettlementFigures, frozen(now).snapshot) : null,
    figures,
  }
}

export const settlements = new Hono<Env>()
  .get(
    '/meetings/:meetingId/settlement',
    allow(
      'members',
      'settlement',
      'What is owed and why, what was paid, what stands against closing',
      answers,
    ),
    validate('param', meetingParam),
    validate('query', z.object({ edition: idText.optional() })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      return c.json(await shownSettlement(db, meeting, actor, c.req.valid('query').edition), 200)
    },
  )
  .put(
    '/meetings/:meetingId/settlement/closure',
    allow(
      ['finance'],
      'settlement',
      'Closes the settlement and freezes it: someone who imported none of its files',
      answers,
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        /** The figure that is signed: another one meanwhile is refused. */
        settledCents: cents,
        /** Closes although something stands against it; printed on the settlement. */
        overrideReason: reason.nullish(),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { settledCents, overrideReason } = c.req.valid('json')
      const meeting = await openMeeting(db, c.req.valid('param').meetingId)
      const figures = await loadSettlement(db, meeting)
      const [own] = await ownBills(db, meeting, actor, figures)
      if (own) throw new Refusal(403, 'settlement.own-import', { filename: own.filename })
      if (figures.totals.settledCents !== settledCents) throw new Refusal(409, 'settlement.changed')
      if (figures.faults.length > 0 && !overrideReason)
        throw new Refusal(409, 'settlement.not-ready', { count: figures.faults.length })
      const [latest] = await listSettlements(db, meeting.id)
      const { snapshot, sha256 } = frozen(figures)
      const closed = await insertSettlement(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        edition: (latest?.edition ?? 0) + 1,
        snapshot,
        sha256,
        settledCents,
        closedBy: actor.name,
        closedAt: await databaseTime(db),
        overrideReason: figures.faults.length > 0 ? (overrideReason ?? null) : null,
      })
      await replaceMeeting(db, meeting.id, { closedEdition: closed.edition })
      await record(db, actor, {
        action: 'settlement.close',
        subject: `meetings/${meeting.id}/settlement/${closed.edition}`,
        meetingId: meeting.id,
        after: {
          settledCents,
          sha256,
          faults: figures.faults,
          overrideReason: closed.overrideReason,
        },
      })
      const after = await knownMeeting(db, meeting.id)
      return c.json(await shownSettlement(db, after, actor), 200)
    },
  )
  .post(
    '/meetings/:meetingId/settlement/reopenings',
    allow(
      ['finance'],
      'settlement',
      'Reopens a closed settlement; what was signed stays as its edition',
      {
        201: settlementAnswer,
      },
    ),
    validate('param', meetingParam),
    validate('json', z.object({ reason })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { reason } = c.req.valid('json')
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      if (meeting.closedEdition === null) throw new Refusal(409, 'settlement.not-closed')
      await replaceSettlement(
        db,
        { meetingId: meeting.id, edition: meeting.closedEdition },
        { reopenedBy: actor.name, reopenedAt: await databaseTime(db), reopenReason: reason },
      )
      await replaceMeeting(db, meeting.id, { closedEdition: null })
      await record(db, actor, {
        action: 'settlement.reopen',
        subject: `meetings/${meeting.id}/settlement/${meeting.closedEdition}`,
        meetingId: meeting.id,
        after: { reason },
      })
      const after = await knownMeeting(db, meeting.id)
      return c.json(await shownSettlement(db, after, actor), 201)
    },
  )
