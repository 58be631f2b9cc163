import { Hono } from 'hono'
import { z } from 'zod'
import { listForbiddenWords, replaceForbiddenWords } from '../db/forbidden-words.ts'
import { holdNoun } from '../db/hold.ts'
import { forgetSettling } from '../db/settling-notes.ts'
import { allow } from './access/allow.ts'
import { forbiddenClasses, wordsTwice } from './domain/forbidden.ts'
import type { Env } from './env.ts'
import { inTransaction } from './in-transaction.ts'
import { record } from './record.ts'
import { Refusal } from './refusal.ts'
import { forbiddenWordsAnswer } from './standard-answers.ts'
import { validate } from './validate.ts'

const word = z.string().trim().min(1).max(40)
const body = z.object({
  words: z
    .array(
      z.object({
        word,
        class: z.enum(forbiddenClasses),
        exceptions: z.array(word).max(50).default([]),
      }),
    )
    .max(500),
})

export const forbiddenWords = new Hono<Env>()
  .get(
    '/forbidden-words',
    allow(
      'members',
      'standards',
      'Words that may not stand on a hotel’s bill, with their classes',
      {
        200: forbiddenWordsAnswer,
      },
    ),
    inTransaction,
    async (c) => c.json({ words: await listForbiddenWords(c.var.db) }, 200),
  )
  .put(
    '/forbidden-words',
    allow(['finance', 'administrator'], 'standards', 'Says the list anew, whole', {
      200: forbiddenWordsAnswer,
    }),
    validate('json', body),
    inTransaction,
    async (c) => {
      const { db, actor } = c.var
      const { words } = c.req.valid('json')
      const [twice] = wordsTwice(words)
      if (twice) throw new Refusal(409, 'forbidden-word.twice', { word: twice })
      await holdNoun(db, 'forbidden-words')
      const before = await listForbiddenWords(db)
      await replaceForbiddenWords(db, actor.organisationId, words)
      await forgetSettling(db)
      await record(db, actor, {
        action: 'forbidden-words.replace',
        subject: 'forbidden-words',
        before,
        after: words,
      })
      return c.json({ words }, 200)
    },
  )
