import { expect, it } from 'vitest'
import type { Aim } from '../bench/storm/aim.ts'
import { storm } from '../bench/storm/run.ts'

/** Five starts on a busy machine. */
const LONG = 240_000

/**
 * Each takes up what the one before it left: so that most find their target as soon as the next one starts. Of those that
 * leave the channel alike to who starts next (`done` and `answered`) one, and none where nothing had happened (`arrived`):
 * all of them are `npm run storm`'s.
 */
const KILLS: readonly Aim[] = [
  { platform: 'slack', place: 'first message', moment: 'done' },
  { platform: 'slack', place: 'message in its thread', moment: 'answered' },
  { platform: 'discord', place: 'thread', moment: 'done' },
  { platform: 'discord', place: 'message in its thread', moment: 'done' },
]

it(
  'killed in the middle of its posts, the service posts every part of every digest once, in order',
  async () => {
    const plan = { seed: 7, kills: KILLS, channels: 1, seconds: ['*/10'], reportsASecond: 3 }
    const { wrong, hits, inParts, interrupted } = await storm(plan)
    expect(wrong).toEqual([])
    expect(Object.values(hits)).toEqual([1, 1, 1, 1])
    expect(inParts).toBeGreaterThan(0)
    expect(interrupted).toBeGreaterThanOrEqual(KILLS.length)
  },
  LONG,
)
