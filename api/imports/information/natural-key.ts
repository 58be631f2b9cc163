import { squeezed } from '../row.ts'
import { createRowHasher, createRowKey } from '../row-key.ts'
import type {
  AdoptionEntry,
  InformationEntry,
  InstructionEntry,
  ItemEntry,
  OfficerEntry,
  QuotaEntry,
  ReportEntry,
  UnitEntry,
} from './entries.ts'

/** As much of an entry as its natural key needs. */
export type NamedEntry =
  | Pick<UnitEntry, 'is' | 'departmentId' | 'name' | 'class' | 'isRanked'>
  | OfficerEntry
  | (Pick<ItemEntry, 'is' | 'number' | 'title' | 'submittedOn'> & {
      units: readonly { unitId: number }[]
    })
  | Pick<AdoptionEntry, 'is' | 'itemId' | 'publication' | 'issue' | 'form' | 'adoptedOn'>
  | Pick<InstructionEntry, 'is' | 'itemId' | 'office' | 'writtenOn'>
  | Pick<ReportEntry, 'is' | 'unitId' | 'kind' | 'reportedOn' | 'matter'>
  | QuotaEntry

/** Titles are compared without their blanks and signs: `《关于…的建议》` is `关于…的建议`. */
export const titleKey = (title: string): string => squeezed(title).replace(/[\p{P}\p{S}]/gu, '')

/**
 * What an entry is known again by, the surest first: a row has the first alone, a fact in force answers to all. An item
 * by its number, else by title, unit and day; a use by its item, publication, issue, form and day. A unit in another
 * class and a quota of another amount are changes and no duplicates.
 */
export function naturalKeys(entry: NamedEntry): string[][] {
  switch (entry.is) {
    case 'unit':
      return [
        [
          'unit',
          String(entry.departmentId ?? squeezed(entry.name)),
          entry.class ?? '',
          String(entry.isRanked),
        ],
      ]
    case 'officer':
      return [['officer', String(entry.unitId), squeezed(entry.name)]]
    case 'item': {
      const byTitle = [
        'item',
        titleKey(entry.title),
        String(entry.units[0]?.unitId),
        entry.submittedOn ?? '',
      ]
      return entry.number === null ? [byTitle] : [['number', squeezed(entry.number)], byTitle]
    }
    case 'adoption': {
      const { itemId, publication, issue, form, adoptedOn } = entry
      return [
        ['adoption', String(itemId), titleKey(publication), squeezed(issue ?? ''), form, adoptedOn],
      ]
    }
    case 'instruction': {
      const { itemId, office, writtenOn } = entry
      return [['instruction', String(itemId), squeezed(office), writtenOn]]
    }
    case 'report': {
      const { unitId, kind, reportedOn, matter } = entry
      return [['report', String(unitId), kind, reportedOn, titleKey(matter)]]
    }
    case 'quota': {
      const { unitId, startsOn, endsOn, amount } = entry
      return [['quota', String(unitId ?? ''), entry.class ?? '', startsOn, endsOn, amount]]
    }
  }
}

/** Of these there can only be one: taking it in again would contradict what is in force. */
export const isUnique = (entry: InformationEntry): boolean =>
  entry.is === 'unit' ||
  entry.is === 'officer' ||
  entry.is === 'quota' ||
  (entry.is === 'item' && entry.number !== null)

/** 64 bits of a natural key and its occurrence number. */
export function createNaturalKey(): (parts: readonly string[], occurrence?: number) => bigint {
  const hashOf = createRowHasher()
  const keyOf = createRowKey()
  return (parts, occurrence = 0) => keyOf(hashOf(parts), occurrence)
}
