import { Hono } from 'hono'
import { z } from 'zod'
import { allow } from './access/allow.ts'
import { rankingPreviewAnswer } from './answers-ranking.ts'
import { daysBetween } from './domain/day.ts'
import { factFaults } from './domain/fact-faults.ts'
import { factFaultText } from './domain/fact-words.ts'
import { rank } from './domain/rank.ts'
import { score } from './domain/score.ts'
import type { Env } from './env.ts'
import { facts } from './facts-body.ts'
import { shownRanking } from './ranking-view.ts'
import { Refusal } from './refusal.ts'
import { ruleBook } from './rule-book-body.ts'
import { checkRuleBook } from './rule-book-view.ts'
import { day, validate } from './validate.ts'

const mostDays = 3660
const body = z.object({
  book: ruleBook,
  facts,
  period: z
    .object({ from: day, to: day })
    .refine(
      ({ from, to }) => from >= '1900' && from <= to && daysBetween(from, to) <= mostDays,
      'the last day follows the first, within ten years / 结束日期不得早于开始日期，且不超过十年',
    ),
  /** Where the units stood before, for their movement. */
  earlier: z
    .array(
      z.object({
        unitId: z.number().int(),
        class: z.string().nullable(),
        rank: z.number().int().min(1),
      }),
    )
    .max(5000)
    .default([]),
})

/** Why nothing is scored; a long list is cut. */
const mostFaults = 100

/** The arithmetic alone: nothing is looked up, nothing kept. */
export const rankingPreview = new Hono<Env>().post(
  '/rankings/preview',
  allow(
    'members',
    'rankings',
    'Scores and ranks units by a rule book, every point with its reason, without keeping anything',
    { 200: rankingPreviewAnswer },
  ),
  validate('json', body),
  (c) => {
    const { book, facts, period, earlier } = c.req.valid('json')
    const { locale } = c.var
    checkRuleBook(book, locale, 'book.')
    const factProblems = factFaults(book, facts).map((fault) => ({
      path: fault.path,
      message: factFaultText(fault, locale),
    }))
    if (factProblems.length > 0)
      throw new Refusal(422, 'ranking.impossible', {}, factProblems.slice(0, mostFaults))
    const scores = score(book, facts, period)
    const byId = new Map(facts.units.map((unit) => [unit.id, unit]))
    const standings = scores.units.flatMap(({ unitId, points, counts }) => {
      const unit = byId.get(unitId)
      return unit ? [{ unit, points, counts }] : []
    })
    return c.json(shownRanking(scores, rank(book, standings, earlier)), 200)
  },
)
