import type { Apportionment, Target } from './apportionment.ts'

/** What one department carries by the edition before and by this one. */
export type DepartmentChange = Omit<Target, 'nature'> & {
  beforeCents: number
  nowCents: number
  differenceCents: number
}

/** What is booked for one item and department: all of it the first time, afterwards only the difference. */
export type JournalCell = { itemId: number; departmentId: number; cents: number }

type Shared = Pick<Apportionment, 'departments' | 'rows'>

/** Departments of either, by code, with old, new and difference. */
export function departmentChanges(before: Shared | null, now: Shared): DepartmentChange[] {
  const then = new Map(before?.departments.map((one) => [one.id, one]))
  const today = new Map(now.departments.map((one) => [one.id, one]))
  return [...new Map([...then, ...today]).values()]
    .map(({ id, code, name }) => {
      const [beforeCents, nowCents] = [then.get(id)?.cents ?? 0, today.get(id)?.cents ?? 0]
      return { id, code, name, beforeCents, nowCents, differenceCents: nowCents - beforeCents }
    })
    .sort((a, b) => (a.code < b.code ? -1 : 1))
}

const cellsOf = ({ departments, rows }: Shared) =>
  new Map(
    rows.flatMap(({ itemId, cells }) =>
      departments.map(({ id }, at): [string, JournalCell] => [
        `${itemId}:${id}`,
        { itemId, departmentId: id, cents: cells[at] ?? 0 },
      ]),
    ),
  )

/** Cells to book so that what was booked before becomes this; none for what stays. */
export function journalCells(before: Shared | null, now: Shared): JournalCell[] {
  const then = before ? cellsOf(before) : new Map<string, JournalCell>()
  const today = cellsOf(now)
  return [...new Map([...then, ...today])]
    .map(([key, { itemId, departmentId }]) => ({
      itemId,
      departmentId,
      cents: (today.get(key)?.cents ?? 0) - (then.get(key)?.cents ?? 0),
    }))
    .filter(({ cents }) => cents !== 0)
}
