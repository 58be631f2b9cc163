import { countSubmitted } from '../db/bulletins.ts'
import { listTitles } from '../db/facts.ts'
import type { Db } from '../db/index.ts'
import type { BulletinBasis, UnitReasons } from './bulletin-frozen.ts'
import { fastest, keySupport, overdueCommissions, zeroReporters } from './domain/attention.ts'
import { type BulletinFigures, bulletinFigures } from './domain/bulletin-figures.ts'
import { addDays } from './domain/day.ts'
import { fractionText } from './domain/fraction.ts'
import { periodsUpTo } from './domain/period-before.ts'
import { lineName, placesOf, rankResult } from './domain/period-result.ts'
import type { Period } from './domain/score-facts.ts'
import type { Actor } from './env.ts'
import { type AskedBook, rankingBook, rankPeriods } from './rank-periods.ts'
import { type RankedPeriod, rankedPeriod } from './ranked-period.ts'
import { shownBooks } from './ranking-shown.ts'

/** How many that moved most are named; all who share the last of these places with them. */
const moverCount = 3

/** Every point of every unit with its reason, as it is frozen and as a reader sees it. */
function reasonsOf(
  { detail, books, rules, result }: RankedPeriod,
  titles: ReadonlyMap<number, string>,
): UnitReasons {
  const names = new Map(result.units.map(({ unit }) => [unit.id, unit.name]))
  const found: UnitReasons = {}
  for (const [unitId, parts] of detail ?? [])
    found[String(unitId)] = parts.flatMap(({ part, reasons }) =>
      reasons.map((one) => ({
        kind: one.kind,
        points: fractionText(one.points),
        day: one.day,
        lineName: lineName(books[part]?.book ?? rules, one.line),
        itemId: one.itemId,
        item: one.itemId === null ? null : (titles.get(one.itemId) ?? null),
        publication: one.publication,
        fromUnit: one.fromUnitId === null ? null : (names.get(one.fromUnitId) ?? null),
      })),
    )
  return found
}

/** The rankings of the periods that key support looks at, the latest first; a period without a book ends them. */
async function rankedRow(db: Db, actor: Actor, found: RankedPeriod, ruleBook: AskedBook | null) {
  const rule = found.rules.ranking.keySupport
  const periods = periodsUpTo(found.period, rule?.periods ?? 1).reverse()
  const scored = await rankPeriods(db, actor.organisationId, periods, ruleBook)
  const until = scored.indexOf(undefined)
  const row = (until < 0 ? scored : scored.slice(0, until)).flatMap((one) => (one ? [one] : []))
  return row.map((one, at) => ({
    period: one.result.period,
    ranking: at === 0 ? found.whole : rankResult(rankingBook(one.books), one.result),
  }))
}

/** Where everybody stood in the period that this one moved from. */
async function placesBefore(
  db: Db,
  actor: Actor,
  { before }: RankedPeriod,
  ruleBook: AskedBook | null,
): Promise<BulletinBasis['earlier']> {
  if (!before) return []
  const [one] = await rankPeriods(db, actor.organisationId, [before], ruleBook)
  if (!one) return []
  return [{ period: before, places: placesOf(rankResult(rankingBook(one.books), one.result)) }]
}

/** What the items are called that a bulletin names: facts are scored without their titles. */
function loadTitles(db: Db, { detail, result }: RankedPeriod): Promise<Map<number, string>> {
  const reasons = [...(detail?.values() ?? [])].flat().flatMap((part) => part.reasons)
  const ids = new Set(reasons.flatMap(({ itemId }) => itemId ?? []))
  for (const { itemId } of result.late) ids.add(itemId)
  for (const { id } of result.undelivered) ids.add(id)
  return listTitles(db, [...ids])
}

export type TakenFigures = {
  figures: BulletinFigures
  reasons: UnitReasons
  basis: Omit<BulletinBasis, 'facts'>
}

/**
 * The figures of a period as the facts and the rule books are now.
 * @param asOf the day on which what is owed counts: what is taken again is compared with what was taken then
 * @param isDetailed whether every point's reason is wanted too
 */
export async function takeFigures(
  db: Db,
  actor: Actor,
  period: Period,
  ruleBook: AskedBook | null,
  asOf: string,
  isDetailed = true,
): Promise<TakenFigures> {
  const asked = { ...period, ...(ruleBook && { ruleBook }) }
  const found = await rankedPeriod(db, actor, asked, isDetailed)
  const { result, whole, rules, before, books } = found
  const row = await rankedRow(db, actor, found, ruleBook)
  const rankings = row.map(({ ranking }) => ranking)
  const counts = new Map(result.units.map((one) => [one.unit.id, one.counts]))
  const titles = await loadTitles(db, found)
  const left = (all: readonly { itemId: number; title: string; unitIds: number[] }[]) =>
    all.map(({ itemId, title, unitIds }) => ({
      itemId,
      title: titles.get(itemId) ?? title,
      unitIds,
    }))
  const mover = ({ unitId, movement }: { unitId: number; movement: number }) => ({
    unitId,
    movement,
  })
  const { rising, falling } = fastest(whole, moverCount)
  const { classes, ties, tieBreaks, top } = rules.ranking
  return {
    figures: bulletinFigures({
      result,
      ranking: whole,
      before,
      books: shownBooks(books),
      rules: { classes, ties, tieBreaks, top },
      itemCount: await countSubmitted(db, period),
      attention: {
        asOf,
        keySupport: keySupport(rules.ranking.keySupport, rankings).map(({ unitId }) => unitId),
        zeroReporters: zeroReporters(whole, (unitId) => counts.get(unitId)),
        rising: rising.map(mover),
        falling: falling.map(mover),
        overdue: left(overdueCommissions({ items: result.undelivered }, asOf)),
        late: left(result.late),
        reports: result.reports,
      },
    }),
    reasons: reasonsOf(found, titles),
    basis: {
      books: books.map(({ from, to, ruleBookId, version, book }) => ({
        from,
        to,
        ruleBookId,
        version,
        book,
      })),
      earlier: [
        ...(await placesBefore(db, actor, found, ruleBook)),
        ...row.slice(2).map((one) => ({ period: one.period, places: placesOf(one.ranking) })),
      ],
    },
  }
}

/** The day on which what is owed counts: the day after a period that is over, else today. */
export const asOfDay = ({ to }: Period, today: string): string =>
  to < today ? addDays(to, 1) : today
