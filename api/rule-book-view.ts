import type { RuleBookRow, RuleBookVersion } from '../db/rule-books.ts'
import type { RuleBook } from './domain/rule-book.ts'
import { ruleBookFaults } from './domain/rule-book-faults.ts'
import { validityOf } from './domain/rule-book-validity.ts'
import { ruleBookFaultText } from './domain/rule-book-words.ts'
import type { Locale } from './messages.ts'
import { Refusal } from './refusal.ts'

type Terms = Omit<RuleBook, 'name' | 'source' | 'note' | 'validFrom' | 'validTo'>

/** A version as rules to score by. What is stored was validated when it was written. */
export const bookOfVersion = (
  { name }: Pick<RuleBookRow, 'name'>,
  { source, note, validFrom, validTo, terms }: RuleBookVersion,
): RuleBook => ({ name, source, note, validFrom, validTo, ...(terms as Terms) })

/** The columns of a version. */
export const versionOfBook = ({
  name: _,
  source,
  note,
  validFrom,
  validTo,
  ...terms
}: RuleBook) => ({
  source,
  note,
  validFrom,
  validTo,
  terms,
})

/** A book with its versions, the latest first, each with the days on which it holds. */
export function shownRuleBook(book: RuleBookRow, versions: readonly RuleBookVersion[]) {
  const own = versions.filter(({ ruleBookId }) => ruleBookId === book.id)
  const inForce = own.filter(({ version }) => version <= (book.adoptedVersion ?? version))
  const holding = new Map(validityOf(inForce).map(({ of, from, to }) => [of, { from, to }]))
  const { id, name, adoptedBy, adoptedAt, adoptedVersion, createdBy } = book
  return {
    id,
    name,
    adoptedBy,
    adoptedAt,
    adoptedVersion,
    createdBy,
    versions: own.map((one) => ({
      version: one.version,
      book: bookOfVersion(book, one),
      holds: holding.get(one) ?? null,
      createdBy: one.createdBy,
      createdAt: one.createdAt,
    })),
  }
}

/** Refuses a book that contradicts itself, with each place and what to do. */
export function checkRuleBook(book: RuleBook, locale: Locale, at = ''): void {
  const faults = ruleBookFaults(book)
  if (faults.length === 0) return
  const mostFaults = 100
  throw new Refusal(
    422,
    'rule-book.contradicts',
    {},
    faults.slice(0, mostFaults).map((fault) => ({
      path: `${at}${fault.path}`,
      message: ruleBookFaultText(fault, locale),
    })),
  )
}
