import { describe, expect, it } from 'vitest'
import { openHostTurns } from '../../src/jobs/host-turns.ts'
import { openLeases } from '../../src/jobs/leases.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { clockAt } from './desk.ts'

const NOW = '2023-11-26T12:00:00.000Z'

describe('turns at a host', () => {
  it('are one process’s until it has left as often as it came, however that overlaps', async () => {
    const store = await openSqlite(':memory:')
    const leases = openLeases(store, clockAt(NOW))
    const turns = openHostTurns(leases)
    const others = openHostTurns(openLeases(store, clockAt(NOW)))
    await turns.take(['a.example', 'b.example'])
    // Left and taken again before the database has heard of it.
    const [, again] = await Promise.all([turns.leave('a.example'), turns.take(['a.example'])])
    expect(again).toEqual(new Set(['a.example']))
    expect(leases.held().map(({ name }) => name)).toContain('host:a.example')
    expect(await others.take(['a.example', 'b.example'])).toEqual(new Set())
    await turns.take(['b.example'])
    await turns.leave('b.example')
    expect(await others.take(['b.example'])).toEqual(new Set())
    await turns.leave('b.example')
    expect(await others.take(['b.example'])).toEqual(new Set(['b.example']))
    expect(await turns.take(['b.example'])).toEqual(new Set())
    await others.leave('b.example')
    expect(await turns.take(['b.example'])).toEqual(new Set(['b.example']))
    await store.close()
  })
})
