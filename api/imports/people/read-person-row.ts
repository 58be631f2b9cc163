import type { Lodging, PersonKind } from '../../domain/attendance.ts'
import { phoneDigits } from '../../domain/phone.ts'
import type { Desk } from '../desk.ts'
import type { Layout, ReadRow } from '../kind.ts'
import { isBlank, plain, type Row, squeezed } from '../row.ts'
import { type PeopleReading, Unreadable } from '../types.ts'
import { createArrivals } from './arrivals.ts'
import { isPlannedHead, kindOfWord, lodgingOfWord } from './person-words.ts'
import { createUnits } from './units.ts'

/** A sheet of more people is no sign-in sheet; each is weighed against all who are known. */
const mostPeople = 20_000
const longest = 200

/** `王　伟` is 王伟; a name of letters keeps its blanks. */
const nameOf = (text: string): string =>
  plain(text)
    .replace(/(?<=\p{Script=Han})\s+(?=\p{Script=Han})/gu, '')
    .slice(0, longest)

/** Reads a row as one person. Only a name is needed; what the reader will not guess it asks. */
export function createPersonReader(layout: Layout, desk: Desk): ReadRow {
  const units = createUnits(desk)
  const arrivals = createArrivals(layout, desk)
  const isPlanned = ['arrived', 'left'].some((field) =>
    isPlannedHead(layout.columns[layout.at(field)]?.head ?? ''),
  )
  desk.people.isPlanned ||= isPlanned
  const as = desk.decisions.signedIn ?? (isPlanned && layout.at('signed') < 0 ? 'nobody' : 'marks')
  let above = { unit: '', part: '' }

  const text = (row: Row, field: string): string | null => {
    const cell = plain(row.cells[layout.at(field)] ?? '').replace(/\s+/g, ' ')
    return isBlank(cell) ? null : cell.slice(0, longest)
  }

  function unitOf(row: Row): { unit: string; part: string } {
    const said = { unit: text(row, 'unit') ?? '', part: text(row, 'department') ?? '' }
    if (said.unit || said.part) {
      // Of a merged cell only the first row has the text; a part may change inside it.
      above = said.unit === '' && isAbove() ? { ...above, part: said.part } : said
      return above
    }
    if (layout.at('unit') < 0 && layout.at('department') < 0) return said
    if (above.unit === '' && above.part === '') return said
    if (!desk.decisions.blankUnits)
      desk.ask({
        id: 'blank-units',
        ask: 'question.blank-unit',
        params: { line: row.line },
        options: [
          { label: 'above', decisions: { blankUnits: 'above' } },
          { label: 'none', decisions: { blankUnits: 'none' } },
        ],
      })
    return isAbove() ? above : said
  }

  const isAbove = () => desk.decisions.blankUnits === 'above'

  function kindOf(row: Row): PersonKind {
    const word = text(row, 'kind') ?? ''
    const decided = desk.decisions.personKinds?.[squeezed(word)]
    const known = decided ?? (word === '' ? undefined : kindOfWord(word))
    if (known) return known
    desk.ask({
      id: `kind.${squeezed(word)}`,
      ask: word === '' ? 'question.person-kind-blank' : 'question.person-kind',
      params: { word, line: row.line },
      options: (['delegate', 'invited', 'observer', 'staff'] as const).map((kind) => ({
        label: kind,
        decisions: { personKinds: { [squeezed(word)]: kind } },
      })),
    })
    return 'delegate'
  }

  function lodgingOf(row: Row): Lodging | null {
    const at = layout.at('lodging')
    const word = plain(row.cells[at] ?? '')
    if (word === '') return null
    const lodging = lodgingOfWord(word)
    if (!lodging) desk.warn(row, at, 'problem.lodging.unreadable')
    return lodging ?? null
  }

  return (row, facts) => {
    const nameAt = layout.at('name')
    const name = nameOf(row.cells[nameAt] ?? '')
    if (isBlank(name)) return desk.refuse(row, nameAt, 'problem.name.missing')
    const stay = arrivals.read(row, as)
    if (desk.isRejected) return
    const { unit, part } = unitOf(row)
    const departmentId = units.departmentOf(unit, part)
    const spelled = units.whole(unit, part)
    const phone = text(row, 'phone')
    const { named } = desk.people
    if (named.size >= mostPeople) throw new Unreadable('file.too-many-people', { most: mostPeople })
    const key = `${squeezed(name)}|${departmentId ?? squeezed(spelled)}|${phone ? phoneDigits(phone) : ''}`
    // Name and phone are one person, as between files, whatever the unit: the first line stands.
    const called = phone && `${squeezed(name)}|${phoneDigits(phone)}`
    const before = called ? desk.people.phones.get(called) : undefined
    if (before) return desk.refuse(row, nameAt, 'problem.person.twice', before)
    if (called) desk.people.phones.set(called, String(row.line))
    if (named.has(key)) desk.warn(row, nameAt, 'problem.name.twice', named.get(key) ?? null)
    named.set(named.has(key) ? `${key}|${row.line}` : key, String(row.line))
    if (as === 'marks' && (stay.hasSigned || stay.arrivedOn !== null)) desk.people.markedRows += 1
    facts.person = {
      line: row.line,
      name,
      unit: spelled === '' ? null : spelled,
      departmentId,
      region: text(row, 'region'),
      position: text(row, 'position'),
      kind: kindOf(row),
      phone,
      ...stay,
      lodging: lodgingOf(row),
      note: text(row, 'note'),
      rowKey: 0n,
      duplicate: false,
    }
  }
}

/** What the sheet says of who came: as decided, else by its marks; without any it is an invitation list. */
export function peopleReading({ decisions, people }: Desk): PeopleReading {
  const { signedIn } = decisions
  return {
    as: signedIn ?? (people.markedRows > 0 ? 'marks' : 'nobody'),
    isDecided: signedIn !== undefined,
    isPlanned: people.isPlanned,
  }
}
