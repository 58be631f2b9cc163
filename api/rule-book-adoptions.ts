import { Hono } from 'hono'
import { z } from 'zod'
import { holdNoun } from '../db/hold.ts'
import type { Db } from '../db/index.ts'
import { findRuleBook, listRuleBookVersions, replaceAdoption } from '../db/rule-books.ts'
import { allow } from './access/allow.ts'
import { ruleBookAnswer } from './answers-rule-book.ts'
import type { Actor, Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { shownRuleBook } from './rule-book-view.ts'
import { checkOverlap } from './rule-books-in-force.ts'
import { idText, validate } from './validate.ts'

const param = z.object({ ruleBookId: idText })
/** Who decides what all units are measured by; the desk that keeps the books does not. */
const deciding = ['administrator', 'leader'] as const

async function change(db: Db, actor: Actor, id: number, isAdopted: boolean) {
  await holdNoun(db, 'rule-books')
  const book = await findRuleBook(db, id)
  if (!book) throw new Refusal(404, 'rule-book.unknown')
  const versions = await listRuleBookVersions(db, id)
  const latest = versions[0]?.version ?? 0
  if (isAdopted) await checkOverlap(db, id, versions)
  const wanted = isAdopted ? latest : null
  if (book.adoptedVersion === wanted) return shownRuleBook(book, versions)
  const adopted = isAdopted ? { by: actor.name, version: latest } : null
  const changed = await replaceAdoption(db, id, adopted)
  await record(db, actor, {
    action: isAdopted ? 'rule-book.adopt' : 'rule-book.withdraw',
    subject: `rule-books/${id}/adoption`,
    before: { adoptedBy: book.adoptedBy, version: book.adoptedVersion },
    after: { adoptedBy: adopted?.by ?? null, version: wanted },
  })
  return shownRuleBook(changed ?? book, versions)
}

/** Whether periods are scored by a book without its being asked for. */
export const ruleBookAdoptions = new Hono<Env>()
  .put(
    '/rule-books/:ruleBookId/adoption',
    allow(
      deciding,
      'rule-books',
      'Puts a rule book into force on its days, up to its latest version',
      {
        200: ruleBookAnswer,
      },
    ),
    validate('param', param),
    inTransaction,
    async (c) =>
      c.json(await change(c.var.db, c.var.actor, c.req.valid('param').ruleBookId, true), 200),
  )
  .delete(
    '/rule-books/:ruleBookId/adoption',
    allow(deciding, 'rule-books', 'Takes a rule book out of force; published rankings stay', {
      200: ruleBookAnswer,
    }),
    validate('param', param),
    inTransaction,
    async (c) =>
      c.json(await change(c.var.db, c.var.actor, c.req.valid('param').ruleBookId, false), 200),
  )
