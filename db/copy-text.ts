type Cell = string | number | bigint | boolean | null

const special = /[\\\t\n\r]/
const escapes: Record<string, string> = { '\\': '\\\\', '\t': '\\t', '\n': '\\n', '\r': '\\r' }

const escapeText = (text: string) =>
  special.test(text) ? text.replace(/[\\\t\n\r]/g, (c) => escapes[c] ?? c) : text

/** One cell of PostgreSQL's text COPY format. A NUL character, which PostgreSQL cannot hold, becomes U+FFFD. */
export function copyCell(cell: Cell): string {
  if (cell === null) return '\\N'
  if (typeof cell === 'boolean') return cell ? 't' : 'f'
  if (typeof cell !== 'string') return String(cell)
  return escapeText(cell.includes('\0') ? cell.replaceAll('\0', '\uFFFD') : cell)
}

/** Rows of cells as one batch for COPY. */
export function copyText(rows: readonly (readonly Cell[])[]): Uint8Array<ArrayBuffer> {
  let text = ''
  for (const row of rows) {
    for (let i = 0; i < row.length; i += 1) text += (i ? '\t' : '') + copyCell(row[i] ?? null)
    text += '\n'
  }
  return new TextEncoder().encode(text)
}
