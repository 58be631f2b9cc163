import { globSync, readFileSync } from 'node:fs'
import { dirname, join, relative } from 'node:path'
import { expect, test } from 'vitest'

/** Which layer a file belongs to: the longest of these folders that holds it. */
const layers = ['api/domain', 'api/imports', 'api', 'db', 'web', 'fixtures'] as const
type Layer = (typeof layers)[number]

/** Whom a layer may import besides itself; `type` is for types alone. */
const may: Record<Layer, Partial<Record<Layer, 'all' | 'type'>>> = {
  'api/domain': {},
  'api/imports': { 'api/domain': 'all' },
  api: { 'api/domain': 'all', 'api/imports': 'all', db: 'all', fixtures: 'all' },
  db: {},
  web: { 'api/domain': 'all', 'api/imports': 'type', api: 'type' },
  fixtures: { 'api/domain': 'all', api: 'all', 'api/imports': 'all', db: 'all' },
}

/** Built-ins that the pure layers may use: none that reads a clock, a file or the network. */
const pureBuiltins = new Set(['node:crypto', 'node:buffer', 'node:zlib'])

const layerOf = (path: string) => layers.find((layer) => path.startsWith(`${layer}/`))
const importing = /^(?:import|export)\s+(type\s)?[^'"]*?from\s+'([^']+)'/gm

const files = layers.flatMap((layer) => globSync(`${layer}/**/*.{ts,tsx}`))

test('each layer imports only what it may', () => {
  const broken: string[] = []
  for (const file of new Set(files)) {
    const from = layerOf(file)
    if (!from) continue
    for (const [, type, target = ''] of readFileSync(file, 'utf8').matchAll(importing)) {
      const pure = from === 'api/domain' || from === 'api/imports'
      if (pure && target.startsWith('node:') && !pureBuiltins.has(target))
        broken.push(`${file} → ${target}`)
      if (!target.startsWith('.')) continue
      const to = layerOf(relative('.', join(dirname(file), target)))
      if (!to || to === from) continue
      const allowed = may[from][to]
      if (allowed !== 'all' && !(allowed === 'type' && type)) broken.push(`${file} → ${target}`)
    }
  }
  expect(files.length).toBeGreaterThan(50)
  expect(broken).toEqual([])
})

test('the pure layers read no clock and draw no lots', () => {
  const impure = files
    .filter((file) => file.startsWith('api/domain/') || file.startsWith('api/imports/'))
    .filter((file) => /Date\.now\(|new Date\(\)|Math\.random\(/.test(readFileSync(file, 'utf8')))
  expect(impure).toEqual([])
})

test('only the server reads the environment', () => {
  const readers = files.filter((file) => /process\.env/.test(readFileSync(file, 'utf8')))
  expect(readers).toEqual(['api/server.ts'])
})
