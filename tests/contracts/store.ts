import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/storage/store.ts'
import { describeCoverage } from './coverage.ts'
import { describeDeliveries } from './deliveries.ts'
import { describeFindings } from './findings.ts'
import { describeLedger } from './ledger.ts'
import { describeProposedMeetings } from './proposed-meetings.ts'
import { describeReadings } from './readings.ts'
import { describeSubscriptions } from './subscriptions.ts'
import { describeVersions } from './versions.ts'

/** A fresh database for one test. `open` gives one more store over the same database, as another process has it. */
export interface FreshDatabase {
  open(): Promise<Store>
  dispose(): Promise<void>
}

export type GiveStore = () => { store: Store; another: () => Promise<Store> }

/** What every implementation of the store must do. Run by `tests/storage/NAME.test.ts`. */
export function describeStore(name: string, fresh: () => Promise<FreshDatabase>): void {
  describe(`the store on ${name}`, () => {
    let database: FreshDatabase
    let opened: Store[] = []
    const open = async () => {
      const store = await database.open()
      opened.push(store)
      return store
    }
    beforeEach(async () => {
      database = await fresh()
      await open()
    })
    afterEach(async () => {
      for (const store of opened) await store.close()
      opened = []
      await database.dispose()
    })
    const give: GiveStore = () => {
      const [store] = opened
      if (!store) throw new Error('no store is open')
      return { store, another: open }
    }

    describeReadings(give)
    describeCoverage(give)
    describeFindings(give)
    describeProposedMeetings(give)
    describeLedger(give)
    describeSubscriptions(give)
    describeDeliveries(give)
    describeVersions(give)

    it('answers a ping', async () => {
      await expect(give().store.ping()).resolves.toBeUndefined()
    })

    it('keeps what was written for the next start', async () => {
      const { store } = give()
      await store.releaseLease('nothing', 'nobody')
      await store.takeLease('poll', 'one', '2023-11-26T00:00:00.000Z', '2023-11-26T01:00:00.000Z')
      await store.close()
      opened = []
      const next = await open()
      expect(await next.takeLease('poll', 'two', '2023-11-26T00:30:00.000Z', '2023-11-26T02:00:00.000Z')).toBe(false)
    })

    it('leases a name to one holder until it ends, is renewed or given back', async () => {
      const { store, another } = give()
      const other = await another()
      const [t0, t1, t2, t3] = ['00', '10', '20', '30'].map((minute) => `2023-11-26T00:${minute}:00.000Z`) as [
        string,
        string,
        string,
        string,
      ]
      expect(await store.takeLease('poll', 'one', t0, t1)).toBe(true)
      expect(await other.takeLease('poll', 'two', t0, t1)).toBe(false)
      expect(await store.takeLease('poll', 'one', t0, t2)).toBe(true)
      expect(await other.takeLease('poll', 'two', t1, t3)).toBe(false)
      expect(await other.takeLease('poll', 'two', t2, t3)).toBe(true)
      expect(await store.leaseHolder('poll')).toBe('two')
      await store.releaseLease('poll', 'one')
      expect(await store.leaseHolder('poll')).toBe('two')
      await other.releaseLease('poll', 'two')
      expect(await store.leaseHolder('poll')).toBeNull()
      expect(await store.takeLease('poll', 'one', t2, t3)).toBe(true)
    })
  })
}
