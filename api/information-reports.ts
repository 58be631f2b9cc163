import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  insertReports,
  listReports,
  lockReport,
  removeReports,
  replaceReport,
} from '../db/information-reports.ts'
import { allow } from './access/allow.ts'
import { reportAnswer, reportsAnswer } from './answers-information.ts'
import { comparePoints, points } from './domain/points.ts'
import { partsOf } from './domain/rule-book-validity.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { informing, reportBody, revision } from './information-body.ts'
import { checkRevision, knownUnit } from './information-known.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { bookOfVersion } from './rule-book-view.ts'
import { loadInForce } from './rule-books-in-force.ts'
import { day, idText, validate } from './validate.ts'

const param = z.object({ reportId: idText })
const subject = (id: number) => `information/reports/${id}`

/** What the book in force that day takes for it leaves a range, and the points are within it; another time nothing is known. */
async function checkRange(
  db: Db,
  { kind, reportedOn, points: given }: z.infer<typeof reportBody>,
): Promise<void> {
  if (given === null) return
  const day = { from: reportedOn, to: reportedOn }
  const [part] = partsOf(day, await loadInForce(db)).parts
  const rules = part && bookOfVersion(part.of.book, part.of.version)
  const line = rules?.reports.find((one) => one.kind === kind)
  if (!rules || !line) return
  const worth = points(given)
  if (comparePoints(worth, points(line.least)) < 0 || comparePoints(worth, points(line.most)) > 0)
    throw new Refusal(409, 'information.points-out-of-range', {
      points: given,
      least: line.least,
      most: line.most,
      name: rules.name,
    })
}

async function knownReport(db: Db, id: number) {
  const found = await lockReport(db, id)
  if (!found) throw new Refusal(404, 'information.report-unknown')
  return found
}

/** What is held against units: reports late, missed, concealed or untrue, and negative coverage. */
export const informationReports = new Hono<Env>()
  .get(
    '/information/reports',
    allow('members', 'information', 'What is held against units in a period, the latest first', {
      200: reportsAnswer,
    }),
    validate(
      'query',
      z.object({ from: day.optional(), to: day.optional(), unitId: idText.optional() }),
    ),
    inTransaction,
    async (c) => c.json({ reports: await listReports(c.var.db, c.req.valid('query')) }, 200),
  )
  .post(
    '/information/reports',
    allow(informing, 'information', 'Holds a report against a unit', { 201: reportAnswer }),
    validate('json', reportBody),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const values = c.req.valid('json')
      await knownUnit(db, values.unitId)
      await checkRange(db, values)
      const [made] = await insertReports(db, [
        { organisationId: actor.organisationId, ...values, changedBy: actor.name },
      ])
      if (!made) throw new Error('the report was not returned')
      await record(db, actor, {
        action: 'information-report.insert',
        subject: subject(made.id),
        after: values,
      })
      return c.json(made, 201)
    },
  )
  .put(
    '/information/reports/:reportId',
    allow(informing, 'information', 'Changes what is held against a unit', { 200: reportAnswer }),
    validate('param', param),
    validate('json', reportBody.extend({ revision })),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownReport(db, c.req.valid('param').reportId)
      const { revision, ...values } = c.req.valid('json')
      checkRevision(before, revision)
      await knownUnit(db, values.unitId)
      await checkRange(db, values)
      const changed = await replaceReport(db, before.id, { ...values, changedBy: actor.name })
      await record(db, actor, {
        action: 'information-report.replace',
        subject: subject(before.id),
        before,
        after: values,
      })
      return c.json(changed, 200)
    },
  )
  .delete(
    '/information/reports/:reportId',
    allow(informing, 'information', 'Takes back what was held against a unit', { 204: 'Removed' }),
    validate('param', param),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const before = await knownReport(db, c.req.valid('param').reportId)
      await removeReports(db, [before.id])
      await record(db, actor, {
        action: 'information-report.remove',
        subject: subject(before.id),
        before,
      })
      return c.body(null, 204)
    },
  )
