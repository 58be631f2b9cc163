import { createHash, randomUUID } from 'node:crypto'
import { mkdirSync, rmSync } from 'node:fs'
import { open } from 'node:fs/promises'
import { join } from 'node:path'
import { Refusal } from './refusal.ts'

/** A file as it came, on disk while it is read. */
export type Spooled = { path: string; byteCount: number; sha256: string; remove: () => void }

const maxBytes = 512 * 1024 * 1024

/** Writes a stream of bytes to a file of its own, never holding more than a piece of it. On any failure nothing stays. */
export async function spool(
  spoolDir: string,
  bytes: AsyncIterable<Uint8Array> | null,
): Promise<Spooled> {
  mkdirSync(spoolDir, { recursive: true, mode: 0o700 })
  const path = join(spoolDir, randomUUID())
  const remove = () => rmSync(path, { force: true })
  const hash = createHash('sha256')
  let byteCount = 0
  try {
    const file = await open(path, 'wx', 0o600)
    try {
      for await (const piece of bytes ?? []) {
        byteCount += piece.byteLength
        if (byteCount > maxBytes) throw new Refusal(413, 'request.too-large', { limit: '512 MB' })
        hash.update(piece)
        await file.write(piece)
      }
    } finally {
      await file.close()
    }
  } catch (error) {
    remove()
    throw error
  }
  return { path, byteCount, sha256: hash.digest('hex'), remove }
}
