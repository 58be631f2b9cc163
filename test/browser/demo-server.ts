import { inject } from 'vitest'
import { type Spawned, spawnServer } from '../support/spawn-server.ts'

/** A demo of one's own. The first of a run tells the whole story; the others begin with what it kept. */
export const demoServer = (): Promise<Spawned> =>
  spawnServer({}, { args: ['--demo', `--image=${inject('demoImage')}`] })
