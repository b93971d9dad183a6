import { type ChildProcess, spawn } from 'node:child_process'
import { once } from 'node:events'
import { mkdtempSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { createInterface } from 'node:readline'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { openSqlite } from '../../src/storage/sqlite.ts'
import { at, deliveryOf, subscriptionOf, TOPIC } from '../contracts/examples.ts'
import { ENVIRONMENT } from '../support/run-program.ts'

describe('a process that is killed', () => {
  let folder: string
  beforeEach(() => {
    folder = mkdtempSync(join(tmpdir(), 'communique-'))
  })
  afterEach(() => rmSync(folder, { recursive: true, force: true }))

  const run = (program: string, ...args: string[]) =>
    spawn(process.execPath, [join(import.meta.dirname, 'processes', program), ...args], {
      env: ENVIRONMENT,
      stdio: ['ignore', 'pipe', 'inherit'],
    })
  /** Reads so many lines of what a process prints, then kills it. */
  const killAfter = async (child: ChildProcess, lines: number) => {
    if (!child.stdout) throw new Error('no output to read')
    const said: string[] = []
    const ended = once(child, 'exit')
    for await (const line of createInterface({ input: child.stdout })) {
      said.push(line)
      if (said.length === lines) child.kill('SIGKILL')
    }
    await ended
    return said
  }

  it.each([1, 30])('while recording loses nothing it had recorded, and doubles nothing (%i readings)', async (n) => {
    const path = join(folder, 'test.db')
    const said = await killAfter(run('record.ts', path), n)
    const recorded = Number(said.at(-1)) + 2
    const store = await openSqlite(path)
    const articles = await store.coverage.articles({ topic: TOPIC })
    const state = (await store.feedStates()).get('daily')
    const findings = await store.coverage.findings({ topic: TOPIC })
    const found = await store.coverage.search({ topic: TOPIC, terms: ['word'], limit: 200 })
    await store.close()
    expect(articles.length).toBeGreaterThanOrEqual(recorded)
    // The state stands for exactly the articles that are there: a reading is there as a whole or not at all.
    expect(state?.etag).toBe(`"${articles.length - 2}"`)
    expect(findings).toHaveLength(articles.length)
    expect(found).toHaveLength(Math.min(articles.length, 200))
    expect(new Set(articles.map(({ article }) => article.url)).size).toBe(articles.length)
  })

  it.each([1, 8])(
    'while posting is followed up by the next one: every message once, in order (%i messages)',
    async (n) => {
      const path = join(folder, 'test.db')
      const channelFile = join(folder, 'channels.txt')
      const store = await openSqlite(path)
      const wanted: string[] = []
      for (const channel of ['C1', 'C2']) {
        const subscription = subscriptionOf({ id: `sub-${channel}`, channel })
        await store.subscriptions.add(subscription)
        for (const digest of ['a', 'b', 'c']) {
          const id = `${channel}-${digest}`
          const moved = { nextDue: subscription.nextDue, coveredUntil: at(0) }
          const delivery = deliveryOf({ id, subscription: subscription.id, channel })
          expect(await store.scheduleDelivery(subscription, moved, delivery)).toBe(true)
          wanted.push(...[0, 1, 2].map((part) => `${channel} ${id} ${part}`))
        }
      }
      await store.close()
      await killAfter(run('post.ts', path, channelFile, '0'), n)
      // Before the lease runs out, whoever comes leaves the interrupted one alone; after it, two come at once.
      const exits = [run('post.ts', path, channelFile, '1'), run('post.ts', path, channelFile, '5')].map((child) => {
        child.stdout?.resume()
        return once(child, 'exit')
      })
      for (const exit of exits) expect((await exit)[0]).toBe(0)
      await once(run('post.ts', path, channelFile, '12'), 'exit')
      const posted = readFileSync(channelFile, 'utf8').trim().split('\n')
      expect(posted.toSorted()).toEqual(wanted.toSorted())
      for (const channel of ['C1', 'C2']) {
        const of = (lines: string[]) => lines.filter((line) => line.startsWith(channel))
        expect(of(posted)).toEqual(of(wanted))
      }
    },
  )
})
