import { type Feed, type FeedState, hostOf } from '../feeds/feed.ts'
import type { Store } from '../storage/store.ts'
import type { Leases } from './leases.ts'

/** Hosts whose leases are taken together: more is less talk with the database, fewer is a fairer share. */
const TOGETHER = 16

/** A feed to be asked now, and what is remembered of it. */
export interface Due {
  readonly feed: Feed
  readonly state: FeedState | null
}

/** The feeds that are due, by the hosts that are to be asked for them. */
export interface Lanes {
  /** The next one to ask, its host leased; undefined where none is left. */
  next(): Promise<Due | undefined>
  /** Its reading is written: the host is given back with its last feed. */
  done(feed: Feed): Promise<void>
  /** Nothing more is given out. */
  close(): void
}

/**
 * Shares feeds between processes, host by host: one process asks a host at a time, so that a host meets no more visits
 * however many processes there are. Each begins elsewhere in the list. `stillDue` is asked with what is remembered once
 * the host is leased (another process may have asked it a moment ago); `elsewhere` is told of feeds whose host another
 * process is asking.
 */
export function openLanes(input: {
  due: readonly Due[]
  leases: Leases
  store: Pick<Store, 'feedStates'>
  stillDue: (feed: Feed, state: FeedState | null) => Due | null
  elsewhere: (feed: Feed, host: string) => void
}): Lanes {
  const byHost = Map.groupBy(input.due, ({ feed, state }) => hostOf(feed, state))
  const hosts = rotated([...byHost.keys()])
  const leaseOf = new Map<string, string>()
  const open = new Map<string, number>()
  const ready: Due[] = []
  let opening: Promise<void> | null = null

  const leave = async (lease: string, feeds: number): Promise<void> => {
    const left = (open.get(lease) ?? 0) - feeds
    open.set(lease, left)
    if (left > 0) return
    open.delete(lease)
    await input.leases.release([lease])
  }
  const openSome = async (some: readonly string[]): Promise<void> => {
    const taken = await input.leases.take(some.map(leaseName))
    const feeds = some.flatMap((host) => byHost.get(host) ?? []).map(({ feed }) => feed)
    const states = await input.store.feedStates(feeds.map(({ id }) => id))
    for (const host of some) {
      const lease = leaseName(host)
      const lane = (byHost.get(host) ?? []).map(({ feed }) => feed)
      if (!taken.has(lease)) {
        for (const feed of lane) input.elsewhere(feed, host)
        continue
      }
      const still = lane.flatMap((feed) => input.stillDue(feed, states.get(feed.id) ?? null) ?? [])
      for (const { feed } of still) leaseOf.set(feed.id, lease)
      open.set(lease, still.length)
      ready.push(...still)
      await leave(lease, 0)
    }
  }
  return {
    async next() {
      for (;;) {
        const due = ready.shift()
        if (due) return due
        if (!opening && hosts.length === 0) return undefined
        opening ??= openSome(hosts.splice(0, TOGETHER)).finally(() => {
          opening = null
        })
        await opening
      }
    },
    async done(feed) {
      const lease = leaseOf.get(feed.id)
      if (lease !== undefined) await leave(lease, 1)
    },
    close() {
      hosts.length = 0
      ready.length = 0
    },
  }
}

function leaseName(host: string): string {
  return `host:${host}`
}

/** From a place that is another one in every process, so that they do not all ask for the same host first. */
function rotated<T>(list: readonly T[]): T[] {
  const from = Math.floor(Math.random() * list.length)
  return [...list.slice(from), ...list.slice(0, from)]
}
