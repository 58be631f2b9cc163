import type { OwnImport } from './load-lines.ts'

const header = Buffer.from('PGCOPY\n\xff\r\n\0\0\0\0\0\0\0\0\0', 'latin1')

const field = (data: Uint8Array): Buffer => {
  const length = Buffer.alloc(4)
  length.writeInt32BE(data.byteLength)
  return Buffer.concat([length, data])
}

const int32 = (value: number) => {
  const data = Buffer.alloc(4)
  data.writeInt32BE(value)
  return data
}

const int64 = (value: number) => {
  const data = Buffer.alloc(8)
  data.writeBigInt64BE(BigInt(value))
  return data
}

export const bytesColumns = ['organisation_id', 'import_id', 'part', 'bytes'] as const

/** One part of an original file in PostgreSQL's binary COPY format: bytes as they are, not as twice as many digits. */
export function bytesBatch(
  { organisationId, importId }: OwnImport,
  part: number,
  bytes: Uint8Array,
): Uint8Array<ArrayBuffer> {
  const fields = [Buffer.from(organisationId), int64(importId), int32(part), bytes].map(field)
  const count = Buffer.from([0, fields.length])
  return new Uint8Array(Buffer.concat([header, count, ...fields, Buffer.from([0xff, 0xff])]))
}
