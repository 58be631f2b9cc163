import type { RuleBook } from '../rule-book.ts'
import { bureau } from './bureau.ts'
import { changshan } from './changshan.ts'
import { county } from './county.ts'
import { disciplineOffice } from './discipline-office.ts'
import { district } from './district.ts'
import { emergencyDesk } from './emergency-desk.ts'
import { huzhou } from './huzhou.ts'
import { lianyungang } from './lianyungang.ts'
import { quzhou } from './quzhou.ts'

/**
 * Nine sets of rules that contradict each other, to start from and to edit. What the source does not say is written in
 * each one's note. Source: domain.md §7.
 */
export const readyRuleBooks = {
  quzhou,
  huzhou,
  lianyungang,
  changshan,
  county,
  district,
  bureau,
  'emergency-desk': emergencyDesk,
  'discipline-office': disciplineOffice,
} as const satisfies Record<string, RuleBook>
export type ReadyRuleBook = keyof typeof readyRuleBooks

export const firstRuleBooks: readonly RuleBook[] = Object.values(readyRuleBooks)
