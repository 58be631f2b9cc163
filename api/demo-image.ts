import { existsSync } from 'node:fs'
import { readFile, rename, writeFile } from 'node:fs/promises'
import type { Database } from '../db/index.ts'

/** A database as it was kept in a file; undefined while there is none. */
export const readImage = async (path: string): Promise<Blob | undefined> =>
  existsSync(path) ? new Blob([await readFile(path)]) : undefined

/** Keeps a database in a file, which is there whole or not at all: others may be waiting for it. */
export async function keepImage(path: string, database: Database): Promise<void> {
  const image = await database.image?.()
  if (!image) return
  const own = `${path}.${process.pid}`
  await writeFile(own, new Uint8Array(await image.arrayBuffer()))
  await rename(own, path)
}
