import { type Feed, type FeedState, hostOf } from '../feeds/feed.ts'
import type { Store } from '../storage/store.ts'
import type { HostTurns } from './host-turns.ts'
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
  /** The next one to ask, its host and itself leased; undefined where none is left. */
  next(): Promise<Due | undefined>
  /** It was asked: others may visit the host once its last feed was. */
  asked(due: Due): Promise<void>
  /** Their readings are written: others may ask them again when they are due. */
  done(feeds: readonly Feed[]): Promise<void>
  /** Nothing more is given out. */
  close(): void
}

/**
 * Shares feeds between processes, host by host: one process asks a host at a time, so that a host meets no more visits
 * however many processes there are. A feed is its process's own until what it brought is written; nobody waits for a host
 * meanwhile. Each begins elsewhere in the list. `stillDue` is asked with what is remembered once the feed is leased
 * (another process may have asked it a moment ago); `elsewhere` is told of feeds that another process is asking.
 */
export function openLanes(input: {
  due: readonly Due[]
  leases: Leases
  turns: HostTurns
  store: Pick<Store, 'feedStates'>
  stillDue: (feed: Feed, state: FeedState | null) => Due | null
  elsewhere: (feed: Feed, host: string) => void
}): Lanes {
  const { leases, turns } = input
  const byHost = Map.groupBy(input.due, ({ feed, state }) => hostOf(feed, state))
  const hosts = rotated([...byHost.keys()])
  const hostFor = new Map<string, string>()
  const open = new Map<string, number>()
  const ready: Due[] = []
  let opening: Promise<void> | null = null

  const openSome = async (some: readonly string[]): Promise<void> => {
    const ours = await turns.take(some)
    const feedsAt = (host: string) => (byHost.get(host) ?? []).map(({ feed }) => feed)
    const wanted = [...ours].flatMap(feedsAt)
    const taken = await leases.take(wanted.map(leaseName))
    const states = await input.store.feedStates(wanted.map(({ id }) => id))
    const given: Feed[] = []
    for (const host of some) {
      const [free, others] = apart(feedsAt(host), (feed) => ours.has(host) && taken.has(leaseName(feed)))
      for (const feed of others) input.elsewhere(feed, host)
      const still = free.flatMap((feed) => input.stillDue(feed, states.get(feed.id) ?? null) ?? [])
      given.push(...free.filter((feed) => still.every((due) => due.feed !== feed)))
      for (const { feed } of still) hostFor.set(feed.id, host)
      open.set(host, still.length)
      ready.push(...still)
      if (still.length === 0 && ours.has(host)) await turns.leave(host)
    }
    await leases.release(given.map(leaseName))
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
    async asked({ feed }) {
      const host = hostFor.get(feed.id)
      if (host === undefined) return
      const left = (open.get(host) ?? 0) - 1
      open.set(host, left)
      if (left === 0) await turns.leave(host)
    },
    done: (feeds) => leases.release(feeds.map(leaseName)),
    close() {
      hosts.length = 0
      ready.length = 0
    },
  }
}

function leaseName({ id }: Feed): string {
  return `feed:${id}`
}

function apart<T>(list: readonly T[], is: (one: T) => boolean): [T[], T[]] {
  return [list.filter(is), list.filter((one) => !is(one))]
}

/** From a place that is another one in every process, so that they do not all ask for the same host first. */
function rotated<T>(list: readonly T[]): T[] {
  const from = Math.floor(Math.random() * list.length)
  return [...list.slice(from), ...list.slice(0, from)]
}
