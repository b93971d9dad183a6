import { expect, it } from 'vitest'
import type { FeedHealth } from '../../src/articles/feed-health.ts'
import { createLookout } from '../../src/ops/standing.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { healthOf } from '../digest/findings.ts'
import { clockAt } from '../jobs/desk.ts'

it('reads the health of feeds anew after half a minute, however often it is asked, and at once after a failure', async () => {
  const store = await openSqlite(':memory:')
  const clock = clockAt('2023-11-26T12:00:00.000Z')
  const states: FeedHealth['state'][] = ['ok', 'failing', 'quiet']
  let down = false
  const coverage = {
    ...store.coverage,
    async feedHealth() {
      if (down) throw new Error('the database is gone')
      return [healthOf('daily', { state: states.shift() ?? 'stopped' })]
    },
  }
  const look = createLookout({ store, desk: { coverage }, platforms: [], jobs: () => new Map(), clock })
  const state = async () => [...((await look()).database?.feeds ?? [])].find(([, count]) => count > 0)?.[0]
  expect([await state(), await state()]).toEqual(['ok', 'ok'])
  clock.pass(1)
  expect([await state(), await state()]).toEqual(['failing', 'failing'])
  clock.pass(1)
  down = true
  expect((await look()).database).toBeNull()
  down = false
  expect(await state()).toBe('quiet')
  await store.close()
})
