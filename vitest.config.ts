import { defineConfig } from 'vitest/config'

/** One process, one embedded database for the whole run: a new PGlite costs seconds, a new organisation nothing. */
export default defineConfig({
  test: {
    environment: 'node',
    isolate: false,
    fileParallelism: false,
    include: ['test/**/*.test.ts'],
    globalSetup: ['test/support/global-setup.ts'],
    testTimeout: 30_000,
    hookTimeout: 120_000,
  },
})
