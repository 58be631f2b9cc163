import type { SurveyReading } from './types.ts'

const quoted = (cell: string) => (/[",\n\r]/.test(cell) ? `"${cell.replaceAll('"', '""')}"` : cell)

/**
 * What is kept of a file once it counts: its rows, line by line, without the columns that tell who answered or how the
 * form was filled in. The name stays where the survey is said to be named.
 * @param rows every record of the file, as it was split
 */
export function answersToKeep(
  rows: Iterable<readonly { cells: string[] }[]>,
  { columns, questions, isNamed }: Pick<SurveyReading, 'columns' | 'questions' | 'isNamed'>,
): string {
  const names = new Set(
    isNamed ? [] : questions.filter(({ tie }) => tie === 'name').map(({ column }) => column),
  )
  const kept = columns
    .filter(({ index, role }) => /^(number|time|question)$/.test(role) && !names.has(index))
    .map(({ index }) => index)
  const lines: string[] = []
  for (const block of rows)
    for (const { cells } of block)
      lines.push(kept.map((index) => quoted(cells[index] ?? '')).join(','))
  return `\uFEFF${lines.join('\r\n')}\r\n`
}
