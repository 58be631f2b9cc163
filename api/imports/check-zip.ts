import { inflateRawSync } from 'node:zlib'
import { Unreadable } from './types.ts'

/** What a workbook may unpack to, all parts together. */
const mostBytes = 256 * 1024 * 1024
const mostEntries = 5_000

/**
 * Refuses a zip that is no workbook, is broken, or unpacks beyond bounds. Every part is unpacked once under a cap,
 * since the sizes that a zip states can lie.
 */
export function checkZip(bytes: Buffer): void {
  const entries = listEntries(bytes)
  if (!entries.some(({ name }) => name.startsWith('xl/'))) throw new Unreadable('file.archive')
  let left = mostBytes
  for (const { method, start, size } of entries) {
    const packed = bytes.subarray(start, start + size)
    if (method === 0) left -= packed.length
    else if (method === 8) left -= unpackedSize(packed, left)
    else throw new Unreadable('file.not-workbook')
    if (left <= 0) throw new Unreadable('file.workbook-too-large', { rows: 0, most: mostBytes })
  }
}

function unpackedSize(packed: Buffer, most: number): number {
  try {
    return inflateRawSync(packed, { maxOutputLength: most }).length
  } catch (error) {
    const isTooLarge = error instanceof RangeError
    if (isTooLarge) throw new Unreadable('file.workbook-too-large', { rows: 0, most: mostBytes })
    throw new Unreadable('file.not-workbook')
  }
}

/** The central directory, from its end record backwards. */
function listEntries(bytes: Buffer) {
  const broken = () => new Unreadable('file.not-workbook')
  const end = bytes.lastIndexOf(Buffer.from([0x50, 0x4b, 0x05, 0x06]))
  if (end === -1 || end + 22 > bytes.length) throw broken()
  const count = bytes.readUInt16LE(end + 10)
  let at = bytes.readUInt32LE(end + 16)
  if (count > mostEntries) throw broken()
  const entries: { name: string; method: number; start: number; size: number }[] = []
  for (let i = 0; i < count; i++) {
    if (at + 46 > bytes.length || bytes.readUInt32LE(at) !== 0x02014b50) throw broken()
    const nameLength = bytes.readUInt16LE(at + 28)
    const local = bytes.readUInt32LE(at + 42)
    if (local + 30 > bytes.length) throw broken()
    const start = local + 30 + bytes.readUInt16LE(local + 26) + bytes.readUInt16LE(local + 28)
    entries.push({
      name: bytes.toString('utf8', at + 46, at + 46 + nameLength),
      method: bytes.readUInt16LE(at + 10),
      start,
      size: bytes.readUInt32LE(at + 20),
    })
    at += 46 + nameLength + bytes.readUInt16LE(at + 30) + bytes.readUInt16LE(at + 32)
  }
  return entries
}
