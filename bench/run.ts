import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../test/support/start-postgres.ts'
import { type Figure, print } from './figure.ts'
import { importFigures } from './import.ts'
import { pageFigures } from './page.ts'

/** `npm run bench -- [--json] [--lines=200000] [--only=postgres] [--tenfold]`. Every ratio compares two things measured in this one run. */
const asJson = process.argv.includes('--json')
const lines = Number(/--lines=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1_000_000)
const tenfold = process.argv.includes('--tenfold')
const only = /--only=(\w+)/.exec(process.argv.join(' '))?.[1]

async function withDirectory(work: (path: string) => Promise<Figure[]>): Promise<Figure[]> {
  const path = mkdtempSync(join(tmpdir(), 'huizhang-bench-'))
  try {
    return await work(path)
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

if (!only || only === 'page') print(await pageFigures(), asJson)
if (!only || only === 'pglite')
  print(
    await withDirectory((path) => importFigures('PGlite', { DATA_DIR: path }, lines, tenfold)),
    asJson,
  )
if (!only || only === 'postgres') {
  const postgres = await startPostgres()
  try {
    print(
      await withDirectory((path) =>
        importFigures('PostgreSQL', { DATA_DIR: path, DATABASE_URL: postgres.url }, lines, tenfold),
      ),
      asJson,
    )
  } finally {
    await postgres.stop()
  }
}
