import { cpSync } from 'node:fs'
import { inject } from 'vitest'
import { temporaryDirectory } from './spawn-server.ts'

/** A data directory in which the organisation is set up: a copy takes no time, making one takes seconds. */
export function foundedDirectory(): ReturnType<typeof temporaryDirectory> {
  const directory = temporaryDirectory()
  cpSync(inject('foundedData'), directory.path, { recursive: true })
  return directory
}
