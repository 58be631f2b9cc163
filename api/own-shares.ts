import { Hono } from 'hono'
import { listApportionments, listShares } from '../db/apportionments.ts'
import { listDepartments } from '../db/departments.ts'
import { listOwnShares } from '../db/own-shares.ts'
import { allow } from './access/allow.ts'
import { ownShareAnswer, ownSharesAnswer } from './answers-apportionment.ts'
import { snapshotOf } from './apportionment.ts'
import { shownShare } from './apportionment-view.ts'
import { reach } from './department-reach.ts'
import { departmentStatement } from './domain/department-statement.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { Refusal } from './refusal.ts'
import { idText, meetingParam, validate } from './validate.ts'

/** What a reader sees of apportionments: the shares of their department and those under it, and nothing of others. */
export const ownShares = new Hono<Env>()
  .get(
    '/my-department/shares',
    allow(['reader'], 'apportionment', 'Shares of your department, in the editions in force', {
      200: ownSharesAnswer,
    }),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const mine = await reach(db, actor)
      const ids = (await listDepartments(db)).map(({ id }) => id).filter(mine)
      return c.json({ shares: await listOwnShares(db, ids) }, 200)
    },
  )
  .get(
    '/my-department/shares/:meetingId/:departmentId',
    allow(['reader'], 'apportionment', 'One share of your department, with what explains it', {
      200: ownShareAnswer,
    }),
    validate('param', meetingParam.extend({ departmentId: idText })),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { meetingId, departmentId } = c.req.valid('param')
      const { code, title, startsOn, endsOn } = await knownMeeting(db, meetingId)
      const mine = await reach(db, actor)
      const department = (await listDepartments(db)).find(({ id }) => id === departmentId)
      const [latest, before] = await listApportionments(db, meetingId)
      if (!latest || !department || !mine(departmentId))
        throw new Refusal(404, 'apportionment.no-share')
      const share = (await listShares(db, meetingId, latest.edition)).find(
        (one) => one.departmentId === departmentId,
      )
      if (!share) throw new Refusal(404, 'apportionment.no-share')
      const { apportionment, items, scheme } = snapshotOf(latest)
      return c.json(
        {
          meeting: { id: meetingId, code, title, startsOn, endsOn },
          // One that a later edition takes out has no statement, and is still told so by name.
          department: { id: department.id, code: department.code, name: department.name },
          edition: latest.edition,
          issuedBy: latest.issuedBy,
          issuedAt: latest.issuedAt,
          scheme: { name: scheme.name, version: scheme.version },
          beforeEdition: before?.edition ?? null,
          share: shownShare(share),
          statement: departmentStatement(apportionment, items, departmentId) ?? null,
        },
        200,
      )
    },
  )
