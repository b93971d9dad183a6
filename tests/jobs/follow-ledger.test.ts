import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Fact } from '../../src/baseline/fact.ts'
import { parseTyped } from '../../src/commands/parse.ts'
import { commands } from '../../src/commands/registry.ts'
import { runCommand } from '../../src/commands/run-command.ts'
import { loadConfiguration } from '../../src/config/load.ts'
import { followLedger } from '../../src/jobs/follow-ledger.ts'
import { silent } from '../../src/log.ts'
import { openDesk } from '../../src/main.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import type { Store } from '../../src/storage/store.ts'
import { EDITOR } from '../commands/small-desk.ts'
import { makeDeskFolder } from '../support/desk-folder.ts'
import { clockAt, topicOnDesk } from './desk.ts'

const TOPIC = 'japan-china-korea'
const NOW = '2023-11-27T12:00:00.000Z'

function accept({ ledger }: Store, id: string, text: string): Promise<boolean> {
  const fact: Fact = { id, type: 'status', asOf: '2023-11-27', text: { en: text }, source: { outlet: 'A paper' } }
  const change = { id: `c-${id}`, topic: TOPIC, proposal: { what: 'new', fact }, finding: 'f-1', key: id } as const
  return ledger.accept(
    { ...change, sources: [], state: 'accepted', recordedAt: NOW },
    {
      at: NOW,
      by: { platform: 'slack', user: 'U1' },
      did: 'accept',
      about: `c-${id}`,
      topic: TOPIC,
      channel: null,
      why: null,
    },
  )
}

describe('what the ledger changed of the baseline', () => {
  it('is in the first answer after a start, which does not wait for it', async () => {
    const folder = await makeDeskFolder()
    const configuration = loadConfiguration(folder.variables)
    const [one, other] = [
      await openDesk(configuration, clockAt(NOW), silent),
      await openDesk(configuration, clockAt(NOW), silent),
    ]
    await accept(one.store, 'tea-house', 'The ministers met in a tea house.')
    const known = () => other.desk.facts(TOPIC).map(({ id }) => id)
    expect(known()).not.toContain('tea-house')
    const asked = parseTyped('facts about:tea-house', commands)
    const { document } = await runCommand({ ...asked, asker: EDITOR }, commands, other.desk, silent)
    expect(JSON.stringify(document)).toContain('met in a tea house')
    expect(known()).toContain('tea-house')
    await Promise.all([one.close(), other.close()])
    await folder.remove()
  })

  describe('asked for by several at once', () => {
    let store: Store
    beforeEach(async () => {
      store = await openSqlite(':memory:')
    })
    afterEach(() => store.close())

    it('is as the last of them read it, however long the first took', async () => {
      const topic = topicOnDesk(TOPIC)
      const slow = Promise.withResolvers<void>()
      const reading = Promise.withResolvers<void>()
      let reads = 0
      const changes: Store['ledger']['changes'] = async (query) => {
        const found = await store.ledger.changes(query)
        if (reads++ === 0) {
          reading.resolve()
          await slow.promise
        }
        return found
      }
      const catchUp = followLedger({ ...store, ledger: { ...store.ledger, changes } }, [topic])
      await accept(store, 'first', 'The first thing.')
      const first = catchUp()
      await reading.promise
      await accept(store, 'second', 'The second thing.')
      const second = catchUp()
      slow.resolve()
      await Promise.all([first, second])
      const known = topic.ledger.layers().baseline.map(({ id }) => id)
      expect(known.filter((id) => ['first', 'second'].includes(id)).sort()).toEqual(['first', 'second'])
    })
  })
})
