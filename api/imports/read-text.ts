import type { Encoding, Source } from './types.ts'

export type Text = { encoding: Encoding; chunks: () => Iterable<string> }

const marks: { encoding: Encoding; bytes: number[] }[] = [
  { encoding: 'utf-8', bytes: [0xef, 0xbb, 0xbf] },
  { encoding: 'utf-16le', bytes: [0xff, 0xfe] },
  { encoding: 'utf-16be', bytes: [0xfe, 0xff] },
  { encoding: 'gb18030', bytes: [0x84, 0x31, 0x95, 0x33] },
]

/** The first bytes of a file, however small the pieces are that it comes in. */
export function headBytes(source: Source, count: number): Uint8Array {
  const head = new Uint8Array(count)
  let size = 0
  for (const piece of source.open()) {
    const part = piece.subarray(0, count - size)
    head.set(part, size)
    size += part.length
    if (size === count) break
  }
  return head.subarray(0, size)
}

/**
 * Bytes as text. What the user says wins; then the byte-order mark, then UTF-8 if the whole file is
 * strictly that, then GB18030, in which Chinese Excel and WPS save without asking.
 */
export function readText(source: Source, override?: Encoding): Text {
  const encoding = override ?? encodingOf(source)
  return { encoding, chunks: () => decode(source, encoding) }
}

function encodingOf(source: Source): Encoding {
  const head = headBytes(source, 4)
  const mark = marks.find(({ bytes }) => bytes.every((byte, at) => head[at] === byte))
  if (mark) return mark.encoding
  return isStrictUtf8(source) ? 'utf-8' : 'gb18030'
}

function isStrictUtf8(source: Source): boolean {
  const decoder = new TextDecoder('utf-8', { fatal: true })
  try {
    for (const piece of source.open()) decoder.decode(piece, { stream: true })
    decoder.decode()
    return true
  } catch {
    return false
  }
}

function* decode(source: Source, encoding: Encoding): Generator<string> {
  const decoder = new TextDecoder(encoding)
  let first = true
  for (const piece of source.open()) {
    let text = decoder.decode(piece, { stream: true })
    if (text === '') continue
    if (first && text.charCodeAt(0) === 0xfeff) text = text.slice(1)
    first = false
    yield text
  }
  const rest = decoder.decode()
  if (rest !== '') yield rest
}
