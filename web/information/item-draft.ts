import { levels, useForms } from '../../api/domain/rule-book.ts'
import type { AdoptionBody, InstructionBody, Item, NewItem, Officer, Unit } from './information.ts'
import { kindCode, kindWord, unitTyped } from './information-words.ts'

export type AdoptionDraft = {
  publication: string
  issue: string
  level: AdoptionBody['level']
  form: AdoptionBody['form']
  adoptedOn: string
  given: string
}

export type InstructionDraft = {
  level: InstructionBody['level']
  office: string
  writtenOn: string
  publication: string
}

/** An item as it is typed: everything is text until it is saved. */
export type ItemDraft = {
  number: string
  title: string
  unit: string
  joint: string
  officer: string
  kind: string
  length: '' | 'short' | 'standard' | 'long'
  commissioned: boolean
  submittedOn: string
  submittedTime: string
  dueOn: string
  dueTime: string
  lateKind: string
  extras: string
  note: string
  adoptions: AdoptionDraft[]
  instructions: InstructionDraft[]
}

export const blankAdoption = (day: string): AdoptionDraft => ({
  publication: '',
  issue: '',
  level: levels[3],
  form: useForms[0],
  adoptedOn: day,
  given: '',
})

export const blankInstruction = (day: string): InstructionDraft => ({
  level: levels[2],
  office: '',
  writtenOn: day,
  publication: '',
})

/** The next one is mostly of the same day. */
export const blankItem = (day: string): ItemDraft => ({
  number: '',
  title: '',
  unit: '',
  joint: '',
  officer: '',
  kind: '',
  length: '',
  commissioned: false,
  submittedOn: day,
  submittedTime: '',
  dueOn: '',
  dueTime: '',
  lateKind: '',
  extras: '',
  note: '',
  adoptions: [],
  instructions: [],
})

/** An item that is there already; its uses and instructions are changed one by one. */
export function draftOf(
  item: Item,
  units: readonly Unit[],
  officers: readonly Officer[],
): ItemDraft {
  const nameOf = (id: number | undefined) => units.find((unit) => unit.id === id)?.name ?? ''
  const [first, ...others] = item.units
  return {
    ...blankItem(''),
    number: item.number ?? '',
    title: item.title,
    unit: nameOf(first?.unitId),
    joint: others.map(({ unitId }) => nameOf(unitId)).join('、'),
    officer: officers.find(({ id }) => id === first?.officerId)?.name ?? '',
    kind: kindWord(item.kind),
    length: item.length ?? '',
    commissioned: item.commissioned,
    submittedOn: item.submittedAt?.slice(0, 10) ?? '',
    submittedTime: item.submittedAt?.slice(11) ?? '',
    dueOn: item.dueAt?.slice(0, 10) ?? '',
    dueTime: item.dueAt?.slice(11) ?? '',
    lateKind: item.lateKind ?? '',
    extras: item.extras.join('、'),
    note: item.note ?? '',
  }
}

const parts = (text: string) =>
  text
    .split(/[、,;；，]/)
    .map((part) => part.trim())
    .filter((part) => part !== '')

const moment = (day: string, time: string) =>
  day === '' ? null : time === '' ? day : `${day}T${time}`

/** Which typed name is on no list. */
export type DraftFault = { field: 'unit' | 'joint' | 'officer'; name: string }

/** What is sent, or which name is unknown: nothing is made silently. */
export function bodyOf(
  draft: ItemDraft,
  units: readonly Unit[],
  officers: readonly Officer[],
  before?: Item,
): { body: NewItem } | { fault: DraftFault } {
  const unit = unitTyped(units, draft.unit)
  if (!unit) return { fault: { field: 'unit', name: draft.unit } }
  const joint: number[] = []
  for (const name of parts(draft.joint)) {
    const found = unitTyped(units, name)
    if (!found) return { fault: { field: 'joint', name } }
    joint.push(found.id)
  }
  const officerName = draft.officer.trim()
  const officer = officers.find((one) => one.unitId === unit.id && one.name === officerName)
  if (officerName !== '' && !officer) return { fault: { field: 'officer', name: officerName } }
  const known = (unitId: number) => before?.units.find((one) => one.unitId === unitId)
  const none = (text: string) => text.trim() || null
  return {
    body: {
      number: none(draft.number),
      title: draft.title,
      units: [
        { unitId: unit.id, role: known(unit.id)?.role ?? 'main', officerId: officer?.id ?? null },
        ...joint.map((unitId) => ({
          unitId,
          role: known(unitId)?.role ?? ('joint' as const),
          officerId: known(unitId)?.officerId ?? null,
        })),
      ],
      kind: kindCode(draft.kind),
      length: draft.length || null,
      commissioned: draft.commissioned,
      submittedAt: moment(draft.submittedOn, draft.submittedTime),
      dueAt: moment(draft.dueOn, draft.dueTime),
      lateKind: none(draft.lateKind),
      extras: parts(draft.extras),
      note: none(draft.note),
      adoptions: draft.adoptions
        .filter(({ publication }) => publication.trim() !== '')
        .map((one) => ({ ...one, issue: none(one.issue), given: none(one.given) })),
      instructions: draft.instructions
        .filter(({ office }) => office.trim() !== '')
        .map((one) => ({ ...one, publication: none(one.publication), form: null })),
    },
  }
}
