import { Hono } from 'hono'
import { z } from 'zod'
import { holdNoun } from '../db/hold.ts'
import type { Db } from '../db/index.ts'
import {
  findRuleBook,
  insertRuleBook,
  insertRuleBookVersion,
  listRuleBooks,
  listRuleBookVersions,
  removeRuleBook,
  replaceRuleBookName,
} from '../db/rule-books.ts'
import { allow } from './access/allow.ts'
import { ruleBookAnswer, ruleBooksAnswer } from './answers-rule-book.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { ruleBook } from './rule-book-body.ts'
import { bookOfVersion, checkRuleBook, shownRuleBook, versionOfBook } from './rule-book-view.ts'
import { idText, validate } from './validate.ts'

const param = z.object({ ruleBookId: idText })
const writing = ['administrator', 'organiser'] as const

async function checkName(db: Db, id: number | null, name: string) {
  const others = (await listRuleBooks(db)).filter((one) => one.id !== id)
  if (others.some((one) => one.name === name))
    throw new Refusal(409, 'rule-book.name-taken', { name })
}

/** Rule books as data: a change is a new version, and what a version says never changes. */
export const ruleBooks = new Hono<Env>()
  .get(
    '/rule-books',
    allow('members', 'rule-books', 'The rule books there are, each with its versions', {
      200: ruleBooksAnswer,
    }),
    inTransaction,
    async (c) => {
      const versions = await listRuleBookVersions(c.var.db)
      const books = await listRuleBooks(c.var.db)
      return c.json({ ruleBooks: books.map((book) => shownRuleBook(book, versions)) }, 200)
    },
  )
  .get(
    '/rule-books/:ruleBookId',
    allow('members', 'rule-books', 'One rule book with its versions', { 200: ruleBookAnswer }),
    validate('param', param),
    inTransaction,
    async (c) => {
      const { ruleBookId } = c.req.valid('param')
      const book = await findRuleBook(c.var.db, ruleBookId)
      if (!book) throw new Refusal(404, 'rule-book.unknown')
      return c.json(shownRuleBook(book, await listRuleBookVersions(c.var.db, ruleBookId)), 200)
    },
  )
  .post(
    '/rule-books',
    allow(writing, 'rule-books', 'A new rule book, to be tried until it is put into force', {
      201: ruleBookAnswer,
    }),
    validate('json', ruleBook),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const entry = c.req.valid('json')
      await holdNoun(db, 'rule-books')
      await checkName(db, null, entry.name)
      checkRuleBook(entry, locale)
      const { organisationId, name: createdBy } = actor
      const book = await insertRuleBook(db, { organisationId, name: entry.name, createdBy })
      const version = await insertRuleBookVersion(db, {
        organisationId,
        ruleBookId: book.id,
        version: 1,
        ...versionOfBook(entry),
        createdBy,
      })
      await record(db, actor, {
        action: 'rule-book.insert',
        subject: `rule-books/${book.id}/1`,
        after: entry,
      })
      return c.json(shownRuleBook(book, [version]), 201)
    },
  )
  .put(
    '/rule-books/:ruleBookId',
    allow(
      writing,
      'rule-books',
      'A new version of a rule book; the earlier ones stay, and those in force until it is put into force',
      {
        200: ruleBookAnswer,
      },
    ),
    validate('param', param),
    validate('json', ruleBook.extend({ version: z.number().int().positive() })),
    inTransaction,
    async (c) => {
      const { db, actor, locale } = c.var
      const { ruleBookId } = c.req.valid('param')
      const { version: seen, ...entry } = c.req.valid('json')
      await holdNoun(db, 'rule-books')
      const book = await findRuleBook(db, ruleBookId)
      const versions = await listRuleBookVersions(db, ruleBookId)
      const [latest] = versions
      if (!book || !latest) throw new Refusal(404, 'rule-book.unknown')
      if (latest.version !== seen)
        throw new Refusal(409, 'rule-book.stale', { by: latest.createdBy, version: latest.version })
      await checkName(db, ruleBookId, entry.name)
      checkRuleBook(entry, locale)
      const next = { ...versionOfBook(entry), version: seen + 1 }
      await replaceRuleBookName(db, ruleBookId, entry.name)
      const { organisationId, name: createdBy } = actor
      const made = await insertRuleBookVersion(db, {
        organisationId,
        ruleBookId,
        ...next,
        createdBy,
      })
      await record(db, actor, {
        action: 'rule-book.replace',
        subject: `rule-books/${ruleBookId}/${made.version}`,
        before: bookOfVersion(book, latest),
        after: entry,
      })
      return c.json(shownRuleBook({ ...book, name: entry.name }, [made, ...versions]), 200)
    },
  )
  .delete(
    '/rule-books/:ruleBookId',
    allow(writing, 'rule-books', 'Removes a rule book that is not in force', { 204: 'Removed' }),
    validate('param', param),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { ruleBookId } = c.req.valid('param')
      await holdNoun(db, 'rule-books')
      const book = await findRuleBook(db, ruleBookId)
      if (!book) throw new Refusal(404, 'rule-book.unknown')
      if (book.adoptedBy !== null) throw new Refusal(409, 'rule-book.adopted', { name: book.name })
      const versions = await listRuleBookVersions(db, ruleBookId)
      await removeRuleBook(db, ruleBookId)
      await record(db, actor, {
        action: 'rule-book.remove',
        subject: `rule-books/${ruleBookId}`,
        before: versions.map((one) => bookOfVersion(book, one)),
      })
      return c.body(null, 204)
    },
  )
