import type { Desk } from '../desk.ts'
import { squeezed } from '../row.ts'
import type { KnownDepartment, Question } from '../types.ts'

/** More at once nobody answers; the others are asked when these have been. */
const mostQuestions = 200

const namesOf = (one: KnownDepartment | undefined) => (one ? [one.name, ...one.aliases] : [])
const spellings = (one: KnownDepartment) => [one.code, ...namesOf(one)]

/** How an unknown unit is asked about, and what "none of these" is called. */
type Asking = { ask: string; none: string }
const ofPeople: Asking = { ask: 'question.unit', none: 'untied' }

/**
 * Ties units, as files spell them, to departments: by code, name or alias, or as the user decided. A department named
 * beside a unit is meant inside it: 综合科 of another bureau is none of ours. Never makes a department.
 */
export function createUnits(desk: Desk, asking: Asking = ofPeople) {
  const { departments } = desk.context
  const decided = new Map(
    Object.entries(desk.decisions.departments ?? {}).map(([unit, id]) => [squeezed(unit), id]),
  )
  const byId = new Map(departments.map((one) => [one.id, one]))
  const bySpelling = new Map<string, KnownDepartment>()
  const learn = (spelling: string, one: KnownDepartment) => {
    const key = squeezed(spelling)
    if (!bySpelling.has(key)) bySpelling.set(key, one)
  }
  for (const one of departments) for (const spelling of spellings(one)) learn(spelling, one)
  // 市政府办公室综合处: the one above and its part in one word.
  for (const one of departments)
    for (const outer of namesOf(byId.get(one.parentId ?? 0)))
      for (const inner of namesOf(one)) learn(`${outer}${inner}`, one)

  function isWithin(part: KnownDepartment, whole: KnownDepartment): boolean {
    for (let at: KnownDepartment | undefined = part; at; at = byId.get(at.parentId ?? 0))
      if (at.id === whole.id) return true
    return false
  }

  /** Of decisions those that still name a department; a null is one too. */
  function decidedOn(spelling: string): number | null | undefined {
    const id = decided.get(squeezed(spelling))
    return id === undefined || id === null || byId.has(id) ? id : undefined
  }

  const whole = (unit: string, part: string) => [unit, part].filter(Boolean).join(' ')

  /** The department of a unit and a part of it, either of which may be blank; null for none, and asks where it must. */
  function departmentOf(unit: string, part: string): number | null {
    const spelled = whole(unit, part)
    if (spelled === '') return null
    const answer = decidedOn(spelled)
    if (answer !== undefined) return answer
    if (unit === '' || part === '') {
      const found = bySpelling.get(squeezed(spelled))
      return found ? found.id : ask(spelled)
    }
    const outer = bySpelling.get(squeezed(unit))
    const outerId = outer?.id ?? decidedOn(unit)
    if (outerId === undefined) return ask(unit)
    const inner = bySpelling.get(squeezed(`${unit}${part}`)) ?? bySpelling.get(squeezed(part))
    const outerKnown = outerId === null ? undefined : byId.get(outerId)
    return inner && outerKnown && isWithin(inner, outerKnown) ? inner.id : outerId
  }

  function ask(unit: string): null {
    const id = `unit.${squeezed(unit)}`
    const known = desk.questions.find((question) => question.id === id)
    if (known) known.params.count = Number(known.params.count) + 1
    else if (desk.questions.length < mostQuestions)
      desk.ask(unitQuestion(id, unit, departments, asking))
    return null
  }

  return {
    whole,
    departmentOf,
    decidedOn,
    isSpelled: (text: string) => bySpelling.has(squeezed(text)),
  }
}

/** Pairs of neighbouring characters: what two spellings have in common. */
function pairsOf(text: string): Set<string> {
  const tidy = squeezed(text)
  return new Set(
    Array.from({ length: Math.max(tidy.length - 1, 0) }, (_, at) => tidy.slice(at, at + 2)),
  )
}

function likeness(a: string, b: string): number {
  const [first, second] = [pairsOf(a), pairsOf(b)]
  const shared = [...first].filter((pair) => second.has(pair)).length
  return first.size + second.size === 0 ? 0 : (2 * shared) / (first.size + second.size)
}

function unitQuestion(
  id: string,
  unit: string,
  departments: readonly KnownDepartment[],
  asking: Asking,
): Question {
  const alike = departments
    .map((one) => ({ one, score: Math.max(...spellings(one).map((text) => likeness(text, unit))) }))
    .filter(({ score }) => score > 0.3)
    .sort((a, b) => b.score - a.score || (a.one.code < b.one.code ? -1 : 1))
    .slice(0, 3)
  return {
    id,
    ask: asking.ask,
    params: { unit, count: 1 },
    options: [
      ...alike.map(({ one }) => ({
        label: one.name,
        decisions: { departments: { [unit]: one.id } },
      })),
      { label: asking.none, decisions: { departments: { [unit]: null } } },
    ],
  }
}
