import { z } from 'zod'
import { nullable, text, when, whole } from './answer-parts.ts'
import { ruleBook } from './rule-book-body.ts'

/** The shapes of the answers about rule books. */
const version = z.object({
  version: whole,
  book: ruleBook.meta({ description: 'All that it says, with its days' }),
  holds: nullable(
    z.object({ from: z.iso.date(), to: nullable(z.iso.date()) }).meta({
      description: 'Its days without those that a later version took over',
    }),
  ),
  createdBy: text,
  createdAt: when,
})
export const ruleBookAnswer = z.object({
  id: whole,
  name: text,
  adoptedBy: nullable(text.meta({ description: 'Who put it into force; null: it is to be tried' })),
  adoptedAt: when,
  adoptedVersion: nullable(
    whole.meta({ description: 'Up to which version it is in force; a later one waits' }),
  ),
  createdBy: text,
  versions: z.array(version).meta({ description: 'The latest first; a version never changes' }),
})
export const ruleBooksAnswer = z.object({ ruleBooks: z.array(ruleBookAnswer) })
export const readyRuleBooksAnswer = z.object({
  ready: z.array(z.object({ key: text, book: ruleBook })),
})
