import { addDays } from '../../api/domain/day.ts'
import type { RuleBook, UseLine } from '../../api/domain/rule-book.ts'
import type { Facts, Item, Period, Unit, Use } from '../../api/domain/score-facts.ts'
import { spanAround, wholeSpans } from '../../api/domain/span.ts'

/** What the units and items of the example are called, in the reader's language. */
export type ExampleWords = { unit: (letter: string) => string; item: (number: number) => string }

/** The first quarter in which the book holds from its first day. */
export function exampleQuarter({ validFrom }: Pick<RuleBook, 'validFrom'>): Period {
  const own = spanAround(validFrom, 'quarter')
  return own.from === validFrom ? own : spanAround(addDays(own.to, 1), 'quarter')
}

const unitsOf = ({ ranking, passUp }: RuleBook, words: ExampleWords): Unit[] => {
  const letters = passUp.length > 0 ? ['A', 'B', 'C', 'D'] : ['A', 'B', 'C']
  return letters.map((letter, at) => ({
    id: at + 1,
    code: letter,
    name: words.unit(letter),
    class: letter === 'D' ? (passUp[0] ?? null) : (ranking.classes[0] ?? null),
    ranked: letter !== 'D',
    parentId: letter === 'D' ? 1 : null,
  }))
}

/** A use that meets a line, and given points where the line leaves them to the publication. */
const useOf = (id: number, itemId: number, line: UseLine, day: string): Use => ({
  id,
  itemId,
  publication: line.publication ?? line.name,
  level: line.level ?? 'county',
  form: line.form ?? 'single',
  day,
  given: line.points === 'given' ? '5' : null,
})

const mostLines = 8

/**
 * A handful of facts that meet each line of a book once: every use line by an item of its own, then a joint item, an
 * item used twice and written on twice, a late one, one with an extra, a commission that never came, a report.
 */
export function exampleFacts(book: RuleBook, words: ExampleWords): Facts {
  const quarter = exampleQuarter(book)
  const dayAt = (at: number) => addDays(quarter.from, at)
  const units = unitsOf(book, words)
  const facts: Facts = {
    units,
    officers: [],
    items: [],
    uses: [],
    instructions: [],
    reports: [],
    quotas: [],
  }
  const addItem = (unitIds: number[], own: Partial<Item> = {}): Item => {
    const id = facts.items.length + 1
    const item: Item = {
      id,
      title: words.item(id),
      kind: null,
      length: null,
      units: unitIds.map((unitId, at) => ({
        unitId,
        role: at === 0 ? 'main' : 'joint',
        officerId: null,
      })),
      commissioned: false,
      submittedAt: dayAt(4 + id),
      dueAt: null,
      lateKind: null,
      extras: [],
      ...own,
    }
    facts.items.push(item)
    return item
  }
  const addUse = (item: Item, line: UseLine, day: number) => {
    facts.uses.push(useOf(facts.uses.length + 1, item.id, line, dayAt(day)))
    if (item.kind === null) item.kind = line.kind
    if (item.length === null) item.length = line.length
  }
  for (const [at, line] of book.uses.slice(0, mostLines).entries())
    addUse(addItem([units[at % units.length]?.id ?? 1]), line, 20 + at)
  const [first, second = first] = book.uses
  if (!first || !second) return facts

  addUse(addItem([2, 1]), first, 30)
  const twice = addItem([1])
  addUse(twice, first, 31)
  addUse(twice, second, 32)
  const [written] = book.instructions.lines
  if (written)
    for (const id of [1, 2])
      facts.instructions.push({
        id,
        itemId: twice.id,
        level: written.level ?? 'city',
        office: words.item(twice.id),
        day: dayAt(33 + id),
        publication: written.publication,
        form: written.form,
      })
  const [late] = book.late
  if (late) {
    const item = addItem([2], { dueAt: dayAt(40), lateKind: late.lateKind })
    item.submittedAt = dayAt(42)
    addUse(item, first, 45)
  }
  const [extra] = book.extras
  if (extra) addUse(addItem([3], { extras: [extra.extra] }), first, 46)
  addItem([3], { commissioned: true, submittedAt: null, dueAt: dayAt(50) })
  const [report] = book.reports
  if (report)
    facts.reports.push({
      id: 1,
      unitId: 3,
      kind: report.kind,
      day: dayAt(55),
      points: report.least,
    })
  if (book.quota && book.quota.usual === null)
    for (const { from, to } of wholeSpans(quarter, book.quota.per))
      facts.quotas.push({
        unitId: null,
        class: null,
        from,
        to,
        amount: book.quota.counts === 'points' ? '10' : '2',
      })
  return facts
}
