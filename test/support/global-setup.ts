import { rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { startPostgres } from './start-postgres.ts'

export default async function setup(project: TestProject) {
  const postgres = await startPostgres()
  const demoImage = join(tmpdir(), `huizhang-demo-${process.pid}.image`)
  project.provide('postgresUrl', postgres.url)
  project.provide('demoImage', demoImage)
  return async () => {
    rmSync(demoImage, { force: true })
    await postgres.stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** Where the first demo of the run keeps its cast for the others. */
    demoImage: string
  }
}
