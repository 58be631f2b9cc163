import { Hono } from 'hono'
import { z } from 'zod'
import {
  findScheme,
  insertScheme,
  insertSchemeVersion,
  listSchemes,
  listSchemeVersions,
  removeScheme,
  replaceSchemeName,
  type Scheme,
  type SchemeVersion,
} from '../db/apportionment-schemes.ts'
import { countBySchemes } from '../db/apportionments.ts'
import { listDepartments } from '../db/departments.ts'
import { holdNoun } from '../db/hold.ts'
import type { Db } from '../db/index.ts'
import { allow } from './access/allow.ts'
import { schemeAnswer, schemesAnswer } from './answers-apportionment.ts'
import type { SchemeTerms } from './domain/scheme.ts'
import { schemeFaults } from './domain/scheme-faults.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import type { Locale } from './messages.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { impossible } from './say-fault.ts'
import { schemeTerms } from './scheme-body.ts'
import { day, idText, name, validate } from './validate.ts'

const body = z.object({
  name,
  validFrom: day,
  validTo: day.nullish().transform((value) => value ?? null),
  terms: schemeTerms,
})
const param = z.object({ schemeId: idText })

const shownVersion = ({
  version,
  validFrom,
  validTo,
  terms,
  createdBy,
  createdAt,
}: SchemeVersion) => ({
  version,
  validFrom,
  validTo,
  terms: terms as SchemeTerms,
  createdBy,
  createdAt,
})

/** A scheme with its versions, the latest first, and how many apportionments rest on it. */
const shown = ({ id, name }: Scheme, versions: readonly SchemeVersion[], usedCount: number) => ({
  id,
  name,
  usedCount,
  versions: versions.filter(({ schemeId }) => schemeId === id).map(shownVersion),
})

/** Refuses a name twice, reversed days, and terms that cannot hold whatever the meeting. */
async function check(db: Db, id: number | null, entry: z.output<typeof body>, locale: Locale) {
  const others = (await listSchemes(db)).filter((one) => one.id !== id)
  if (others.some((one) => one.name === entry.name))
    throw new Refusal(409, 'scheme.name-taken', { name: entry.name })
  if (entry.validTo !== null && entry.validTo < entry.validFrom)
    throw new Refusal(400, 'scheme.dates-reversed')
  const faults = schemeFaults(entry.terms, await listDepartments(db))
  if (faults.length > 0) throw impossible(faults, locale)
}

const usedCountOf = async (db: Db, id: number) =>
  (await countBySchemes(db)).find(({ schemeId }) => schemeId === id)?.count ?? 0

export const apportionmentSchemes = new Hono<Env>()
  .get(
    '/apportionment-schemes',
    allow('members', 'apportionment', 'Named ways to share costs, each with its versions', {
      200: schemesAnswer,
    }),
    inTransaction,
    async (c) => {
      const { db } = c.var
      const versions = await listSchemeVersions(db)
      const used = new Map((await countBySchemes(db)).map((one) => [one.schemeId, one.count]))
      const schemes = await listSchemes(db)
      return c.json(
        { schemes: schemes.map((one) => shown(one, versions, used.get(one.id) ?? 0)) },
        200,
      )
    },
  )
  .post(
    '/apportionment-schemes',
    allow(['finance'], 'apportionment', 'A new scheme', { 201: schemeAnswer }),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const entry = c.req.valid('json')
      await holdNoun(db, 'apportionment-schemes')
      await check(db, null, entry, locale)
      const { organisationId, name: createdBy } = actor
      const scheme = await insertScheme(db, { organisationId, name: entry.name, createdBy })
      const { validFrom, validTo, terms } = entry
      const version = await insertSchemeVersion(db, {
        organisationId,
        schemeId: scheme.id,
        version: 1,
        validFrom,
        validTo,
        terms,
        createdBy,
      })
      await record(db, actor, {
        action: 'scheme.insert',
        subject: `apportionment-schemes/${scheme.id}/1`,
        after: entry,
      })
      return c.json(shown(scheme, [version], 0), 201)
    },
  )
  .put(
    '/apportionment-schemes/:schemeId',
    allow(['finance'], 'apportionment', 'A new version of a scheme; the earlier ones stay', {
      200: schemeAnswer,
    }),
    validate('param', param),
    validate('json', body.extend({ version: z.number().int().positive() })),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { schemeId } = c.req.valid('param')
      const { version: seen, ...entry } = c.req.valid('json')
      await holdNoun(db, 'apportionment-schemes')
      const scheme = await findScheme(db, schemeId)
      const [latest] = await listSchemeVersions(db, schemeId)
      if (!scheme || !latest) throw new Refusal(404, 'scheme.unknown')
      if (latest.version !== seen)
        throw new Refusal(409, 'scheme.stale', { by: latest.createdBy, version: latest.version })
      await check(db, schemeId, entry, locale)
      await replaceSchemeName(db, schemeId, entry.name)
      const { validFrom, validTo, terms } = entry
      await insertSchemeVersion(db, {
        organisationId: actor.organisationId,
        schemeId,
        version: seen + 1,
        validFrom,
        validTo,
        terms,
        createdBy: actor.name,
      })
      await record(db, actor, {
        action: 'scheme.replace',
        subject: `apportionment-schemes/${schemeId}/${seen + 1}`,
        before: { name: scheme.name, ...shownVersion(latest) },
        after: entry,
      })
      return c.json(
        shown(
          { ...scheme, name: entry.name },
          await listSchemeVersions(db, schemeId),
          await usedCountOf(db, schemeId),
        ),
        200,
      )
    },
  )
  .delete(
    '/apportionment-schemes/:schemeId',
    allow(['finance'], 'apportionment', 'Removes a scheme that nothing was apportioned by', {
      204: 'Removed',
    }),
    validate('param', param),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { schemeId } = c.req.valid('param')
      await holdNoun(db, 'apportionment-schemes')
      const scheme = await findScheme(db, schemeId)
      if (!scheme) throw new Refusal(404, 'scheme.unknown')
      const count = await usedCountOf(db, schemeId)
      if (count > 0) throw new Refusal(409, 'scheme.used', { name: scheme.name, count })
      await removeScheme(db, schemeId)
      await record(db, actor, {
        action: 'scheme.remove',
        subject: `apportionment-schemes/${schemeId}`,
        before: { name: scheme.name },
      })
      return c.body(null, 204)
    },
  )
