import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import type { Store } from '../../src/storage/store.ts'
import { describeCoverage } from './coverage.ts'
import { describeDeliveries } from './deliveries.ts'
import { at } from './examples.ts'
import { describeFindings } from './findings.ts'
import { describeHubs } from './hubs.ts'
import { describeInstallations } from './installations.ts'
import { describeLeases } from './leases.ts'
import { describeLedger } from './ledger.ts'
import { describeProposedMeetings } from './proposed-meetings.ts'
import { describePruning } from './pruning.ts'
import { describeReadings } from './readings.ts'
import { describeStoryMerges } from './story-merges.ts'
import { describeSubscriptions } from './subscriptions.ts'
import { describeUnscheduled } from './unscheduled.ts'
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
    describeStoryMerges(give)
    describeProposedMeetings(give)
    describeLedger(give)
    describeSubscriptions(give)
    describeDeliveries(give)
    describeUnscheduled(give)
    describeVersions(give)
    describeHubs(give)
    describeLeases(give)
    describePruning(give)
    describeInstallations(give)

    it('answers a ping', async () => {
      await expect(give().store.ping()).resolves.toBeUndefined()
    })

    it('keeps what was written for the next start', async () => {
      const { store } = give()
      await store.takeLeases(['poll'], 'one', at(0), at(60))
      await store.close()
      opened = []
      const next = await open()
      expect(await next.takeLeases(['poll'], 'two', at(30), at(120))).toEqual(new Map([['poll', 'one']]))
    })
  })
}
