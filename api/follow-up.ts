import { Hono } from 'hono'
import { z } from 'zod'
import { findOrganisation } from '../db/members.ts'
import { databaseTime, withinOrganisation } from '../db/organisation.ts'
import { allow } from './access/allow.ts'
import { followUpAnswer } from './decision-answers.ts'
import { addDays } from './domain/day.ts'
import { completionByDepartment, completionOf, decisionStates } from './domain/follow-up.ts'
import type { Env } from './env.ts'
import { answerDocument } from './export/answer-document.ts'
import { answerSheet } from './export/answer-sheet.ts'
import { followUpSheet } from './export/follow-up-sheet.ts'
import { reminder } from './export/reminder.ts'
import { dayAt } from './export/show-day.ts'
import { followUpQuery, loadFollowUp, withLatestNotes } from './follow-up-list.ts'
import { inTransaction } from './in-transaction.ts'
import { Refusal } from './refusal.ts'
import { day, page, validate } from './validate.ts'

const pageSize = 100

/** Days that a department is given to answer a reminder, unless it names a day. */
const answerWithin = 5

const owed = <D extends { cancelledAt: Date | null; departmentName: string }>(decisions: D[]) =>
  decisions.map((one) => ({
    ...one,
    isCancelled: one.cancelledAt !== null,
    department: one.departmentName,
  }))

/** The decisions of all meetings, chased to done. */
export const followUp = new Hono<Env>()
  .get(
    '/decisions',
    allow(
      'members',
      'follow-up',
      'Decisions of all meetings, overdue first, with the rate done on time by department',
      { 200: followUpAnswer },
    ),
    validate('query', followUpQuery.extend({ page })),
    inTransaction,
    async (c) => {
      const { page, ...query } = c.req.valid('query')
      const found = await loadFollowUp(c.var.db, query)
      const shown = found.wanted.slice((page - 1) * pageSize, page * pageSize)
      const ofPeriod = owed(found.ofPeriod)
      const states = decisionStates.map((state) => [
        state,
        found.ofDepartment.filter((one) => one.state === state).length,
      ])
      return c.json(
        {
          today: found.today,
          decisions: await withLatestNotes(c.var.db, shown),
          states: Object.fromEntries(states) as Record<(typeof decisionStates)[number], number>,
          departments: completionByDepartment(ofPeriod, found.today),
          completion: completionOf(ofPeriod, found.today),
          total: found.wanted.length,
          page,
          pageSize,
        },
        200,
      )
    },
  )
  .get(
    '/decisions/export',
    allow('members', 'follow-up', 'The same list as a file: CSV (UTF-8 with BOM) or XLSX', {
      200: 'The file',
    }),
    validate(
      'query',
      followUpQuery.extend({
        format: z.enum(['csv', 'xlsx']),
        lang: z.enum(['zh', 'en']).optional(),
      }),
    ),
    inTransaction,
    async (c) => {
      const { format, lang, ...query } = c.req.valid('query')
      const { today, wanted } = await loadFollowUp(c.var.db, query)
      const sheet = followUpSheet(await withLatestNotes(c.var.db, wanted), lang ?? c.var.locale)
      return answerSheet(sheet, format, `follow-up-${today}`)
    },
  )
  .get(
    '/decisions/reminder',
    allow(
      'members',
      'follow-up',
      'Reminders of what is not done, a sheet a department, as Word or as a page to print',
      { 200: 'The file', 409: 'Nothing is left to be done' },
    ),
    validate(
      'query',
      followUpQuery.omit({ state: true }).extend({
        format: z.enum(['docx', 'html']),
        lang: z.enum(['zh', 'en']).optional(),
        /** Only what is overdue. */
        overdue: z.enum(['true', 'false']).optional(),
        /** By when the department should answer; five days from today when absent. */
        answerBy: day.optional(),
      }),
    ),
    async (c) => {
      const { actor, deps, locale } = c.var
      const { format, lang, answerBy, overdue, ...query } = c.req.valid('query')
      const organisation = await findOrganisation(deps.database.db, actor.organisationId)
      const found = await withinOrganisation(deps.database.db, actor.organisationId, async (db) => {
        const state = overdue === 'true' ? 'overdue' : 'undone'
        const { wanted } = await loadFollowUp(db, { ...query, state })
        if (wanted.length === 0) throw new Refusal(409, 'decision.none-to-remind')
        return { decisions: await withLatestNotes(db, wanted), writtenAt: await databaseTime(db) }
      })
      const writtenOn = dayAt(found.writtenAt)
      const document = reminder(
        {
          ...found,
          organisation: organisation?.name ?? '',
          writer: actor.name,
          writtenOn,
          answerBy: answerBy ?? addDays(writtenOn, answerWithin),
        },
        lang ?? locale,
      )
      return answerDocument(document, format, `reminder-${writtenOn}`)
    },
  )
