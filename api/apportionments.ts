import { Hono } from 'hono'
import { z } from 'zod'
import { insertApportionment, insertShares, listApportionments } from '../db/apportionments.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import {
  apportionmentAnswer,
  comparisonOfSchemesAnswer,
  inputsAnswer,
} from './answers-apportionment.ts'
import { freeze, knownScheme, loadInputs, schemeAt, snapshotOf } from './apportionment.ts'
import { saidFaults, shownApportionment } from './apportionment-view.ts'
import { applyScheme } from './domain/apply-scheme.ts'
import { departmentChanges } from './domain/apportionment-change.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting, knownMeeting } from './known-meeting.ts'
import { say } from './messages.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { impossible } from './say-fault.ts'
import { cents, idText, meetingParam, validate } from './validate.ts'

const answers = { 200: apportionmentAnswer }
/** Schemes that may be laid side by side. */
const mostCompared = 4

export const apportionments = new Hono<Env>()
  .get(
    '/meetings/:meetingId/apportionment',
    allow(
      'members',
      'apportionment',
      'The apportionment as issued, or a scheme as it would come out today',
      answers,
    ),
    validate('param', meetingParam),
    validate('query', z.object({ edition: idText.optional(), schemeId: idText.optional() })),
    inTransaction,
    async (c) => {
      const { db, locale } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      return c.json(await shownApportionment(db, meeting, c.req.valid('query'), locale), 200)
    },
  )
  .get(
    '/meetings/:meetingId/apportionment/inputs',
    allow(
      'members',
      'apportionment',
      'What a scheme is applied to: settled items, departments, and the weights of every basis',
      { 200: inputsAnswer },
    ),
    validate('param', meetingParam),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      return c.json(await loadInputs(db, meeting), 200)
    },
  )
  .get(
    '/meetings/:meetingId/apportionment/comparison',
    allow('members', 'apportionment', 'Up to four schemes side by side, by department', {
      200: comparisonOfSchemesAnswer,
    }),
    validate('param', meetingParam),
    validate(
      'query',
      z.object({
        /** Ids of schemes, by comma. */
        schemes: z
          .string()
          .transform((text) => text.split(',').map(Number))
          .pipe(z.array(z.number().int().positive()).min(1).max(mostCompared)),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, locale } = c.var
      const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
      const inputs = await loadInputs(db, meeting)
      const columns = []
      for (const schemeId of c.req.valid('query').schemes) {
        const { id, name, valid } = await schemeAt(db, meeting, schemeId)
        const found = valid && applyScheme(valid.terms, inputs)
        const params = { name, day: meeting.startsOn }
        const invalid = { pool: null, code: 'scheme.not-valid' }
        columns.push({
          schemeId: id,
          name,
          version: valid?.version ?? null,
          faults: found
            ? saidFaults(found, locale)
            : [{ ...invalid, message: say(invalid.code, params, locale) }],
          departments:
            !found || 'faults' in found
              ? []
              : found.apportionment.departments.map((one) => ({ id: one.id, cents: one.cents })),
        })
      }
      const met = new Set(columns.flatMap((one) => one.departments.map(({ id }) => id)))
      const departments = inputs.departments
        .filter(({ id }) => met.has(id))
        .map(({ id, code, name }) => ({ id, code, name }))
      return c.json({ departments, columns }, 200)
    },
  )
  .put(
    '/meetings/:meetingId/apportionment',
    allow(
      ['finance'],
      'apportionment',
      'Issues the apportionment of a closed settlement, frozen; after a reopening, the difference',
      answers,
    ),
    validate('param', meetingParam),
    validate(
      'json',
      z.object({
        schemeId: idText,
        /** The version and the total that were seen: others meanwhile are refused. */
        schemeVersion: idText,
        totalCents: cents,
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { schemeId, schemeVersion, totalCents } = c.req.valid('json')
      const meeting = await heldMeeting(db, c.req.valid('param').meetingId)
      if (meeting.closedEdition === null) throw new Refusal(409, 'apportionment.not-closed')
      const scheme = await knownScheme(db, meeting, schemeId)
      const inputs = await loadInputs(db, meeting)
      const found = applyScheme(scheme.terms, inputs)
      if ('faults' in found) throw impossible(found.faults, locale)
      const { apportionment } = found
      if (scheme.version !== schemeVersion || apportionment.totalCents !== totalCents)
        throw new Refusal(409, 'apportionment.changed')
      const { snapshot, sha256 } = freeze(scheme, inputs, apportionment)
      const [latest] = await listApportionments(db, meeting.id)
      if (latest?.sha256 === sha256)
        throw new Refusal(409, 'apportionment.unchanged', { edition: latest.edition })
      const edition = (latest?.edition ?? 0) + 1
      await insertApportionment(db, {
        organisationId: actor.organisationId,
        meetingId: meeting.id,
        edition,
        schemeId,
        schemeVersion,
        settlementEdition: meeting.closedEdition,
        snapshot,
        sha256,
        totalCents,
        issuedBy: actor.name,
        issuedAt: await databaseTime(db),
      })
      const before = latest ? snapshotOf(latest).apportionment : null
      await insertShares(
        db,
        departmentChanges(before, apportionment).map((one) => ({
          organisationId: actor.organisationId,
          meetingId: meeting.id,
          edition,
          departmentId: one.id,
          cents: one.nowCents,
          differenceCents: one.differenceCents,
        })),
      )
      await record(db, actor, {
        action: 'apportionment.issue',
        subject: `meetings/${meeting.id}/apportionment/${edition}`,
        meetingId: meeting.id,
        after: {
          scheme: { id: schemeId, name: scheme.name, version: schemeVersion },
          totalCents,
          sha256,
          departments: apportionment.departments.map(({ code, cents }) => ({ code, cents })),
        },
      })
      return c.json(await shownApportionment(db, meeting, {}, locale), 200)
    },
  )
