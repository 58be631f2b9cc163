import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { startPostgres } from '../test/support/start-postgres.ts'
import { apportionFigures } from './apportion.ts'
import { print } from './figure.ts'
import { importFigures } from './import.ts'
import { overviewFigures } from './overview.ts'
import { pageFigures } from './page.ts'
import { rankingFigures } from './rankings.ts'
import { reconcileFigures } from './reconcile.ts'
import { summaryFigures } from './summary.ts'

/** `npm run bench -- [--json] [--lines=200000] [--only=postgres|pglite|page|apportion|overview|rankings] [--tenfold]`. Every ratio compares two things measured in this one run. */
const asJson = process.argv.includes('--json')
const lines = Number(/--lines=(\d+)/.exec(process.argv.join(' '))?.[1] ?? 1_000_000)
const tenfold = process.argv.includes('--tenfold')
const only = /--only=(\w+)/.exec(process.argv.join(' '))?.[1]

async function withDirectory(work: (path: string) => Promise<void>): Promise<void> {
  const path = mkdtempSync(join(tmpdir(), 'huizhang-bench-'))
  try {
    await work(path)
  } finally {
    rmSync(path, { recursive: true, force: true })
  }
}

/** Everything that depends on the database, each part on a fresh one. */
async function databaseFigures(
  name: string,
  envs: (
    path: string,
  ) => Record<'reconciling' | 'summing' | 'importing' | 'small', Record<string, string>>,
) {
  await withDirectory(async (path) => {
    const { reconciling, summing, importing, small } = envs(path)
    print(await reconcileFigures(name, reconciling), asJson)
    print(await summaryFigures(name, summing), asJson)
    print(await importFigures(name, importing, small, lines, tenfold), asJson)
  })
}

if (!only || only === 'page') print(await pageFigures(), asJson)
if (!only || only === 'apportion') print(apportionFigures(), asJson)
for (const [part, figures] of [
  ['overview', overviewFigures],
  ['rankings', rankingFigures],
] as const) {
  if (only && only !== part) continue
  print(await figures('PGlite', 'memory:'), asJson)
  const server = await startPostgres()
  try {
    print(await figures('PostgreSQL', server.url), asJson)
  } finally {
    await server.stop()
  }
}
if (!only || only === 'pglite')
  await databaseFigures('PGlite', (path) => ({
    reconciling: { DATA_DIR: join(path, 'reconcile') },
    summing: { DATA_DIR: join(path, 'summary') },
    importing: { DATA_DIR: join(path, 'import') },
    small: { DATA_DIR: join(path, 'small') },
  }))
if (!only || only === 'postgres') {
  const [one, other, third, fourth] = [
    await startPostgres(),
    await startPostgres(),
    await startPostgres(),
    await startPostgres(),
  ]
  try {
    await databaseFigures('PostgreSQL', (path) => ({
      reconciling: { DATA_DIR: join(path, 'reconcile'), DATABASE_URL: one.url },
      summing: { DATA_DIR: join(path, 'summary'), DATABASE_URL: fourth.url },
      importing: { DATA_DIR: join(path, 'import'), DATABASE_URL: other.url },
      small: { DATA_DIR: join(path, 'small'), DATABASE_URL: third.url },
    }))
  } finally {
    await one.stop()
    await other.stop()
    await third.stop()
    await fourth.stop()
  }
}
