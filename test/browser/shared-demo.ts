import { appendFileSync } from 'node:fs'
import type { Browser } from 'playwright-core'
import { inject } from 'vitest'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { demoServer } from './demo-server.ts'

let opened: Promise<[Spawned, Browser]> | undefined

async function open(): Promise<[Spawned, Browser]> {
  const [server, browser] = await Promise.all([demoServer(), launchBrowser()])
  // A test process is killed, not asked to end: whoever ends the run ends the demo too.
  appendFileSync(inject('sharedDemos'), `${server.child.pid}\n`)
  return [server, browser]
}

/** The demo and a browser for files that only read: opened by the first of them, ended with the run. */
export function sharedDemo(): Promise<[Spawned, Browser]> {
  opened ??= open()
  return opened
}
