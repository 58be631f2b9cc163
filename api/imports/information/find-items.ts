import type { Desk } from '../desk.ts'
import { type Row, squeezed } from '../row.ts'
import type { Question } from '../types.ts'
import type { KnownItem } from './entries.ts'
import { titleKey } from './natural-key.ts'

/** More at once nobody answers; the others are asked when these have been. */
const mostQuestions = 200
const mostOffered = 6

export type Named = { number: string | null; title: string | null; unitId: number | null }

/** Pairs of neighbouring characters: what two titles have in common. */
const pairsOf = (text: string): string[] => [
  ...new Set(
    Array.from({ length: Math.max(text.length - 1, 0) }, (_, at) => text.slice(at, at + 2)),
  ),
]

/**
 * Ties a row to the item it is about: by its number, else by its title, of which the unit tells equal ones apart. What
 * is left open is asked; a row whose item the user left out is refused.
 */
export function createItemFinder(desk: Desk) {
  const items = desk.context.information?.items ?? []
  const byNumber = new Map<string, KnownItem>()
  const byTitle = new Map<string, KnownItem[]>()
  for (const item of items) {
    if (item.number !== null) byNumber.set(squeezed(item.number), item)
    const key = titleKey(item.title)
    const others = byTitle.get(key)
    if (others) others.push(item)
    else byTitle.set(key, [item])
  }
  const byId = new Map(items.map((item) => [item.id, item]))
  const names = new Map(desk.context.departments.map(({ id, name }) => [id, name]))
  const decided = new Map(
    Object.entries(desk.decisions.items ?? {}).map(([said, id]) => [said, id]),
  )
  let byPair: Map<string, KnownItem[]> | undefined

  /** The titles most like this one; an index of all pairs is made when the first is not found. */
  function alike(title: string, unitId: number | null): KnownItem[] {
    if (!byPair) {
      byPair = new Map()
      for (const item of items)
        for (const pair of pairsOf(titleKey(item.title))) {
          const those = byPair.get(pair)
          if (those) those.push(item)
          else byPair.set(pair, [item])
        }
    }
    const pairs = pairsOf(titleKey(title))
    const shared = new Map<KnownItem, number>()
    for (const pair of pairs)
      for (const item of byPair.get(pair) ?? []) shared.set(item, (shared.get(item) ?? 0) + 1)
    const ofUnit = (item: KnownItem) => (item.unitId === unitId ? 1 : 0)
    return [...shared]
      .filter(([, count]) => count * 2 >= pairs.length)
      .sort(([a, x], [b, y]) => y - x || ofUnit(b) - ofUnit(a) || a.id - b.id)
      .slice(0, 3)
      .map(([item]) => item)
  }

  const labelOf = ({ number, title, unitId, submittedOn }: KnownItem) =>
    [number, title, names.get(unitId), submittedOn].filter(Boolean).join(' · ')

  function ask(key: string, named: Named, offered: readonly KnownItem[], isAmbiguous: boolean) {
    const id = `item.${key}`
    const known = desk.questions.find((question) => question.id === id)
    if (known) {
      known.params.count = Number(known.params.count) + 1
      return
    }
    if (desk.questions.length >= mostQuestions) return
    const options: Question['options'] = offered.slice(0, mostOffered).map((item) => ({
      label: labelOf(item),
      decisions: { items: { [key]: item.id } },
    }))
    desk.ask({
      id,
      ask: isAmbiguous ? 'question.item-ambiguous' : 'question.item-unknown',
      params: { item: named.title ?? named.number ?? '', count: 1 },
      options: [...options, { label: 'left-out', decisions: { items: { [key]: null } } }],
    })
  }

  /** The item; null when the row was refused or has to be asked about. */
  return (row: Row, at: number, named: Named): KnownItem | null => {
    const { number, title, unitId } = named
    const key = [squeezed(number ?? ''), titleKey(title ?? ''), unitId ?? ''].join('|')
    const answer = decided.get(key)
    if (answer === null) {
      desk.refuse(row, at, 'problem.item.left-out')
      return null
    }
    const chosen = answer === undefined ? undefined : byId.get(answer)
    if (chosen) return chosen
    const numbered = number === null ? undefined : byNumber.get(squeezed(number))
    if (numbered) {
      if (title !== null && titleKey(title) !== titleKey(numbered.title))
        desk.warn(row, at, 'problem.item.title-differs', numbered.title)
      return numbered
    }
    const same = title === null ? [] : (byTitle.get(titleKey(title)) ?? [])
    const ofUnit = unitId === null ? same : same.filter((item) => item.unitId === unitId)
    const [only, ...more] = ofUnit.length > 0 ? ofUnit : same
    if (only && more.length === 0) return only
    if (only) ask(key, named, [only, ...more], true)
    else ask(key, named, title === null ? [] : alike(title, unitId), false)
    return null
  }
}
