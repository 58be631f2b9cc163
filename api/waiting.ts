import { Hono } from 'hono'
import { z } from 'zod'
import type { Db } from '../db/index.ts'
import {
  listObjections,
  listOverdueDecisions,
  listPreviews,
  listSettling,
  listSubmittedTo,
  listUnshared,
  listUnsigned,
  type Waiting,
} from '../db/waiting.ts'
import { allow } from './access/allow.ts'
import type { Role } from './access/role.ts'
import { nullable, text, whole } from './answer-parts.ts'
import { type WaitingKind, waitingKinds } from './domain/waiting.ts'
import type { Actor, Env } from './env.ts'
import { dayAt } from './export/show-day.ts'
import { inTransaction } from './in-transaction.ts'
import { freshenFigures } from './meeting-figures.ts'
import { todayOf } from './today.ts'
import { cents } from './validate.ts'

type Asked = { db: Db; actor: Actor; today: string }

/** Who is waited for, and how it is found. A budget waits for its approver alone, whatever their role. */
const kinds: Record<WaitingKind, { roles: readonly Role[]; list: (a: Asked) => Promise<Waiting> }> =
  {
    'budget-approval': {
      roles: ['leader', 'finance', 'organiser', 'administrator'],
      list: ({ db, actor }) => listSubmittedTo(db, actor.id),
    },
    'summary-unsigned': { roles: ['leader'], list: ({ db }) => listUnsigned(db) },
    'import-preview': {
      roles: ['organiser', 'administrator', 'finance'],
      list: ({ db }) => listPreviews(db),
    },
    'bill-unchecked': {
      roles: ['finance'],
      list: ({ db, today }) => listSettling(db, 'unknown', today),
    },
    'difference-undecided': {
      roles: ['finance'],
      list: ({ db, today }) => listSettling(db, 'undecided', today),
    },
    'settlement-ready': {
      roles: ['finance'],
      list: ({ db, today }) => listSettling(db, 'ready', today),
    },
    'apportionment-due': { roles: ['finance'], list: ({ db }) => listUnshared(db) },
    'share-objected': { roles: ['finance'], list: ({ db }) => listObjections(db) },
    'decision-overdue': {
      roles: ['leader', 'organiser', 'administrator'],
      list: ({ db, today }) => listOverdueDecisions(db, today),
    },
  }

const waitingAnswer = z.object({
  today: z.iso.date(),
  waiting: z.array(
    z.object({
      kind: z.enum(waitingKinds),
      total: whole.meta({ description: 'Of this kind; the first five are listed' }),
      items: z.array(
        z.object({
          meetingId: whole,
          code: text,
          title: text,
          startsOn: z.iso.date(),
          subjectId: nullable(whole).meta({ description: 'The file, decision or department' }),
          text: nullable(text),
          cents: nullable(cents),
          count: nullable(whole),
          on: nullable(z.iso.date()).meta({ description: 'Since when it waits, or was due' }),
        }),
      ),
    }),
  ),
})

/** What waits for whoever asks: the first of each kind, and how many there are. Nothing is worked out for it. */
export const waiting = new Hono<Env>().get(
  '/waiting',
  allow('members', 'overview', 'What waits for me, by what my role does', { 200: waitingAnswer }),
  inTransaction,
  async (c) => {
    const { db, actor } = c.var
    const today = await todayOf(db)
    await freshenFigures(db, today)
    const found = []
    for (const kind of waitingKinds) {
      const { roles, list } = kinds[kind]
      if (!roles.includes(actor.role)) continue
      const { total, items } = await list({ db, actor, today })
      if (total === 0) continue
      const days = items.map(({ at, ...one }) => ({ ...one, on: at ? dayAt(at) : one.on }))
      found.push({ kind, total, items: days })
    }
    return c.json({ today, waiting: found }, 200)
  },
)
