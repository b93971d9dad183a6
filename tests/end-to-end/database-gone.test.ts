import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { readDatabaseUrl } from '../../src/config/database-url.ts'
import { openStore } from '../../src/storage/open.ts'
import { subscriptionOf } from '../contracts/examples.ts'
import { type DeskFolder, makeDeskFolder } from '../support/desk-folder.ts'
import { type PostgresServer, startPostgres } from '../support/postgres-server.ts'
import { startedService } from '../support/start-service.ts'

let server: PostgresServer
let desk: DeskFolder
beforeEach(async () => {
  server = await startPostgres()
  desk = await makeDeskFolder()
}, 60_000)
afterEach(async () => {
  await desk.remove()
  await server.stop()
})

describe('the service whose PostgreSQL goes away', () => {
  it('says so once, waits, and posts what was due when it is back', async () => {
    const service = await startedService({ ...desk.variables, DATABASE_URL: server.url })
    const ready = async () => {
      const answer = await fetch(`${service.address}/readyz`)
      return `${answer.status} ${await answer.text()}`
    }
    expect(await ready()).toMatch(/^200/)
    await service.said('feeds polled')
    const store = await openStore(readDatabaseUrl(server.url))
    const [ago, due] = [-86_400_000, 2_000].map((ms) => new Date(Date.now() + ms).toISOString())
    const times = { createdAt: ago ?? '', nextDue: due ?? '', coveredUntil: ago ?? '' }
    const subscription = { id: 't', platform: 'terminal' as const, channel: 'terminal', topic: 'japan-china-korea' }
    await store.subscriptions.add(subscriptionOf({ ...subscription, cron: '0 0 1 1 *', ...times }))
    await store.close()

    await server.crash()
    expect(await service.said('jobs wait')).toContain('does not answer: is it running, and reachable from here?')
    expect(await ready()).toMatch(/^503 The database tests@127\.0\.0\.1:\d+\/postgres does not answer/)
    await server.start()
    await service.said('jobs run again')
    await vi.waitFor(() => expect(service.out()).toContain('digest'), { timeout: 20_000 })
    expect(await ready()).toMatch(/^200/)
    expect(service.log.filter((line) => line.includes('jobs wait'))).toHaveLength(1)
    expect(service.log.join('\n')).not.toContain(new URL(server.url).password)
    expect(await service.end('SIGTERM')).toBe(0)
  }, 90_000)
})
