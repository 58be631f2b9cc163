import { Hono } from 'hono'
import { allow } from './access/allow.ts'
import { readyRuleBooksAnswer } from './answers-rule-book.ts'
import { readyRuleBooks } from './domain/rule-books/first-rule-books.ts'
import type { Env } from './env.ts'

const ready = Object.entries(readyRuleBooks).map(([key, book]) => ({ key, book }))

export const readyRuleBookList = new Hono<Env>().get(
  '/ready-rule-books',
  allow('members', 'rule-books', 'Sets of rules that places really use, to start from', {
    200: readyRuleBooksAnswer,
  }),
  (c) => c.json({ ready }, 200),
)
