import { Hono } from 'hono'
import { listAttendees } from '../db/attendance.ts'
import { listDepartments } from '../db/departments.ts'
import { allow } from './access/allow.ts'
import { attendanceAnswer } from './attendance-answers.ts'
import { loadFrame } from './attendance-frame.ts'
import { attendanceOf, isEarlyLeaver } from './domain/attendance-figures.ts'
import { attendeesOf } from './domain/person-days.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { knownMeeting } from './known-meeting.ts'
import { meetingParam, validate } from './validate.ts'

const mostLeavers = 200

/** Whoever is tied to none stands last. */
const byCode = (a: { code: string | null }, b: { code: string | null }) =>
  Number(a.code === null) - Number(b.code === null) || (a.code ?? '').localeCompare(b.code ?? '')

export const attendance = new Hono<Env>().get(
  '/meetings/:meetingId/attendance',
  allow('members', 'attendance', 'Who came, by kind, department and region; who left early', {
    200: attendanceAnswer,
  }),
  validate('param', meetingParam),
  inTransaction,
  async (c) => {
    const { db } = c.var
    const meeting = await knownMeeting(db, c.req.valid('param').meetingId)
    const people = await listAttendees(db, meeting.id)
    const frame = await loadFrame(db, meeting)
    const figures = attendanceOf(people, frame)
    const departments = new Map((await listDepartments(db)).map((one) => [one.id, one]))
    const left = (one: (typeof people)[number]) => `${one.leftOn} ${one.leftTime ?? '24:00'}`
    const earlyLeavers = people
      .filter((one) => isEarlyLeaver(one, frame.end))
      .sort((a, b) => (left(a) < left(b) ? -1 : left(a) > left(b) ? 1 : a.id - b.id))
    return c.json(
      {
        ...figures,
        planned: attendeesOf(meeting),
        departments: figures.departments
          .map((one) => {
            const department = departments.get(one.departmentId ?? 0)
            return { ...one, code: department?.code ?? null, name: department?.name ?? null }
          })
          .sort(byCode),
        end: frame.end,
        earlyLeavers: earlyLeavers
          .slice(0, mostLeavers)
          .map(({ id, name, unit, departmentId, leftOn, leftTime }) => ({
            id,
            name,
            unit,
            departmentId,
            leftOn,
            leftTime,
          })),
      },
      200,
    )
  },
)
