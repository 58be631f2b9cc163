import { existsSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { gzipSync } from 'node:zlib'
import { build } from 'vite'
import type { Figure } from './figure.ts'

type Chunk = { file: string; imports?: string[]; src?: string }

/** All that a browser must load for these entries, each file once. */
function reached(manifest: Record<string, Chunk>, entries: string[]): Set<string> {
  const files = new Set<string>()
  const visit = (key: string) => {
    const chunk = manifest[key]
    if (!chunk || files.has(chunk.file)) return
    files.add(chunk.file)
    chunk.imports?.forEach(visit)
  }
  entries.forEach(visit)
  return files
}

/** JavaScript that the first screen after sign-in loads, gzipped: the entry and the list of meetings. */
export async function pageFigures(): Promise<Figure[]> {
  await build({ logLevel: 'silent' })
  const path = join('dist', '.vite', 'manifest.json')
  if (!existsSync(path)) throw new Error('the page was not built')
  const manifest = JSON.parse(readFileSync(path, 'utf8')) as Record<string, Chunk>
  const first = Object.keys(manifest).filter((key) =>
    /index\.html$|OverviewPage|MeetingsPage|i18n\/zh\.ts/.test(key),
  )
  const scripts = [...reached(manifest, first)].filter((file) => file.endsWith('.js'))
  const bytes = scripts.reduce(
    (sum, file) => sum + gzipSync(readFileSync(join('dist', file))).byteLength,
    0,
  )
  return [{ name: 'first screen, JavaScript gzipped', value: bytes / 1000, unit: 'kB', atMost: 90 }]
}
