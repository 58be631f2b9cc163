import { Hono } from 'hono'
import { z } from 'zod'
import {
  listCorrections,
  listRides,
  removeCorrection,
  replaceCorrection,
  replaceRides,
} from '../db/apportionments.ts'
import { listCostItems } from '../db/cost-items.ts'
import { listDepartments } from '../db/departments.ts'
import type { Db } from '../db/index.ts'
import { databaseTime } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { inputsAnswer } from './answers-apportionment.ts'
import { loadInputs } from './apportionment.ts'
import { attendedBases } from './domain/scheme.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { heldMeeting } from './known-meeting.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { weight } from './scheme-body.ts'
import { headCount, idText, meetingParam, validate } from './validate.ts'

const correctionParam = meetingParam.extend({
  basis: z.enum(attendedBases),
  departmentId: idText,
})
const answers = { 200: inputsAnswer }

async function knownDepartment(db: Db, id: number) {
  const found = (await listDepartments(db)).find((one) => one.id === id)
  if (!found) throw new Refusal(404, 'department.unknown')
  return found
}

/** Weights set right by hand, each with its reason, and who sat in which vehicle. What was issued keeps what it used. */
export const apportionmentWeights = new Hono<Env>()
  .put(
    '/meetings/:meetingId/apportionment/weights/:basis/:departmentId',
    allow(['finance'], 'apportionment', 'Sets a weight right, with the reason', answers),
    validate('param', correctionParam),
    validate('json', z.object({ weight, reason: z.string().trim().min(1).max(500) })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, basis, departmentId } = c.req.valid('param')
      const { weight, reason } = c.req.valid('json')
      const meeting = await heldMeeting(db, meetingId)
      const department = await knownDepartment(db, departmentId)
      const before = (await listCorrections(db, meetingId)).find(
        (one) => one.basis === basis && one.departmentId === departmentId,
      )
      await replaceCorrection(db, {
        organisationId: actor.organisationId,
        meetingId,
        basis,
        departmentId,
        weight,
        reason,
        by: actor.name,
        at: await databaseTime(db),
      })
      await record(db, actor, {
        action: 'weight.correct',
        subject: `meetings/${meetingId}/apportionment/weights/${basis}/${department.code}`,
        meetingId,
        before: before && { weight: before.weight, reason: before.reason },
        after: { weight, reason },
      })
      return c.json(await loadInputs(db, meeting), 200)
    },
  )
  .delete(
    '/meetings/:meetingId/apportionment/weights/:basis/:departmentId',
    allow(['finance'], 'apportionment', 'Takes a correction back', answers),
    validate('param', correctionParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const key = c.req.valid('param')
      const meeting = await heldMeeting(db, key.meetingId)
      const department = await knownDepartment(db, key.departmentId)
      const before = (await listCorrections(db, key.meetingId)).find(
        (one) => one.basis === key.basis && one.departmentId === key.departmentId,
      )
      if (!before) throw new Refusal(404, 'weight.not-corrected')
      await removeCorrection(db, key)
      await record(db, actor, {
        action: 'weight.restore',
        subject: `meetings/${key.meetingId}/apportionment/weights/${key.basis}/${department.code}`,
        meetingId: key.meetingId,
        before: { weight: before.weight, reason: before.reason },
      })
      return c.json(await loadInputs(db, meeting), 200)
    },
  )
  .put(
    '/meetings/:meetingId/apportionment/rides/:itemId',
    allow(
      ['finance', 'organiser'],
      'apportionment',
      'Who sat in one vehicle: seats by department, whole',
      answers,
    ),
    validate('param', meetingParam.extend({ itemId: idText })),
    validate(
      'json',
      z.object({
        seats: z
          .array(z.object({ departmentId: idText, seats: headCount.min(1) }))
          .max(500)
          .refine(
            (all) => new Set(all.map((one) => one.departmentId)).size === all.length,
            'each department once / 每个部门只能出现一次',
          ),
      }),
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, itemId } = c.req.valid('param')
      const { seats } = c.req.valid('json')
      const meeting = await heldMeeting(db, meetingId)
      const item = (await listCostItems(db, meetingId)).find(({ id }) => id === itemId)
      if (item?.kind !== 'vehicle') throw new Refusal(404, 'item.not-a-vehicle')
      for (const { departmentId } of seats) await knownDepartment(db, departmentId)
      const shown = async () =>
        (await listRides(db, meetingId))
          .filter((one) => one.itemId === itemId)
          .map(({ departmentId, seats }) => ({ departmentId, seats }))
      const before = await shown()
      await replaceRides(db, { organisationId: actor.organisationId, meetingId, itemId }, seats)
      await record(db, actor, {
        action: 'ride.replace',
        subject: `meetings/${meetingId}/apportionment/rides/${itemId}`,
        meetingId,
        before,
        after: await shown(),
      })
      return c.json(await loadInputs(db, meeting), 200)
    },
  )
