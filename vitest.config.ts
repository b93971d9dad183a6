import { defineConfig } from 'vitest/config'

/**
 * Thinking rooms and what is made of them keep nothing between two tests, so that their files can share a process: to
 * start one for each costs more than most of them take.
 */
const SHARED = [
  'answers',
  'articles',
  'baseline',
  'commands',
  'config',
  'digest',
  'language',
  'readouts',
  'stories',
  'topics',
  'words',
].map((room) => `tests/${room}/**/*.test.ts`)
const END_TO_END = 'tests/end-to-end/**/*.test.ts'
const globalSetup = ['tests/support/postgres-door.ts']

export default defineConfig({
  test: {
    // Of two cores Vitest would leave one alone; and many a test waits for a process that it has started.
    maxWorkers: '100%',
    // Many tests start the program several times: a second each on an idle machine, ten on a busy one.
    testTimeout: 60_000,
    hookTimeout: 60_000,
    // Taken up in the order of their names: what takes longest begins first.
    projects: [
      { extends: true, test: { name: 'end-to-end', include: [END_TO_END], globalSetup } },
      {
        extends: true,
        test: { name: 'isolated', include: ['tests/**/*.test.ts'], exclude: [END_TO_END, ...SHARED], globalSetup },
      },
      { extends: true, test: { name: 'shared', include: SHARED, isolate: false } },
    ],
  },
})
