import type { OwnImport } from './load-lines.ts'

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')

export const bytesColumns = ['organisation_id', 'import_id', 'part', 'bytes'] as const

/**
 * One part of an original file in PostgreSQL's binary COPY format: bytes as they are, not as twice as many digits. It is
 * written into one buffer of the right length: what is copied about on the way would be litter of many times the file.
 */
export function bytesBatch(
  { organisationId, importId }: OwnImport,
  part: number,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const organisation = Buffer.from(organisationId)
  const lengths = [organisation.byteLength, 8, 4, bytes.byteLength]
  const total = lengths.reduce((sum, length) => sum + 4 + length, header.byteLength + 2 + 2)
  const batch = Buffer.from(new ArrayBuffer(total))
  let at = header.copy(batch)
  at = batch.writeInt16BE(lengths.length, at)
  at = batch.writeInt32BE(organisation.byteLength, at)
  at += organisation.copy(batch, at)
  at = batch.writeInt32BE(8, at)
  at = batch.writeBigInt64BE(BigInt(importId), at)
  at = batch.writeInt32BE(4, at)
  at = batch.writeInt32BE(part, at)
  at = batch.writeInt32BE(bytes.byteLength, at)
  batch.set(bytes, at)
  batch.writeInt16BE(-1, at + bytes.byteLength)
  return batch
}
