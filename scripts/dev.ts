import { type ChildProcess, spawn } from 'node:child_process'

/** The server, restarted when its files change, and Vite's page in front of it. Ends both together. */
const children: ChildProcess[] = [
  spawn('node', ['--watch', 'api/server.ts', ...process.argv.slice(2)], { stdio: 'inherit' }),
  spawn('vite', [], { stdio: 'inherit' }),
]
const end = () => {
  for (const child of children) child.kill('SIGTERM')
}
for (const child of children) child.on('exit', end)
process.on('SIGINT', end)
process.on('SIGTERM', end)
