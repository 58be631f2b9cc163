import type { Browser } from 'playwright-core'
import { launchBrowser } from '../support/browser.ts'
import type { Spawned } from '../support/spawn-server.ts'
import { demoServer } from './demo-server.ts'

let opened: Promise<[Spawned, Browser]> | undefined

/** The demo and a browser for files that only read: opened by the first of them, ended with the run. */
export function sharedDemo(): Promise<[Spawned, Browser]> {
  opened ??= Promise.all([demoServer(), launchBrowser()])
  void opened.then(([server]) => process.once('exit', () => server.child.kill('SIGKILL')))
  return opened
}
