import { defineConfig } from 'vitest/config'

/**
 * Two processes, each with one embedded database for all its files: a new PGlite costs seconds, a new organisation
 * nothing. Both use the one PostgreSQL of the run. Times to wait are those of two cores at work.
 */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    pool: 'forks',
    maxWorkers: 2,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 60_000,
    hookTimeout: 120_000,
  },
})
