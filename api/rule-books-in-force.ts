import type { Db } from '../db/index.ts'
import {
  listRuleBooks,
  listRuleBookVersions,
  type RuleBookRow,
  type RuleBookVersion,
} from '../db/rule-books.ts'
import {
  type Dated,
  firstSharedDay,
  type Validity,
  validityOf,
} from './domain/rule-book-validity.ts'
import { Refusal } from './refusal.ts'

export type BookInForce = { book: RuleBookRow; version: RuleBookVersion }

/** Every book with its versions that somebody put into force; a later one waits until somebody does. */
export async function loadInForce(db: Db): Promise<Validity<BookInForce>[]> {
  const books = (await listRuleBooks(db)).filter(({ adoptedBy }) => adoptedBy !== null)
  const versions = await listRuleBookVersions(db)
  return books.flatMap((book) =>
    validityOf(
      versions.filter(
        ({ ruleBookId, version }) =>
          ruleBookId === book.id && version <= (book.adoptedVersion ?? 0),
      ),
    ).map(({ of, from, to }) => ({ of: { book, version: of }, from, to })),
  )
}

/** Refuses that two books in force hold on one day: nobody could say which of them a period is scored by. */
export async function checkOverlap(db: Db, id: number, versions: readonly Dated[]): Promise<void> {
  const own = validityOf(versions)
  const others = (await loadInForce(db)).filter(({ of }) => of.book.id !== id)
  for (const other of others) {
    const day = firstSharedDay(own, [other])
    if (day) throw new Refusal(409, 'rule-book.overlaps', { other: other.of.book.name, day })
  }
}
