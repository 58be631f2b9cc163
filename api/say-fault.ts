import { type ApportionWord, apportionWords, faultText } from './domain/apportion-words.ts'
import type { SchemeFault } from './domain/apportionment.ts'
import { moneyText } from './export/show.ts'
import type { Locale } from './messages.ts'
import { type FieldProblem, Refusal } from './refusal.ts'

const isWord = (code: string): code is ApportionWord => code in apportionWords

/** A fault of a scheme as a sentence. */
export function sayFault({ code, params }: SchemeFault, locale: Locale): string {
  if (!isWord(code)) throw new Error(`no words for ${code}`)
  return faultText({ code, params }, locale, (cents) => moneyText(cents, locale))
}

/** Faults as problems of a request, each at its pool. */
const problemsOf = (faults: readonly SchemeFault[], locale: Locale): FieldProblem[] =>
  faults.map((fault) => ({ path: fault.pool ?? '', message: sayFault(fault, locale) }))

/** The refusal of terms that cannot hold, with every reason. */
export const impossible = (faults: readonly SchemeFault[], locale: Locale): Refusal =>
  new Refusal(422, 'scheme.impossible', {}, problemsOf(faults, locale))
