import { isCounted, type Person, type PersonKind } from './attendance.ts'
import { isEarlyLeaver, type MeetingEnd } from './attendance-figures.ts'

export const cameFilters = ['came', 'absent', 'left-early', 'walk-in'] as const

export type PeopleFilter = {
  /** Part of a name, a unit or a position; a sign-in code, its leading zeros left out or not. */
  search?: string | undefined
  kind?: PersonKind | undefined
  /** `none`: tied to no department. */
  departmentId?: number | 'none' | undefined
  came?: (typeof cameFilters)[number] | undefined
}

type Found = Person & {
  name: string
  unit: string | null
  position: string | null
  signInCode: string
}

const squeezed = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')
const bare = (code: string) => code.replace(/^0+/, '')

function isSearched({ name, unit, position, signInCode }: Found, search: string): boolean {
  if (/^\d+$/.test(search)) return bare(signInCode).startsWith(bare(search))
  return [name, unit, position].some((text) => text !== null && squeezed(text).includes(search))
}

/** Of these people whom a list asks for, in their order. */
export function findPeople<P extends Found>(
  people: readonly P[],
  { search = '', kind, departmentId, came }: PeopleFilter,
  end: MeetingEnd,
): P[] {
  const words = squeezed(search)
  const states: Record<(typeof cameFilters)[number], (one: P) => boolean> = {
    came: isCounted,
    absent: (one) => !isCounted(one),
    'left-early': (one) => isEarlyLeaver(one, end),
    'walk-in': (one) => !one.isExpected,
  }
  return people.filter(
    (one) =>
      (words === '' || isSearched(one, words)) &&
      (!kind || one.kind === kind) &&
      (departmentId === undefined ||
        one.departmentId === (departmentId === 'none' ? null : departmentId)) &&
      (!came || states[came](one)),
  )
}
