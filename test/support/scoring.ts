import { fractionText } from '../../api/domain/fraction.ts'
import type { RuleBook } from '../../api/domain/rule-book.ts'
import { plainBook } from '../../api/domain/rule-books/plain.ts'
import { type Scores, score } from '../../api/domain/score.ts'
import type {
  Facts,
  Instruction,
  Item,
  Officer,
  Period,
  Quota,
  Report,
  Unit,
  Use,
} from '../../api/domain/score-facts.ts'

export const bookOf = (own: Partial<RuleBook>): RuleBook => ({
  ...plainBook,
  name: '试算办法',
  source: '试算',
  validFrom: '2026-01-01',
  ...own,
})

export const unit = (id: number, own: Partial<Unit> = {}): Unit => ({
  id,
  code: String(id).padStart(3, '0'),
  name: `单位${id}`,
  class: null,
  ranked: true,
  parentId: null,
  ...own,
})

export const nothing: Facts = {
  units: [],
  officers: [],
  items: [],
  uses: [],
  instructions: [],
  reports: [],
  quotas: [],
}

export const firstQuarter: Period = { from: '2026-01-01', to: '2026-03-31' }
export const year2026: Period = { from: '2026-01-01', to: '2026-12-31' }

/** `01-05` in the year 2026. */
const dayIn2026 = (text: string) => (text.length === 5 ? `2026-${text}` : text)
const timeIn2026 = (text: string) => (/^\d\d-\d\d/.test(text) ? `2026-${text}` : text)

const known = <T extends string>(text: string | undefined): T | null =>
  text === undefined || text === '_' ? null : (text as T)

/**
 * Facts as a page of lines, `_` for nothing:
 * - `unit 1 class parent` (`!` before the class: not ranked)
 * - `officer 7 unit`
 * - `item 1 units submitted due extras lateKind`, units as `1` or `1+2` or `1:main:7+2:other`, `*` before the units: commissioned
 * - `use item day level form publication given`
 * - `word item day level form publication` (an instruction)
 * - `report unit day kind points`
 * - `quota unit-or-class from to amount`
 */
export function factsOf(text: string): Facts {
  const facts = structuredClone(nothing)
  const read: Record<string, (cells: string[], id: number) => unknown> = {
    unit: ([id, ofClass, parent]) => {
      const named = known<string>(ofClass)
      return facts.units.push(
        unit(Number(id), {
          class: named?.replace('!', '') || null,
          ranked: !named?.startsWith('!'),
          parentId: known(parent) === null ? null : Number(parent),
        }),
      )
    },
    officer: ([id, unitId]) =>
      facts.officers.push({
        id: Number(id),
        name: `信息员${id}`,
        unitId: Number(unitId),
      } satisfies Officer),
    item: ([id, units = '', submitted, due, extras, lateKind]) =>
      facts.items.push({
        id: Number(id),
        title: `信息${id}`,
        kind: null,
        length: null,
        units: units
          .replace('*', '')
          .split('+')
          .map((part) => {
            const [unitId, role = 'main', officer] = part.split(':')
            return {
              unitId: Number(unitId),
              role: role as Item['units'][number]['role'],
              officerId: officer === undefined ? null : Number(officer),
            }
          }),
        commissioned: units.startsWith('*'),
        submittedAt: known(submitted) && timeIn2026(submitted ?? ''),
        dueAt: known(due) && timeIn2026(due ?? ''),
        lateKind: known(lateKind),
        extras: known(extras) === null ? [] : (extras ?? '').split('+'),
      }),
    use: ([item, day = '', level, form, publication, given], id) =>
      facts.uses.push({
        id,
        itemId: Number(item),
        publication: known<string>(publication) ?? '某刊',
        level: level as Use['level'],
        form: form as Use['form'],
        day: dayIn2026(day),
        given: known(given),
      }),
    word: ([item, day = '', level, form, publication], id) =>
      facts.instructions.push({
        id,
        itemId: Number(item),
        level: level as Instruction['level'],
        office: '某领导',
        day: dayIn2026(day),
        form: known(form),
        publication: known(publication),
      }),
    report: ([unitId, day = '', kind, points], id) =>
      facts.reports.push({
        id,
        unitId: Number(unitId),
        day: dayIn2026(day),
        kind: kind as Report['kind'],
        points: known(points),
      }),
    quota: ([whose = '', from = '', to = '', amount = '']) =>
      facts.quotas.push({
        unitId: /^\d+$/.test(whose) ? Number(whose) : null,
        class: /^\d+$/.test(whose) ? null : known(whose),
        from: dayIn2026(from),
        to: dayIn2026(to),
        amount,
      } satisfies Quota),
  }
  const lines = text.split('\n').map((line) => line.trim())
  for (const [index, line] of lines.entries()) {
    if (!line || line.startsWith('#')) continue
    const [kind = '', ...cells] = line.split(/\s+/)
    if (!read[kind]) throw new Error(`no kind of fact: ${line}`)
    read[kind](cells, index)
  }
  return facts
}

/** `1 12.5 | 2 -3`: the points of each unit. */
export const told = ({ units }: Pick<Scores, 'units'>): string =>
  units.map(({ unitId, points }) => `${unitId} ${fractionText(points)}`).join(' | ')

export const scored = (book: RuleBook, text: string, period = firstQuarter): string =>
  told(score(book, factsOf(text), period))

/** `use 3, joint -1`: a unit's reasons in order, each with what it is worth and what was taken. */
export const reasonsOf = (scores: Scores, unitId: number): string =>
  (scores.units.find((one) => one.unitId === unitId)?.reasons ?? [])
    .map(({ kind, points, taken }) =>
      [
        `${kind} ${fractionText(points)}`,
        ...taken.map(({ by, points: off }) => `(${by} ${fractionText(off)})`),
      ].join(' '),
    )
    .join(', ')
