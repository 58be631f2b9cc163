import type { Person } from '../../api/domain/attendance.ts'
import { turnoutOf } from '../../api/domain/attendance-figures.ts'
import type { GridItem } from '../../api/domain/compare.ts'
import type { ItemKind, Sitting } from '../../api/domain/item.ts'
import type { Figure, Part, Sentence } from '../../api/domain/summary-figure.ts'
import type { SummaryInput } from '../../api/domain/summary-input.ts'

const said = (text: string | undefined) => (text === undefined || text === '_' ? null : text)
const yuan = (text: string | undefined): number | null => {
  const plain = said(text)
  return plain === null ? null : Math.round(Number(plain) * 100)
}

/**
 * A grid a line an item: `kind day sitting label planned×price counted billed=amount seats/passengers`, `_` for what
 * nobody has said.
 */
export const gridOf = (text: string): GridItem[] =>
  text
    .trim()
    .split('\n')
    .map((line, at) => {
      const [kind, day, sitting, label, plan = '_', counted, bill = '_', ride = '_'] = line
        .trim()
        .split(/\s+/)
      const [quantity, price] = plan.split('×')
      const [billedQuantity, amount] = bill.split('=')
      const [seats, passengers] = ride.split('/')
      const unitPriceCents = yuan(price)
      const many = said(quantity)
      return {
        itemId: at + 1,
        kind: kind as ItemKind,
        day: said(day),
        sitting: said(sitting) as Sitting | null,
        label: said(label) ?? '',
        planned: {
          quantity: many,
          unitPriceCents,
          cents: many === null || unitPriceCents === null ? null : Number(many) * unitPriceCents,
        },
        agreed: { quantity: null, cents: null },
        counted: {
          quantity: said(counted),
          cents: null,
          passengers: said(passengers) === null ? null : Number(passengers),
          seats: said(seats) === null ? null : Number(seats),
          kilometres: null,
        },
        billed: { quantity: said(billedQuantity), cents: yuan(amount) },
      }
    })

const days = ['2026-05-08', '2026-05-09']

export const person = (about: Partial<Person>): Person => ({
  hasSigned: false,
  arrivedOn: null,
  arrivedTime: null,
  leftOn: null,
  leftTime: null,
  lodging: null,
  departmentId: null,
  kind: 'delegate',
  region: null,
  isExpected: true,
  ...about,
})

export const turnout = (people: readonly Person[]) =>
  turnoutOf(people, { days, served: [], end: { day: '2026-05-09', time: '12:00' } })

/** A meeting of two days of which nobody has said anything. */
export const emptyInput = (about: Partial<SummaryInput> = {}): SummaryInput => ({
  meeting: {
    title: '小会',
    code: 'HY-1',
    category: 'third',
    trigger: 'time',
    startsOn: '2026-05-08',
    endsOn: '2026-05-09',
    place: '云川',
    hotel: null,
  },
  today: '2026-06-01',
  planned: { delegates: null, invited: null, observers: null, staff: null },
  attendance: { totals: turnout([]), kinds: [], departments: [] },
  grid: [],
  budget: null,
  closedEdition: null,
  items: [],
  ceilings: { standard: null, checks: [], personDays: null, personDaysFrom: 'attendees' },
  faults: [],
  satisfaction: null,
  decisions: [],
  milestones: [],
  openItemIds: [],
  lessons: [],
  commendations: [],
  ...about,
})

/** Figures as `key value`, what is not known as `?`. */
export const valuesOf = (figures: readonly Figure[]): Record<string, number | string | null> =>
  Object.fromEntries(figures.map(({ key, value }) => [key, value]))

const partText = (part: Part, figures: readonly Figure[]): string => {
  if (typeof part === 'string') return part
  if ('day' in part) return part.day
  if ('from' in part) return `${part.from}/${part.to}`
  const found = figures.find(({ key }) => key === part.figure)
  if (!found) throw new Error(`no figure ${part.figure}`)
  return `[${part.as === 'size' ? Math.abs(Number(found.value)) : found.value}]`
}

/** A sentence with its figures in brackets. */
export const textOf = (
  sentence: Sentence | undefined,
  figures: readonly Figure[],
  language: 'zh' | 'en' = 'zh',
): string => (sentence?.[language] ?? []).map((part) => partText(part, figures)).join('')
