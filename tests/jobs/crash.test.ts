import { spawn } from 'node:child_process'
import { once } from 'node:events'
import { appendFileSync, mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { deliverDue } from '../../src/jobs/deliver.ts'
import { pollOnce } from '../../src/jobs/poll.ts'
import { silent } from '../../src/log.ts'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { at, deliveryOf, subscriptionOf } from '../contracts/examples.ts'
import { ENVIRONMENT } from '../support/run-program.ts'
import { clockAt, feedOf, MANY, manyEntries, topicOnDesk, writtenReader } from './desk.ts'

const JCK = 'japan-china-korea'
const NOW = '2023-11-26T12:00:00.000Z'

describe('after a kill -9', () => {
  let folder: string
  let path: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
    path = join(folder, 'test.db')
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  /** Runs a process until it says its first line, and kills it. */
  const killAtFirstLine = async (program: string, ...args: string[]) => {
    const child = spawn(process.execPath, [join(import.meta.dirname, 'processes', program), ...args], {
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
    const ended = once(child, 'exit')
    for await (const line of createInterface({ input: child.stdout })) {
      child.kill('SIGKILL')
      expect(line).not.toBe('')
    }
    expect(await ended).toEqual([null, 'SIGKILL'])
  }

  it('in the middle of a poll, the next one brings the rest at once, and nothing twice', async () => {
    await killAtFirstLine('poll.ts', path, NOW)
    const store = await openSqlite(path)
    const before = (await store.coverage.articles({ topic: JCK })).length
    expect(before).toBeGreaterThan(0)
    expect((await store.feedStates()).size).toBe(before < MANY ? 0 : 1)
    const polled = await pollOnce({
      store,
      reader: writtenReader({ daily: manyEntries() }),
      feeds: [feedOf('daily')],
      topics: [topicOnDesk(JCK)],
      everything: true,
      backfill: false,
      clock: clockAt(NOW),
      log: silent,
    })
    expect(polled).toMatchObject([{ added: MANY - before }])
    const articles = await store.coverage.articles({ topic: JCK })
    expect(new Set(articles.map(({ article }) => article.url)).size).toBe(MANY)
    expect(articles).toHaveLength(MANY)
    const findings = await store.coverage.findings({ topic: JCK })
    for (const { sources } of findings) expect(new Set(sources.map((s) => s.article)).size).toBe(sources.length)
    const stories = await store.coverage.stories({ topic: JCK })
    expect(stories.flatMap((story) => story.articles)).toHaveLength(MANY)
    // The first poll of the feed did not end, so this was one, too.
    expect((await store.feedStates()).has('daily')).toBe(true)
    await store.close()
  })

  it('in the middle of a digest, the next one posts the rest of it once the lease is out, and in order', async () => {
    const channelFile = join(folder, 'channel.txt')
    const store = await openSqlite(path)
    const subscription = subscriptionOf()
    await store.subscriptions.add(subscription)
    for (const id of ['d-1', 'd-2']) {
      const next = { nextDue: subscription.nextDue, coveredUntil: at(0) }
      expect(await store.scheduleDelivery(subscription, next, deliveryOf({ id }))).toBe(true)
    }
    await killAtFirstLine('deliver.ts', path, channelFile, at(0))
    const clock = clockAt(at(0))
    const asked: boolean[] = []
    const deliver = () =>
      deliverDue({
        store,
        clock,
        log: silent,
        platforms: [
          {
            name: 'slack',
            start: async () => {},
            stop: async () => {},
            check: async () => 'well',
            connected: () => true,
            async post({ deliveryId, fromPart, mayBePosted }, onPart) {
              asked.push(mayBePosted)
              for (let part = fromPart; part < 2; part++) {
                appendFileSync(channelFile, `${deliveryId} ${part}\n`)
                await onPart(part + 1)
              }
              return { result: 'posted' }
            },
          },
        ],
      })
    expect(await deliver()).toBe(0)
    clock.pass(1)
    expect(await deliver()).toBe(2)
    expect(readFileSync(channelFile, 'utf8').trim().split('\n')).toEqual(['d-1 0', 'd-1 1', 'd-2 0', 'd-2 1'])
    expect(asked).toEqual([true, false])
    await store.close()
  })
})
