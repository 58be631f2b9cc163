import { headKey } from '../head-names.ts'
import { asksForContact, roleOfHead } from './about-heads.ts'
import { oneLine, type SurveyLayout } from './layout.ts'
import type { ColumnRole, HeadPart } from './types.ts'

/** Columns that belong to one question, before it is known of what kind it is. */
export type ColumnGroup = {
  number: string | null
  title: string
  columns: { index: number; part: string | null }[]
  /** Columns of words typed beside an option. */
  others: { index: number; part: string | null }[]
}

/** Every head with its role and its parts; the last header row is named when there are several. */
export function readHeads(
  layout: SurveyLayout,
  storeys: readonly (readonly string[])[],
): HeadPart[] {
  const width = Math.max(...storeys.map((cells) => cells.length))
  return Array.from({ length: width }, (_, index): HeadPart => {
    const names = storeys.map((cells) => cells[index] ?? '')
    const head = oneLine(names.find((name) => name !== '') ?? '')
    const split = layout.split(storeys, index)
    const role: ColumnRole =
      split.role ??
      layout.roles?.[headKey(head)] ??
      roleOfHead(head) ??
      (split.title === '' && split.part === null ? 'unused' : 'question')
    return {
      index,
      head: oneLine([...new Set(names.slice(0, 2))].filter(Boolean).join(' · ')),
      role: role === 'question' && asksForContact(split.title) ? 'identity' : role,
      number: split.number,
      title: split.title,
      part: split.part,
      isOtherText: split.isOtherText ?? false,
    }
  })
}

const separator = /\s*(?: - |—|–|－|：|:|-|_)\s*/g

/** What several titles begin with, up to the last separator that they have in common. */
function commonBeginning(titles: readonly string[]): string {
  const [first = '', ...rest] = titles
  let length = first.length
  for (const title of rest) {
    let at = 0
    while (at < length && title[at] === first[at]) at += 1
    length = at
  }
  const ends = [...first.slice(0, length).matchAll(separator)].map(
    (match) => (match.index ?? 0) + match[0].length,
  )
  return first.slice(0, ends.at(-1) ?? 0)
}

const withoutEnd = (title: string) => title.replace(/\s*(?:-|—|–|－|：|:|_)\s*$/, '').trim()

/** Columns that repeat a number: their titles are the rows or options, after what they have in common. */
function nameParts(group: ColumnGroup, titles: readonly string[]): ColumnGroup {
  if (group.columns.length < 2 || group.columns.some(({ part }) => part !== null)) return group
  const beginning = commonBeginning(titles)
  const columns = group.columns.map(({ index }, at) => ({
    index,
    part: (titles[at] ?? '').slice(beginning.length).trim() || null,
  }))
  return { ...group, title: withoutEnd(beginning), columns }
}

const endOfBeginning = /^(.*\S)\s*(?: - |—|－|：|:)\s*\S/

function belongTogether(layout: SurveyLayout, a: HeadPart, b: HeadPart): boolean {
  if (a.number !== null || b.number !== null) return a.number === b.number
  if (a.part !== null || b.part !== null || a.isOtherText || b.isOtherText)
    return a.title === b.title
  if (!layout.sharesBeginning) return false
  const beginning = endOfBeginning.exec(a.title)?.[1]
  return beginning !== undefined && beginning === endOfBeginning.exec(b.title)?.[1]
}

/** The questions of a header, each with its columns, in order. */
export function groupColumns(layout: SurveyLayout, heads: readonly HeadPart[]): ColumnGroup[] {
  const groups: HeadPart[][] = []
  for (const head of heads) {
    if (head.role !== 'question') continue
    const last = groups.at(-1)
    const before = last?.at(-1)
    if (last && before && belongTogether(layout, before, head)) last.push(head)
    else groups.push([head])
  }
  return groups.map((parts) => {
    const answered = parts.filter(({ isOtherText }) => !isOtherText)
    const main = answered.length > 0 ? answered : parts
    const [first] = main as [HeadPart, ...HeadPart[]]
    return nameParts(
      {
        number: first.number,
        title: main.find(({ title }) => title !== '')?.title ?? '',
        columns: main.map(({ index, part }) => ({ index, part })),
        others: parts
          .filter((part) => part.isOtherText && !main.includes(part))
          .map(({ index, part }) => ({ index, part })),
      },
      main.map(({ title }) => title),
    )
  })
}
