import { asc, eq } from 'drizzle-orm'
import type { Db } from './index.ts'
import { forbiddenWords } from './schema/standards.ts'

export type NewForbiddenWord = Pick<
  typeof forbiddenWords.$inferInsert,
  'word' | 'class' | 'exceptions'
>

/** In the order in which they were given. */
export const listForbiddenWords = (db: Db) =>
  db
    .select({
      word: forbiddenWords.word,
      class: forbiddenWords.class,
      exceptions: forbiddenWords.exceptions,
    })
    .from(forbiddenWords)
    .orderBy(asc(forbiddenWords.position))

/** Puts another list in place of the organisation's. */
export async function replaceForbiddenWords(
  db: Db,
  organisationId: string,
  words: readonly NewForbiddenWord[],
): Promise<void> {
  await db.delete(forbiddenWords).where(eq(forbiddenWords.organisationId, organisationId))
  if (words.length > 0)
    await db
      .insert(forbiddenWords)
      .values(words.map((word, position) => ({ organisationId, position, ...word })))
}
