import { isCounted, type Lodging, type PersonKind, type Stay } from './attendance.ts'
import { phoneDigits } from './phone.ts'

/** What tells people of one meeting apart. Names are not unique. */
export type Named = {
  name: string
  departmentId: number | null
  unit: string | null
  phone: string | null
}

/** A person as a file or a hand names them. */
export type NamedPerson = Named &
  Stay & {
    kind: PersonKind
    region: string | null
    position: string | null
    lodging: Lodging | null
    note: string | null
  }

const squeezed = (text: string) => text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

const hasPlace = ({ departmentId, unit }: Named) => departmentId !== null || unit !== null

function samePlace(a: Named, b: Named): boolean {
  if (a.departmentId !== null && b.departmentId !== null) return a.departmentId === b.departmentId
  if (a.unit !== null && b.unit !== null) return squeezed(a.unit) === squeezed(b.unit)
  return !hasPlace(a) && !hasPlace(b)
}

const phoneOf = ({ phone }: Named) => (phone === null ? '' : phoneDigits(phone))
const samePhone = (a: Named, b: Named) => phoneOf(a) !== '' && phoneOf(a) === phoneOf(b)
const otherPhone = (a: Named, b: Named) =>
  phoneOf(a) !== '' && phoneOf(b) !== '' && phoneOf(a) !== phoneOf(b)

/**
 * Whom of those who are known each named person is; undefined is somebody new. The same name and phone are the same
 * person; without both phones the same name in the same department (or unit, as spelled) is; a name without any place
 * is somebody known only when nobody else bears it. Two of one name and place are told apart by their order, and
 * nobody is two people: each is paired once.
 */
export function pairPeople<K extends Named>(
  known: readonly K[],
  named: readonly Named[],
): (K | undefined)[] {
  const byName = Map.groupBy(known, ({ name }) => squeezed(name))
  const taken = new Set<K>()
  const pairs = new Array<K | undefined>(named.length).fill(undefined)
  const pass = (isSame: (one: K, person: Named, free: readonly K[]) => boolean) => {
    named.forEach((person, at) => {
      if (pairs[at]) return
      const free = (byName.get(squeezed(person.name)) ?? []).filter((one) => !taken.has(one))
      const found = free.find((one) => isSame(one, person, free))
      if (!found) return
      pairs[at] = found
      taken.add(found)
    })
  }
  pass(samePhone)
  pass((one, person) => samePlace(one, person) && !otherPhone(one, person))
  pass(
    (one, person, free) =>
      free.length === 1 && !(hasPlace(one) && hasPlace(person)) && !otherPhone(one, person),
  )
  return pairs
}

type Moment = { on: string | null; time: string | null }

/** Of two accounts of one moment: a day beats none, then the earlier (or later) day, a known hour, the earlier hour. */
function pick(a: Moment, b: Moment, isLater: boolean): Moment {
  if (a.on === null || b.on === null) return a.on === null ? b : a
  if (a.on !== b.on) return a.on < b.on === isLater ? b : a
  if (a.time === null || b.time === null) return a.time === null ? b : a
  return a.time < b.time === isLater ? b : a
}

/**
 * What a file adds to somebody known already: that they came, the earliest arrival and the latest departure, and what
 * nobody had said. What was said stands. Files may come in any order and say the same in the end.
 */
export function addTo<K extends NamedPerson & { isExpected: boolean }>(
  known: K,
  named: NamedPerson,
): K {
  const arrived = pick(
    { on: known.arrivedOn, time: known.arrivedTime },
    { on: named.arrivedOn, time: named.arrivedTime },
    false,
  )
  const left = pick(
    { on: known.leftOn, time: known.leftTime },
    { on: named.leftOn, time: named.leftTime },
    true,
  )
  return {
    ...known,
    departmentId: known.departmentId ?? named.departmentId,
    unit: known.unit ?? named.unit,
    region: known.region ?? named.region,
    position: known.position ?? named.position,
    phone: known.phone ?? named.phone,
    lodging: known.lodging ?? named.lodging,
    note: known.note ?? named.note,
    hasSigned: known.hasSigned || named.hasSigned,
    arrivedOn: arrived.on,
    arrivedTime: arrived.time,
    leftOn: left.on,
    leftTime: left.time,
    // Who stands on a list without having come is expected, whatever was said before.
    isExpected: known.isExpected || !isCounted(named),
  }
}

export const namedAs = ['known', 'new', 'walk-in'] as const
export type NamedAs = (typeof namedAs)[number]

/**
 * What a sheet's people come to in a meeting, in their order. Once an invitation list says who is expected, who came
 * without being known is a walk-in; without one everyone is expected whom a sheet names.
 */
export function placePeople<K extends Named>(
  known: readonly K[],
  named: readonly NamedPerson[],
  hasList: boolean,
): { as: NamedAs; known: K | undefined }[] {
  return pairPeople(known, named).map((found, at) => {
    if (found) return { as: 'known', known: found }
    const came = isCounted(named[at] as NamedPerson)
    return { as: came && hasList ? 'walk-in' : 'new', known: undefined }
  })
}
