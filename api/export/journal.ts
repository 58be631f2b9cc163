import type { Apportionment, SharedItem } from '../domain/apportionment.ts'
import { journalCells } from '../domain/apportionment-change.ts'
import type { JournalColumn, JournalField } from '../domain/journal.ts'
import type { Locale } from '../messages.ts'
import { itemName, kindWords } from './item-words.ts'
import { cents, day, type Sheet, type SheetCell, text } from './sheet.ts'

type Booked = { apportionment: Apportionment; items: readonly SharedItem[] }

export type Journal = {
  /** The day on which it is booked: that of issuing. */
  day: string
  meeting: { code: string; title: string }
  edition: number
  scheme: { name: string; version: number }
  /** The edition that was booked before; null for the first. */
  before: Booked | null
  now: Booked
}

const editionWords: Record<Locale, (edition: number) => string> = {
  zh: (edition) => `第 ${edition} 版`,
  en: (edition) => `edition ${edition}`,
}
const schemeWords: Record<Locale, (name: string, version: number) => string> = {
  zh: (name, version) => `${name}（第 ${version} 版）`,
  en: (name, version) => `${name} (version ${version})`,
}

/**
 * The journal as the accounting program takes it: a line for each item and department with something to book, of a
 * later edition only the differences. No line of sums, which would be booked too: the amounts add up to the total, or
 * to what it changed by.
 */
export function journalSheet(
  journal: Journal,
  columns: readonly JournalColumn[],
  locale: Locale,
): Sheet {
  const { before, now, meeting, edition, scheme } = journal
  const both = [...(before ? [before] : []), now]
  const items = new Map(both.flatMap((one) => one.items.map((item) => [item.itemId, item])))
  const departments = new Map(
    both.flatMap(({ apportionment }) => apportionment.departments.map((one) => [one.id, one])),
  )
  const rows = journalCells(before?.apportionment ?? null, now.apportionment).map((cell) => {
    const [item, department] = [items.get(cell.itemId), departments.get(cell.departmentId)]
    if (!item || !department) throw new Error(`nothing known of ${JSON.stringify(cell)}`)
    const fields: Record<JournalField, SheetCell> = {
      date: day(journal.day),
      'activity-code': text(meeting.code),
      activity: text(meeting.title),
      'department-code': text(department.code),
      department: text(department.name),
      'item-kind': text(kindWords[locale][item.kind]),
      item: text([item.day, itemName(item, locale)].filter(Boolean).join(' ')),
      amount: cents(cell.cents),
      edition: text(editionWords[locale](edition)),
      scheme: text(schemeWords[locale](scheme.name, scheme.version)),
    }
    return columns.map(({ field }) => fields[field])
  })
  return { name: meeting.code, heads: columns.map(({ head }) => head), rows, totals: [] }
}
