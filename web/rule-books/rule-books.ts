import { query, revalidate } from '@solidjs/router'
import type { InferResponseType } from 'hono/client'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { answer, api } from '../api.ts'

const books = api['rule-books']

export type KeptRuleBook = InferResponseType<typeof books.$get, 200>['ruleBooks'][number]
export type KeptVersion = KeptRuleBook['versions'][number]

export const listRuleBooks = query(() => answer(books.$get()), 'rule-books')

/** Sets of rules that places really use, to start from. */
export const listReadyRuleBooks = query(
  () => answer(api['ready-rule-books'].$get()),
  'ready-rule-books',
)

export const addRuleBook = (json: RuleBook) => answer(books.$post({ json }))

/** @param version the version that was edited; a later one meanwhile is refused */
export const changeRuleBook = (id: number, version: number, book: RuleBook) =>
  answer(
    books[':ruleBookId'].$put({ param: { ruleBookId: String(id) }, json: { ...book, version } }),
  )

export const removeRuleBook = (id: number) =>
  books[':ruleBookId'].$delete({ param: { ruleBookId: String(id) } })

export const adoptRuleBook = (id: number) =>
  answer(books[':ruleBookId'].adoption.$put({ param: { ruleBookId: String(id) } }))

export const withdrawRuleBook = (id: number) =>
  answer(books[':ruleBookId'].adoption.$delete({ param: { ruleBookId: String(id) } }))

export const afterRuleBooks = () => revalidate([listRuleBooks.key])

/** The version that counts: the latest in force, else the latest. */
export const countingVersion = ({ adoptedVersion, versions }: KeptRuleBook) =>
  versions.find(({ version }) => version === adoptedVersion) ?? versions[0]

/** A version later than those in force; nothing of a book that is only tried. */
export const waitingVersion = ({ adoptedVersion, versions }: KeptRuleBook): number | undefined => {
  const latest = versions[0]?.version ?? 0
  return adoptedVersion !== null && latest > adoptedVersion ? latest : undefined
}
