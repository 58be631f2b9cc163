import { Hono } from 'hono'
import { z } from 'zod'
import {
  countOpenObjections,
  findBulletinOf,
  insertBulletin,
  insertDraft,
  listBulletins,
  listDrafts,
  listEditions,
} from '../db/bulletins.ts'
import { holdNoun } from '../db/hold.ts'
import { allow } from './access/allow.ts'
import { roles } from './access/role.ts'
import { bulletinAnswer, bulletinsAnswer } from './answers-bulletin.ts'
import { drafting, knownBulletin, periodOf } from './bulletin-known.ts'
import { asOfDay, takeFigures } from './bulletin-taking.ts'
import { opening, shownBulletin } from './bulletin-view.ts'
import { periodText } from './domain/bulletin-period.ts'
import type { Env } from './env.ts'
import { inFacts } from './in-facts.ts'
import { inTransaction } from './in-transaction.ts'
import { bookText, isPeriod, periodHint } from './ranking-query.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { todayOf } from './today.ts'
import { day, idText, validate } from './validate.ts'

export const bulletinParam = z.object({ bulletinId: idText })

const newBody = z
  .object({
    from: day,
    to: day,
    /** `12.3`: a version of a rule book; left out: those in force. */
    ruleBook: bookText.optional(),
  })
  .refine(isPeriod, periodHint)

export const bulletins = new Hono<Env>()
  .get(
    '/bulletins',
    allow(
      roles,
      'bulletins',
      'Bulletins, the latest period first; a reader sees the published ones and those open for objections',
      { 200: bulletinsAnswer },
    ),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const today = await todayOf(db)
      const isReader = actor.role === 'reader'
      const drafts = new Map((await listDrafts(db)).map((one) => [one.bulletinId, one]))
      const editions = Map.groupBy(await listEditions(db), ({ bulletinId }) => bulletinId)
      const counts = new Map(
        (await countOpenObjections(db)).map((one) => [one.bulletinId, one.count]),
      )
      const shown = (await listBulletins(db)).flatMap((bulletin) => {
        const [latest] = editions.get(bulletin.id) ?? []
        const draft = drafts.get(bulletin.id)
        const open = draft ? opening(draft, today) : null
        // A draft's title is nobody's but the drafters'.
        const head = isReader ? latest : (draft ?? latest)
        if (isReader && !latest && !open) return []
        const period = periodOf(bulletin)
        return [
          {
            id: bulletin.id,
            period,
            titles: head
              ? { zh: head.titleZh, en: head.titleEn }
              : { zh: periodText(period, 'zh'), en: periodText(period, 'en') },
            number: head?.number ?? '',
            edition: latest?.edition ?? null,
            publishedOn: latest?.publishedOn ?? null,
            draftEdition: isReader ? null : (draft?.edition ?? null),
            open,
            openObjectionCount: isReader ? 0 : (counts.get(bulletin.id) ?? 0),
          },
        ]
      })
      return c.json({ bulletins: shown }, 200)
    },
  )
  .get(
    '/bulletins/:bulletinId',
    allow(
      roles,
      'bulletins',
      'A bulletin: its editions, its draft with what disagrees, its objections; a reader sees no draft',
      { 200: bulletinAnswer },
    ),
    validate('param', bulletinParam),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const bulletin = await knownBulletin(db, c.req.valid('param').bulletinId)
      return c.json(await shownBulletin(db, actor, bulletin), 200)
    },
  )
  .post(
    '/bulletins',
    allow(drafting, 'bulletins', 'Drafts the bulletin of a period from its template', {
      201: bulletinAnswer,
    }),
    validate('json', newBody),
    inFacts,
    async (c) => {
      const { db, actor } = c.var
      const { from, to, ruleBook = null } = c.req.valid('json')
      await holdNoun(db, 'bulletins')
      const period = { from, to }
      if (await findBulletinOf(db, period)) throw new Refusal(409, 'bulletin.exists', period)
      const asOf = asOfDay(period, await todayOf(db))
      const taken = await takeFigures(db, actor, period, ruleBook, asOf)
      const { organisationId, name, id: userId } = actor
      // A book without a version is kept as the version that scored: a later one asks for a draft of its own.
      const [used] = taken.figures.books
      const bulletin = await insertBulletin(db, {
        organisationId,
        startsOn: from,
        endsOn: to,
        ruleBookId: ruleBook?.ruleBookId ?? null,
        ruleBookVersion: ruleBook ? (used?.version ?? ruleBook.version) : null,
        createdBy: name,
      })
      await insertDraft(db, {
        organisationId,
        bulletinId: bulletin.id,
        edition: 1,
        number: '',
        titleZh: `关于${periodText(period, 'zh')}信息采用情况的通报`,
        titleEn: `Bulletin on information work in ${periodText(period, 'en')}`,
        edits: {},
        figures: taken.figures,
        reasons: taken.reasons,
        authors: [userId],
        changedBy: name,
      })
      await record(db, actor, {
        action: 'bulletin.draft',
        subject: `bulletins/${bulletin.id}/1`,
        after: { ...period, books: taken.figures.books, sums: taken.figures.sums },
      })
      return c.json(await shownBulletin(db, actor, bulletin), 201)
    },
  )
