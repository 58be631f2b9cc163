import { inflateRawSync } from 'node:zlib'

/** The files of a zip as text, by their names; the central directory says where each is. */
export function unzip(bytes: Uint8Array): Map<string, string> {
  const buffer = Buffer.from(bytes)
  const end = buffer.lastIndexOf(Buffer.from('PK\x05\x06', 'latin1'))
  const files = new Map<string, string>()
  let at = buffer.readUInt32LE(end + 16)
  for (let left = buffer.readUInt16LE(end + 10); left > 0; left -= 1) {
    const [method, size] = [buffer.readUInt16LE(at + 10), buffer.readUInt32LE(at + 20)]
    const [name, extra, comment] = [28, 30, 32].map((offset) => buffer.readUInt16LE(at + offset))
    const local = buffer.readUInt32LE(at + 42)
    const nameEnd = at + 46 + (name ?? 0)
    const from = local + 30 + buffer.readUInt16LE(local + 26) + buffer.readUInt16LE(local + 28)
    const packed = buffer.subarray(from, from + size)
    const content = method === 0 ? packed : inflateRawSync(packed)
    files.set(buffer.toString('utf8', at + 46, nameEnd), content.toString('utf8'))
    at = nameEnd + (extra ?? 0) + (comment ?? 0)
  }
  return files
}
