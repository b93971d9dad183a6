import { expect, it } from 'vitest'
import type { FeedReader, FeedState } from '../../src/feeds/feed.ts'
import { diagnose } from '../../src/ops/doctor.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { entryOf, feedOf, writtenReader } from '../jobs/desk.ts'

it.each<[Partial<FeedState>, boolean, RegExp]>([
  [{}, true, /^1 entries in 1 ms$/],
  [{ notes: ['bare ampersands in 2 places'] }, true, /; repaired: bare ampersands in 2 places$/],
  [{ layout: '5 of its 9 have no date' }, false, /layout may have changed: 5 of its 9 have no date\. Mend "select"/],
])('says of a feed that was read with %j whether there is something to mend', async (more, well, says) => {
  const store = await openSqlite(':memory:')
  const written = writtenReader({ ministry: [entryOf('a')] })
  const reader: FeedReader = {
    ...written,
    async read(...asked) {
      const reading = await written.read(...asked)
      return { ...reading, state: { ...reading.state, ...more } }
    },
  }
  const found = await diagnose({ store, platforms: [], feeds: [feedOf('ministry')], reader })
  await store.close()
  expect(found.at(-1)).toEqual({ well, about: 'feed ministry', says: expect.stringMatching(says) })
})
