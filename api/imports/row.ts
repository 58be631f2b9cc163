/** One record of a file. `line` is the physical 1-based line where it starts (for a workbook: the row). */
export type Row = { line: number; cells: string[] }

/** Full-width forms, ideographic spaces and the like as plain ones; outer blanks gone. */
export const plain = (text: string): string => text.normalize('NFKC').trim()

/** As `plain`, lower case and without any blank: what names and heads are compared by. */
export const squeezed = (text: string): string =>
  text.normalize('NFKC').toLowerCase().replace(/\s+/g, '')

/** What people type for "nothing": such a cell is blank, and blank is not zero. */
const blanks = new Set(['', '-', '--', '—', '——', '－', '–', '/', '\\', '无', 'N/A', 'n/a'])

export const isBlank = (text: string): boolean =>
  text === '' || (text.length < 4 && blanks.has(text))

/** A copy that doesn't keep the whole chunk of the file alive that it was cut from. */
export const keep = (text: string): string => Buffer.from(text, 'utf16le').toString('utf16le')

/** Remembers what was read from a cell's text; forgets everything when full, so memory stays bounded. */
export function remembered<T>(read: (text: string) => T, size = 20_000): (text: string) => T {
  const known = new Map<string, T>()
  let lastText: string | undefined
  let lastValue: T
  return (text) => {
    if (text === lastText) return lastValue
    let value = known.get(text)
    if (value === undefined) {
      if (known.size >= size) known.clear()
      value = read(text)
      known.set(keep(text), value)
    }
    lastText = text
    lastValue = value
    return value
  }
}
