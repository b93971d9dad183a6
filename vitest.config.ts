import { defineConfig } from 'vitest/config'

export default defineConfig({
  test: {
    include: ['tests/**/*.test.ts'],
    globalSetup: ['tests/support/postgres-door.ts'],
    // Many tests start the program several times: a second each on an idle machine, ten on a busy one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
  },
})
