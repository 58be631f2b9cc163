import { readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import type { TestProject } from 'vitest/node'
import { spawnServer, temporaryDirectory } from './spawn-server.ts'
import { startPostgres } from './start-postgres.ts'

/** A data directory that a server has set up and left in good order. */
async function foundData() {
  const directory = temporaryDirectory()
  const server = await spawnServer({ DATA_DIR: directory.path })
  await server.stop()
  return directory
}

function end(pid: number) {
  try {
    process.kill(pid, 'SIGKILL')
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'ESRCH') throw error
  }
}

export default async function setup(project: TestProject) {
  const [postgres, founded] = await Promise.all([startPostgres(), foundData()])
  const demoImage = join(tmpdir(), `huizhang-demo-${process.pid}.image`)
  project.provide('postgresUrl', postgres.url)
  const sharedDemos = join(tmpdir(), `huizhang-demos-${process.pid}`)
  writeFileSync(sharedDemos, '')
  project.provide('demoImage', demoImage)
  project.provide('sharedDemos', sharedDemos)
  project.provide('foundedData', founded.path)
  return async () => {
    for (const pid of readFileSync(sharedDemos, 'utf8').split('\n').filter(Boolean))
      end(Number(pid))
    rmSync(sharedDemos)
    rmSync(demoImage, { force: true })
    founded.remove()
    await postgres.stop()
  }
}

declare module 'vitest' {
  export interface ProvidedContext {
    postgresUrl: string
    /** Where the first demo of the run keeps its cast for the others. */
    demoImage: string
    /** A file of the ids of demos that several test files share. */
    sharedDemos: string
    /** A data directory for `foundedDirectory` to copy. */
    foundedData: string
  }
}
