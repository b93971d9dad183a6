import { mkdtemp, rm } from 'node:fs/promises'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { expect, it } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openEngine } from '../../src/storage/open.ts'

it('finds what another process indexed, changed and took out since the same was last searched', async () => {
  const folder = await mkdtemp(join(tmpdir(), 'communique-postings-'))
  const url = readDatabaseUrl(`sqlite:${join(folder, 'one.db')}`)
  const [asking, feeding] = [await openEngine(url), await openEngine(url)]
  const index = (n: number, ...terms: string[]) => feeding.indexArticle(feeding.db, n, ['topic', ...terms])
  const found = async (...any: string[]) => {
    const hits = await asking.search({ every: 'topic', any, limit: 10, until: undefined })
    return hits.map(({ n }) => n).sort()
  }
  await index(1, 'quay', 'ferry')
  expect(await found('quay')).toEqual([1])
  await index(2, 'quay', 'train')
  expect(await found('quay')).toEqual([1, 2])
  // As many terms as before, so that FTS5's sums are those from before.
  await index(2, 'port', 'train')
  expect(await found('quay')).toEqual([1])
  expect(await found('port', 'ferry')).toEqual([1, 2])
  await feeding.indexArticle(feeding.db, 1, [])
  expect(await found('port', 'ferry')).toEqual([2])

  await asking.close()
  await feeding.close()
  await rm(folder, { recursive: true })
})
