import { comparePoints, type Points, points, times } from './points.ts'
import type {
  InstructionCount,
  InstructionLine,
  ItemRole,
  JointRule,
  PointsByRole,
  RuleBook,
  Stacking,
  UseLine,
  UseMatch,
} from './rule-book.ts'
import type { Instruction, Item, Use } from './score-facts.ts'
import type { ReasonKind } from './score-tally.ts'

/** What a use, an instruction or an extra brings before it is shared between units. */
export type Grant = {
  kind: ReasonKind
  day: string
  line: string | null
  publication: string | null
  full: Points
  /** Another one counts in its place. */
  isStacked: boolean
  joint: JointRule
}

/** Lines tried in order; points read once a book, not once a use. */
const readPoints = new Map<string, Points>()
function known(text: string): Points {
  const found = readPoints.get(text)
  if (found !== undefined) return found
  const value = points(text)
  if (readPoints.size < 10_000) readPoints.set(text, value)
  return value
}

/** Names of lines, each made once: a name that is made anew for every use is hashed anew wherever it is looked up. */
const useLines: string[] = []
function useLine(at: number): string {
  useLines[at] ??= `uses.${at}`
  return useLines[at]
}

export const fits = (line: UseMatch, use: UseMatch): boolean =>
  (line.publication === null || line.publication === use.publication) &&
  (line.level === null || line.level === use.level) &&
  (line.form === null || line.form === use.form)

const fitsItem = (line: UseLine, item: Item): boolean =>
  (line.length === null || line.length === item.length) &&
  (line.kind === null || line.kind === item.kind)

const ofRole = (worth: string | PointsByRole, role: ItemRole): Points => {
  const text = typeof worth === 'string' ? worth : worth[role]
  return text === undefined ? 0 : known(text)
}

/** Which line of the book says what a use of this item is worth; -1: none. */
export const useLineAt = (book: RuleBook, item: Item, use: Use): number =>
  book.uses.findIndex((line) => fits(line, use) && fitsItem(line, item))

/** A use that no line fits, or whose points nobody gave, is worth nothing, and is listed all the same. */
function useGrant(book: RuleBook, item: Item, use: Use, role: ItemRole): Grant {
  const at = useLineAt(book, item, use)
  const line = book.uses[at]
  const multiplier = book.multipliers.find((one) => fits(one, use))
  const worth = line?.points === 'given' ? (use.given ?? '0') : line?.points
  const single = worth === undefined ? 0 : ofRole(worth, role)
  return {
    kind: 'use',
    day: use.day,
    line: line ? useLine(at) : null,
    publication: use.publication,
    full: multiplier ? times(single, known(multiplier.times)) : single,
    isStacked: false,
    joint: line?.joint ?? book.joint,
  }
}

/** Written on that copy; where nobody knows on which, an item of which such a copy exists. */
function fitsInstruction(line: InstructionLine, written: Instruction, uses: readonly Use[]) {
  if (line.level !== null && line.level !== written.level) return false
  if (written.publication !== null || written.form !== null)
    return fits({ ...line, level: null }, { ...written, level: null })
  const isAny = line.publication === null && line.form === null
  return isAny || uses.some((use) => fits({ ...line, level: null }, use))
}

/** All but the highest of each group count for nothing; of equals the earlier stays, which comes first. */
function keepHighest(grants: readonly Grant[], groupOf: (index: number) => string): void {
  const best = new Map<string, Grant>()
  for (const [index, grant] of grants.entries()) {
    const group = groupOf(index)
    const rival = best.get(group)
    if (rival && comparePoints(grant.full, rival.full) <= 0) grant.isStacked = true
    else {
      if (rival) rival.isStacked = true
      best.set(group, grant)
    }
  }
}

const groups: Record<Stacking | InstructionCount, ((level: string) => string) | null> = {
  add: null,
  each: null,
  highest: () => '',
  'highest-per-level': (level) => level,
  'once-per-level': (level) => level,
}

function stack(
  grants: readonly Grant[],
  of: readonly { level: string }[],
  rule: Stacking | InstructionCount,
) {
  const group = groups[rule]
  if (group && grants.length > 1) keepHighest(grants, (index) => group(of[index]?.level ?? ''))
}

/**
 * What an item brings to a unit of this role, before it is shared.
 * @param uses those that count, in order of their days
 * @param copies all uses of the item up to the end of the period: instructions look for their copy there
 * @param extrasOn the day on which extras count; null: in another period
 */
export function grantsOf(
  book: RuleBook,
  item: Item,
  role: ItemRole,
  uses: readonly Use[],
  copies: readonly Use[],
  instructions: readonly Instruction[],
  extrasOn: string | null,
): Grant[] {
  const used = uses.map((use) => useGrant(book, item, use, role))
  stack(used, uses, book.stacking)
  const written = instructions.map((one): Grant => {
    const at = book.instructions.lines.findIndex((line) => fitsInstruction(line, one, copies))
    const line = book.instructions.lines[at]
    return {
      kind: 'instruction',
      day: one.day,
      line: line ? `instructions.lines.${at}` : null,
      publication: one.publication,
      full: line ? ofRole(line.points, role) : 0,
      isStacked: false,
      joint: book.joint,
    }
  })
  stack(written, instructions, book.instructions.count)
  const grants = written.length > 0 ? [...used, ...written] : used
  if (extrasOn === null || item.extras.length === 0) return grants
  const brought = book.extras.flatMap(({ extra, points: worth }, index): Grant[] =>
    item.extras.includes(extra)
      ? [
          {
            kind: 'extra',
            day: extrasOn,
            line: `extras.${index}`,
            publication: null,
            full: known(worth),
            isStacked: false,
            joint: book.joint,
          },
        ]
      : [],
  )
  return [...grants, ...brought]
}
